import Language
import Narration

/// Takes up the words of an earlier revision: `revert 4 2`.
struct Revert: Command {
  static let name = "revert"
  static let isRepeatable = false
  static let summary = "Take up the words of an earlier revision again; the history stays whole."
  static let usage = "revert N REVISION"
  static let example = "revert 1 1"

  let number: Int
  let revision: Int

  init(from parser: inout Parser) throws(Diagnostic) {
    number = try parser.count("a story's number").value
    revision = try parser.count("a revision's number").value
  }

  func run(in session: Session) throws {
    let story = try session.story(number)
    let text = try story.revision(revision).text
    guard text.plain != story.text.plain else { return session.note("these are the words already") }
    try session.add(
      .reverted(to: revision), by: .human(session.workplace.userName), text: text, to: story)
  }
}
