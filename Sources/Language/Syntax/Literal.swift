/// A value as it was written, to be read as its field demands.
package struct Literal: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    /// A bare word, a hashtag or a handle.
    case word(String)
    case number(String)
    case text(String)
    /// A field in backticks.
    case field(String)
    /// A parameter's name.
    case parameter(String)
  }

  package var content: Content
  package var span: Span

  package static func == (left: Literal, right: Literal) -> Bool { left.content == right.content }

  package func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension Literal: CustomStringConvertible {
  /// The value as the formatter writes it.
  package var description: String {
    switch content {
    case .word(let text), .number(let text): text
    case .text(let text): Self.quoted(text)
    case .field(let name): "`\(name)`"
    case .parameter(let name): "$\(name)"
    }
  }

  /// A text in quotes, escaped.
  package static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}

/// What a parameter stands for.
///
/// It is bound into the tree after parsing, never text put into text.
package enum ParameterValue: Sendable, Equatable {
  case text(String)
  case number(Double)
  case time(DateLiteral)
  case window(WindowExpression)
  case list([String])
}

extension Parser {
  /// Reads a value, to the right of an operator.
  package mutating func literal(_ what: String = "a value") throws(Diagnostic) -> Literal {
    let token = peek
    switch token.kind {
    case .word(let text):
      // `pump*` is a word by its beginning.
      let span = try advance().span
      if peek.kind == .symbol("*"), peek.span.start == span.end {
        joinNext()
        return Literal(content: .word(text + "*"), span: span.joined(to: try advance().span))
      }
      return Literal(content: .word(text), span: span)
    case .tag(let text), .handle(let text):
      return Literal(content: .word(text), span: try advance().span)
    case .number(let digits): return Literal(content: .number(digits), span: try advance().span)
    case .text(let text): return Literal(content: .text(text), span: try advance().span)
    case .field(let name): return Literal(content: .field(name), span: try advance().span)
    case .parameter(let name): return Literal(content: .parameter(name), span: try advance().span)
    case .symbol("-"):
      let sign = try advance().span
      guard case .number(let digits) = peek.kind else { throw .expected("a number", found: self) }
      joinNext()
      return Literal(content: .number("-" + digits), span: sign.joined(to: try advance().span))
    default: throw .expected(what, found: self)
    }
  }
}

extension PlanContext {
  /// The parameter of a name; `like` is how one would be declared that can stand there.
  func parameter(
    _ name: String, like declaration: String = "text = \"…\"", at span: Span
  ) throws(Diagnostic) -> ParameterValue {
    guard let value = parameters[name] else {
      throw .unknownParameter(name, like: declaration, among: parameters.keys.sorted(), at: span)
    }
    return value
  }

  /// The text that a literal stands for.
  package func text(of literal: Literal) throws(Diagnostic) -> String {
    switch literal.content {
    case .word(let text), .number(let text), .text(let text): return text
    case .field: throw .noFieldHere(literal)
    case .parameter(let name):
      switch try parameter(name, at: literal.span) {
      case .text(let text): return text
      case .number(let number): return number.formatted
      case .time(let date): return date.description
      case .window, .list: throw .parameterIsNot("a text", name, at: literal.span)
      }
    }
  }

  /// The number that a literal stands for.
  func number(of literal: Literal) throws(Diagnostic) -> Value {
    let text: String
    switch literal.content {
    case .parameter(let name):
      guard case .number(let number) = try parameter(name, like: "number = 10", at: literal.span)
      else {
        throw .parameterIsNot("a number", name, at: literal.span)
      }
      return Int64(exactly: number).map(Value.integer) ?? .number(number)
    case .number(let digits): text = digits
    default: throw .notANumber(literal)
    }
    if let integer = Int64(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else { throw .notANumber(literal) }
    return .number(number)
  }

  /// The texts that the members of a list stand for; a list parameter stands for all of its own.
  func texts(of literals: [Literal]) throws(Diagnostic) -> [(text: String, span: Span)] {
    var texts: [(String, Span)] = []
    for literal in literals {
      if case .parameter(let name) = literal.content,
        case .list(let members) = try parameter(name, at: literal.span)
      {
        texts += members.map { ($0, literal.span) }
      } else {
        texts.append((try text(of: literal), literal.span))
      }
    }
    return texts
  }
}

extension Double {
  /// The number as a query writes it: no needless `.0`.
  package var formatted: String {
    Int64(exactly: self).map(String.init) ?? "\(self)"
  }
}

extension Diagnostic {
  fileprivate static func unknownParameter(
    _ name: String, like declaration: String, among known: [String], at span: Span
  ) -> Self {
    let guess = Spelling.nearest(to: name, among: known)
    return Diagnostic(
      "unknown-parameter", "no parameter called '$\(name)'", at: span,
      help: guess.map { "did you mean '$\($0)'?" }
        ?? "declare it first: param \(name): \(declaration)")
  }

  fileprivate static func parameterIsNot(_ what: String, _ name: String, at span: Span) -> Self {
    Diagnostic("parameter-type", "'$\(name)' is not \(what)", at: span)
  }

  fileprivate static func notANumber(_ literal: Literal) -> Self {
    Diagnostic("not-a-number", "'\(literal)' is not a number", at: literal.span)
  }

  fileprivate static func noFieldHere(_ literal: Literal) -> Self {
    Diagnostic("no-field-here", "a field cannot stand here", at: literal.span)
  }
}
