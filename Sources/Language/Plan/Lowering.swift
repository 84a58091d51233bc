extension Condition {
  /// What the condition means for the columns in sight.
  package func formula(in plan: Plan) throws(Diagnostic) -> Formula {
    switch self {
    case .all(let parts): return .and(try Self.formulas(of: parts, in: plan))
    case .any(let parts): return .or(try Self.formulas(of: parts, in: plan))
    case .not(let part): return .not(try part.formula(in: plan))
    case .test(let test):
      let formula = try test.formula(in: plan)
      return test.isNegated ? .not(formula) : formula
    }
  }

  private static func formulas(
    of parts: [Condition], in plan: Plan
  ) throws(Diagnostic) -> [Formula] {
    var formulas: [Formula] = []
    for part in parts { formulas.append(try part.formula(in: plan)) }
    return formulas
  }

  /// The stretch of `time` outside of which no row can pass.
  package func window(in plan: Plan) throws(Diagnostic) -> TimeWindow {
    switch self {
    case .all(let parts):
      var window = TimeWindow()
      for part in parts { window = window.intersection(try part.window(in: plan)) }
      return window
    case .test(let test):
      guard test.field.name.lowercased() == "time", !test.isNegated,
        case .window(let term) = test.check
      else { return TimeWindow() }
      return try plan.window(of: term)
    case .any, .not: return TimeWindow()
    }
  }
}

extension Condition.Test {
  fileprivate func formula(in plan: Plan) throws(Diagnostic) -> Formula {
    let field = try plan.field(self.field)
    let column = Formula.column(field.name)
    switch check {
    case .isMissing: return .isMissing(column)
    case .window(let term):
      guard field.type == .time else { throw .notATime(self.field) }
      return column.isWithin(try plan.window(of: term))
    case .compare(let comparison, let literal):
      return try compare(field, comparison, literal, in: plan)
    case .isIn(let literals):
      var tests: [Formula] = []
      for (text, span) in try plan.context.texts(of: literals) {
        let member = Literal(content: .text(text), span: span)
        tests.append(try compare(field, .equal, member.asNumber(for: field), in: plan))
      }
      return Self.joined(tests)
    case .has(let quantity, let literals):
      return try each(literals, quantity, in: plan) { (text, span) throws(Diagnostic) in
        try has(field, text, at: span, in: plan)
      }
    case .contains(let quantity, let literals):
      try requireText(field, "contains")
      return try each(literals, quantity, in: plan) { (text, _) throws(Diagnostic) in
        .text(.contains, column, text)
      }
    case .starts(let quantity, let literals):
      try requireText(field, "starts")
      return try each(literals, quantity, in: plan) { (text, _) throws(Diagnostic) in
        .text(.starts, column, text)
      }
    case .matches(let pattern, let ignoringCase, let span):
      try requireText(field, "matches")
      if let problem = plan.context.patternProblem?(pattern, ignoringCase) {
        throw .badPattern(problem, at: span)
      }
      return .text(.matches(ignoringCase: ignoringCase), column, pattern)
    }
  }

  /// Equalities with one column as a list, which engines look up faster than a chain of `or`.
  private static func joined(_ tests: [Formula]) -> Formula {
    var column: Formula?
    var values: [Value] = []
    for test in tests {
      guard case .compare(let left, .equal, .literal(let value)) = test,
        column == nil || column == left
      else { return .or(tests) }
      column = left
      values.append(value)
    }
    return column.map { .isIn($0, values) } ?? .or(tests)
  }

  private func each(
    _ literals: [Literal], _ quantity: Quantity, in plan: Plan,
    _ body: (String, Span) throws(Diagnostic) -> Formula
  ) throws(Diagnostic) -> Formula {
    var tests: [Formula] = []
    for (text, span) in try plan.context.texts(of: literals) { tests.append(try body(text, span)) }
    if tests.count == 1 { return tests[0] }
    return quantity == .any ? .or(tests) : .and(tests)
  }

  private func requireText(_ field: Field, _ word: String) throws(Diagnostic) {
    switch field.type {
    case .prose, .name, .exact, .category: return
    default: throw .notAText(self.field, word: word)
    }
  }

  private func has(
    _ field: Field, _ text: String, at span: Span, in plan: Plan
  ) throws(Diagnostic) -> Formula {
    if field == Fields.beat {
      return try plan.context.catalogue.beat(named: text, at: span).isMember
    }
    if field.type == .list {
      let bare = text.hasPrefix("#") || text.hasPrefix("@") ? String(text.dropFirst()) : text
      return .holds(.column(field.name), .text(Folding.folded(bare)))
    }
    guard field.type.isTextual else { throw .notAText(self.field, word: "has") }
    do {
      _ = try TextPattern(words: text)
    } catch {
      throw .unsearchable(text, field: self.field, problem: error, at: span)
    }
    return .text(.hasWords, .column(field.name), text)
  }

  private func compare(
    _ field: Field, _ comparison: ComparisonOperator, _ literal: Literal, in plan: Plan
  ) throws(Diagnostic) -> Formula {
    let column = Formula.column(field.name)
    if case .field(let name) = literal.content {
      let other = try plan.field(FieldReference(name: name, span: literal.span))
      return .compare(column, comparison, .column(other.name))
    }
    if case .word(let word) = literal.content, plan.fields.contains(where: { $0.name == word }),
      !field.type.allows(word)
    {
      throw .wordIsAField(word, at: literal.span)
    }
    switch field.type {
    case .integer, .number:
      return .compare(column, comparison, .literal(try plan.context.number(of: literal)))
    case .time: return try plan.compareTime(column, comparison, literal)
    case .category(let words):
      let word = try plan.context.text(of: literal).lowercased()
      guard words.contains(word) else {
        throw .unknownCategory(word, of: self.field, among: words, at: literal.span)
      }
      return .compare(column, comparison, .literal(.text(word)))
    case .prose, .name:
      var text = try plan.context.text(of: literal)
      if field.name == "author", text.hasPrefix("@") { text.removeFirst() }
      return try folded(column, comparison, text, at: literal.span)
    case .exact:
      return .compare(column, comparison, .literal(.text(try plan.context.text(of: literal))))
    case .list:
      guard field == Fields.beat, comparison == .equal || comparison == .notEqual else {
        throw .listNeedsHas(self.field)
      }
      let name = try plan.context.text(of: literal)
      let isMember = try plan.context.catalogue.beat(named: name, at: literal.span).isMember
      return comparison == .equal ? isMember : .not(isMember)
    case .key:
      let digits = try plan.context.text(of: literal)
      guard let key = UInt64(digits, radix: 16) else {
        throw .notAKey(digits, of: self.field, at: literal.span)
      }
      return .compare(column, comparison, .literal(.integer(Int64(bitPattern: key))))
    case .flag:
      let word = try plan.context.text(of: literal).lowercased()
      guard word == "true" || word == "false" else {
        throw .unknownCategory(word, of: self.field, among: ["true", "false"], at: literal.span)
      }
      return .compare(column, comparison, word == "true" ? .yes : .no)
    }
  }

  private func folded(
    _ column: Formula, _ comparison: ComparisonOperator, _ text: String, at span: Span
  ) throws(Diagnostic) -> Formula {
    switch comparison {
    case .equal: return .text(.equals, column, text)
    case .notEqual: return .not(.text(.equals, column, text))
    default: throw .textHasNoOrder(comparison, at: span)
    }
  }
}

extension Literal {
  /// A member of a list as its field reads it: a number stays one.
  fileprivate func asNumber(for field: Field) -> Literal {
    guard case .text(let text) = content, field.type.isNumeric else { return self }
    return Literal(content: .number(text), span: span)
  }
}

extension Field.FieldType {
  /// Whether a word is one of the category's own, and so cannot be meant as a field.
  fileprivate func allows(_ word: String) -> Bool {
    if case .category(let words) = self { return words.contains(word) }
    return false
  }
}

extension Formula {
  /// Whether an instant is within a half-open window.
  package func isWithin(_ window: TimeWindow) -> Formula {
    var tests: [Formula] = []
    if let start = window.start {
      tests.append(.compare(self, .greaterOrEqual, .literal(.time(start))))
    }
    if let end = window.end { tests.append(.compare(self, .less, .literal(.time(end)))) }
    return tests.count == 1 ? tests[0] : .and(tests)
  }
}

extension Plan {
  /// A comparison of an instant with a date, which is a stretch at its precision.
  fileprivate func compareTime(
    _ column: Formula, _ comparison: ComparisonOperator, _ literal: Literal
  ) throws(Diagnostic) -> Formula {
    let date = try context.date(of: literal)
    let period = date.period(in: context.zone)
    let start = Formula.literal(.time(period.lowerBound))
    let end = Formula.literal(.time(period.upperBound))
    return switch comparison {
    case .equal: column.isWithin(TimeWindow(start: period.lowerBound, end: period.upperBound))
    case .notEqual:
      .not(column.isWithin(TimeWindow(start: period.lowerBound, end: period.upperBound)))
    case .less: .compare(column, .less, start)
    case .lessOrEqual: .compare(column, .less, end)
    case .greater: .compare(column, .greaterOrEqual, end)
    case .greaterOrEqual: .compare(column, .greaterOrEqual, start)
    }
  }
}

extension PlanContext {
  /// The date that a parameter holds; nil where it is of another type.
  func date(ofParameter name: String, at span: Span) throws(Diagnostic) -> DateLiteral? {
    let value = try parameter(name, like: "time = 2026-03-27", at: span)
    return if case .time(let date) = value { date } else { nil }
  }

  /// The date that a literal stands for.
  func date(of literal: Literal) throws(Diagnostic) -> DateLiteral {
    if case .parameter(let name) = literal.content,
      let date = try date(ofParameter: name, at: literal.span)
    {
      return date
    }
    let text = try text(of: literal)
    guard let date = DateLiteral(text) else { throw .notADate(text, at: literal.span) }
    return date
  }
}

extension Diagnostic {
  fileprivate static func notATime(_ field: FieldReference) -> Self {
    Diagnostic(
      "not-a-time", "'\(field)' is not a time", at: field.span,
      help: "windows work on time, created, indexed, captured, edited")
  }

  fileprivate static func notAText(_ field: FieldReference, word: String) -> Self {
    Diagnostic("not-a-text", "'\(word)' works on text, and '\(field)' is none", at: field.span)
  }

  fileprivate static func badPattern(_ problem: String, at span: Span) -> Self {
    Diagnostic(
      "bad-pattern", problem, at: span, help: "contains and has look for plain text")
  }

  fileprivate static func unsearchable(
    _ text: String, field: FieldReference, problem: TextPatternProblem, at span: Span
  ) -> Self {
    Diagnostic(
      "unsearchable", "\(problem)", at: span,
      help: "write: \(field) contains \(Literal.quoted(text))")
  }

  fileprivate static func wordIsAField(_ word: String, at span: Span) -> Self {
    Diagnostic(
      "word-is-a-field", "'\(word)' is also the name of a field", at: span,
      help: "the text: \"\(word)\" in quotes; the field: `\(word)` in backticks")
  }

  fileprivate static func unknownCategory(
    _ word: String, of field: FieldReference, among words: [String], at span: Span
  ) -> Self {
    let foreign = ["twitter": "x", "tweet": "post", "hn": "hackernews", "bsky": "bluesky"]
    let guess = foreign[word] ?? Spelling.nearest(to: word, among: words)
    return Diagnostic(
      "unknown-value", "'\(field)' is never '\(word)'", at: span,
      help: (guess.map { "did you mean '\($0)'? " } ?? "") + "values: "
        + words.joined(separator: ", "))
  }

  fileprivate static func notAKey(
    _ text: String, of field: FieldReference, at span: Span
  ) -> Self {
    Diagnostic(
      "not-a-key", "'\(text)' is not a \(field)", at: span,
      help: "16 hexadecimal digits, as posts | count by \(field) lists them")
  }

  fileprivate static func listNeedsHas(_ field: FieldReference) -> Self {
    Diagnostic(
      "list-needs-has", "'\(field)' is a list", at: field.span, help: "write: \(field) has …")
  }

  fileprivate static func textHasNoOrder(_ comparison: ComparisonOperator, at span: Span) -> Self {
    Diagnostic(
      "text-has-no-order", "'\(comparison.rawValue)' compares numbers and times, not text",
      at: span)
  }

  fileprivate static func notADate(_ text: String, at span: Span) -> Self {
    Diagnostic(
      "not-a-date", "'\(text)' is not a date", at: span,
      help: "dates: 2026, 2026-03, 2026-03-27, 2026-03-27T18:30")
  }
}
