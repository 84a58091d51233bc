import Language
import Narration

/// Keeps a remark in a story's history: `note 4 "check the second quotation"`.
struct Note: Command {
  static let name = "note"
  static let isRepeatable = false
  static let summary = "Keep a remark in a story's history."
  static let usage = "note N \"TEXT\""
  static let example = "note 1 \"ask the author of the second quotation\""

  let number: Int
  let text: String

  init(from parser: inout Parser) throws(Diagnostic) {
    number = try parser.count("a story's number").value
    text = try parser.name("a remark in quotes").text
  }

  func run(in session: Session) throws {
    let story = try session.story(number)
    try session.add(.noted(text), by: .human(session.workplace.userName), to: story)
  }
}
