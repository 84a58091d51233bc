/// Compares two windows: `compare sentiment last 24h vs previous 24h by source`.
struct Compare: Stage {
  static let keyword = "compare"
  static let summary =
    "Compare two windows of time, with intervals, verdicts and the part of the source mix."
  static let usage =
    "compare sentiment|volume|share of CONDITION|avg(FIELD) WINDOW vs WINDOW [by FIELD, …] [once per family] [anyway]"
  static let example = "posts | compare sentiment last 24h vs previous 24h by source"

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
