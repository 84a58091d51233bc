import Language

extension SVGPlot {
  /// Bars from the left with their values, or points with whiskers where there are intervals.
  mutating func draw(bars chart: BarChart) {
    let labels = labelWidth(chart.bars.map(\.label), atMost: 0.36)
    let texts = chart.bars.map { $0.point.map(chart.measure.figures) ?? "–" }
    let values = texts.map { SVGCanvas.width($0) }.max() ?? 0
    let drawn = chart.bars.filter { !$0.isRest }.compactMap(\.point)
    let isFromZero = !chart.hasIntervals || chart.measure.isFromZero
    let scale = ValueScale(
      drawn.flatMap { [$0.value, $0.low, $0.high].compactMap(\.self) }, of: chart.measure,
      fromZero: isFromZero, count: 6, isTight: true)
    let x = span(left + labels + 12, right - values - 12)
    let height = 24.0
    let y = top...(top + Double(chart.bars.count) * height + 4)
    if chart.hasIntervals { valueAxisBelow(scale, x: x, y: y) }
    func place(_ value: Double) -> Double {
      x.lowerBound + scale.position(of: value) * (x.upperBound - x.lowerBound)
    }
    let zero = place(0)
    for (index, bar) in chart.bars.enumerated() {
      let middle = top + (Double(index) + 0.5) * height + 2
      canvas.text(cut(bar.label, to: labels), x.lowerBound - 8, middle + 4, .end)
      var end = zero
      if let point = bar.point, !bar.isRest {
        let title = "\(bar.label): \(chart.measure.figures(point))"
        if chart.hasIntervals {
          drawWhisker(point, .blue, at: middle, title: title, place)
        } else {
          let edge = place(point.value)
          canvas.rect(
            min(zero, edge), middle - 8, max(1, abs(edge - zero)), 16, .series(.blue), title: title)
          end = max(zero, edge)
        }
      }
      canvas.text(
        texts[index], chart.hasIntervals ? right : end + 6, middle + 4,
        chart.hasIntervals ? .end : .start)
    }
    if !chart.hasIntervals { canvas.line(zero, y.lowerBound, zero, y.upperBound, .axis) }
    bottom = y.upperBound + (chart.hasIntervals ? 18 : 0)
  }

  /// A point with its interval.
  mutating func drawWhisker(
    _ point: ChartPoint, _ color: ChartColor, at y: Double, isHollow: Bool = false,
    title: String, _ place: (Double) -> Double
  ) {
    if let low = point.low, let high = point.high {
      canvas.line(place(low), y, place(high), y, .series(color), width: 2)
      for end in [low, high] {
        canvas.line(place(end), y - 4, place(end), y + 4, .series(color), width: 2)
      }
    }
    canvas.mark(color, place(point.value), y, isHollow: isHollow, title: title)
  }

  /// Both windows of each group, the change and the verdict at the end.
  mutating func draw(windows chart: WindowChart) {
    let names = labelWidth(chart.groups.map(\.name), atMost: 0.2)
    let figures = chart.groups.map { group in
      [(group.now, group.countNow), (group.before, group.countBefore)].map { point, count in
        (point.map { chart.measure.text($0.value) } ?? "–", count.map { "n \($0)" } ?? "")
      }
    }
    let values = figures.joined().map { SVGCanvas.width($0.0) }.max() ?? 0
    let counts = figures.joined().map { SVGCanvas.width($0.1) }.max() ?? 0
    let ends = labelWidth(chart.groups.flatMap { [$0.verdict ?? "", $0.changeText] })
    let points = chart.groups.flatMap { [$0.now, $0.before] }.compactMap(\.self)
    let scale = ValueScale(
      points.flatMap { [$0.value, $0.low, $0.high].compactMap(\.self) }, of: chart.measure,
      fromZero: chart.measure.isFromZero, count: 5,
      isTight: true)
    let x = span(left + names + 66, right - ends - counts - values - 44)
    let y = (top + 4)...(top + 4 + Double(chart.groups.count) * 48)
    valueAxisBelow(scale, x: x, y: y)
    func place(_ value: Double) -> Double {
      x.lowerBound + scale.position(of: value) * (x.upperBound - x.lowerBound)
    }
    for (index, group) in chart.groups.enumerated() {
      let line = y.lowerBound + Double(index) * 48
      if index > 0 { canvas.line(left, line, right, line, .grid) }
      canvas.text(cut(group.name, to: names), left, line + 20, isBold: true)
      for (side, point) in [group.now, group.before].enumerated() {
        let middle = line + 15 + Double(side) * 19
        let color: ChartColor = side == 0 ? .blue : .orange
        let word = side == 0 ? "now" : "before"
        canvas.text(word, x.lowerBound - 12, middle + 4, .end, .muted)
        if let point {
          drawWhisker(
            point, color, at: middle,
            title: "\(group.name), \(word): \(chart.measure.figures(point))",
            place)
        }
        canvas.text(figures[index][side].0, right - ends - counts - 22, middle + 4, .end)
        canvas.text(figures[index][side].1, right - ends - counts - 12, middle + 4, .start, .muted)
      }
      canvas.text(cut(group.verdict ?? "", to: ends), right - ends, line + 19, isBold: true)
      canvas.text(cut(group.changeText, to: ends), right - ends, line + 38, .start, .muted)
    }
    bottom = y.upperBound + 20
  }
}
