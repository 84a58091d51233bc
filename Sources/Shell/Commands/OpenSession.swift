import Foundation
import Language
import Reporting

/// Goes on from a notebook, or from a sitting that was not saved: `open session sessions/first-look.md`.
struct OpenSession: Command {
  static let name = "open session"
  static let isRepeatable = false
  static let summary = "Go on from a notebook, or from a sitting that was not saved."
  static let usage = "open session PATH|last|N"
  static let example = "open session sessions/first-look.md"
  static let details = [
    "A notebook's cells are run in this sitting, and what is asked afterwards is added to it when the sitting is saved. Cells that are not to be run again are kept and not run. open PATH does the same.",
    "last, or a number of sessions, is a sitting that was not saved: what it set and named holds again, nothing is asked anew, and save session saves all of it.",
  ]

  private let origin: Origin

  private enum Origin {
    case notebook(String)
    case sitting(SittingChoice)
  }

  init(from parser: inout Parser) throws(Diagnostic) {
    if let choice = try SittingChoice(from: &parser) {
      origin = .sitting(choice)
    } else {
      origin = .notebook(try parser.path("a notebook, last or a number").text)
    }
  }

  func run(in session: Session) throws {
    switch origin {
    case .notebook(let path): try session.open(notebook: path)
    case .sitting(let choice): try session.resume(try choice.sitting(in: session))
    }
  }
}

extension Session {
  /// Runs a notebook's cells, and goes on from there.
  func open(notebook path: String) throws {
    let notebook = try Session.notebook(at: path)
    running.append(path)
    defer { running.removeLast() }
    pin(notebook.header)
    for cell in notebook.cells where cell.repetition != .skip {
      let outcome = run(Source(cell.text, name: cell.id ?? path))
      guard outcome == .done || cell.expectsError else { throw ScriptFailed() }
    }
    log.take(over: notebook, from: path)
    journal?.forget(log)
    note("\(path): \(notebook.cells.count) cells; go on")
  }

  private func pin(_ header: NotebookHeader) {
    if let now = header.now { run(Source("set now = \(now)")) }
    if let zone = header.zone { run(Source("set tz = \(zone)")) }
  }

  /// Takes a sitting up again: what it set and named, and what it said.
  fileprivate func resume(_ sitting: UnsavedSitting) throws {
    running.append(sitting.path)
    defer { running.removeLast() }
    pin(sitting.notebook.header)
    for cell in sitting.notebook.cells where cell.repetition != .skip {
      for statement in Source(cell.text).settingStatements { run(Source(statement)) }
    }
    log.resume(sitting)
    // The old journal goes only when all of it is in the new one, which a script has not.
    if let journal {
      if let problem = journal.restart(log) { note(problem) }
      if journal.isWhole { unlink(sitting.path) }
    }
    note(
      "the sitting of \(sitting.description(in: settings.zone)) goes on; save session NAME keeps it"
    )
  }
}

extension Source {
  /// The statements that set or name something, and show nothing.
  fileprivate var settingStatements: [String] {
    var parser = Parser(self)
    var statements: [String] = []
    parser.skipSeparators()
    while !parser.isAtEnd {
      let start = parser.place.start
      guard let input = try? parser.input() else { break }
      let text = self.text(in: Span(start, parser.end))
      guard (try? parser.endStatement()) != nil else { break }
      switch input {
      case .statement(.bind), .statement(.set), .statement(.parameter): statements.append(text)
      case .command(let command) where command is Use: statements.append(text)
      default: break
      }
    }
    return statements
  }
}
