package import Language

/// Something typed that can be carried out: a command of the shell, or a statement of the language.
package enum Input: Sendable {
  case command(any Command)
  case statement(Statement)
}

extension Parser {
  /// Reads a command or a statement; the first word decides.
  package mutating func input() throws(Diagnostic) -> Input {
    guard case .word(let word) = peek.kind else { return .statement(try statement()) }
    // "save session" is a command; "save x.csv" is a stage.
    if case .word(let second) = peekSecond.kind, let type = Commands.named("\(word) \(second)") {
      try advanceKeyword()
      try advanceKeyword()
      return .command(try type.init(from: &self))
    }
    guard let type = Commands.named(word) else {
      // Behind a misspelt command stands what no query could go on with.
      if peekSecond.isArgument, !Self.opens(word),
        let guess = Spelling.nearest(to: word, among: Self.openings + ["posts"])
      {
        throw .unknownOpening(word, guess: guess, at: place)
      }
      return .statement(try statement())
    }
    try advanceKeyword()
    return .command(try type.init(from: &self))
  }
}

extension Parser {
  /// The words that open a line and are no stages.
  static let openings = Commands.all.map { $0.name } + ["let", "param", "set"]

  private static func opens(_ word: String) -> Bool {
    let words = openings + Stages.all.map { $0.keyword } + ["posts", "from", "explain"]
    return words.contains(word.lowercased())
  }
}

extension Token {
  /// Whether the token can only be an argument of the word before it.
  fileprivate var isArgument: Bool {
    switch kind {
    case .text, .number, .field, .tag, .handle, .word: true
    case .parameter, .symbol, .newline, .end, .invalid: false
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownOpening(_ word: String, guess: String, at span: Span) -> Self {
    Diagnostic(
      "unknown-opening", "no line begins with '\(word)'", at: span,
      help: "did you mean '\(guess)'?")
  }
}

extension Source {
  /// The script as it should be written; see ``ScriptFormatter``.
  package func formatted() throws(Diagnostic) -> String {
    try ScriptFormatter.formatted(self) { (parser) throws(Diagnostic) in _ = try parser.input() }
  }
}
