import Language

extension ChartBuilder {
  /// A line for each group, the largest first, the rest as one where they add up.
  mutating func lines(most: Int) -> TimeChart? {
    guard let axis else { return nil }
    var points: [String: [ChartPoint?]] = [:]
    var order: [String] = []
    for row in rows {
      guard let place = bucket(of: row) else { continue }
      let name = columns.names.isEmpty ? columns.chartMeasure.title : columns.name(row)
      if points[name] == nil { order.append(name) }
      points[name, default: Array(repeating: nil, count: axis.buckets.count)][place] =
        isKnown(axis.buckets[place].start) ? columns.point(row) : nil
    }
    noteUncovered()
    let (kept, rest) = largest(of: order, most: most) { Self.size(points[$0] ?? []) }
    let named = Labels.ordered(kept)
    let colors = Labels.colors(named)
    var series = zip(named, colors).map {
      TimeChart.Series(name: $0, points: points[$0] ?? [], color: $1)
    }
    if !rest.isEmpty, columns.chartMeasure.isAdditive {
      let sum = axis.buckets.indices.map { bucket in
        Self.sum(rest.map { points[$0]?[bucket] ?? nil })
      }
      series.append(
        TimeChart.Series(name: Self.other(rest.count), points: sum, color: .grey))
    }
    return TimeChart(axis: axis, measure: columns.chartMeasure, series: series)
  }

  /// The largest of some groups, largest first, and the others; noted where there are any.
  mutating func largest(
    of names: [String], most: Int, size: (String) -> Double
  ) -> (kept: [String], rest: [String]) {
    let ranked = names.enumerated()
      .sorted { (size($0.element), $1.offset) > (size($1.element), $0.offset) }.map(\.element)
    let rest = Array(ranked.dropFirst(most))
    if !rest.isEmpty { noteRest(most: most, of: names.count) }
    return (Array(ranked.prefix(most)), rest)
  }

  /// Notes that only the largest groups are drawn by themselves.
  mutating func noteRest(most: Int, of count: Int) {
    notes.append(
      "the \(most) largest of \(Int64(count).grouped) groups; "
        + (columns.chartMeasure.isAdditive
          ? "\(Self.other(count - most)) is the rest together" : "the rest is not drawn"))
  }

  /// What the rest of the groups is called.
  static func other(_ count: Int) -> String { "other (\(Int64(count).grouped))" }

  /// How much there is of a series: what ranks it among others.
  private static func size(_ points: [ChartPoint?]) -> Double {
    points.reduce(0) { $0 + abs($1?.value ?? 0) }
  }

  private static func sum(_ points: [ChartPoint?]) -> ChartPoint? {
    let known = points.compactMap { $0?.value }
    return known.isEmpty ? nil : ChartPoint(known.reduce(0, +))
  }
}

/// Names with an order and colours of their own, whatever their numbers are.
enum Labels {
  static let sentiments = ["positive", "neutral", "negative"]

  /// The names, those of sentiment from positive to negative.
  static func ordered(_ names: [String]) -> [String] {
    guard names.contains(where: sentiments.contains) else { return names }
    return sentiments.filter(names.contains) + names.filter { !sentiments.contains($0) }
  }

  static func colors(_ names: [String]) -> [ChartColor] {
    guard names.contains(where: sentiments.contains) else {
      return names.indices.map { ChartColor.ofSeries[$0 % ChartColor.ofSeries.count] }
    }
    return names.map { name in
      switch name {
      case "positive": .blue
      case "negative": .vermillion
      case "neutral": .grey
      default: .purple
      }
    }
  }
}
