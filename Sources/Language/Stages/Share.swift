/// Says how many of the rows pass: `share of sentiment = positive by source`.
struct Share: Stage {
  static let keyword = "share"
  static let summary = "Say which share of the posts passes a test, with its 95 % interval."
  static let usage = "share of CONDITION [by KEY, …]"
  static let example = "posts | time last 24h | share of sentiment = positive by source"
  static let moreExamples = [
    "posts | time last 7d | share of text has \"open weights\" by source",
    "posts | time last 7d | share of sentiment = negative by day",
  ]
  static let details = [
    "Posts without a value that the test looks at are not in the share. The interval is Wilson's; where one author or one text counts several times, it is wider."
  ]
  static let columns = [
    ColumnNote("posts", meaning: "posts that the test could be asked of"),
    ColumnNote("passing", meaning: "those that pass"),
    ColumnNote("share", "share_low", "share_high", meaning: "the share, and its 95 % interval"),
    ColumnNote("missing", meaning: "posts without a value, which are not counted"),
  ]

  let condition: Condition
  let keys: [GroupKey]

  var description: String {
    "of \(condition)"
      + (keys.isEmpty ? "" : " by " + keys.map(\.description).joined(separator: ", "))
  }

  var fieldsNamed: [String] { condition.fields + keys.flatMap(\.fields) }

  init(from parser: inout Parser) throws(Diagnostic) {
    guard parser.consume(word: "of") else { throw .shareOfWhat(found: parser) }
    condition = try parser.condition()
    keys = try parser.groupKeys()
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    guard plan.scope != nil else { throw .needsPosts(Self.keyword) }
    let keys = try plan.keys(self.keys)
    let request = ShareRequest(
      rows: keys.list.map { .explode(plan.relation, column: $0) } ?? plan.relation,
      test: try condition.formula(in: plan),
      present: try condition.presence(in: plan),
      keys: keys.columns, fields: keys.fields,
      fill: keys.bucket.map {
        .init(
          scale: $0.scale, index: $0.index, column: $0.column,
          window: TimeWindow(start: plan.reach.lowerBound, end: plan.reach.upperBound))
      },
      title: "\(condition)")
    plan.noteScope()
    plan.heading = ["share of \(condition), 95 % intervals"]
    let columns = request.columns
    plan.compute(.share(request), fields: columns.map(\.asField))
    plan.columns = columns
  }
}

/// Shares with intervals, asked of an engine as posts that clusters are made of.
package struct ShareRequest: Sendable {
  /// How buckets of time are completed.
  package struct Fill: Sendable {
    package var scale: BucketScale
    package var index: Int
    package var column: ResultTable.Column
    package var window: TimeWindow
  }

  package var rows: Relation
  package var test: Formula
  /// Whether a row has what the test looks at; rows without are counted apart.
  package var present: Formula?
  package var keys: [Named<Formula>]
  package var fields: [Field]
  package var fill: Fill?
  package var title: String

  /// The posts in scope: whether they pass, whose they are, and their groups.
  package var posts: ClusteredPosts {
    let outcome = Formula.when(test, .yes, otherwise: .no)
    return ClusteredPosts(
      rows, outcome: present.map { .when($0, outcome) } ?? outcome, keys: keys)
  }

  var questions: [Computation.Question] { [.init("posts", posts.relation)] }

  package var columns: [ResultTable.Column] {
    var columns = fields.map { ResultTable.Column($0.name, $0.kind) }
    if let fill { columns[fill.index] = fill.column }
    columns += [
      ResultTable.Column("posts", .integer),
      ResultTable.Column("passing", .integer),
      ResultTable.Column("share", .share, companions: .init(low: "share_low", high: "share_high")),
      ResultTable.Column("share_low", .share),
      ResultTable.Column("share_high", .share),
      ResultTable.Column("missing", .integer, isDetail: true),
    ]
    return columns + (fill == nil ? [] : [ResultTable.Column("partial", .flag)])
  }
}

extension Condition {
  /// A test that a row has a value in each field the condition looks at; nil where it asks
  /// for missing values itself or looks at what every post has.
  func presence(in plan: Plan) throws(Diagnostic) -> Formula? {
    guard !asksForMissing else { return nil }
    let names = Set(fields).subtracting(Fields.alwaysPresent).sorted()
    var tests: [Formula] = []
    for name in names {
      let field = try plan.field(FieldReference(name: name, span: Span(0, 0)))
      // A post without hashtags has none; it is not one whose hashtags are unknown.
      if field.type != .list { tests.append(.not(.isMissing(.column(name)))) }
    }
    return tests.isEmpty ? nil : .and(tests)
  }

  private var asksForMissing: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForMissing)
    case .not(let part): part.asksForMissing
    case .test(let test):
      if case .isMissing = test.check { true } else { false }
    }
  }
}

extension ResultTable.Column {
  /// The column as later stages name it.
  var asField: Field {
    switch kind {
    case .text: Field(name, .name, kind: kind)
    case .list: Field(name, .list, kind: kind)
    case .key: Field(name, .key, kind: kind)
    case .integer: Field(name, .integer, kind: kind)
    case .number, .share, .points: Field(name, .number, kind: kind)
    case .time: Field(name, .time, kind: kind)
    case .flag: Field(name, .flag, kind: kind)
    }
  }
}

extension Diagnostic {
  fileprivate static func shareOfWhat(found parser: Parser) -> Self {
    .expected(
      "'of' and a test", found: parser, help: "such as: share of sentiment = positive by source")
  }

  /// A stage that counts posts stands after one that has replaced them.
  static func needsPosts(_ stage: String) -> Self {
    Diagnostic(
      "needs-posts", "'\(stage)' works on posts, and the rows here are none", at: Span(0, 0),
      help: "put it before count, measure, share and compare")
  }
}
