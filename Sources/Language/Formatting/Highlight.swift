/// A stretch of a script that is set off where code is shown in colour.
package struct Highlight: Sendable, Equatable {
  package enum Kind: String, Sendable, Equatable {
    /// The word that opens a line or a stage.
    case keyword
    case comment, text, number
    /// What stands for something else: a parameter, a field in backticks, a tag, a handle.
    case name
  }

  package var kind: Kind
  package var span: Span
}

extension Source {
  /// What is set off in the text, in order; it need not be a script that can be read.
  package var highlights: [Highlight] {
    let lexer = Lexer(self)
    let bytes = Array(text.utf8)
    var highlights: [Highlight] = []
    var offset = 0
    var opens = true
    while true {
      let token = lexer.token(from: offset)
      highlights += Self.comments(in: bytes, from: offset, to: token.span.start)
      if token.kind == .end { return highlights }
      if let kind = token.kind.highlight(opens: opens) {
        highlights.append(Highlight(kind: kind, span: token.span))
      }
      opens = token.kind == .newline || token.kind == .symbol("|") || token.kind == .symbol(";")
      offset = max(offset + 1, token.span.end)
    }
  }

  /// The comments among the blanks between two words.
  private static func comments(in bytes: [UInt8], from start: Int, to end: Int) -> [Highlight] {
    guard start < end,
      let dash = bytes[start..<end].firstIndex(of: UInt8(ascii: "-"))
    else { return [] }
    return [Highlight(kind: .comment, span: Span(dash, end))]
  }
}

extension Token.Kind {
  fileprivate func highlight(opens: Bool) -> Highlight.Kind? {
    switch self {
    case .word where opens: .keyword
    case .number: .number
    case .text: .text
    case .field, .tag, .handle, .parameter: .name
    case .word, .symbol, .newline, .end, .invalid: nil
    }
  }
}
