import Language
import Reporting

/// Says what can be typed.
struct Help: Command {
  static let name = "help"
  static let summary = "List commands and stages, or explain one of them, or a field or setting."
  static let usage = "help [WORD]"
  static let example = "help compare"

  let topic: (text: String, span: Span)?

  init(from parser: inout Parser) throws(Diagnostic) {
    topic = parser.isAtStatementEnd ? nil : try parser.name("a word")
  }

  func run(in session: Session) throws {
    guard let topic else { return overview(in: session) }
    let word = topic.text.lowercased()
    if let stage = Stages.named(word) {
      explain(stage.usage, stage.summary, stage.example, in: session)
    } else if let command = Commands.named(word) {
      explain(command.usage, command.summary, command.example, in: session)
    } else if let (_, usage, summary, example) = Self.words.first(where: { $0.word == word }) {
      explain(usage, summary, example, in: session)
    } else if word == "fields" || Fields.ofPosts.contains(where: { $0.name == word }) {
      let fields = Fields.ofPosts.filter { word == "fields" || $0.name == word }
      list(fields.map { ($0.name, $0.summary) }, in: session)
    } else if let setting = Setting.Name(rawValue: word) {
      explain("set \(word) = …", setting.summary, "set tz = Europe/Paris", in: session)
    } else {
      throw Diagnostic.noHelp(topic.text, at: topic.span)
    }
  }

  /// The words that open a statement and are neither stages nor commands.
  private static let words: [(word: String, usage: String, summary: String, example: String)] = [
    (
      "let", "let NAME = QUERY", "Name a query, to go on from it by its name.",
      "let recent = posts | time last 7d"
    ),
    (
      "param", "param NAME: text|number|time|window|list [= VALUE]",
      "Declare a value that a script is given by --set NAME=…; $NAME stands for it.",
      "param topic: text = \"open weights\""
    ),
    ("set", "set NAME = VALUE", "Change a setting.", "set tz = Europe/Paris"),
  ]

  private func overview(in session: Session) {
    session.print("A question begins with posts and goes on from stage to stage:")
    session.print("  posts | compare sentiment last 24h vs previous 24h by source")
    session.print("")
    session.print("Stages")
    list(Stages.all.map { ($0.keyword, $0.summary) }, in: session)
    session.print("")
    session.print("Commands")
    list(Commands.all.map { ($0.name, $0.summary) }, in: session)
    session.print("")
    session.print("Settings (set NAME = VALUE)")
    list(Setting.Name.allCases.map { ($0.rawValue, $0.summary) }, in: session)
    session.print("")
    session.print("Names and values")
    list(Self.words.map { ($0.word, $0.summary) }, in: session)
    session.print("")
    session.print("help WORD explains one; help fields lists what a post has")
  }

  private func explain(_ usage: String, _ summary: String, _ example: String, in session: Session) {
    session.print(usage)
    session.print("  \(summary)")
    session.print("  example: \(example)")
  }

  private func list(_ lines: [(String, String)], in session: Session) {
    let width = lines.map(\.0.count).max() ?? 0
    for (word, text) in lines {
      session.print("  \(DisplayWidth.padded(word, to: width, .left))  \(text)")
    }
  }
}

extension Diagnostic {
  fileprivate static func noHelp(_ word: String, at span: Span) -> Self {
    let known =
      Stages.all.map { $0.keyword } + Commands.all.map { $0.name } + Fields.ofPosts.map(\.name)
      + Setting.Name.allCases.map(\.rawValue) + ["let", "param", "set", "fields"]
    let guess = Spelling.nearest(to: word, among: known)
    return Diagnostic(
      "no-help", "there is nothing called '\(word)'", at: span,
      help: guess.map { "did you mean '\($0)'?" } ?? "help lists what there is")
  }
}
