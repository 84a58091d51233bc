import Corpus
import Language
import Reporting
import Storage

extension Session {
  /// Loads files, and says what came of it.
  package func load(
    _ paths: [String], into beat: String?, as format: String?, with columns: [String: String]
  ) -> Outcome {
    perform { try loadFiles(paths, into: beat, as: format, with: columns) }
  }

  func loadFiles(
    _ paths: [String], into beat: String?, as format: String?, with columns: [String: String]
  ) throws {
    let request = LoadRequest(
      paths: paths, beat: beat, format: format, options: try Self.options(columns),
      loadedAt: now())
    let progress = LoadProgressLine(output: output)
    defer { progress.clear() }
    let summary = try Loader(store: store, scorer: scorer).load(
      request, progress: progress.draw, isCancelled: { interruption.isRaised },
      beatMembers: members)
    progress.clear()
    for line in LoadReport(summary, beat: beat, zone: settings.zone).lines { note(line) }
  }

  private static func options(_ columns: [String: String]) throws -> FormatOptions {
    var options = FormatOptions()
    options.columns = columns
    if let name = options.columns.removeValue(forKey: "source") {
      if let source = SourceName(rawValue: name.lowercased()) {
        options.source = source
      } else {
        // Not a platform's name: then it is a column's.
        options.columns["source"] = name
      }
    }
    return options
  }

  /// The posts that match a beat's condition, of those newer than a number.
  private func members(of beat: Beat, newerThan number: Int64) throws -> CompiledQuery? {
    guard let match = beat.match else { return nil }
    let isNew = Formula.compare(.column("post"), .greater, .literal(.integer(number)))
    return try members(matching: match, and: isNew)
  }

  /// The query for the posts that match a beat's condition.
  func members(matching match: String, and test: Formula? = nil) throws -> CompiledQuery {
    var parser = Parser(Source("posts of all | where \(match)", name: "the beat's condition"))
    let query = try parser.query()
    var context = try context()
    context.lets = [:]
    let plan = try query.plan(in: context)
    let relation = test.map { Relation.filter(plan.relation, $0) } ?? plan.relation
    return relation.compiled(for: store.dialect, columns: ["post"])
  }
}

/// A line at the terminal that shows how far a load has come, and is erased when it is done.
private struct LoadProgressLine {
  let output: Output

  func draw(_ progress: LoadProgress) {
    guard output.progress != nil else { return }
    let share = Double(progress.bytesRead) / Double(max(1, progress.bytesInAll))
    let seconds = max(0.001, progress.elapsed / .seconds(1))
    let left = share > 0.01 ? Int(seconds / share - seconds) : 0
    let rate = Int64(Double(progress.posts) / seconds)
    let counts =
      "\(Int(share * 100)) %   \(Int64(progress.posts).grouped) posts"
      + "   \(rate.grouped)/s   \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
    let lines = ["  reading   \(bar(share))  \(counts)", "  reading   \(counts)", counts]
    output.messages("\r\(fitting(lines))\u{1B}[K")
  }

  private func bar(_ share: Double) -> String {
    let width = 24
    let filled = min(width, Int(share * Double(width)))
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }

  /// The first of lines that is no wider than the terminal, on which a wider one could not be
  /// erased; the last one cut where none is.
  private func fitting(_ lines: [String]) -> String {
    guard let room = output.width.map({ $0 - 1 }) else { return lines[0] }
    return lines.first { DisplayWidth.of($0) <= room }
      ?? DisplayWidth.truncated(lines[lines.count - 1], to: room)
  }

  func clear() {
    if output.progress != nil { output.messages("\r\u{1B}[K") }
  }
}
