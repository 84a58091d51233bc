/// Computes numbers over rows: `measure avg(score), max(likes) by source`.
struct Measure: Stage {
  static let keyword = "measure"
  static let summary =
    "Compute sums, averages and extremes, in all or by groups and buckets of time."
  static let usage = "measure sum|avg|min|max|count(FIELD), … [by KEY, …]"
  static let example = "posts | measure avg(score), max(likes) by source"
  static let moreExamples = ["posts | time last 7d | measure avg(score), sum(likes) by day"]
  static let details = ["Missing values are skipped, and counted below the answer."]
  static let columns = [
    ColumnNote("avg_score", "max_likes", meaning: "a column for each measure and field named")
  ]

  enum Kind: String, CaseIterable, Sendable {
    case sum, avg, min, max, count
  }

  struct Term: Sendable, CustomStringConvertible {
    var kind: Kind
    var field: FieldReference

    var description: String { "\(kind.rawValue)(\(field))" }
    var name: String { "\(kind.rawValue)_\(field.name.lowercased())" }
  }

  let terms: [Term]
  let keys: [GroupKey]

  var description: String {
    terms.map(\.description).joined(separator: ", ")
      + (keys.isEmpty ? "" : " by " + keys.map(\.description).joined(separator: ", "))
  }

  var fieldsNamed: [String] { terms.map { $0.field.name.lowercased() } + keys.flatMap(\.fields) }

  init(from parser: inout Parser) throws(Diagnostic) {
    terms = try parser.list { (parser) throws(Diagnostic) in
      let (word, span) = try parser.word("sum, avg, min, max or count")
      guard let kind = Kind(rawValue: word.lowercased()) else {
        throw .unknownMeasure(word, at: span)
      }
      let field = try parser.parenthesised { (parser) throws(Diagnostic) in
        try parser.fieldReference("a field")
      }
      return Term(kind: kind, field: field)
    }
    keys = try parser.groupKeys()
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    var measures: [Plan.Measure] = []
    for term in terms { measures.append(try measure(term, in: plan)) }
    let rows = plan.relation
    for term in terms {
      let name = term.field.name.lowercased()
      plan.footnotes.append(
        Footnote(
          meaning: .missing(field: name),
          relation: .aggregate(
            rows, keys: [],
            measures: [
              Named("rows", .count), Named("present", .countPresent(.column(name))),
            ])))
    }
    // A measure named twice is asked once.
    plan.footnotes = plan.footnotes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    try plan.aggregate(by: keys, measures: measures)
  }

  private func measure(_ term: Term, in plan: Plan) throws(Diagnostic) -> Plan.Measure {
    let field = try plan.field(term.field)
    guard
      field.type.isNumeric || term.kind == .count || (field.type == .time && term.kind.isExtreme)
    else { throw .notMeasurable(term.field, kind: term.kind.rawValue) }
    let column = Formula.column(field.name)
    let (aggregate, type): (Aggregate, Field.FieldType) =
      switch term.kind {
      case .sum: (.sum(column), field.type)
      case .avg: (.average(column), .number)
      case .min: (.minimum(column), field.type)
      case .max: (.maximum(column), field.type)
      case .count: (.countPresent(column), .integer)
      }
    let empty: Value = term.kind == .count ? .integer(0) : .missing
    return Plan.Measure(name: term.name, aggregate: aggregate, type: type, empty: empty)
  }
}

extension Measure.Kind {
  fileprivate var isExtreme: Bool { self == .min || self == .max }
}

extension Diagnostic {
  fileprivate static func unknownMeasure(_ word: String, at span: Span) -> Self {
    let guess =
      word.lowercased() == "mean"
      ? "avg"
      : Spelling.nearest(to: word, among: Measure.Kind.allCases.map(\.rawValue))
    return Diagnostic(
      "unknown-measure", "there is no measure '\(word)'", at: span,
      help: (guess.map { "did you mean '\($0)'? " } ?? "") + "measures: sum, avg, min, max, count",
      example: "posts | measure avg(score) by source")
  }

  fileprivate static func notMeasurable(_ field: FieldReference, kind: String) -> Self {
    Diagnostic(
      "not-measurable", "'\(kind)' works on numbers, and '\(field)' is none", at: field.span,
      help: "numbers: score, likes, reposts, replies, quotes, views, points")
  }
}
