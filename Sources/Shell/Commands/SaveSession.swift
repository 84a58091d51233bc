import Foundation
import Language
import Reporting
import Storage

/// Saves the sitting as a notebook: `save session open-source-week-13`.
struct SaveSession: Command {
  static let name = "save session"
  static let isRepeatable = false
  static let summary = "Save the sitting as a notebook, whose answers can be replayed."
  static let usage = "save session [to] NAME [title \"TITLE\"]"
  static let example = "save session out/my-walk.md title \"What I asked\""
  static let details = [
    "It goes to sessions/NAME.md, or to the path that NAME is. Each statement that was carried out is a cell, and a line that was typed behind > is prose.",
    "The cells are run once more from top to bottom in a fresh sitting, with now, time zone and snapshots pinned, so that the notebook depends on nothing that is not in it. What changes stories is not run again.",
  ]

  let path: String
  var title: String?

  init(from parser: inout Parser) throws(Diagnostic) {
    _ = parser.consume(word: "to")
    let name = try parser.path("a name").text
    path = name.contains("/") || name.hasSuffix(".md") ? name : "sessions/\(name).md"
    if parser.consume(word: "title") { title = try parser.name("a title in quotes").text }
  }

  func run(in session: Session) throws {
    try session.requireQuestions(before: "save")
    guard !FileManager.default.fileExists(atPath: path) || session.log.path == path else {
      throw CommandError(
        message: "\(path) is there already", help: "choose another name, or open session \(path)")
    }
    let (notebook, outcomes) = try session.replayed(try session.notebook(title: title))
    try session.write(notebook.text, to: path)
    session.log.path = path
    session.journal?.forget(session.log)
    session.note("\(path) · \(outcomes.count) cells · replay it with: beatbook replay \(path)")
  }
}

extension Session {
  /// Refuses to go on where there is nothing to keep.
  func requireQuestions(before verb: String) throws {
    guard log.parts.isEmpty else { return }
    throw CommandError(message: "nothing was asked yet", help: "ask something, then \(verb)")
  }

  /// The sitting as a notebook, without answers.
  func notebook(title: String?) throws -> Notebook {
    Notebook(header: try header(title: title), parts: log.parts)
  }

  /// The sitting's notebook run afresh, with notes of what fails.
  func replayed(_ notebook: Notebook) throws -> (Notebook, [Replay.Outcome]) {
    let (replayed, outcomes) = try Replay(notebook, beside: self).run()
    for outcome in outcomes where outcome.verdict == .failed {
      note("cell \(outcome.cell.id ?? "") fails in a fresh sitting:")
      for line in outcome.difference { note(line) }
    }
    return (replayed, outcomes)
  }

  /// What pins a notebook's answers.
  private func header(title: String?) throws -> NotebookHeader {
    var header = log.header ?? NotebookHeader()
    if let title { header.title = title }
    let now = try context().clock(for: try store.catalogue().extents).now
    if now > 0 { header.now = Timestamp.rfc3339(now) }
    header.zone = settings.zone.name
    header.snapshots = try store.snapshots().map { String($0.sha256.prefix(12)) }
    return header
  }
}
