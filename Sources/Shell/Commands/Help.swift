import Language
import Reporting

/// Says what can be typed.
struct Help: Command {
  static let name = "help"
  static let summary = "List what there is, or explain a word: a stage, a field, a unit, a topic."
  static let usage = "help [WORD …]"
  static let example = "help compare"
  static let moreExamples = ["help", "help windows", "help where", "help exit codes"]

  let topic: (text: String, span: Span)?

  init(from parser: inout Parser) throws(Diagnostic) {
    guard !parser.isAtStatementEnd else {
      topic = nil
      return
    }
    var (words, span) = ([String](), parser.place)
    while !parser.isAtStatementEnd {
      let token = try parser.advance()
      words.append(parser.source.text(in: token.span))
      span = span.joined(to: token.span)
    }
    topic = (words.joined(separator: " "), span)
  }

  func run(in session: Session) throws {
    var page = TextPage()
    let width = session.output.width
    if let topic {
      try explain(topic, on: &page, width)
    } else {
      Self.overview(on: &page, width)
    }
    session.write(page)
  }

  private func explain(
    _ topic: (text: String, span: Span), on page: inout TextPage, _ width: Int?
  ) throws {
    let text = Self.unquoted(topic.text)
    if text.lowercased() == "fields" {
      return page.add(pairs: Fields.ofPosts.map { ($0.name, $0.summary) }, width: width)
    }
    let entries = Reference.entries(for: text)
    guard !entries.isEmpty else { throw Diagnostic.noHelp(topic.text, at: topic.span) }
    for (index, entry) in entries.enumerated() {
      if index > 0 { page.add() }
      for line in HelpText(width: width).lines(of: entry) { page.add(line) }
    }
  }

  private static func unquoted(_ text: String) -> String {
    text.count > 2 && text.first == text.last && (text.first == "\"" || text.first == "'")
      ? String(text.dropFirst().dropLast()) : text
  }

  private static func overview(on page: inout TextPage, _ width: Int?) {
    page.add("A question begins with posts and goes on from stage to stage:")
    page.add(pairs: Reference.commonQuestions.map { ($0.query, $0.question) }, width: width)
    page.add()
    page.add("Stages")
    page.add(pairs: Stages.all.map { ($0.keyword, $0.summary) }, width: width)
    page.add()
    page.add("Commands")
    page.add(pairs: Commands.all.map { ($0.name, $0.summary) }, width: width)
    page.add()
    for section in [Reference.statements, Reference.language] {
      page.add(section.title)
      page.add(pairs: section.entries.map { ($0.title, $0.summary) }, width: width)
      page.add()
    }
    page.add("Settings (set NAME = VALUE)")
    page.add(pairs: Setting.Name.allCases.map { ($0.rawValue, $0.summary) }, width: width)
    page.add()
    page.add("help WORD explains one; help fields lists what a post has")
  }
}

extension Diagnostic {
  fileprivate static func noHelp(_ word: String, at span: Span) -> Self {
    let guess = Spelling.nearest(to: word, among: Set(Reference.words + ["fields"]))
    return Diagnostic(
      "no-help", "there is nothing called '\(word)'", at: span,
      help: guess.map { "did you mean '\($0)'?" } ?? "help lists what there is")
  }
}
