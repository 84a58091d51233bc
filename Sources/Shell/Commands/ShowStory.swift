import Language
import Narration

/// Shows a story: `story 4`.
struct ShowStory: Command {
  static let name = "story"
  static let summary = "Show a story: the newest, or that of a number."
  static let usage = "story [N]"
  static let example = "story"
  static let moreExamples = ["story 1"]

  let number: Int?

  init(from parser: inout Parser) throws(Diagnostic) {
    number = try parser.storyNumber()
  }

  func run(in session: Session) throws {
    session.show(try session.story(orLatest: number))
  }
}

extension Parser {
  /// Reads a story's number, where one is written.
  mutating func storyNumber() throws(Diagnostic) -> Int? {
    guard case .number = peek.kind else { return nil }
    return try count("a story's number").value
  }
}

extension Session {
  /// A story by its number, or the newest where none is named.
  func story(orLatest number: Int?) throws -> Story {
    try number.map(story) ?? latestStory()
  }
}
