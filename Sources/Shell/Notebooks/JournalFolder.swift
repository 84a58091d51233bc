import Foundation
import Language
import Reporting

/// The journals of sittings that were not saved, in a folder beside the store.
package struct JournalFolder {
  let path: String
  /// How many are kept of sittings that are over.
  private static let kept = 20
  private static let ending = ".md"
  private static let quitEnding = ".quit.md"

  /// The folder of a store; nil for a store in memory, of which nothing stays.
  package init?(ofStore store: String) {
    guard store != ":memory:" else { return nil }
    path = store + "-sittings"
  }

  static func quitPath(of path: String) -> String {
    path.hasSuffix(quitEnding) ? path : path.dropLast(ending.count) + quitEnding
  }

  /// Where a sitting that began at an instant is kept; nil where no folder can be made.
  func freshPath(at began: Int64) -> String? {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { return nil }
    // Twenty digits sort as the instants do, and two sittings of one instant are two processes.
    let number = String(began)
    let padding = String(repeating: "0", count: max(0, 20 - number.count))
    let stem = "\(path)/\(padding)\(number)-\(getpid())"
    return ["", "-2"].map { stem + $0 + Self.ending }.first { access($0, F_OK) != 0 }
  }

  /// The sittings of the folder, the newest first.
  func sittings() -> [UnsavedSitting] { names().compactMap(sitting) }

  /// The newest sitting that is over, where nobody ended it.
  func brokenOff() -> UnsavedSitting? {
    for name in names() {
      guard let sitting = sitting(name), sitting.state != .running else { continue }
      return sitting.state == .brokenOff ? sitting : nil
    }
    return nil
  }

  /// Deletes the oldest of those that are over.
  ///
  /// That they can be read does not matter: what was broken is not kept for ever either.
  func prune() {
    for file in names().map({ path + "/" + $0 }).filter(isOver).dropFirst(Self.kept) {
      unlink(file)
    }
  }

  /// Whether no sitting holds a file any more.
  private func isOver(_ file: String) -> Bool {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) == 0
  }

  private func names() -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(Self.ending), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted(by: >)
  }

  private func sitting(_ name: String) -> UnsavedSitting? {
    let file = path + "/" + name
    let isOver = isOver(file)
    guard let data = FileManager.default.contents(atPath: file),
      let notebook = Notebook(journal: String(decoding: data, as: UTF8.self))
    else { return nil }
    let state: UnsavedSitting.State =
      !isOver ? .running : name.hasSuffix(Self.quitEnding) ? .quit : .brokenOff
    return UnsavedSitting(path: file, notebook: notebook, state: state)
  }
}

/// A sitting that was not saved, as its journal has it.
struct UnsavedSitting {
  /// How a sitting stands, in a word for people.
  enum State: String {
    case running = "in another window"
    case quit
    case brokenOff = "broken off"
  }

  var path: String
  /// What was said, with the front matter of the notebook that it went on from.
  var notebook: Notebook
  /// When it began: microseconds since 1970.
  var began: Int64 = 0
  /// The notebook that it was saved in before, or opened from.
  var savedAt: String?
  var state: State

  init(path: String, notebook: Notebook, state: State) {
    self.path = path
    self.notebook = notebook
    self.state = state
    for line in notebook.header.otherLines {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case JournalKey.began:
        began = DateLiteral(String(parts[1]))?.period(in: .utc).lowerBound ?? 0
      case JournalKey.notebook: savedAt = String(parts[1])
      default: continue
      }
    }
    self.notebook.header.otherLines.removeAll { line in
      [JournalKey.began, JournalKey.notebook].contains { line.hasPrefix("\($0):") }
    }
  }

  /// When it began and how much it has, for people.
  func description(in zone: Zone) -> String {
    let count = notebook.cells.count
    let minute = began - began % 60_000_000
    return "\(zone.wallClock(at: minute)) \(zone.name)"
      + " (\(count) \(count == 1 ? "statement" : "statements"))"
  }
}

extension Notebook {
  /// Reads a journal; where its end was not written whole, up to there.
  fileprivate init?(journal text: String) {
    do {
      try self.init(text)
    } catch {
      // All before the line that is wrong was read already, and so can be.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let whole = lines.prefix(error.line - 1).map { $0 + "\n" }.joined()
      guard let notebook = try? Notebook(whole) else { return nil }
      self = notebook
    }
  }
}
