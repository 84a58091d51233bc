/// Keeps the posts that say something: `search "self hosting" -docker`.
struct Search: Stage {
  static let keyword = "search"
  static let summary = "Keep the posts whose title or text has all the words, and none after -."
  static let usage = "search WORD \"PHRASE\" -WORD …"
  static let example = "posts | search \"self hosting\" -docker"
  static let moreExamples = ["posts | search licence* | count by source"]
  static let details = [
    "Each word may stand in the title or the text; words in quotes must be neighbours, and a * at the end finds words that begin so."
  ]

  struct Term: Sendable {
    var literal: Literal
    var isExcluded: Bool
  }

  let terms: [Term]

  var description: String {
    terms.map { ($0.isExcluded ? "-" : "") + "\($0.literal)" }.joined(separator: " ")
  }

  var fieldsNamed: [String] { ["text", "title"] }

  init(from parser: inout Parser) throws(Diagnostic) {
    var terms: [Term] = []
    repeat {
      let isExcluded = parser.consume("-")
      if isExcluded { parser.joinNext() }
      terms.append(Term(literal: try parser.literal("a word"), isExcluded: isExcluded))
    } while !parser.isAtStatementEnd && parser.peek.kind != .symbol("|")
      && parser.peek.kind != .symbol(")")
    self.terms = terms
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    for name in ["text", "title"] {
      _ = try plan.field(FieldReference(name: name, span: terms[0].literal.span))
    }
    for term in terms {
      let text = try plan.context.text(of: term.literal)
      do {
        _ = try TextPattern(words: text)
      } catch {
        throw .unsearchable(text, problem: error, at: term.literal.span)
      }
      plan.filter(term.isExcluded ? .not(.search(text)) : .search(text))
    }
  }
}

extension Diagnostic {
  fileprivate static func unsearchable(
    _ text: String, problem: TextPatternProblem, at span: Span
  ) -> Self {
    Diagnostic(
      "unsearchable", "\(problem)", at: span,
      help: "write: where text contains \(Literal.quoted(text))")
  }
}
