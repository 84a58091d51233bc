import Language

extension ChartBuilder {
  /// A shade for each pair: of two keys, of a key and the time, or of hour and weekday.
  mutating func heat() -> HeatChart? {
    if axis != nil, columns.names.isEmpty { return hoursByWeekday() }
    if let axis, !columns.names.isEmpty {
      noteUncovered()
      return pairs(
        rowTitle: title(columns.names), columnTitle: "", axis: axis
      ) { builder, row in
        builder.bucket(of: row).map { (builder.columns.name(row), axis.label(of: $0)) }
      }
    }
    guard columns.names.count >= 2 else { return nil }
    let (first, second) = (Array(columns.names.dropLast()), Array(columns.names.suffix(1)))
    return pairs(rowTitle: title(first), columnTitle: title(second), axis: nil) {
      builder, row in
      (
        first.map { builder.columns.text(row, $0) }.joined(separator: " · "),
        builder.columns.text(row, second[0])
      )
    }
  }

  func title(_ places: [Int]) -> String {
    places.map { ChartColumns.safe(columns.table.columns[$0].name) }.joined(separator: ", ")
  }

  private mutating func pairs(
    rowTitle: String, columnTitle: String, axis: TimeAxis?,
    key: (ChartBuilder, [Value]) -> (String, String)?
  ) -> HeatChart {
    var values: [String: [String: Double?]] = [:]
    var rowOrder: [String] = []
    var found: [String] = []
    var seen: Set<String> = []
    for row in rows {
      guard let (name, column) = key(self, row) else { continue }
      if values[name] == nil { rowOrder.append(name) }
      if seen.insert(column).inserted { found.append(column) }
      let isKnown = columns.instant(row).map(self.isKnown) != false
      values[name, default: [:]].updateValue(
        isKnown ? columns.point(row)?.value : nil, forKey: column)
    }
    let totals = values.mapValues { $0.values.reduce(0) { $0 + abs($1 ?? 0) } }
    let kept = largest(of: rowOrder, most: Self.mostGroups) { totals[$0] ?? 0 }
    var cells = kept.kept
    if !kept.rest.isEmpty, columns.chartMeasure.isAdditive {
      let other = Self.other(kept.rest.count)
      for column in found {
        let known = kept.rest.compactMap { values[$0]?[column] ?? nil }
        if !known.isEmpty { values[other, default: [:]][column] = known.reduce(0, +) }
      }
      cells.append(other)
    }
    let across = axis.map { axis in axis.buckets.indices.map(axis.label) } ?? Labels.ordered(found)
    let shown = Labels.ordered(cells)
    return HeatChart(
      measure: columns.chartMeasure, rowTitle: rowTitle, columnTitle: columnTitle,
      rows: shown, columns: across,
      axis: axis, cells: shown.map { row in across.map { values[row]?[$0] ?? nil } })
  }

  /// The mean hour of each weekday; hours that are cut or were not covered are left out.
  private mutating func hoursByWeekday() -> HeatChart? {
    guard let axis, let step = axis.step, Int64.microsecondsPerHour % step == 0 else { return nil }
    noteUncovered()
    // Buckets below an hour are put together first, so that a cell is of hours.
    var hours: [Int64: (sum: Double, parts: Int)] = [:]
    let scale = BucketScale(unit: .hour, zone: axis.zone, weekStart: .monday)
    var left = 0
    for row in rows {
      guard let instant = columns.instant(row) else { continue }
      guard !columns.isPartial(row), isKnown(instant), let point = columns.point(row) else {
        left += 1
        continue
      }
      let hour = scale.key(of: instant)
      let known = hours[hour] ?? (0, 0)
      hours[hour] = (known.sum + point.value, known.parts + 1)
    }
    var sums: [[Double]] = Array(repeating: Array(repeating: 0, count: 24), count: 7)
    var counts: [[Int]] = Array(repeating: Array(repeating: 0, count: 24), count: 7)
    let whole = Int(Int64.microsecondsPerHour / step)
    for (start, hour) in hours where !columns.chartMeasure.isAdditive || hour.parts == whole {
      let time = CivilTime(local: axis.zone.local(at: start))
      let day = Weekday.allCases.firstIndex(of: time.date.weekday) ?? 0
      let isSum = columns.chartMeasure.isAdditive
      sums[day][time.hour] += isSum ? hour.sum : hour.sum / Double(hour.parts)
      counts[day][time.hour] += 1
    }
    let most = counts.joined().max() ?? 0
    let least = counts.joined().filter { $0 > 0 }.min() ?? 0
    notes.append(
      "each cell is the mean of \(least == most ? "\(most)" : "\(least) to \(most)") hours"
        + (left > 0 ? "; cut hours are not in it" : ""))
    title =
      "\(columns.chartMeasure.title) per hour, mean of each hour of the week, \(axis.zone.name)"
    let cells = zip(sums, counts).map { sums, counts in
      zip(sums, counts).map { $1 > 0 ? $0 / Double($1) : nil }
    }
    var measure = columns.chartMeasure
    // A mean of counts has decimals where they tell something.
    let largest = cells.joined().compactMap(\.self).max() ?? 0
    if measure.kind == .integer {
      measure.kind = .number(decimals: most > 1 && largest < 100 ? 1 : 0)
    }
    return HeatChart(
      measure: measure, rowTitle: "", columnTitle: "hour",
      rows: Weekday.allCases.map {
        $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst().prefix(2)
      },
      columns: (0..<24).map { $0 < 10 ? "0\($0)" : "\($0)" },
      cells: cells)
  }
}
