import Foundation
import Language

/// Runs a script in this sitting.
struct Run: Command {
  static let name = "run"
  static let summary = "Run a script of queries and commands, up to the first that fails."
  static let usage = "run PATH"
  static let example = "run queries/tour.beat"

  let path: String

  init(from parser: inout Parser) throws(Diagnostic) {
    path = try parser.path("a script").text
  }

  func run(in session: Session) throws {
    guard !session.running.contains(path) else {
      throw CommandError(message: "\(path) runs itself")
    }
    let text = try TextFile.text(at: path)
    session.running.append(path)
    defer { session.running.removeLast() }
    guard session.run(Source(text, name: path)) == .done else { throw ScriptFailed() }
  }
}

/// A script failed, and has said so itself.
struct ScriptFailed: Error {}
