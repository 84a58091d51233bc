import Language

extension TerminalChart {
  /// Lines over time: one plot, or where several have intervals a plot for each.
  func lines(_ chart: TimeChart) -> [StyledText] {
    let scale = valueScale(chart, rows: chart.hasIntervals && chart.series.count > 1 ? 6 : 12)
    guard chart.hasIntervals, chart.series.count > 1 else {
      let names =
        chart.series.count == 1 && chart.series[0].name == chart.measure.title
        ? []
        : legend(
          chart.series.map { (glyphs.mark($0.color), $0.name, style($0.color)) },
          indent: axisWidth(scale))
      return names + plot(chart, chart.series, scale, height: 12)
        + timeAxis(chart.axis, width: plotWidth(scale), gutter: axisWidth(scale))
    }
    // Bands that lie over one another would be told apart by nothing.
    return chart.series.flatMap { series in
      legend(
        [(glyphs.mark(series.color), series.name, style(series.color))], indent: axisWidth(scale))
        + plot(chart, [series], scale, height: 6)
    } + timeAxis(chart.axis, width: plotWidth(scale), gutter: axisWidth(scale))
  }

  private func plotWidth(_ scale: ValueScale) -> Int { max(10, width - axisWidth(scale)) }

  private func valueScale(_ chart: TimeChart, rows: Int) -> ValueScale {
    ValueScale(
      chart.values, of: chart.measure, fromZero: chart.measure.isFromZero, count: rows > 6 ? 5 : 3,
      isTight: rows <= 6)
  }

  private func plot(
    _ chart: TimeChart, _ series: [TimeChart.Series], _ scale: ValueScale, height: Int
  ) -> [StyledText] {
    var plot = LinePlot(
      axis: chart.axis, scale: scale, width: plotWidth(scale), height: height, glyphs: glyphs)
    plot.addZero()
    if series.count == 1 { plot.addBand(series[0]) }
    // The first series lies on top.
    for (index, series) in series.enumerated().reversed() {
      plot.add(series, style(series.color), phase: index, isAlone: chart.series.count == 1)
    }
    return behindAxis(plot.grid, scale)
  }
}

/// Lines with marks at their points, between axes.
private struct LinePlot {
  let axis: TimeAxis
  let scale: ValueScale
  let glyphs: Glyphs
  private(set) var grid: PlotGrid

  init(axis: TimeAxis, scale: ValueScale, width: Int, height: Int, glyphs: Glyphs) {
    self.axis = axis
    self.scale = scale
    self.glyphs = glyphs
    grid = PlotGrid(width: width, height: height)
  }

  /// Draws the line of zero where values lie on both sides of it.
  mutating func addZero() {
    guard scale.low < 0, scale.high > 0 else { return }
    let row = TerminalChart.row(of: scale.position(ofTick: 0), in: grid.height)
    for column in 0..<grid.width { grid[column, row] = .init(glyph: glyphs.dot, style: .dim) }
  }

  /// Shades the interval of each point, and what lies between.
  mutating func addBand(_ series: TimeChart.Series) {
    let known = series.points.enumerated().compactMap {
      index, point -> (Double, Double, Double, Int)? in
      guard let low = point?.low, let high = point?.high else { return nil }
      return (axis.position(of: index), scale.position(of: low), scale.position(of: high), index)
    }
    for (index, point) in known.enumerated() {
      shade(at: point.0, from: point.1, to: point.2)
      guard index > 0, known[index - 1].3 == point.3 - 1, axis.isJoined(point.3) else { continue }
      let before = known[index - 1]
      let steps = max(1, Int((point.0 - before.0) * Double(grid.width) * 2))
      for step in 0...steps {
        let part = Double(step) / Double(steps)
        func between(_ from: Double, _ to: Double) -> Double { from + (to - from) * part }
        shade(
          at: between(before.0, point.0), from: between(before.1, point.1),
          to: between(before.2, point.2))
      }
    }
  }

  private mutating func shade(at x: Double, from low: Double, to high: Double) {
    let column = TerminalChart.column(of: x, in: grid.width)
    let rows =
      TerminalChart.row(of: high, in: grid.height)...TerminalChart.row(of: low, in: grid.height)
    for row in rows { grid[column, row] = .init(glyph: glyphs.band, style: .dim) }
  }

  /// Draws a line through the points, broken where one is missing, and marks on it.
  mutating func add(_ series: TimeChart.Series, _ style: Palette.Style, phase: Int, isAlone: Bool) {
    var canvas = DotCanvas(columns: grid.width, rows: grid.height)
    var previous: (x: Int, y: Int)?
    var places: [(column: Int, row: Int, isAlone: Bool)] = []
    for (index, point) in series.points.enumerated() {
      guard let point else {
        previous = nil
        continue
      }
      let dot = (
        x: Int((axis.position(of: index) * Double(canvas.width - 1)).rounded()),
        y: Int(((1 - scale.position(of: point.value)) * Double(canvas.height - 1)).rounded())
      )
      let isJoined = previous != nil && axis.isJoined(index)
      canvas.set(dot.x, dot.y)
      if let previous, isJoined {
        // What leads to a bucket that is cut is a trace only.
        let isPartial = axis.buckets[index].isPartial || axis.buckets[index - 1].isPartial
        canvas.line(from: previous, to: dot, every: isPartial ? 3 : 1)
      }
      let next = series.points.indices.contains(index + 1) ? series.points[index + 1] : nil
      let isAlone = !isJoined && (next == nil || !axis.isJoined(index + 1))
      places.append((dot.x / 2, dot.y / 4, isAlone))
      previous = dot
    }
    draw(canvas, series, style)
    let isDense = axis.buckets.count * 3 > grid.width
    // A line that is alone needs no marks to be told apart.
    if isDense, isAlone { places.removeAll { !$0.isAlone } }
    drawMarks(places, series, style, every: isDense ? 16 : 0, from: isDense ? phase * 3 : 0)
  }

  private mutating func draw(
    _ canvas: DotCanvas, _ series: TimeChart.Series, _ style: Palette.Style
  ) {
    for row in 0..<grid.height {
      for column in 0..<grid.width {
        guard let dots = canvas.dots(column, row) else { continue }
        let glyph = glyphs == .unicode ? DotCanvas.glyph(dots) : "."
        grid[column, row] = .init(glyph: glyph, style: style)
      }
    }
  }

  /// Marks each point where they stand apart, else some of them, in turn with other series.
  private mutating func drawMarks(
    _ places: [(column: Int, row: Int, isAlone: Bool)], _ series: TimeChart.Series,
    _ style: Palette.Style, every distance: Int, from start: Int
  ) {
    let mark = PlotGrid.Cell(glyph: glyphs.mark(series.color), style: style)
    var next = start
    for place in places where place.isAlone || place.column >= next {
      grid[place.column, place.row] = mark
      if !place.isAlone { next = place.column + distance }
    }
  }
}
