package import Language

/// Asks the questions that a story rests on, and keeps their answers as facts.
///
/// Every query names its window by instants and the last snapshot it may read, so that it gives
/// the same answer when new data have been loaded.
package struct FactGathering {
  /// Gives the answer of a query, in full.
  package typealias Asking = (String) throws -> ResultTable
  /// How positive a text is, from -1 to 1; nil where it cannot be told.
  package typealias Scoring = (String) -> Double?

  var sheet: FactSheet
  let ask: Asking
  private let score: Scoring

  /// Gathers for a sheet without facts, which says what of, and of which windows.
  package init(
    _ sheet: FactSheet, scoring: @escaping Scoring = { _ in nil }, asking: @escaping Asking
  ) {
    self.sheet = sheet
    score = scoring
    ask = asking
  }

  /// The sheet with its facts.
  package mutating func gathered() throws -> FactSheet {
    try addVolumes()
    try addSentiment()
    try addContext()
    try addTerms()
    try addCopies()
    try addSpikes()
    try addVoices()
    for place in sheet.posts.indices {
      sheet.posts[place].tones = sheet.posts[place].quotable.map { score($0) ?? 0 }
    }
    return sheet
  }

  /// Asks a question about the sheet's posts.
  func answer(_ stages: String) throws -> AnsweredQuestion {
    let query = stages.isEmpty ? sheet.scope : "\(sheet.scope) | \(stages)"
    return AnsweredQuestion(query: query, table: try ask(query))
  }

  /// The two windows as `compare` reads them.
  var windows: String { "\(sheet.window.query) vs \(sheet.baseline.query)" }

  /// Adds a fact that follows from others; nil where it cannot be told.
  @discardableResult
  mutating func derive(
    _ metric: Fact.Metric, _ operation: Fact.Operation, of facts: [Fact], unit: Fact.Unit,
    subject: Fact.Subject = Fact.Subject(), against baseline: FactWindow? = nil,
    base: Int? = nil, verdict: String? = nil
  ) -> Fact? {
    guard let first = facts.first, let value = operation.value(of: facts.map(\.value)) else {
      return nil
    }
    return sheet.add(
      Fact(
        metric, value, unit, base: base ?? facts.compactMap(\.base).min(), of: subject,
        in: first.window, against: baseline, verdict: verdict,
        from: .derived(operation, of: facts.map(\.id))))
  }
}

extension Fact.Operation {
  /// What follows from some values; nil where nothing does, as from a division by zero.
  package func value(of values: [Double]) -> Double? {
    guard let first = values.first else { return nil }
    switch self {
    case .difference: return values.count == 2 ? first - values[1] : nil
    case .ratio: return values.count == 2 && values[1] != 0 ? first / values[1] : nil
    case .rank: return Double(1 + values.dropFirst().count { $0 > first })
    case .count: return Double(values.count { $0 > 0 })
    }
  }
}
