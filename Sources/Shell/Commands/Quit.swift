import Language

/// Ends the sitting.
struct Quit: Command {
  static let name = "quit"
  static let summary = "End the sitting; so do exit and Ctrl-D."
  static let usage = "quit"
  static let example = "quit"

  init(from parser: inout Parser) {}

  func run(in session: Session) {
    session.isOver = true
  }
}
