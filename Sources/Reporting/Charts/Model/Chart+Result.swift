package import Language

extension Chart {
  /// Makes a chart of a result.
  ///
  /// - Parameters:
  ///   - table: the result, whole.
  ///   - kind: the kind asked for; nil where the result decides. A comparison is always drawn
  ///     as its two windows.
  ///   - uncovered: buckets that were not caught whole, whose counts are not drawn.
  /// - Throws: a ``ChartError`` where there is nothing such a chart could draw.
  package init(
    _ table: ResultTable, as kind: ChartKind? = nil,
    uncovered: UncoveredBuckets = UncoveredBuckets()
  ) throws(ChartError) {
    let texts = (table.heading.map(ChartColumns.safe), table.notes.map(ChartColumns.safe))
    if let windows = WindowColumns(table) {
      self.init(
        title: texts.0.first ?? windows.title, heading: Array(texts.0.dropFirst()),
        body: table.rows.isEmpty ? .empty : .windows(windows.chart), notes: texts.1)
      return
    }
    guard let columns = ChartColumns(table) else { throw .noNumbers }
    self.init(
      title: texts.0.first ?? "", heading: Array(texts.0.dropFirst()), body: .empty,
      notes: texts.1)
    guard !table.rows.isEmpty else {
      if title.isEmpty { title = columns.title(step: nil) }
      return
    }
    var builder = ChartBuilder(columns, uncovered: uncovered)
    body = try builder.body(kind)
    let step = builder.axis?.stepName
    let keys = columns.keys(step: step)
    title =
      title.isEmpty
      ? builder.title ?? columns.title(step: step)
      : ([title] + (keys.isEmpty ? [] : [keys])).joined(separator: ", ")
    notes += builder.notes
  }
}

/// Why a result cannot be drawn.
package enum ChartError: Error, Sendable, Equatable, CustomStringConvertible {
  case noNumbers
  case noTime(ChartKind)
  case noPairs
  case tooManyBars(Int)

  package var description: String {
    switch self {
    case .noNumbers: "there are no numbers to draw"
    case .noTime(let kind): "'chart \(kind.rawValue)' needs buckets of time"
    case .noPairs: "'chart heat' needs two keys, or buckets of an hour or less"
    case .tooManyBars(let count): "'chart bar' would have \(Int64(count).grouped) bars"
    }
  }

  /// What could be done.
  package var hint: String {
    switch self {
    case .noNumbers: "put count, measure, share or compare before it"
    case .noTime: "group by day, hour or 6h; for categories: chart bar"
    case .noPairs: "such as: count by hour, or count by source, sentiment"
    case .tooManyBars: "chart line draws many buckets; or widen them"
    }
  }
}

extension ChartColumns {
  /// What is drawn by what: `count per day by source`.
  func title(step: String?) -> String {
    let keys = keys(step: step)
    return chartMeasure.title + (keys.isEmpty ? "" : " " + keys)
  }

  /// What the values are grouped by: `per day by source`.
  fileprivate func keys(step: String?) -> String {
    let names = names.map { Self.safe(table.columns[$0].title ?? table.columns[$0].name) }
    let parts = [
      step.map { "per \($0)" }, names.isEmpty ? nil : "by " + names.joined(separator: ", "),
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}
