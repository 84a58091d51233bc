import Language
import Narration

/// Lists the stories.
struct Stories: Command {
  static let name = "stories"
  static let summary = "List the stories: what they tell, how they were made, how they stand."
  static let usage = "stories [of \"BEAT\"]"
  static let example = "stories"
  static let moreExamples = ["stories of \"Open Source AI\""]
  static let details = [
    "significance is major where a change is told of 10 percentage points or more, or of posts or a share by half; notable where any clear change is told; else quiet. Terms do not count.",
    "older data says that posts were loaded since that the story does not know.",
  ]

  let beat: (text: String, span: Span)?

  init(from parser: inout Parser) throws(Diagnostic) {
    beat = parser.consume(word: "of") ? try parser.name("a beat") : nil
  }

  func run(in session: Session) throws {
    session.write(try session.storyTable(of: beat))
  }
}
