/// Something the parser has read: its place, and what it was taken for.
///
/// What a stretch of text is depends on who reads it: `out/a-b.csv` is a path only after `save`. So
/// the formatter does not cut a script by itself, but asks the parser what it has read.
package struct Piece: Sendable, Equatable {
  package enum Role: Sendable, Equatable {
    /// A word of the language, in lower case.
    case keyword(String)
    case token(Token.Kind)
    case path(String)
    case regex(pattern: String, flags: String)
  }

  package var role: Role
  package var span: Span
  /// Whether it belongs directly behind the piece before, as in `-docker` and `pump*`.
  package var isJoined: Bool

  package static func == (left: Piece, right: Piece) -> Bool {
    left.role == right.role && left.isJoined == right.isJoined
  }

  func isSymbol(_ symbol: String) -> Bool { role == .token(.symbol(symbol)) }
}

extension Piece {
  /// The piece as the formatter writes it.
  func text(in source: Source) -> String {
    let written = source.text(in: span)
    switch role {
    case .keyword(let word): return word
    case .regex: return written
    case .path(let text): return Self.path(text, written)
    case .token(let kind):
      let text = kind.text
      // Dropping what is invisible may not make something else of a word.
      guard case .text = kind else {
        return Lexer(Source(text)).token(from: 0).kind == kind ? text : written
      }
      return text
    }
  }

  private static func path(_ text: String, _ written: String) -> String {
    guard Lexer(Source(written)).token(from: 0).isQuoted else {
      return Lexer(Source(text)).path(from: 0).kind == .text(text) ? text : written
    }
    return Literal.quotedMinimally(text)
  }
}

extension Token {
  fileprivate var isQuoted: Bool {
    if case .text = kind { true } else { false }
  }
}

extension Token.Kind {
  /// The token as it is written.
  fileprivate var text: String {
    switch self {
    case .word(let text), .number(let text), .tag(let text), .handle(let text), .symbol(let text):
      text
    case .text(let text): Literal.quotedMinimally(text)
    case .field(let name): "`\(name)`"
    case .parameter(let name): "$\(name)"
    case .newline, .end, .invalid: ""
    }
  }
}

extension Literal {
  /// A text in the quotes in which least must be escaped.
  package static func quotedMinimally(_ text: String) -> String {
    guard text.contains("\""), !text.contains("'") else { return quoted(text) }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    return "'\(escaped)'"
  }
}
