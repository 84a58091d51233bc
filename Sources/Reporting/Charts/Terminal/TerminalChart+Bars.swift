import Language

extension TerminalChart {
  /// A bar for each group with its value behind it; points and whiskers where there are intervals.
  func bars(_ chart: BarChart) -> [StyledText] {
    if chart.hasIntervals { return points(chart) }
    let labels = labelWidth(chart.bars.map(\.label))
    let values = chart.bars.map { bar in
      bar.point.map { glyphs.plain(chart.measure.text($0.value)) } ?? glyphs.plain("–")
    }
    let room = width - labels - 2 - (values.map { DisplayWidth.of($0) }.max() ?? 0) - 1
    // The rest together may be larger than any group, and would leave them no length.
    let scale = BarScale(
      chart.bars.filter { !$0.isRest }.compactMap { $0.point?.value }, width: room)
    return zip(chart.bars, values).map { bar, value in
      var line = StyledText(label(bar.label, labels) + " ")
      let drawn = bar.point.flatMap { bar.isRest ? nil : scale.bar($0.value, glyphs) }
      line.append(drawn?.left ?? scale.blank, style(.blue))
      line.append(glyphs.vertical, .dim)
      line.append(drawn?.right ?? "", style(.blue))
      line.append(" " + value)
      return line
    }
  }

  /// Points with their intervals, above an axis of values.
  private func points(_ chart: BarChart) -> [StyledText] {
    let labels = labelWidth(chart.bars.map(\.label))
    let texts = chart.bars.map { bar -> String in
      guard let point = bar.point else { return "–" }
      let interval = width < 60 ? nil : chart.measure.text(point)
      return chart.measure.text(point.value) + (interval.map { " " + $0 } ?? "")
    }.map(glyphs.plain)
    let room = width - labels - 2 - (texts.map { DisplayWidth.of($0) }.max() ?? 0) - 1
    let whiskers = WhiskerPlot(
      chart.bars.map(\.point), of: chart.measure, width: room, glyphs: glyphs)
    let lines = zip(chart.bars, texts).map { bar, text in
      var line = StyledText(label(bar.label, labels) + " ")
      line.append(glyphs.vertical, .dim)
      line.append(whiskers.line(bar.point, glyphs.mark(.blue), style(.blue)))
      line.append(" " + text)
      return line
    }
    return lines + whiskers.axis(indent: labels + 1)
  }
}

/// Where bars begin and end, in eighths of a column.
struct BarScale {
  private let perValue: Double
  /// The columns on the left of zero, for bars below it.
  private let below: Int

  init(_ values: [Double], width: Int) {
    let least = min(0, values.min() ?? 0)
    let most = max(0, values.max() ?? 0)
    let width = max(4, width)
    perValue = most > least ? Double(width * 8) / (most - least) : 0
    below = Int((-least * perValue / 8).rounded())
  }

  var blank: String { String(repeating: " ", count: below) }

  /// What of a bar lies on the left of the zero line, and on its right.
  func bar(_ value: Double, _ glyphs: Glyphs) -> (left: String, right: String) {
    let full = glyphs == .unicode ? "█" : "#"
    let eighths = Int((value.magnitude * perValue).rounded())
    guard value >= 0 else {
      let length = min(below, max(1, (eighths + 4) / 8))
      return (
        String(repeating: " ", count: below - length) + String(repeating: full, count: length), ""
      )
    }
    var bar = String(repeating: full, count: eighths / 8)
    let rest = eighths % 8
    if glyphs == .unicode {
      if rest > 0 { bar += Self.parts[rest - 1] }
      // However small it is, something is not nothing.
      if bar.isEmpty, value > 0 { bar = Self.parts[0] }
    } else if rest >= 4 || (bar.isEmpty && value > 0) {
      bar += full
    }
    return (blank, bar)
  }

  private static let parts = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}

/// Points with whiskers on a common scale, each on a line.
struct WhiskerPlot {
  private let scale: ValueScale
  private let width: Int
  private let glyphs: Glyphs

  init(_ points: [ChartPoint?], of measure: ChartMeasure, width: Int, glyphs: Glyphs) {
    let values = points.compactMap(\.self)
      .flatMap { [$0.value, $0.low, $0.high].compactMap(\.self) }
    self.width = max(10, width)
    self.glyphs = glyphs
    scale = ValueScale(
      values, of: measure, fromZero: measure.isFromZero, count: max(2, self.width / 6),
      isTight: true)
  }

  /// The line of one point.
  func line(_ point: ChartPoint?, _ mark: String, _ style: Palette.Style) -> StyledText {
    var grid = PlotGrid(width: width, height: 1)
    if let point {
      if let low = point.low, let high = point.high {
        let (from, to) = (column(low), column(high))
        for column in from...max(from, to) {
          grid[column, 0] = .init(glyph: glyphs.horizontal, style: style)
        }
        grid[from, 0] = .init(glyph: glyphs.whiskerLow, style: style)
        grid[to, 0] = .init(glyph: glyphs.whiskerHigh, style: style)
      }
      grid[column(point.value), 0] = .init(glyph: mark, style: style)
    }
    return grid.line(0)
  }

  private func column(_ value: Double) -> Int {
    Int((scale.position(of: value) * Double(width - 1)).rounded())
  }

  /// The axis below the points.
  func axis(indent: Int) -> [StyledText] {
    var line = Array(repeating: glyphs.horizontal, count: width)
    var labels = TickLabels(width: width)
    for tick in scale.ticks {
      let column = Int((scale.position(ofTick: tick) * Double(width - 1)).rounded())
      line[column] = glyphs.tickBelow
      labels.put(glyphs.plain(scale.label(tick)), at: column)
    }
    let blank = String(repeating: " ", count: indent)
    return [
      StyledText(blank + glyphs.corner + line.joined(), .dim),
      StyledText(blank + labels.text, .dim),
    ]
  }
}
