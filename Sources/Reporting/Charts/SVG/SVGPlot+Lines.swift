import Language

extension SVGPlot {
  /// Lines with marks, bands for intervals, names at their right ends.
  mutating func draw(lines chart: TimeChart) {
    let scale = ValueScale(
      chart.values, of: chart.measure, fromZero: chart.measure.isFromZero, count: 5)
    let gutter = scale.ticks.map { SVGCanvas.width(scale.label($0)) }.max() ?? 0
    let isNamed = chart.series.count > 1 || chart.series[0].name != chart.measure.title
    let names = isNamed ? labelWidth(chart.series.map(\.name), atMost: 0.22) + 20 : 0
    let x = span(left + gutter + 16, right - names - 10)
    let y = (top + 10)...(top + 270)
    valueAxis(scale, x: x, y: y)
    timeAxis(chart.axis, x: x, end: x, y: y.upperBound)
    bottom = y.upperBound + 36
    let place = Place(chart.axis, scale, x: x, y: y)
    for series in chart.series { drawBand(series, chart.axis, place) }
    for series in chart.series.reversed() { drawLine(series, chart, place) }
    guard isNamed else { return }
    drawNames(chart.series, place, x: x.upperBound + 16, width: names - 20, y: y)
  }

  /// Small lines, one below the other.
  mutating func draw(sparks chart: TimeChart) {
    let names = labelWidth(chart.series.map(\.name), atMost: 0.25)
    let texts = chart.series.map { series -> (range: String, last: String) in
      let known = series.known(on: chart.axis)
      let last = (series.points.last ?? nil).map { chart.measure.text($0.value) } ?? "–"
      let isPartial = chart.axis.buckets.last?.isPartial == true
      guard let least = known.min(), let most = known.max() else { return ("–", last) }
      return (
        "\(chart.measure.text(least)) – \(chart.measure.text(most))", last + (isPartial ? "*" : "")
      )
    }
    let ranges = max(80, texts.map { SVGCanvas.width($0.range) }.max() ?? 0)
    let lasts = max(40, texts.map { SVGCanvas.width($0.last) }.max() ?? 0)
    let x = span(left + names + 12, right - ranges - lasts - 36)
    canvas.text("least – most", right - lasts - 16, top + 10, .end, .muted)
    canvas.text("last", right, top + 10, .end, .muted)
    for (index, series) in chart.series.enumerated() {
      let y = (top + 18 + Double(index) * 30)...(top + 40 + Double(index) * 30)
      let scale = SparkScale(series)
      canvas.text(cut(series.name, to: names), left, y.upperBound - 6)
      let points = series.points.enumerated().map { place, point in
        point.map { value in
          (
            x: x.lowerBound + chart.axis.position(of: place) * (x.upperBound - x.lowerBound),
            y: y.upperBound - scale.position(of: value.value) * 22
          )
        }
      }
      drawRuns(points, chart.axis, series.color)
      if let last = points.last ?? nil { canvas.mark(series.color, last.x, last.y) }
      canvas.text(texts[index].range, right - lasts - 16, y.upperBound - 6, .end)
      canvas.text(texts[index].last, right, y.upperBound - 6, .end)
    }
    let y = top + 44 + Double(chart.series.count) * 30 - 18
    timeAxis(chart.axis, x: x, end: x, y: y)
    bottom = y + 36
  }

  // MARK: Parts of a plot

  /// Where buckets and values lie in a plot.
  private struct Place {
    let axis: TimeAxis
    let scale: ValueScale
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>

    init(_ axis: TimeAxis, _ scale: ValueScale, x: ClosedRange<Double>, y: ClosedRange<Double>) {
      self.axis = axis
      self.scale = scale
      self.x = x
      self.y = y
    }

    func x(_ bucket: Int) -> Double {
      x.lowerBound + axis.position(of: bucket) * (x.upperBound - x.lowerBound)
    }

    func y(_ value: Double) -> Double {
      y.upperBound - scale.position(of: value) * (y.upperBound - y.lowerBound)
    }
  }

  private mutating func drawBand(_ series: TimeChart.Series, _ axis: TimeAxis, _ place: Place) {
    let highs = series.points.enumerated().map { index, point in
      point?.low == nil ? nil : point?.high.map { (x: place.x(index), y: place.y($0)) }
    }
    let lows = series.points.enumerated().map { index, point in
      point?.high == nil ? nil : point?.low.map { (x: place.x(index), y: place.y($0)) }
    }
    for (high, low) in zip(axis.runs(highs), axis.runs(lows)) {
      canvas.area(high.points + low.points.reversed(), .series(series.color), opacity: 0.18)
    }
  }

  /// A line through the points, broken where one is missing.
  private mutating func drawRuns(
    _ points: [(x: Double, y: Double)?], _ axis: TimeAxis, _ color: ChartColor
  ) {
    for run in axis.runs(points) {
      // What leads to a bucket that is cut is dashed.
      let isFirstCut = axis.buckets[run.first].isPartial
      let isLastCut =
        run.points.count > 1 && axis.buckets[run.first + run.points.count - 1].isPartial
      canvas.path(
        Self.thinned(run.points.dropFirst(isFirstCut ? 1 : 0).dropLast(isLastCut ? 1 : 0)),
        .series(color))
      if isFirstCut {
        canvas.path(Array(run.points.prefix(2)), .series(color), isDashed: true)
      }
      if isLastCut, run.points.count > 2 || !isFirstCut {
        canvas.path(Array(run.points.suffix(2)), .series(color), isDashed: true)
      }
    }
  }

  private mutating func drawLine(_ series: TimeChart.Series, _ chart: TimeChart, _ place: Place) {
    let points = series.points.enumerated().map { index, point in
      point.map { (x: place.x(index), y: place.y($0.value)) }
    }
    let axis = chart.axis
    drawRuns(points, axis, series.color)
    let spacing = (place.x.upperBound - place.x.lowerBound) / Double(max(1, points.count - 1))
    let isAlone = Set(axis.runs(points).filter { $0.points.count == 1 }.map(\.first))
    for (index, point) in points.enumerated() {
      guard let point, let value = series.points[index], spacing >= 9 || isAlone.contains(index)
      else { continue }
      canvas.mark(
        series.color, point.x, point.y, isHollow: axis.buckets[index].isPartial,
        title: "\(series.name), \(axis.label(of: index)): \(chart.measure.figures(value))")
    }
  }

  /// The points, of many on one pixel only the highest and the lowest, which look the same.
  private static func thinned(_ points: ArraySlice<(x: Double, y: Double)>)
    -> [(x: Double, y: Double)]
  {
    guard points.count > 2_000 else { return Array(points) }
    return Dictionary(grouping: points.enumerated()) { Int($0.element.x) }
      .sorted { $0.key < $1.key }
      .flatMap { _, pixel in
        let ends = [
          pixel.min { $0.element.y < $1.element.y }, pixel.max { $0.element.y < $1.element.y },
        ]
        return ends.compactMap(\.self).sorted { $0.offset < $1.offset }.map(\.element)
      }
  }

  /// The names of the lines beside their last points, moved apart where they would touch.
  private mutating func drawNames(
    _ series: [TimeChart.Series], _ place: Place, x: Double, width: Double,
    y: ClosedRange<Double>
  ) {
    var ends: [(series: TimeChart.Series, y: Double)] = series.map { series in
      let last = series.points.last { $0 != nil } ?? nil
      return (series, last.map { place.y($0.value) } ?? y.upperBound)
    }
    ends.sort { $0.y < $1.y }
    let gap = 15.0
    for index in ends.indices.dropFirst() {
      ends[index].y = max(ends[index].y, ends[index - 1].y + gap)
    }
    // What was pushed out below moves up again.
    if let last = ends.indices.last, ends[last].y > y.upperBound {
      ends[last].y = y.upperBound
      for index in ends.indices.dropLast().reversed() {
        ends[index].y = min(ends[index].y, ends[index + 1].y - gap)
      }
    }
    for end in ends {
      canvas.mark(end.series.color, x, end.y)
      canvas.text(cut(end.series.name, to: width), x + 9, end.y + 4)
    }
  }
}

extension TimeAxis {
  /// Stretches of points that follow one another without a gap.
  func runs<T>(_ points: [T?]) -> [(first: Int, points: [T])] {
    var runs: [(first: Int, points: [T])] = []
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      if let last = runs.last, last.first + last.points.count == index, isJoined(index) {
        runs[runs.count - 1].points.append(point)
      } else {
        runs.append((index, [point]))
      }
    }
    return runs
  }
}

/// The height of a small line: from its least to its most.
private struct SparkScale {
  private let least: Double
  private let most: Double

  init(_ series: TimeChart.Series) {
    let known = series.points.compactMap { $0?.value }
    least = known.min() ?? 0
    most = known.max() ?? 0
  }

  func position(of value: Double) -> Double {
    most > least ? (value - least) / (most - least) : 0.5
  }
}
