import Language
import Storage

/// Defines a beat: `beat "Open Source AI" match (text has "open source")`.
struct DefineBeat: Command {
  static let name = "beat"
  static let summary = "Define a beat: a name for the posts that match, now and in later loads."
  static let usage = "beat \"NAME\" [category WORD] [match (CONDITION)]"
  static let example =
    "beat \"Open Weights\" category Technology match (text has \"open weights\" or title has \"open weights\")"
  static let details = [
    "A post belongs to the beats whose condition it meets, and to the one that its load named."
  ]

  let beat: String
  let category: String?
  let match: Condition?

  init(from parser: inout Parser) throws(Diagnostic) {
    beat = try parser.name("a name").text
    category = parser.consume(word: "category") ? try parser.name("a category").text : nil
    match =
      parser.consume(word: "match")
      ? try parser.parenthesised { (parser) throws(Diagnostic) in try parser.condition() } : nil
    if let asked = match?.references.first(where: { $0.name.lowercased() == "beat" }) {
      throw .conditionOfBeats(at: asked.span)
    }
  }

  func run(in session: Session) throws {
    let members = try match.map { try session.members(matching: "\($0)") }
    let number = try session.store.defineBeat(
      name: beat, category: category, match: match?.description, members: members)
    let extents = try session.store.extents(beat: number)
    session.note("\(Literal.quoted(beat)): \(Int64(extents.count).grouped) posts")
  }
}

extension Diagnostic {
  fileprivate static func conditionOfBeats(at span: Span) -> Self {
    Diagnostic(
      "condition-of-beats", "a beat's condition cannot ask for beats", at: span,
      help: "say what its posts have in common: text has \"open weights\"")
  }
}
