import Language

extension ChartBuilder {
  /// A bar for each row, the largest where there are many, in the rows' order.
  mutating func bars() -> BarChart {
    let measure = columns.chartMeasure
    noteUncovered()
    let all = rows.map { row in
      let instant = columns.instant(row)
      let bucket = bucket(of: row)
      let label = [
        bucket.flatMap { axis?.label(of: $0) }, columns.names.isEmpty ? nil : columns.name(row),
      ]
      .compactMap(\.self).joined(separator: "  ")
      return BarChart.Bar(
        label: label.isEmpty ? measure.title : label,
        point: instant.map(isKnown) == false ? nil : columns.point(row),
        isPartial: columns.isPartial(row))
    }
    let most = Self.mostGroups
    guard axis == nil, all.count > most else { return BarChart(measure: measure, bars: all) }
    let ranked = all.indices.sorted {
      (abs(all[$0].point?.value ?? 0), $1) > (abs(all[$1].point?.value ?? 0), $0)
    }
    let kept = Set(ranked.prefix(most))
    var bars = all.indices.filter(kept.contains).map { all[$0] }
    let rest = ranked.dropFirst(most)
    if measure.isAdditive {
      let sum = rest.reduce(0) { $0 + (all[$1].point?.value ?? 0) }
      bars.append(
        BarChart.Bar(label: Self.other(rest.count), point: ChartPoint(sum), isRest: true))
    }
    noteRest(most: most, of: all.count)
    return BarChart(measure: measure, bars: bars)
  }

  /// The labels of sentiment as parts of a whole; nil where the rows are no such counts.
  ///
  /// Posts without a label are in no part, as they are in no share.
  mutating func stack() -> StackChart? {
    let measure = columns.chartMeasure
    // Posts are of one label each; likes and other sums are no parts of the posts.
    guard let sentiment = columns.sentiment, measure.isAdditive, measure.title == "count",
      columns.names.count == 2 && axis == nil || columns.names.count == 1
    else { return nil }
    let keys = columns.names.filter { $0 != sentiment }
    var amounts: [String: [Double]] = [:]
    var partial: Set<String> = []
    var order: [String] = []
    var unlabelled = 0.0
    for row in rows {
      let instant = columns.instant(row)
      let bucket = bucket(of: row)
      let label =
        bucket.flatMap { axis?.label(of: $0) }
        ?? keys.map { columns.text(row, $0) }.joined(separator: " · ")
      if amounts[label] == nil { order.append(label) }
      var parts = amounts[label] ?? [0, 0, 0]
      let value = max(0, columns.point(row)?.value ?? 0)
      if let part = Labels.sentiments.firstIndex(of: columns.text(row, sentiment)) {
        if instant.map(isKnown) != false { parts[part] += value }
      } else {
        unlabelled += value
      }
      amounts[label] = parts
      if columns.isPartial(row) { partial.insert(label) }
    }
    if unlabelled > 0 {
      notes.append(
        "\(measure.text(unlabelled)) posts without sentiment are not in the shares")
    }
    noteUncovered()
    if axis == nil, order.count > Self.mostGroups {
      order = largest(of: order, most: Self.mostGroups) { (amounts[$0] ?? []).reduce(0, +) }.kept
      notes.removeLast()
      notes.append("the \(Self.mostGroups) largest groups; the rest is not drawn")
    }
    title =
      "sentiment" + (axis?.stepName.map { " per \($0)" } ?? "")
      + (keys.isEmpty ? "" : " by \(title(keys))") + ", shares of those labelled"
    return StackChart(
      parts: Labels.sentiments, colors: Labels.colors(Labels.sentiments),
      rows: order.map { label in
        StackChart.Row(
          label: label.isEmpty ? "all" : label, isPartial: partial.contains(label),
          amounts: amounts[label] ?? [])
      }, measure: measure, axis: axis)
  }
}
