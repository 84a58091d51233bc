/// Counts rows: `count by hour, source`.
struct Count: Stage {
  static let keyword = "count"
  static let summary = "Count rows, or distinct values, in all or by groups and buckets of time."
  static let usage = "count [distinct FIELD] [by KEY, …]"
  static let example = "posts | time last 24h | count by hour, source"
  static let moreExamples = [
    "posts | count by source | sort count desc", "posts | count distinct author by source",
    "posts | count by hashtags | first 20",
  ]
  static let details = [
    "Keys are fields, and one unit or stretch of time: hour, day, 6h. Groups come largest first, buckets in order, those without posts with 0.",
    "Authors are told apart by platform and id, not by name.",
  ]
  static let columns = [
    ColumnNote("count", meaning: "the rows of the group, or its different values"),
    ColumnNote("partial", meaning: "whether the window cuts the bucket; drawn as *"),
  ]

  let distinct: FieldReference?
  let keys: [GroupKey]

  var description: String {
    let parts = [
      distinct.map { "distinct \($0)" },
      keys.isEmpty ? nil : "by " + keys.map(\.description).joined(separator: ", "),
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  var fieldsNamed: [String] {
    keys.flatMap(\.fields) + (distinct.map { [$0.name.lowercased()] } ?? [])
  }

  init(from parser: inout Parser) throws(Diagnostic) {
    distinct = parser.consume(word: "distinct") ? try parser.fieldReference("a field") : nil
    keys = try parser.groupKeys()
    if case .symbol("(") = parser.peek.kind { throw .noParentheses(at: parser.place) }
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    var measure = Aggregate.count
    if let distinct {
      // Identity decides, not the name: two platforms can have an author of one name.
      let field = try plan.field(distinct)
      let isAuthor = field.name == "author" && plan.scope != nil
      measure = .countDistinct(.column(isAuthor ? "author_key" : field.name))
    }
    try plan.aggregate(
      by: keys,
      measures: [
        Plan.Measure(name: "count", aggregate: measure, type: .integer, empty: .integer(0))
      ])
  }
}

extension Plan {
  /// A value per group, how it is drawn, and what it is where there are no rows.
  struct Measure {
    var name: String
    var aggregate: Aggregate
    var type: Field.FieldType
    var empty: Value

    /// The column that the measure becomes.
    var field: Field {
      var field = Field(name, type)
      field.isAdditive = aggregate.isAdditive
      return field
    }
  }

  /// Replaces the rows by one for each group.
  ///
  /// Groups come largest first; buckets of time in order, those without rows filled in.
  mutating func aggregate(by written: [GroupKey], measures: [Measure]) throws(Diagnostic) {
    let keys = try self.keys(written)
    if keys.bucket != nil, let scope, scope.window.isUnbounded, scope.extents.undated > 0 {
      notes.append(
        "\(Int64(scope.extents.undated).grouped) posts without a time are in no bucket")
    }
    noteScope()
    if let list = keys.list { relation = .explode(relation, column: list) }
    let aggregated = Relation.aggregate(
      relation, keys: keys.columns, measures: measures.map { Named($0.name, $0.aggregate) })
    let fields = keys.fields + measures.map(\.field)
    guard let bucket = keys.bucket else {
      replace(aggregated, fields: fields)
      if !keys.columns.isEmpty {
        order =
          [SortKey(.column(measures[0].name), isDescending: true)]
          + keys.fields.map { SortKey(.column($0.name)) }
      }
      return
    }
    let window = TimeWindow(start: reach.lowerBound, end: reach.upperBound)
    guard let buckets = bucket.scale.buckets(in: window) else {
      throw .tooManyBuckets(at: written.lazy.compactMap(\.bucketSpan).first ?? Span(0, 0))
    }
    var columns = fields.map(\.column)
    columns[bucket.index] = bucket.column
    columns.append(ResultTable.Column("partial", .flag))
    let fill = BucketFill(
      relation: aggregated, scale: bucket.scale, bucketIndex: bucket.index,
      keyCount: keys.columns.count, window: window, columns: columns,
      empty: measures.map(\.empty))
    if buckets.contains(where: \.isPartial) { notes.append("* a bucket that the window cuts") }
    compute(.buckets(fill), fields: fields + [Field("partial", .flag)])
    self.columns = columns
    let uncovered = uncoveredBuckets.reasons.count
    if uncovered > 0 {
      notes.append(
        "not covered or not wholly, as snapshots declare: \(Int64(uncovered).grouped)"
          + " \(uncovered == 1 ? "bucket" : "buckets"); what they count says too little")
    }
  }
}

extension Diagnostic {
  fileprivate static func noParentheses(at span: Span) -> Self {
    Diagnostic(
      "no-parentheses", "'count' takes no parentheses", at: span,
      example: "posts | count by hour, source")
  }

  static func tooManyBuckets(at span: Span) -> Self {
    Diagnostic(
      "too-many-buckets", "the posts reach too far for buckets that small", at: span,
      help: "narrow the window (time last 7d) or widen the buckets")
  }
}

extension GroupKey {
  /// Where a bucket of time was asked for.
  fileprivate var bucketSpan: Span? {
    switch self {
    case .field: nil
    case .unit(_, let span), .width(_, let span): span
    }
  }
}
