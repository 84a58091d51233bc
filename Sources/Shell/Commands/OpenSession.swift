import Language
import Reporting

/// Goes on from a notebook: `open session sessions/first-look.md`.
struct OpenSession: Command {
  static let name = "open session"
  static let isRepeatable = false
  static let summary = "Run a notebook's cells in this sitting, and go on from there."
  static let usage = "open session PATH"
  static let example = "open session sessions/first-look.md"
  static let details = [
    "What is asked afterwards is added to the notebook when the sitting is saved. Cells that are not to be run again are kept and not run."
  ]

  let path: String

  init(from parser: inout Parser) throws(Diagnostic) {
    path = try parser.path("a notebook").text
  }

  func run(in session: Session) throws {
    let notebook = try Session.notebook(at: path)
    session.running.append(path)
    defer { session.running.removeLast() }
    if let now = notebook.header.now { session.run(Source("set now = \(now)")) }
    if let zone = notebook.header.zone { session.run(Source("set tz = \(zone)")) }
    for cell in notebook.cells where cell.repetition != .skip {
      let outcome = session.run(Source(cell.text, name: cell.id ?? path))
      guard outcome == .done || cell.expectsError else { throw ScriptFailed() }
    }
    session.log.take(over: notebook, from: path)
    session.note("\(path): \(notebook.cells.count) cells; go on")
  }
}
