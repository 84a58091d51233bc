/// How a result is shown; the data are the same.
package enum ResultView: Sendable, Hashable {
  case table
  /// A chart; nil where its kind is chosen by what the result is.
  case chart(ChartKind?)
}

/// The kinds of chart that a query may name.
package enum ChartKind: String, Sendable, Hashable, CaseIterable {
  case line, bar, spark, heat
}
