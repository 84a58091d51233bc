/// Reads tokens into statements.
///
/// What is common to many stages and commands is read here and in the extensions beside
/// this file; what belongs to one stage is read in its own file.
package struct Parser {
  package let source: Source
  private let lexer: Lexer
  private var offset = 0
  private var depth = 0
  private var last: Token.Kind?
  private let keepsPieces: Bool
  /// What was read so far, where that is asked for.
  package private(set) var pieces: [Piece] = []
  private var joinsNext = false

  package init(_ source: Source, keepsPieces: Bool = false) {
    self.source = source
    self.keepsPieces = keepsPieces
    lexer = Lexer(source)
  }

  /// The token to be read next.
  ///
  /// A line end counts as one only where a statement may end: not inside parentheses, not
  /// after `|` or `,`, and not before a line that begins with `|`.
  package var peek: Token {
    var token = lexer.token(from: offset)
    guard token.kind == .newline else { return token }
    let newline = token
    while token.kind == .newline { token = lexer.token(from: token.span.end) }
    let continues =
      depth > 0 || last == .symbol("|") || last == .symbol(",") || token.kind == .symbol("|")
    return continues ? token : newline
  }

  /// The token after the next one.
  package var peekSecond: Token { lexer.token(from: peek.span.end) }

  /// Reads the next token, whatever it is.
  @discardableResult
  package mutating func advance() throws(Diagnostic) -> Token {
    let token = peek
    if case .invalid(let problem) = token.kind { throw problem }
    if token.kind == .symbol("(") { depth += 1 }
    if token.kind == .symbol(")") { depth = max(0, depth - 1) }
    offset = token.span.end
    last = token.kind
    if keepsPieces { keep(.token(token.kind), at: token.span) }
    return token
  }

  /// Reads the next word as one of the language.
  @discardableResult
  package mutating func advanceKeyword() throws(Diagnostic) -> Token {
    let token = try advance()
    if keepsPieces, case .word(let word) = token.kind {
      pieces[pieces.count - 1].role = .keyword(word.lowercased())
    }
    return token
  }

  /// Notes that what is read next belongs directly behind what was read last.
  mutating func joinNext() { joinsNext = true }

  private mutating func keep(_ role: Piece.Role, at span: Span) {
    pieces.append(Piece(role: role, span: span, isJoined: joinsNext))
    joinsNext = false
  }

  /// Whether nothing but blanks and line ends is left.
  package var isAtEnd: Bool {
    var token = lexer.token(from: offset)
    while token.kind == .newline || token.kind == .symbol(";") {
      token = lexer.token(from: token.span.end)
    }
    return token.kind == .end
  }

  /// Whether a statement may end before the next token.
  package var isAtStatementEnd: Bool {
    switch peek.kind {
    case .end, .newline, .symbol(";"): true
    default: false
    }
  }

  /// Where the next token begins.
  package var place: Span { peek.span }

  /// Where the last token read ended.
  package var end: Int { offset }

  /// Reads the separators before a statement.
  package mutating func skipSeparators() {
    while case .newline = lexer.token(from: offset).kind {
      offset = lexer.token(from: offset).span.end
    }
    while lexer.token(from: offset).kind == .symbol(";") {
      offset = lexer.token(from: offset).span.end
      while case .newline = lexer.token(from: offset).kind {
        offset = lexer.token(from: offset).span.end
      }
    }
    last = nil
  }

  /// Reads the end of a statement, or says what stands in its place.
  package mutating func endStatement() throws(Diagnostic) {
    guard isAtStatementEnd else {
      let token = peek
      if case .invalid(let problem) = token.kind { throw problem }
      throw .leftOver(source.shortText(in: token.span), token, at: token.span)
    }
    depth = 0
    skipSeparators()
  }

  /// Skips to the beginning of the next line, after a problem.
  package mutating func skipStatement() {
    var token = lexer.token(from: offset)
    while token.kind != .newline && token.kind != .end { token = lexer.token(from: token.span.end) }
    offset = token.span.end
    depth = 0
    last = nil
  }

  /// Reads a symbol if it is next.
  package mutating func consume(_ symbol: String) -> Bool {
    guard peek.kind == .symbol(symbol) else { return false }
    return (try? advance()) != nil
  }

  /// Reads a word of the language if it is next; capitals do not matter.
  package mutating func consume(word: String) -> Bool {
    guard isNext(word: word) else { return false }
    return (try? advanceKeyword()) != nil
  }

  /// Whether a word of the language is next.
  package func isNext(word: String) -> Bool {
    guard case .word(let text) = peek.kind else { return false }
    return text.lowercased() == word
  }

  /// Reads a bare word.
  package mutating func word(_ what: String) throws(Diagnostic) -> (text: String, span: Span) {
    guard case .word(let text) = peek.kind else { throw .expected(what, found: self) }
    return (text, try advance().span)
  }

  /// Reads a whole number.
  package mutating func count(_ what: String) throws(Diagnostic) -> (value: Int, span: Span) {
    guard case .number(let digits) = peek.kind, let value = Int(digits), value > 0 else {
      throw .expected(what, found: self, help: "a whole number from 1 on")
    }
    return (value, try advance().span)
  }

  /// Whether a word is to come before the statement ends.
  func statementHas(word: String) -> Bool {
    var token = peek
    while token.kind != .newline, token.kind != .end, token.kind != .symbol(";") {
      if case .word(let text) = token.kind, text.lowercased() == word { return true }
      if case .invalid = token.kind { return false }
      token = lexer.token(from: token.span.end)
    }
    return false
  }

  /// Deeper nesting would end the stack, not the question.
  private static let maxDepth = 50

  /// Reads an opening parenthesis, what `body` reads, and the closing one.
  package mutating func parenthesised<T>(
    _ body: (inout Parser) throws(Diagnostic) -> T
  ) throws(Diagnostic) -> T {
    guard peek.kind == .symbol("(") else { throw .expected("'('", found: self) }
    guard depth < Self.maxDepth else { throw .tooDeep(at: place) }
    let opener = try advance().span
    let result = try body(&self)
    guard consume(")") else {
      if case .invalid(let problem) = peek.kind { throw problem }
      throw isPastStatement ? .unclosedParenthesis(at: opener) : .expected("')'", found: self)
    }
    return result
  }

  /// Whether what stands next belongs to another line or stage, so that something was left open.
  private var isPastStatement: Bool {
    switch peek.kind {
    case .end, .symbol("|"), .symbol(";"): true
    default: source.text(in: Span(offset, place.start)).utf8.contains(UInt8(ascii: "\n"))
    }
  }

  /// Reads a list that commas separate.
  package mutating func list<T>(
    _ element: (inout Parser) throws(Diagnostic) -> T
  ) throws(Diagnostic) -> [T] {
    var elements = [try element(&self)]
    while consume(",") { elements.append(try element(&self)) }
    return elements
  }

  /// Reads a path, or text in quotes.
  package mutating func path(_ what: String) throws(Diagnostic) -> (text: String, span: Span) {
    let token = lexer.path(from: offset)
    if case .invalid(let problem) = token.kind { throw problem }
    guard case .text(let text) = token.kind, !text.isEmpty else {
      throw .expected(what, found: self)
    }
    offset = token.span.end
    last = token.kind
    if keepsPieces { keep(.path(text), at: token.span) }
    return (text, token.span)
  }

  /// Reads a regular expression between slashes, if one is next.
  mutating func regex() -> (pattern: String, flags: String, span: Span)? {
    guard let found = lexer.regex(from: offset) else { return nil }
    offset = found.span.end
    last = .text(found.pattern)
    if keepsPieces { keep(.regex(pattern: found.pattern, flags: found.flags), at: found.span) }
    return found
  }
}

extension Source {
  /// The text between two UTF-8 offsets, cut so that it can be named within a line.
  func shortText(in span: Span) -> String {
    let text = text(in: span)
    let line = text.prefix { !$0.isNewline }.prefix(40)
    return line.endIndex == text.endIndex ? text : line + "…"
  }

  /// The text between two UTF-8 offsets.
  package func text(in span: Span) -> String {
    String(decoding: Array(text.utf8)[span.start..<min(span.end, text.utf8.count)], as: UTF8.self)
  }
}

extension Diagnostic {
  /// Something else stands where `what` should.
  package static func expected(_ what: String, found parser: Parser, help: String? = nil) -> Self {
    let token = parser.peek
    if case .invalid(let problem) = token.kind { return problem }
    let found =
      switch token.kind {
      case .end, .newline: "the line ends"
      default: "'\(parser.source.shortText(in: token.span))' stands there"
      }
    return Diagnostic("expected", "\(what) is missing here: \(found)", at: token.span, help: help)
  }

  fileprivate static func leftOver(_ text: String, _ token: Token, at span: Span) -> Self {
    var help = "a stage begins with |, a new statement on a new line or after ;"
    if case .word(let word) = token.kind, let here = ForeignWords.stages[word.lowercased()]?.here {
      help = "here it is called '\(here)', and a stage begins with |"
    }
    return Diagnostic(
      "left-over", "'\(text)' does not belong to what stands before it", at: span, help: help)
  }

  fileprivate static func tooDeep(at span: Span) -> Self {
    Diagnostic(
      "too-deep", "parentheses are nested too deep here", at: span,
      help: "name the inner part with let, or list values: in (…), any (…)")
  }

  fileprivate static func unclosedParenthesis(at span: Span) -> Self {
    Diagnostic("unclosed-parenthesis", "the '(' that opens here is never closed", at: span)
  }
}
