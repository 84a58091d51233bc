import Language
import Narration

/// Records who answers for a story: `review 4 by "Name"`.
struct Review: Command {
  static let name = "review"
  static let isRepeatable = false
  static let summary = "Record who examined a story and answers for it."
  static let usage = "review N by \"NAME\""
  static let example = "review 1 by \"Ada Example\""
  static let details = [
    "The label names the reviewer from then on, and says so where words were changed later. It takes away nothing: an AI-generated story stays one.",
    "A story with a claim that does not stand is not reviewed.",
  ]

  let number: Int
  let reviewer: String

  init(from parser: inout Parser) throws(Diagnostic) {
    number = try parser.count("a story's number").value
    guard parser.consume(word: "by") else { throw .expected("by and a name", found: parser) }
    reviewer = try parser.name("a name in quotes").text
  }

  func run(in session: Session) throws {
    let story = try session.story(number)
    guard story.unresolved.isEmpty else {
      throw CommandError(
        message: "story \(number) has claims that do not stand", help: "see: verify \(number)")
    }
    try session.add(.reviewed, by: .human(reviewer), to: story)
  }
}
