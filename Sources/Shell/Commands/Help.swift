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
    guard let topic else { return overview(in: session) }
    let text = Self.unquoted(topic.text)
    if text.lowercased() == "fields" {
      return list(Fields.ofPosts.map { ($0.name, $0.summary) }, in: session)
    }
    let entries = Reference.entries(for: text)
    guard !entries.isEmpty else { throw Diagnostic.noHelp(topic.text, at: topic.span) }
    for (index, entry) in entries.enumerated() {
      if index > 0 { session.print("") }
      for line in HelpText(width: session.output.width).lines(of: entry) { session.print(line) }
    }
  }

  private static func unquoted(_ text: String) -> String {
    text.count > 2 && text.first == text.last && (text.first == "\"" || text.first == "'")
      ? String(text.dropFirst().dropLast()) : text
  }

  private func overview(in session: Session) {
    session.print("A question begins with posts and goes on from stage to stage:")
    list(Reference.commonQuestions.map { ($0.query, $0.question) }, in: session)
    session.print("")
    session.print("Stages")
    list(Stages.all.map { ($0.keyword, $0.summary) }, in: session)
    session.print("")
    session.print("Commands")
    list(Commands.all.map { ($0.name, $0.summary) }, in: session)
    session.print("")
    for section in [Reference.statements, Reference.language] {
      session.print(section.title)
      list(section.entries.map { ($0.title, $0.summary) }, in: session)
      session.print("")
    }
    session.print("Settings (set NAME = VALUE)")
    list(Setting.Name.allCases.map { ($0.rawValue, $0.summary) }, in: session)
    session.print("")
    session.print("help WORD explains one; help fields lists what a post has")
  }

  private func list(_ lines: [(String, String)], in session: Session) {
    let width = lines.map { DisplayWidth.of($0.0) }.max() ?? 0
    for (word, text) in lines {
      session.print("  \(DisplayWidth.padded(word, to: width, .left))  \(text)")
    }
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
