import Language

/// Draws charts as SVG: one file without scripts, fonts or anything else from elsewhere.
///
/// The figures stand in its description too, for readers of screens. Text that is not ours
/// passes ``SVGCanvas/escaped(_:)`` only, so that nothing of it is ever markup.
package struct SVGChart: Sendable {
  static let width = 760.0
  static let margin = 20.0

  /// What the picture's names begin with, so that those of several in one page differ.
  private let name: String
  /// Whether the colours for dark screens stand in the picture, and not in the page around it.
  private let isAlone: Bool

  /// A picture by itself.
  package init() {
    name = "chart"
    isAlone = true
  }

  /// One of several pictures in a page.
  ///
  /// - Parameters:
  ///   - name: what no other picture there is called.
  ///   - isAlone: whether the page has no ``darkRules(in:)`` in its style sheet.
  init(named name: String, isAlone: Bool = false) {
    self.name = name
    self.isAlone = isAlone
  }

  package func text(_ chart: Chart) -> String {
    var canvas = SVGCanvas()
    var y = Self.margin + 15
    for line in Self.wrapped(chart.title, size: 15) {
      canvas.text(line, Self.margin, y, size: 15, isBold: true)
      y += 20
    }
    for line in chart.heading.flatMap({ Self.wrapped($0, size: 12) }) {
      canvas.text(line, Self.margin, y, .start, .muted)
      y += 16
    }
    var plot = SVGPlot(canvas: canvas, top: y + 4)
    plot.draw(chart.body)
    canvas = plot.canvas
    y = plot.bottom + 22
    for line in chart.notes.flatMap({ Self.wrapped($0, size: 11) }) {
      canvas.text(line, Self.margin, y, .start, .muted, size: 11)
      y += 15
    }
    let height = SVGCanvas.number((y - 11 + Self.margin).rounded())
    let width = SVGCanvas.number(Self.width)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="\(name)-title \(name)-desc" \
      font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" font-size="12">
      <title id="\(name)-title">\(SVGCanvas.escaped(chart.title))</title>
      <desc id="\(name)-desc">\(SVGCanvas.escaped(chart.words))</desc>
      \(isAlone ? Self.style : "")
      <rect width="100%" height="100%" class="page" fill="\(SVGCanvas.Paint.page.onLight)"/>
      \(canvas.body)</svg>

      """
  }

  private static var style: String {
    "<style>@media screen and (prefers-color-scheme:dark){\(darkRules())}</style>"
  }

  /// What replaces the colours on a dark screen, in the elements that a selector names.
  static func darkRules(in selector: String = "") -> String {
    SVGCanvas.Paint.all.map {
      "\(selector).\($0.name){fill:\($0.onDark)}\(selector).line-\($0.name){stroke:\($0.onDark)}"
    }.joined()
  }

  private static func wrapped(_ text: String, size: Double) -> [String] {
    DisplayWidth.wrapped(text, to: Int((width - 2 * margin) / (size * 0.56)))
  }
}

/// The part of the picture between the heading and the notes, drawn from its top down.
struct SVGPlot {
  var canvas: SVGCanvas
  let top: Double
  /// Where what was drawn ends.
  var bottom: Double

  let left = SVGChart.margin
  let right = SVGChart.width - SVGChart.margin

  init(canvas: SVGCanvas, top: Double) {
    self.canvas = canvas
    self.top = top
    bottom = top
  }

  mutating func draw(_ body: Chart.Body) {
    switch body {
    case .lines(let chart): draw(lines: chart)
    case .sparks(let chart): draw(sparks: chart)
    case .bars(let chart): draw(bars: chart)
    case .stack(let chart): draw(stack: chart)
    case .heat(let chart): draw(heat: chart)
    case .windows(let chart): draw(windows: chart)
    case .empty:
      canvas.text("no rows", left, top + 16, .start, .muted)
      bottom = top + 20
    }
  }

  // MARK: What the plots share

  /// Where a plot goes, from left to right, between labels that leave it some room at least.
  func span(_ from: Double, _ to: Double) -> ClosedRange<Double> { from...max(from + 80, to) }

  /// The width of a column of labels, at most a share of the picture.
  func labelWidth(_ labels: [String], atMost share: Double = 0.3) -> Double {
    min(labels.map { SVGCanvas.width($0) }.max() ?? 0, share * (right - left))
  }

  /// A label cut to a width.
  func cut(_ label: String, to width: Double) -> String {
    DisplayWidth.truncated(label, to: Int(width / (SVGCanvas.fontSize * 0.58) + 0.5))
  }

  /// Lines across at the ticks of the values, and their names on the left.
  mutating func valueAxis(_ scale: ValueScale, x: ClosedRange<Double>, y: ClosedRange<Double>) {
    for tick in scale.ticks {
      let place = y.upperBound - scale.position(ofTick: tick) * (y.upperBound - y.lowerBound)
      canvas.line(x.lowerBound, place, x.upperBound, place, .grid)
      canvas.text(scale.label(tick), x.lowerBound - 8, place + 4, .end, .muted)
    }
  }

  /// Lines down at the ticks of the values, and their names below.
  mutating func valueAxisBelow(
    _ scale: ValueScale, x: ClosedRange<Double>, y: ClosedRange<Double>
  ) {
    for tick in scale.ticks {
      let place = x.lowerBound + scale.position(ofTick: tick) * (x.upperBound - x.lowerBound)
      canvas.line(place, y.lowerBound, place, y.upperBound, .grid)
      canvas.text(scale.label(tick), place, y.upperBound + 16, .middle, .muted)
    }
  }

  /// The axis of time below a plot, `*` where a bucket is cut, the zone at its end.
  ///
  /// - Parameters:
  ///   - axis: the buckets.
  ///   - x: where the first and the last one lie.
  ///   - end: where the axis ends, which may be beyond the last bucket.
  ///   - y: where it lies.
  mutating func timeAxis(
    _ axis: TimeAxis, x: ClosedRange<Double>, end: ClosedRange<Double>, y: Double
  ) {
    canvas.line(end.lowerBound, y, end.upperBound, y, .axis)
    let length = x.upperBound - x.lowerBound
    let ticks = TimeTicks(axis, width: Int(length)) { Int(SVGCanvas.width($0)) + 14 }.ticks
    var partial = Set(axis.buckets.filter(\.isPartial).map(\.start))
    for tick in ticks {
      let place = x.lowerBound + axis.position(at: tick.instant) * length
      canvas.line(place, y, place, y + 5, .axis)
      let star = partial.remove(tick.instant) == nil ? "" : "*"
      canvas.text(tick.label + star, place, y + 20, .middle, .muted)
      guard let context = tick.context else { continue }
      let half = SVGCanvas.width(context) / 2
      let middle = max(place, left + half)
      // The zone has its place before the dates.
      guard middle + half < end.upperBound - SVGCanvas.width(axis.zone.name) - 8 else { continue }
      canvas.text(context, middle, y + 34, .middle, .muted)
    }
    for start in partial.sorted() {
      canvas.text("*", x.lowerBound + axis.position(at: start) * length, y + 12, .middle, .muted)
    }
    canvas.text(axis.zone.name, end.upperBound, y + 34, .end, .muted)
  }
}
