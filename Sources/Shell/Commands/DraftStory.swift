import Language
import Narration

/// Drafts a story: `draft last 7d vs previous 7d about "licence"`.
struct DraftStory: Command {
  static let name = "draft"
  static let isRepeatable = false
  static let summary = "Draft a story from measured facts, each figure of which is checked."
  static let usage =
    "draft [\"BEAT\"] [WINDOW vs WINDOW] [using NARRATOR] [tone WORD] [length N] [about \"THEME\"] [from QUERY]"
  static let example = "draft"
  static let moreExamples = [
    "draft \"Open Source AI\" last 7d vs previous 7d length 200", "draft about \"licence\"",
    "draft from posts | where source in (x, bluesky)",
  ]
  static let details = [
    "Windows are the last 24 hours and those before, unless others are named. about keeps the posts that mention a theme; from tells of any posts.",
    "A narrator chooses and words; it types no figure and no quotation, which come from the fact sheet (see: facts). The narrator is that of set narrator; offline needs no key and no network.",
    "What was written is checked at once; see verify. The story says how it was made, and so does every export.",
  ]

  var beat: Literal?
  var windows: WindowPair?
  var narrator: (text: String, span: Span)?
  var tone: String?
  var length: Int?
  var theme: String?
  var query: Query?

  init(from parser: inout Parser) throws(Diagnostic) {
    switch parser.peek.kind {
    case .text, .parameter: beat = try parser.literal("a beat")
    default: beat = nil
    }
    while !parser.isAtStatementEnd {
      if parser.consume(word: "using") {
        narrator = try parser.name("a narrator")
      } else if parser.consume(word: "tone") {
        tone = try parser.name("a tone").text
      } else if parser.consume(word: "length") {
        length = try parser.count("a number of words").value
      } else if parser.consume(word: "about") {
        theme = try parser.name("a theme").text
      } else if Self.opensQuery(parser) {
        _ = parser.consume(word: "from")
        query = try parser.query()
      } else if windows == nil {
        windows = try WindowPair(from: &parser)
      } else {
        throw .expected("using, tone, length, about or from", found: parser)
      }
    }
  }

  /// `from posts` begins a query, `from 2026-03-01` a window.
  private static func opensQuery(_ parser: Parser) -> Bool {
    guard parser.isNext(word: "from") else { return false }
    switch parser.peekSecond.kind {
    case .word(let word): return word.lowercased() == "posts"
    case .symbol("("): return true
    default: return false
    }
  }

  func run(in session: Session) throws {
    let story = try session.draft(self)
    session.show(story)
  }
}
