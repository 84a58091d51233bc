import Language

extension TerminalChart {
  /// One line for each series: its name, its course, its least and most, and its last value.
  func sparks(_ chart: TimeChart) -> [StyledText] {
    let labels = labelWidth(chart.series.map(\.name), atMost: width < 60 ? 0.25 : 0.3)
    let isLastPartial = chart.axis.buckets.last?.isPartial == true
    let texts = chart.series.map { series -> (range: String, last: String) in
      let known = series.known(on: chart.axis)
      let range =
        known.isEmpty
        ? "–"
        : "\(bare(known.min() ?? 0, chart.measure)) – \(bare(known.max() ?? 0, chart.measure))"
      let last = (series.points.last ?? nil).map { chart.measure.text($0.value) } ?? "–"
      return (glyphs.plain(range), glyphs.plain(last) + (isLastPartial ? "*" : ""))
    }
    let ranges = max(width < 60 ? 8 : 12, texts.map { DisplayWidth.of($0.range) }.max() ?? 0)
    let lasts = max(4, texts.map { DisplayWidth.of($0.last) }.max() ?? 0)
    let free = max(1, width - labels - ranges - lasts - 5)
    // A bucket takes as many columns as there are for each, at most three.
    let buckets = max(1, chart.axis.buckets.count)
    let room = min(free, buckets * max(1, min(3, free / buckets)))
    var lines: [StyledText] = []
    for (series, text) in zip(chart.series, texts) {
      var line = StyledText(label(series.name, labels) + " ")
      line.append(spark(series, width: room), style(series.color))
      line.append("  " + DisplayWidth.padded(text.range, to: ranges, .right))
      line.append("  " + DisplayWidth.padded(text.last, to: lasts, .right))
      lines.append(line)
    }
    var title = StyledText(String(repeating: " ", count: labels + 1 + room))
    title.append(
      "  "
        + DisplayWidth.padded(
          ranges < 12 ? "range" : glyphs.plain("least – most"), to: ranges, .right), .dim)
    title.append("  " + DisplayWidth.padded("last", to: lasts, .right), .dim)
    return [StyledText(glyphs.plain(span(chart)), .dim), title] + lines
  }

  private func bare(_ value: Double, _ measure: ChartMeasure) -> String {
    measure.kind == .integer
      ? measure.text(value) : measure.kind.drawn(.number(value), in: .utc) ?? "–"
  }

  private func span(_ chart: TimeChart) -> String {
    guard let last = chart.axis.buckets.indices.last else { return "" }
    return "\(chart.axis.label(of: 0)) to \(chart.axis.label(of: last)) \(chart.axis.zone.name)"
  }

  /// The series from its least to its most, each column the mean of its buckets.
  private func spark(_ series: TimeChart.Series, width: Int) -> String {
    let count = series.points.count
    let means = (0..<max(1, width)).map { column -> Double? in
      let first = column * count / max(1, width)
      let last = min(count, max(first + 1, (column + 1) * count / max(1, width)))
      guard first < last else { return nil }
      let known = series.points[first..<last].compactMap { $0?.value }
      return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
    let known = means.compactMap(\.self)
    guard let least = known.min(), let most = known.max() else {
      return String(repeating: " ", count: width)
    }
    let steps = glyphs.sparks
    return means.map { mean in
      guard let mean else { return " " }
      guard most > least else { return steps[steps.count / 2] }
      return steps[Int(((mean - least) / (most - least) * Double(steps.count - 1)).rounded())]
    }.joined()
  }
}

extension TimeChart.Series {
  /// The values of whole buckets; of all where none is whole.
  func known(on axis: TimeAxis) -> [Double] {
    let whole = zip(points, axis.buckets).filter { !$1.isPartial }.compactMap { $0.0?.value }
    return whole.isEmpty ? points.compactMap { $0?.value } : whole
  }
}
