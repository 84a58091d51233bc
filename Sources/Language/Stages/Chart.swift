/// Shows rows as a chart: `chart`, `chart heat`.
///
/// The data stay as they are: what `save` writes, and what formats for programs have, are the
/// same rows with it or without.
struct Chart: Stage {
  static let keyword = "chart"
  static let summary =
    "Show the rows as a chart: lines over time, bars, a heat map, or two windows with intervals."
  static let usage = "chart [line|bar|spark|heat]"
  static let example = "posts | time last 7d | count by day, source | chart"

  /// Nil where the rows decide.
  let kind: ChartKind?

  var description: String { kind?.rawValue ?? "" }

  init(from parser: inout Parser) throws(Diagnostic) {
    guard case .word(let word) = parser.peek.kind else {
      kind = nil
      return
    }
    guard let kind = ChartKind(rawValue: word.lowercased()) else {
      throw .unknownKind(word, at: parser.place)
    }
    try parser.advance()
    self.kind = kind
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    try plan.requireNumbers(for: "chart", at: Span(0, 0))
    let isTimed = plan.shownColumns.contains { $0.kind.isTime }
    switch kind {
    case .line, .spark:
      guard isTimed else { throw .needsTime(kind?.rawValue ?? "") }
    case .heat:
      guard isTimed || plan.shownColumns.count(where: { $0.kind.isName }) >= 2 else {
        throw .needsTwoKeys
      }
    case .bar, nil: break
    }
    plan.view = .chart(kind)
  }
}

extension Plan {
  /// A chart is of numbers about groups, and a list of posts has none.
  func requireNumbers(for what: String, at span: Span) throws(Diagnostic) {
    let numbers = shownColumns.filter { $0.kind.isNumeric && !$0.isDetail }
    guard scope == nil, !numbers.isEmpty else { throw .nothingToDraw(what, at: span) }
  }
}

extension Diagnostic {
  fileprivate static func unknownKind(_ word: String, at span: Span) -> Self {
    let known = ChartKind.allCases.map(\.rawValue)
    let guess = Spelling.nearest(to: word, among: known)
    return Diagnostic(
      "unknown-chart", "there is no chart '\(word)'", at: span,
      help: (guess.map { "did you mean '\($0)'? " } ?? "") + "charts: "
        + known.joined(separator: ", "))
  }

  private static let example = "posts | time last 7d | count by day, source | chart"

  fileprivate static func nothingToDraw(_ what: String, at span: Span) -> Self {
    Diagnostic(
      "nothing-to-draw", "'\(what)' draws numbers about groups, and there are none here", at: span,
      help: "put count, measure, share or compare before it", example: example)
  }

  fileprivate static func needsTime(_ kind: String) -> Self {
    Diagnostic(
      "needs-time", "'chart \(kind)' needs buckets of time", at: Span(0, 0),
      help: "group by day, hour or 6h; for categories: chart bar", example: example)
  }

  fileprivate static var needsTwoKeys: Self {
    Diagnostic(
      "needs-two-keys", "'chart heat' needs two keys, or hours", at: Span(0, 0),
      help: "such as: count by hour, or count by source, sentiment",
      example: "posts | count by source, sentiment | chart heat")
  }
}
