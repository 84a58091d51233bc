extension Plan {
  /// A query that a plan asks an engine.
  package struct AskedQuery: Sendable {
    /// What is asked, such as `rows` or `footnote`.
    package var name: String
    package var query: CompiledQuery
  }

  /// All that the plan asks, in order: what computations keep at hand and ask, then the rows, then
  /// the footnotes.
  package func queries(for dialect: any Dialect) -> [AskedQuery] {
    var queries: [AskedQuery] = []
    for computation in computations {
      let tables = computation.shared.indices.map { "shared_\($0 + 1)" }
      for (table, shared) in zip(tables, computation.shared) {
        queries.append(
          AskedQuery(
            name: table,
            query: shared.compiled(for: dialect, in: tables, columns: shared.outputColumns)))
      }
      for question in computation.questions {
        queries.append(
          AskedQuery(
            name: question.name, query: question.relation.compiled(for: dialect, in: tables)))
      }
    }
    queries.append(
      AskedQuery(
        name: "rows",
        query: ordered.compiled(for: dialect, columns: shownColumns.map(\.name))))
    return queries
      + footnotes.map {
        AskedQuery(name: "footnote", query: $0.relation.compiled(for: dialect))
      }
  }
}
