extension Parser {
  /// Reads a condition: `source = x and (lang = en or lang = fr)`.
  package mutating func condition() throws(Diagnostic) -> Condition {
    let first = try conditionPart()
    guard let joiner = joiner else { return first }
    var parts = [first]
    while let next = self.joiner {
      guard next == joiner else { throw .mixedJoiners(at: place) }
      try advanceKeyword()
      parts.append(try conditionPart())
    }
    return joiner == "and" ? .all(parts) : .any(parts)
  }

  private var joiner: String? {
    isNext(word: "and") ? "and" : isNext(word: "or") ? "or" : nil
  }

  private mutating func conditionPart() throws(Diagnostic) -> Condition {
    var negations = 0
    while consume(word: "not") { negations += 1 }
    guard negations == 0 else {
      // `not not` says nothing, but it was written.
      guard negations <= 10 else { throw .noOperator(found: self) }
      return (0..<negations).reduce(try conditionPart()) { part, _ in .not(part) }
    }
    if peek.kind == .symbol("(") {
      return try parenthesised { (parser) throws(Diagnostic) in try parser.condition() }
    }
    return .test(try test())
  }

  private mutating func test() throws(Diagnostic) -> Condition.Test {
    let field = try testedField()
    let isNegated = consume(word: "not")
    if !isNegated, consume(word: "is") {
      let isNot = consume(word: "not")
      guard consume(word: "missing") else { throw .isWhat(field, isNot: isNot, found: self) }
      return Condition.Test(
        field: field, check: .isMissing, isNegated: isNot, span: Span(field.span.start, end))
    }
    let check = try self.check(of: field, isNegated: isNegated)
    return Condition.Test(
      field: field, check: check, isNegated: isNegated, span: Span(field.span.start, end))
  }

  private mutating func testedField() throws(Diagnostic) -> FieldReference {
    do throws(Diagnostic) {
      return try fieldReference("a field")
    } catch {
      switch peek.kind {
      case .text, .tag, .handle, .number, .parameter: throw .valueInTheFieldsPlace(found: self)
      default: throw error
      }
    }
  }

  /// Reads a field's name, bare or in backticks.
  package mutating func fieldReference(_ what: String) throws(Diagnostic) -> FieldReference {
    switch peek.kind {
    case .word(let name), .field(let name):
      return FieldReference(name: name, span: try advance().span)
    default: throw .expected(what, found: self)
    }
  }

  private mutating func check(
    of field: FieldReference, isNegated: Bool
  ) throws(Diagnostic) -> Condition.Test.Check {
    if case .symbol(let symbol) = peek.kind, let comparison = ComparisonOperator(rawValue: symbol) {
      guard !isNegated else { throw .notBeforeSymbol(symbol, at: place) }
      try advance()
      let value = try literal()
      if case .word(let word) = value.content, ["null", "nil"].contains(word.lowercased()) {
        throw .comparedWithMissing(field, isNot: comparison == .notEqual, word, at: value.span)
      }
      return .compare(comparison, value)
    }
    // `time in 2026-03` is a window, `time in (…)` a list like any other.
    if isNext(word: "in"), !isTimeField(field) || peekSecond.kind == .symbol("(") {
      try advanceKeyword()
      return .isIn(try literals())
    }
    if let check = try wordCheck() { return check }
    if isTimeField(field), !isNegated { return .window(try windowTerm()) }
    throw .noOperator(found: self)
  }

  private mutating func wordCheck() throws(Diagnostic) -> Condition.Test.Check? {
    if consume(word: "has") {
      let (quantity, values) = try quantified()
      return .has(quantity, values)
    }
    if consume(word: "contains") {
      let (quantity, values) = try quantified()
      return .contains(quantity, values)
    }
    if consume(word: "starts") {
      let (quantity, values) = try quantified()
      return .starts(quantity, values)
    }
    if consume(word: "matches") {
      guard let found = regex() else { throw .noRegex(found: self) }
      guard found.flags.allSatisfy({ $0 == "i" }) else {
        throw .unknownFlag(found.flags, at: found.span)
      }
      return .matches(
        pattern: found.pattern, ignoringCase: found.flags.contains("i"), span: found.span)
    }
    return nil
  }

  private func isTimeField(_ field: FieldReference) -> Bool {
    Fields.ofPosts.contains { $0.name == field.name.lowercased() && $0.type == .time }
  }

  private mutating func quantified() throws(Diagnostic) -> (Condition.Test.Quantity, [Literal]) {
    if isNext(word: "any"), peekSecond.opensList {
      try advanceKeyword()
      return (.any, try literals())
    }
    if isNext(word: "all"), peekSecond.opensList {
      try advanceKeyword()
      return (.all, try literals())
    }
    return (.any, [try literal()])
  }

  private mutating func literals() throws(Diagnostic) -> [Literal] {
    if case .parameter = peek.kind { return [try literal()] }
    return try parenthesised { (parser) throws(Diagnostic) in
      try parser.list { (parser) throws(Diagnostic) in try parser.literal() }
    }
  }
}

extension Token {
  /// Whether the token begins several values: in parentheses, or held by a parameter.
  fileprivate var opensList: Bool {
    if case .parameter = kind { true } else { kind == .symbol("(") }
  }
}

extension Diagnostic {
  fileprivate static func mixedJoiners(at span: Span) -> Self {
    Diagnostic(
      "mixed-joiners", "'and' and 'or' are mixed without parentheses", at: span,
      help: "put ( ) around the part that belongs together")
  }

  fileprivate static func notBeforeSymbol(_ symbol: String, at span: Span) -> Self {
    Diagnostic(
      "not-before-symbol", "'not' cannot stand before '\(symbol)'", at: span,
      help: symbol == "=" ? "write !=" : "put 'not' before the field")
  }

  fileprivate static func isWhat(
    _ field: FieldReference, isNot: Bool, found parser: Parser
  ) -> Self {
    guard case .word(let word) = parser.peek.kind else {
      return .expected("'missing'", found: parser)
    }
    if ForeignWords.missing.contains(word.lowercased()) {
      return Diagnostic(
        "foreign-word", "there is no '\(word)' here; here it is called 'missing'",
        at: parser.place, example: "posts | where \(field) is \(isNot ? "not " : "")missing")
    }
    return Diagnostic(
      "is-what", "'is' asks for missing values only", at: parser.place,
      help: "write: \(field) \(isNot ? "!=" : "=") \(word)")
  }

  fileprivate static func comparedWithMissing(
    _ field: FieldReference, isNot: Bool, _ word: String, at span: Span
  ) -> Self {
    Diagnostic(
      "foreign-word", "there is no '\(word)' here; here it is called 'missing'", at: span,
      help:
        "write: \(field) is \(isNot ? "not " : "")missing, or \"\(word)\" in quotes for the word")
  }

  fileprivate static func valueInTheFieldsPlace(found parser: Parser) -> Self {
    .expected(
      "a field", found: parser,
      help: "a test begins with its field; for several values: text has any (…), source in (…)")
  }

  fileprivate static func noRegex(found parser: Parser) -> Self {
    guard parser.source.text(in: parser.place).hasPrefix("/") else {
      return .expected(
        "a regular expression between slashes", found: parser,
        help: "such as: matches /wei(gh)?ts/i")
    }
    let opener = Span(parser.place.start, parser.place.start + 1)
    return Diagnostic(
      "unclosed-regex", "the regular expression that / opens here is never closed", at: opener,
      help: "it ends with / on the same line; a slash inside is written \\/")
  }

  fileprivate static func unknownFlag(_ flags: String, at span: Span) -> Self {
    Diagnostic(
      "unknown-flag", "'\(flags)' is no way to match",
      at: Span(span.end - flags.utf8.count, span.end),
      help: "i behind the last slash: capitals do not matter")
  }

  fileprivate static func noOperator(found parser: Parser) -> Self {
    if case .word(let word) = parser.peek.kind,
      let translation = ForeignWords.operators[word.lowercased()]
    {
      return Diagnostic(
        "foreign-operator",
        "there is no operator '\(word)'; here it is called '\(translation.here)'",
        at: parser.place, example: translation.example)
    }
    return Diagnostic.expected(
      "an operator", found: parser,
      help: "operators: = != < <= > >= in has contains starts matches is; time also takes "
        + "last 24h, since 2026-03-01 and the like")
  }
}
