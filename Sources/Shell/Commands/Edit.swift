import Language
import Narration

/// Edits a story: `edit 4`, `edit 4 headline "…"`.
struct Edit: Command {
  static let name = "edit"
  static let isRepeatable = false
  static let summary = "Edit a story in $EDITOR, or its headline or dek here; it is checked again."
  static let usage = "edit [N] [headline \"TEXT\" | dek \"TEXT\"]"
  static let example = "edit 1 headline \"A quiet day\""
  static let details = [
    "Figures keep the facts they were of, also when they are changed by hand: a wrong one is found out. New figures and quotations are written as placeholders, see facts.",
    "What no longer stands is named, and export refuses until it is mended or overridden. The words before stay in the history.",
  ]

  let number: Int?
  let change: (part: StoryText.Part, text: String)?

  init(from parser: inout Parser) throws(Diagnostic) {
    number = try parser.storyNumber()
    if parser.consume(word: "headline") {
      change = (.headline, try parser.name("a headline in quotes").text)
    } else if parser.consume(word: "dek") {
      change = (.dek, try parser.name("a dek in quotes").text)
    } else if parser.isAtStatementEnd {
      change = nil
    } else {
      throw .expected("headline or dek", found: parser)
    }
  }

  func run(in session: Session) throws {
    let story = try session.story(orLatest: number)
    try session.addEdit(try edited(story, in: session), to: story)
  }

  private func edited(_ story: Story, in session: Session) throws -> StoryText {
    let old = story.text
    var parts = (headline: old.headline.text, dek: old.dek.text, paragraphs: old.body)
    switch change {
    case (.headline, let text)?: parts.headline = text
    case (_, let text)?: parts.dek = text
    case nil: parts = try session.editedParts(of: story)
    }
    return try Reanchoring(old).text(
      headline: parts.headline, dek: parts.dek, paragraphs: parts.paragraphs, filling: story.sheet)
  }
}
