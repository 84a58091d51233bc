/// A query of which the meaning is wanted, not the answer: `explain plan posts | count`.
///
/// `explain` followed by anything but `plan` is no statement of this kind, so that a stage may be
/// called so.
package struct ExplainPlan: Sendable {
  package var query: Query
  /// Where the query stands.
  package var span: Span
}

extension Parser {
  /// Whether `plan` follows the word that is next.
  var isAtExplainPlan: Bool {
    guard case .word(let second) = peekSecond.kind else { return false }
    return second.lowercased() == "plan"
  }

  /// Reads `explain plan` and the query behind it.
  mutating func explainPlan() throws(Diagnostic) -> ExplainPlan {
    try advanceKeyword()
    try advanceKeyword()
    let start = place.start
    let query = try query()
    return ExplainPlan(query: query, span: Span(start, end))
  }
}
