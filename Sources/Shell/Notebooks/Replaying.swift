import Foundation
import Language
import Reporting
import Storage

extension Session {
  /// What a replay is to do with its outcome.
  package enum ReplayMode: Sendable {
    /// Differences are shown, and the new outputs written beside the notebook.
    case compare
    /// The new outputs are written into the notebook.
    case accept
    /// Nothing is run; cells whose text changed since are named.
    case staleOnly
  }

  /// Replays notebooks from their files.
  ///
  /// - Returns: ``Outcome/differed`` where an answer is another one than it was.
  package func replay(_ paths: [String], _ mode: ReplayMode) -> Outcome {
    var result = Outcome.done
    for path in paths {
      var differs = false
      let outcome = perform { differs = try replay(path, mode) }
      guard outcome == .done else { return outcome }
      if differs { result = .differed }
    }
    return result
  }

  private func replay(_ path: String, _ mode: ReplayMode) throws -> Bool {
    let notebook = try Self.notebook(at: path)
    if mode == .staleOnly { return report(stale: notebook.staleCells, in: path) }
    try compareSnapshots(of: notebook, path)
    var (new, outcomes) = try Replay(notebook, beside: self).run()
    let bad = report(bad: outcomes, in: path)
    let counts = [Replay.Verdict.same, .different, .failed, .skipped, .written].map { verdict in
      (verdict, outcomes.count { $0.verdict == verdict })
    }.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.rawValue)" }
    note("\(path): \(counts.isEmpty ? "no cells" : counts.joined(separator: ", "))")
    if mode == .accept {
      new.header.snapshots = try store.snapshots().map { String($0.sha256.prefix(12)) }
      if new != notebook { try write(new.text, to: path) }
      return bad.contains { $0.verdict == .failed }
    }
    if !bad.isEmpty {
      try write(new.text, to: path + ".corrected")
      note("what it answers now is in \(path).corrected; replay --accept takes it over")
    }
    return !bad.isEmpty
  }

  /// Says which cells answered something else or failed, and returns those.
  func report(bad outcomes: [Replay.Outcome], in path: String) -> [Replay.Outcome] {
    let bad = outcomes.filter { $0.verdict == .different || $0.verdict == .failed }
    for outcome in bad {
      print("\(path):\(outcome.line): \(outcome.cell.name) \(outcome.verdict.rawValue)")
      for line in outcome.difference { print(line) }
    }
    return bad
  }

  private func report(stale cells: [(line: Int, cell: Notebook.Cell)], in path: String) -> Bool {
    for (line, cell) in cells {
      let what = cell.output == nil ? "has no output yet" : "changed since its output was written"
      print("\(path):\(line): \(cell.name) \(what)")
    }
    return !cells.isEmpty
  }

  /// Says first where the data are others than the notebook was made of.
  func compareSnapshots(of notebook: Notebook, _ path: String) throws {
    let then = Set(notebook.header.snapshots)
    guard !then.isEmpty else { return }
    let now = Set(try store.snapshots().map { String($0.sha256.prefix(12)) })
    let (missing, added) = (then.subtracting(now).count, now.subtracting(then).count)
    guard missing + added > 0 else { return }
    var parts: [String] = []
    if missing > 0 { parts.append("\(missing) of its snapshots not loaded") }
    if added > 0 {
      parts.append("\(added) \(added == 1 ? "snapshot" : "snapshots") that it did not have")
    }
    note("\(path): \(parts.joined(separator: ", ")); differences may come from that")
  }

  /// A notebook from its file.
  static func notebook(at path: String) throws -> Notebook {
    let text = try TextFile.text(at: path)
    do {
      return try Notebook(text)
    } catch {
      throw CommandError(message: "\(path):\(error.line): \(error.message)", help: error.help)
    }
  }
}

extension Notebook.Cell {
  /// A cell as messages name it; one that was written by hand may have no id.
  fileprivate var name: String { id.map { "cell \($0)" } ?? "a cell" }
}
