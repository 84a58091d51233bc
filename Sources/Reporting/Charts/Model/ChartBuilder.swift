import Language

/// Makes the body of a chart out of the rows of a result, and notes what it leaves out.
struct ChartBuilder {
  let columns: ChartColumns
  let uncovered: UncoveredBuckets
  /// The buckets of the rows; nil where they have none.
  let axis: TimeAxis?
  /// Where on the axis a bucket is, by its first instant.
  private let places: [Int64: Int]
  var notes: [String] = []
  /// A title of the body's own.
  var title: String?

  static let mostLines = 6
  static let mostGroups = 20
  /// Bars of buckets cannot be folded, as each has its time.
  static let mostBars = 120

  init(_ columns: ChartColumns, uncovered: UncoveredBuckets) {
    self.columns = columns
    self.uncovered = uncovered
    axis = Self.axis(of: columns)
    places = Dictionary(
      (axis?.buckets ?? []).enumerated().map { ($1.start, $0) },
      uniquingKeysWith: { first, _ in first })
    if !columns.others.isEmpty {
      notes.append(
        "drawn: \(columns.chartMeasure.title); not drawn: \(columns.others.joined(separator: ", "))"
      )
    }
  }

  var rows: [[Value]] { columns.table.rows }

  /// The bucket that a row is of; nil where it is of none.
  func bucket(of row: [Value]) -> Int? { columns.instant(row).flatMap { places[$0] } }

  mutating func body(_ kind: ChartKind?) throws(ChartError) -> Chart.Body {
    switch kind ?? chosenKind {
    case .line:
      guard axis != nil else { throw .noTime(.line) }
      if kind == nil, let stack = stack() { return .stack(stack) }
      return lines(most: Self.mostLines).map(Chart.Body.lines) ?? .empty
    case .spark:
      guard axis != nil else { throw .noTime(.spark) }
      guard var chart = lines(most: Self.mostGroups) else { return .empty }
      // Each has a line of its own, so colours would tell nothing.
      for index in chart.series.indices { chart.series[index].color = .blue }
      return .sparks(chart)
    case .bar:
      if let stack = stack() { return .stack(stack) }
      guard axis == nil || rows.count <= Self.mostBars else { throw .tooManyBars(rows.count) }
      return .bars(bars())
    case .heat:
      if kind == nil, let stack = stack() { return .stack(stack) }
      guard let heat = heat() else { throw .noPairs }
      return .heat(heat)
    }
  }

  /// What the result is drawn as, where the question does not say.
  private var chosenKind: ChartKind {
    if let axis { return axis.buckets.count > 1 ? .line : .bar }
    return columns.names.count == 2 && !columns.hasIntervals ? .heat : .bar
  }

  private static func axis(of columns: ChartColumns) -> TimeAxis? {
    guard let time = columns.time else { return nil }
    var partial: [Int64: Bool] = [:]
    for row in columns.table.rows {
      guard let instant = columns.instant(row) else { continue }
      partial[instant] = (partial[instant] ?? false) || columns.isPartial(row)
    }
    guard !partial.isEmpty else { return nil }
    let buckets = partial.sorted { $0.key < $1.key }
      .map { TimeAxis.Bucket(start: $0.key, isPartial: $0.value) }
    var precision = ResultTable.Column.Precision.second
    if case .time(let asked) = columns.table.columns[time].kind { precision = asked }
    return TimeAxis(buckets: buckets, precision: precision, zone: columns.table.zone)
  }

  /// Whether a bucket's count is known; a number that does not add up is of what was caught.
  func isKnown(_ instant: Int64) -> Bool {
    !columns.chartMeasure.isAdditive || uncovered.reasons[instant] == nil
  }

  /// Notes the buckets that are left out because they were not covered.
  mutating func noteUncovered() {
    guard let axis, columns.chartMeasure.isAdditive else { return }
    let left = axis.buckets.indices.filter { !isKnown(axis.buckets[$0].start) }
    guard let first = left.first else { return }
    let reason = uncovered.reasons[axis.buckets[first].start] ?? ""
    let more = left.count > 1 ? " and \(left.count - 1) more" : ""
    notes.append(
      "not covered, so not drawn: \(axis.label(of: first))\(more)"
        + " (\(ChartColumns.safe(reason)))")
  }
}

extension ChartColumns {
  var hasIntervals: Bool { table.columns[measure].companions?.low != nil }
}
