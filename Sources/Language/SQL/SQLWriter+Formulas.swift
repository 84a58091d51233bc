extension SQLWriter {
  /// Writes a test for a WHERE clause.
  ///
  /// Logic is two-valued: a test on a missing value fails, and its negation holds. `not` is
  /// pushed down to single tests, so that a bare test stays bare and can use an index.
  mutating func predicate(_ formula: Formula, isPosts: Bool, negated: Bool = false) -> String {
    switch formula {
    case .not(let inner): return predicate(inner, isPosts: isPosts, negated: !negated)
    case .and(let parts): return joined(parts, negated ? " OR " : " AND ", isPosts, negated)
    case .or(let parts):
      var tests = parts
      let lists = Self.equalities(takenFrom: &tests).map { column, texts in
        let test = tested(column, isPosts: isPosts && !negated) { dialect, value, bind in
          dialect.isText(value, among: texts, bind: bind)
        }
        return negated ? "COALESCE(NOT (\(test)), 1)" : test
      }
      return joined(tests, negated ? " AND " : " OR ", isPosts, negated, and: lists)
    case .isMissing(let inner):
      return "\(scalar(inner, isPosts: isPosts)) IS \(negated ? "NOT " : "")NULL"
    case .compare(let left, .notEqual, let right):
      // A missing value is not equal to anything.
      return predicate(.compare(left, .equal, right), isPosts: isPosts, negated: !negated)
    case .compare(.column(let name), .equal, let right)
    where negated && Fields.alwaysPresent.contains(name):
      return "\(dialect.quoted(name)) <> \(scalar(right, isPosts: isPosts))"
    case .literal(.integer(let flag)): return (flag != 0) != negated ? "1 = 1" : "1 = 0"
    default:
      let plain = test(formula, isPosts: isPosts && !negated)
      return negated ? "COALESCE(NOT (\(plain)), 1)" : plain
    }
  }

  private mutating func joined(
    _ parts: [Formula], _ joiner: String, _ isPosts: Bool, _ negated: Bool,
    and others: [String] = []
  ) -> String {
    let written = parts.map { predicate($0, isPosts: isPosts, negated: negated) } + others
    if written.isEmpty { return joiner == " AND " ? "1 = 1" : "1 = 0" }
    return Self.nested(written[...], joiner)
  }

  /// Parts in parentheses; many of them in halves, as engines follow chains to a certain depth only.
  private static func nested(_ parts: ArraySlice<String>, _ joiner: String) -> String {
    guard parts.count > 1 else { return parts.first ?? "" }
    guard parts.count > 100 else { return "(" + parts.joined(separator: joiner) + ")" }
    let half = parts.startIndex + parts.count / 2
    return "(" + nested(parts[..<half], joiner) + joiner + nested(parts[half...], joiner) + ")"
  }

  /// Takes the texts that a column may be equal to out of alternatives, for each column that has
  /// several: lists of accounts have thousands.
  private static func equalities(
    takenFrom tests: inout [Formula]
  ) -> [(column: Formula, texts: [String])] {
    var lists: [(column: Formula, texts: [String])] = []
    for case .text(.equals, let column, let text) in tests {
      if let place = lists.firstIndex(where: { $0.column == column }) {
        lists[place].texts.append(text)
      } else {
        lists.append((column, [text]))
      }
    }
    lists.removeAll { $0.texts.count == 1 }
    tests.removeAll { test in
      guard case .text(.equals, let column, _) = test else { return false }
      return lists.contains { $0.column == column }
    }
    return lists
  }

  /// Writes one test, which gives NULL where a value is missing.
  private mutating func test(_ formula: Formula, isPosts: Bool) -> String {
    if isPosts, let (field, texts) = formula.namedTexts,
      let found = dialect.isFound(by: field, among: texts, bind: { bind($0) })
    {
      return found
    }
    switch formula {
    case .compare(let left, let comparison, let right):
      let sides = (scalar(left, isPosts: isPosts), scalar(right, isPosts: isPosts))
      return "\(sides.0) \(comparison.rawValue) \(sides.1)"
    case .isIn(let value, let members):
      return "\(scalar(value, isPosts: isPosts)) IN (\(dialect.list(members) { bind($0) }))"
    case .isAmong(let value, let relation):
      let written = scalar(value, isPosts: isPosts)
      // Else all posts that the members have are looked up, whatever bounds the posts.
      let isScanned = isBounded && value != .column("post")
      let inner = select(relation, needing: Set(relation.outputColumns))
        .text(relation.outputColumns, in: dialect)
      return "\(isScanned ? dialect.unindexed(written) : written) IN (\(inner))"
    case .text(let kind, let value, let pattern):
      let query = isPosts ? indexQuery(formula) : nil
      if let query, Self.isExact(pattern) { return dialect.isIndexed([query], within: []) }
      let exact = tested(value, isPosts: isPosts) { dialect, value, bind in
        dialect.text(kind, value, pattern, bind: bind)
      }
      return query.map { "(\(dialect.isIndexed([$0], within: [])) AND \(exact))" } ?? exact
    case .search(let pattern): return search(pattern, isPosts: isPosts)
    case .holds(let list, let value):
      return dialect.holds(scalar(list, isPosts: isPosts), bind(value))
    case .isMember(let beat, let runs):
      return runs.flatMap { dialect.isMember(of: $0) }
        ?? dialect.isMember(beat: bind(.integer(beat)))
    default: return "\(scalar(formula, isPosts: isPosts)) <> 0"
    }
  }

  /// Writes a test of a text; where it is about the authors of posts, of each author once.
  private mutating func tested(
    _ text: Formula, isPosts: Bool,
    by test: (any Dialect, _ text: String, _ bind: (Value) -> String) -> String
  ) -> String {
    if isPosts, case .column(let name) = text, let field = dialect.authorField(name) {
      return dialect.isByAuthor(where: test(dialect, field) { bind($0) })
    }
    return test(dialect, scalar(text, isPosts: isPosts)) { bind($0) }
  }

  private mutating func search(_ pattern: String, isPosts: Bool) -> String {
    let query = isPosts ? indexQuery(.search(pattern)) : nil
    if let query, Self.isExact(pattern) { return dialect.isIndexed([query], within: []) }
    let exact = inTitleOrText(pattern)
    return query.map { "(\(dialect.isIndexed([$0], within: [])) AND \(exact))" } ?? exact
  }

  private mutating func inTitleOrText(_ pattern: String) -> String {
    let either = ["text", "title"].map { column in
      "COALESCE(\(dialect.text(.hasWords, dialect.quoted(column), pattern) { bind($0) }), 0)"
    }
    return "(\(either[0]) OR \(either[1]))"
  }

  /// What the word index is asked for so that a test on posts can pass; nil where it cannot help.
  private mutating func indexQuery(_ test: Formula) -> String? {
    switch test {
    case .search(let pattern): return dialect.indexQuery(nil, pattern) { bind($0) }
    case .text(.hasWords, .column(let name), let pattern) where name == "text" || name == "title":
      return dialect.indexQuery(name, pattern) { bind($0) }
    default: return nil
    }
  }

  /// Takes a test that all posts must pass apart: what the word index is asked for, and what must
  /// be tested besides.
  mutating func indexed(_ test: Formula) -> (query: String, rest: String?)? {
    guard let query = indexQuery(test) else { return nil }
    switch test {
    case .search(let pattern):
      return (query, Self.isExact(pattern) ? nil : inTitleOrText(pattern))
    case .text(let kind, let value, let pattern):
      guard !Self.isExact(pattern) else { return (query, nil) }
      let column = scalar(value, isPosts: true)
      return (query, dialect.text(kind, column, pattern) { bind($0) })
    default: return nil
    }
  }

  /// Whether the word index alone decides, so that texts need not be read.
  private static func isExact(_ pattern: String) -> Bool {
    (try? TextPattern(words: pattern))?.isExactByIndex ?? false
  }

  /// Writes a value.
  mutating func scalar(_ formula: Formula, isPosts: Bool) -> String {
    switch formula {
    case .column(let name): return dialect.quoted(name)
    case .literal(let value): return literal(value)
    case .arithmetic(let left, let operation, let right):
      let sides = (scalar(left, isPosts: isPosts), scalar(right, isPosts: isPosts))
      // Division gives a fraction, and nothing where it cannot.
      guard operation == .divided else { return "(\(sides.0) \(operation.rawValue) \(sides.1))" }
      return "(1.0 * \(sides.0) / NULLIF(\(sides.1), 0))"
    case .call(let function, let arguments):
      let written = arguments.map { scalar($0, isPosts: isPosts) }
      return "\(dialect.name(of: function))(\(written.joined(separator: ", ")))"
    case .authorName(let number):
      return dialect.authorName(of: scalar(number, isPosts: isPosts)) ?? "NULL"
    case .bucket(let instant, let form, let offsets):
      return bucket(scalar(instant, isPosts: isPosts), form, offsets)
    case .cases(let cases, let otherwise):
      var sql = "CASE"
      for part in cases {
        let when = predicate(part.when, isPosts: isPosts)
        sql += " WHEN \(when) THEN \(scalar(part.then, isPosts: isPosts))"
      }
      if let otherwise { sql += " ELSE \(scalar(otherwise, isPosts: isPosts))" }
      return sql + " END"
    case .compare, .isMissing, .isIn, .isAmong, .and, .or, .not, .text, .search, .holds, .isMember:
      return "CASE WHEN \(predicate(formula, isPosts: isPosts)) THEN 1 ELSE 0 END"
    }
  }

  /// Whole numbers and instants are written out: they come from the parser and the clock, never
  /// from text, and a golden file that shows them can be read.
  private mutating func literal(_ value: Value) -> String {
    switch value {
    case .integer(let number), .time(let number): "\(number)"
    default: bind(value)
    }
  }

  private func bucket(
    _ instant: String, _ form: BucketScale.Form, _ offsets: [OffsetSegment]
  ) -> String {
    let offset = self.offset(instant, offsets)
    let local = offset == "0" ? instant : "(\(instant) + \(offset))"
    switch form {
    case .absolute(let width): return "(\(instant) - \(local) % \(width))"
    case .local(let width, let origin):
      let since = origin == 0 ? local : "(\(local) - \(origin))"
      return "(\(local) - \(since) % \(width))"
    case .localMonth: return "(\(dialect.start(of: .month, local)))"
    case .localYear: return "(\(dialect.start(of: .year, local)))"
    }
  }

  private func offset(_ instant: String, _ offsets: [OffsetSegment]) -> String {
    guard let last = offsets.last else { return "0" }
    guard offsets.count > 1 else { return "\(last.offset)" }
    let cases = zip(offsets, offsets.dropFirst()).map { segment, next in
      "WHEN \(instant) < \(next.from) THEN \(segment.offset)"
    }
    return "CASE \(cases.joined(separator: " ")) ELSE \(last.offset) END"
  }

  mutating func aggregate(_ aggregate: Aggregate, isPosts: Bool) -> String {
    switch aggregate {
    case .count: "COUNT(*)"
    case .countPresent(let formula): "COUNT(\(scalar(formula, isPosts: isPosts)))"
    case .countDistinct(let formula): "COUNT(DISTINCT \(scalar(formula, isPosts: isPosts)))"
    case .sum(let formula): "SUM(\(scalar(formula, isPosts: isPosts)))"
    case .average(let formula): "AVG(\(scalar(formula, isPosts: isPosts)))"
    case .minimum(let formula): "MIN(\(scalar(formula, isPosts: isPosts)))"
    case .maximum(let formula): "MAX(\(scalar(formula, isPosts: isPosts)))"
    }
  }
}

extension Formula {
  /// The parts that must all hold.
  package var conjuncts: [Formula] {
    if case .and(let parts) = self { return parts.flatMap(\.conjuncts) }
    return [self]
  }

  /// The columns the value is computed from.
  package var columns: [String] {
    switch self {
    case .column(let name): [name]
    case .literal: []
    case .isMember: ["post"]
    case .search: ["text", "title", "post"]
    case .text(.hasWords, let formula, _): formula.columns + ["post"]
    case .compare(let left, _, let right), .arithmetic(let left, _, let right):
      left.columns + right.columns
    case .isMissing(let inner), .isIn(let inner, _), .isAmong(let inner, _), .not(let inner),
      .text(_, let inner, _), .holds(let inner, _), .bucket(let inner, _, _),
      .authorName(let inner):
      inner.columns
    case .and(let parts), .or(let parts), .call(_, let parts): parts.flatMap(\.columns)
    case .cases(let cases, let otherwise):
      cases.flatMap { $0.when.columns + $0.then.columns } + (otherwise?.columns ?? [])
    }
  }
}

extension Aggregate {
  /// The columns the value is computed from.
  package var columns: [String] {
    switch self {
    case .count: []
    case .countPresent(let formula), .countDistinct(let formula), .sum(let formula),
      .average(let formula), .minimum(let formula), .maximum(let formula):
      formula.columns
    }
  }
}

extension Formula {
  /// The texts one of which a field is to be, where that is all it says.
  fileprivate var namedTexts: (field: String, texts: [String])? {
    let (field, values): (String, [Value])
    switch self {
    case .compare(.column(let name), .equal, .literal(let value)): (field, values) = (name, [value])
    case .isIn(.column(let name), let members): (field, values) = (name, members)
    default: return nil
    }
    let texts = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
    return texts.count == values.count ? (field, texts) : nil
  }
}
