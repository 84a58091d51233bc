/// Compares two windows: `compare sentiment last 24h vs previous 24h by source`.
struct Compare: Stage {
  static let keyword = "compare"
  static let summary =
    "Compare two windows of time, with intervals, verdicts and the part of the source mix."
  static let usage =
    "compare sentiment|volume|share of CONDITION|avg(FIELD) WINDOW vs WINDOW [by FIELD, …] [once per family] [anyway]"
  static let example = "posts | compare sentiment last 24h vs previous 24h by source"
  static let moreExamples = [
    "posts | compare share of text has \"open weights\" last 7d vs previous 7d by source",
    "posts | compare volume last 24h vs previous 24h by source",
    "posts | compare avg(likes) last 7d vs previous 7d",
    "posts | compare sentiment last 24h vs previous 24h once per family",
  ]
  static let details = [
    "The first window is now, the second before. The line all is about the posts of all groups.",
    "Verdicts: rose, fell, no clear change (this many posts cannot tell), too few (under 30 posts, or effectively under 10 authors). Those of groups are adjusted for their number.",
    "share of … has the columns share_now, share_before, change and ratio; volume per_day_now, per_day_before and ratio; avg(FIELD) mean_now, mean_before and change.",
    "once per family counts each copied text once. anyway compares volumes although a snapshot says that a window was not covered.",
  ]
  static let columns = [
    ColumnNote("n_now", "n_before", meaning: "posts that could be counted"),
    ColumnNote(
      "positive_now", "positive_before", "change",
      meaning:
        "shares of positive posts and their difference, each with _low and _high: 95 % intervals"),
    ColumnNote("verdict", "reason", meaning: "what can be said, and where it is little, why"),
    ColumnNote(
      "neutral_now", "negative_now", "score_now", "ratio",
      meaning:
        "the other labels, the mean score and the ratio of shares, likewise with _before, _change and intervals; for programs"
    ),
    ColumnNote(
      "p", "p_adjusted", meaning: "the level at which the interval touches no change; for programs"),
    ColumnNote(
      "missing_now", "clusters_now", "design_effect_now",
      meaning:
        "posts without a label, clusters of posts, and what they do to the variance, likewise with _before; for programs"
    ),
    ColumnNote(
      "change_within", "change_of_mix", "change_of_thin",
      meaning:
        "what the change of all splits into: within sources, of their mix, of sources with few posts in one window; for programs"
    ),
  ]

  let subject: Subject
  let windows: WindowPair
  let keys: [GroupKey]
  let isOncePerFamily: Bool
  let goesAhead: Bool

  /// What is compared, as it was written.
  enum Subject: Sendable, CustomStringConvertible {
    case sentiment
    case volume
    case share(Condition)
    case average(FieldReference)

    var description: String {
      switch self {
      case .sentiment: "sentiment"
      case .volume: "volume"
      case .share(let condition): "share of \(condition)"
      case .average(let field): "avg(\(field))"
      }
    }
  }

  var description: String {
    var text = "\(subject) \(windows)"
    if !keys.isEmpty { text += " by " + keys.map(\.description).joined(separator: ", ") }
    if isOncePerFamily { text += " once per family" }
    if goesAhead { text += " anyway" }
    return text
  }

  var fieldsNamed: [String] {
    let named: [String] =
      switch subject {
      case .sentiment: ["sentiment"]
      case .volume: []
      case .share(let condition): condition.fields
      case .average(let field): [field.name.lowercased()]
      }
    return named + keys.flatMap(\.fields)
  }

  init(from parser: inout Parser) throws(Diagnostic) {
    subject = try parser.compareSubject()
    windows = try WindowPair(from: &parser)
    keys = try parser.groupKeys()
    isOncePerFamily = try parser.consumeOncePerFamily()
    goesAhead = parser.consume(word: "anyway")
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    guard let scope = plan.scope else { throw .needsPosts(Self.keyword) }
    let windows = try self.windows.windows(in: plan, scope)
    if case .volume = subject, !goesAhead { try self.windows.requireCoverage(windows, in: plan) }
    let keys = try self.keys(in: plan)
    let request = CompareRequest(
      rows: plan.relation, measured: try measured(in: plan), windows: windows,
      keys: keys.columns, keyFields: keys.fields, isOncePerFamily: isOncePerFamily,
      goesAhead: goesAhead, scope: scope, zone: plan.context.zone)
    plan.noteScope()
    plan.heading = request.heading
    let columns = request.columns
    plan.compute(.compare(request), fields: columns.map(\.asField))
    plan.columns = columns
  }

  private func keys(in plan: Plan) throws(Diagnostic) -> Plan.Keys {
    let keys = try plan.keys(self.keys)
    guard keys.bucket == nil, keys.list == nil else { throw .keysMustBeFields }
    return keys
  }

  private func measured(in plan: Plan) throws(Diagnostic) -> CompareRequest.Measured {
    switch subject {
    case .sentiment: return .sentiment
    case .volume: return .volume
    case .share(let condition):
      return .share(
        try condition.formula(in: plan), present: try condition.presence(in: plan),
        title: "\(condition)")
    case .average(let reference):
      let field = try plan.field(reference)
      guard field.type.isNumeric else { throw .averageOfNumbers(reference) }
      return .average(field)
    }
  }
}

extension Parser {
  fileprivate mutating func compareSubject() throws(Diagnostic) -> Compare.Subject {
    if consume(word: "sentiment") { return .sentiment }
    if consume(word: "volume") { return .volume }
    if consume(word: "share") {
      guard consume(word: "of") else { throw .expected("'of' and a test", found: self) }
      return .share(try condition())
    }
    guard consume(word: "avg") else { throw .compareWhat(found: self) }
    return .average(
      try parenthesised { (parser) throws(Diagnostic) in try parser.fieldReference("a field") })
  }
}

extension Diagnostic {
  fileprivate static func compareWhat(found parser: Parser) -> Self {
    .expected(
      "what to compare", found: parser,
      help: "sentiment, volume, share of …, or avg(field): "
        + "compare sentiment last 24h vs previous 24h")
  }

  fileprivate static var keysMustBeFields: Self {
    Diagnostic(
      "keys-must-be-fields", "'compare' goes by fields with one value a post", at: Span(0, 0),
      help: "such as: by source, by author, by community")
  }

  fileprivate static func averageOfNumbers(_ field: FieldReference) -> Self {
    Diagnostic(
      "average-of-numbers", "'avg' works on numbers, and '\(field)' is none", at: field.span)
  }
}
