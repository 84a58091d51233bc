import Language
import Narration

/// Asks a narrator to change a story: `revise 4 "make the lead shorter"`.
struct Revise: Command {
  static let name = "revise"
  static let isRepeatable = false
  static let summary = "Ask the narrator to change a story; what comes back is checked again."
  static let usage = "revise N \"INSTRUCTION\" [using NARRATOR]"
  static let example = "revise 1 \"make the lead shorter\" using claude"
  static let details = [
    "It needs a narrator with a model; the offline narrator follows no instructions. The words before stay in the history."
  ]

  let number: Int
  let instruction: String
  var narrator: (text: String, span: Span)?

  init(from parser: inout Parser) throws(Diagnostic) {
    number = try parser.count("a story's number").value
    instruction = try parser.name("an instruction in quotes").text
    if parser.consume(word: "using") { narrator = try parser.name("a narrator") }
  }

  func run(in session: Session) throws {
    let choice = try session.choice(narrator)
    guard choice.provider != .offline else {
      throw CommandError(
        message: "the offline narrator follows no instructions",
        help: "revise \(number) \"…\" using claude, or: edit \(number)")
    }
    let story = try session.story(number)
    let request = DraftRequest(
      sheet: story.sheet, revising: (text: story.text, instruction: instruction))
    let (text, origin) = try session.told(request, by: try session.narrator(choice))
    try session.add(
      .revised(instruction: instruction), by: origin.actor, text: text,
      promptHash: origin.promptHash, to: story)
    session.show(try session.story(number))
  }
}
