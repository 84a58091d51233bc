package import Language

/// A result as a chart, in no medium yet: what is drawn, on which axes, and what is said around it.
///
/// Closed: each renderer switches over ``Body`` exhaustively, so a new kind of chart is a case
/// here, and the compiler names the renderers that must learn it. All texts are safe to write on
/// one line of a terminal.
package struct Chart: Sendable, Equatable {
  package enum Body: Sendable, Equatable {
    /// A line for each series, over time.
    case lines(TimeChart)
    /// A small line for each series, with its least, most and last value.
    case sparks(TimeChart)
    /// A bar for each group, or a point with its interval.
    case bars(BarChart)
    /// The parts of a whole, group by group or bucket by bucket.
    case stack(StackChart)
    /// A shade for each pair of keys.
    case heat(HeatChart)
    /// Two windows as points with their intervals, group by group.
    case windows(WindowChart)
    /// The result has no rows.
    case empty
  }

  package var title: String
  /// What is said above the chart besides its title, such as the windows.
  package var heading: [String]
  package var body: Body
  /// What was left out, and how sure one may be.
  package var notes: [String]
}

/// What the numbers of a chart are.
package struct ChartMeasure: Sendable, Equatable {
  package var title: String
  package var kind: ResultTable.Column.Kind
  /// Whether the values of several groups may be added up.
  package var isAdditive: Bool

  /// A value as it stands beside its bar: `31,370`, `35.2 %`.
  package func text(_ value: Double) -> String {
    switch kind {
    case .integer where value == value.rounded():
      NumberText.fixed(value, decimals: 0) ?? "–"
    case .integer: NumberText.fixed(value, decimals: 1) ?? "–"
    default: kind.main(.number(value), in: .utc) ?? "–"
    }
  }

  /// The bounds of an interval: `31.0 – 39.6`.
  package func text(_ interval: ChartPoint) -> String? {
    guard let low = interval.low, let high = interval.high,
      let from = kind.drawn(.number(low), in: .utc), let to = kind.drawn(.number(high), in: .utc)
    else { return nil }
    return "\(from) – \(to)"
  }

  /// Whether an axis of such values begins at zero, as amounts and shares are of something.
  var isFromZero: Bool { kind == .integer || kind == .share || isAdditive }

  /// The factor between a value and what is printed of it, and the unit behind it.
  var scale: (factor: Double, unit: String) {
    switch kind {
    case .share, .points: (100, kind.unit)
    default: (1, "")
    }
  }
}

/// A value of a series, with the bounds of its interval where it has one.
package struct ChartPoint: Sendable, Equatable {
  package var value: Double
  package var low: Double?
  package var high: Double?

  /// A point; bounds that are no interval are left out.
  package init(_ value: Double, low: Double? = nil, high: Double? = nil) {
    self.value = value
    let isInterval = low.flatMap { low in high.map { low <= $0 } } ?? false
    self.low = isInterval ? low : nil
    self.high = isInterval ? high : nil
  }
}

/// Lines over time.
package struct TimeChart: Sendable, Equatable {
  package struct Series: Sendable, Equatable {
    package var name: String
    /// A point for each bucket of the axis; nil where nothing is known, which is not zero.
    package var points: [ChartPoint?]
    package var color: ChartColor
  }

  package var axis: TimeAxis
  package var measure: ChartMeasure
  package var series: [Series]

  /// Whether any point has an interval.
  var hasIntervals: Bool {
    series.contains { $0.points.contains { $0?.low != nil && $0?.high != nil } }
  }

  /// All that must lie on the axis of values.
  var values: [Double] {
    series.flatMap(\.points).compactMap(\.self)
      .flatMap { [$0.value, $0.low, $0.high].compactMap(\.self) }
  }
}

/// Bars, or points with intervals, of groups.
package struct BarChart: Sendable, Equatable {
  package struct Bar: Sendable, Equatable {
    package var label: String
    /// Nil where the group has no value.
    package var point: ChartPoint?
    package var isPartial = false
    /// Whether it is all groups together that have no bar of their own.
    package var isRest = false
  }

  package var measure: ChartMeasure
  package var bars: [Bar]

  var hasIntervals: Bool { bars.contains { $0.point?.low != nil && $0.point?.high != nil } }
}

/// Parts of a whole: shares that sum to 100 %.
package struct StackChart: Sendable, Equatable {
  package struct Row: Sendable, Equatable {
    package var label: String
    package var isPartial: Bool
    /// What each part has; nothing where the row is not known.
    package var amounts: [Double]

    package var total: Double { amounts.reduce(0, +) }

    /// What a part is of the whole; nil where there is nothing.
    package func share(_ part: Int) -> Double? {
      total > 0 && amounts.indices.contains(part) ? amounts[part] / total : nil
    }
  }

  package var parts: [String]
  package var colors: [ChartColor]
  package var rows: [Row]
  package var measure: ChartMeasure
  /// The axis that the rows are of, where they are buckets of time.
  package var axis: TimeAxis?
}

/// A shade for each pair of a row and a column.
package struct HeatChart: Sendable, Equatable {
  package var measure: ChartMeasure
  package var rowTitle: String
  package var columnTitle: String
  package var rows: [String]
  package var columns: [String]
  /// The axis that the columns are of, where they are buckets of time.
  package var axis: TimeAxis?
  /// The values by row; nil where nothing is known.
  package var cells: [[Double?]]
}

/// Two windows, group by group.
package struct WindowChart: Sendable, Equatable {
  package struct Group: Sendable, Equatable {
    package var name: String
    package var now: ChartPoint?
    package var before: ChartPoint?
    package var countNow: String?
    package var countBefore: String?
    /// The change, and the bounds of its interval: `+12.0 pp` and `1.8 – 22.1`.
    package var change: String?
    package var changeInterval: String?
    package var verdict: String?
  }

  package var measure: ChartMeasure
  package var groups: [Group]
}
