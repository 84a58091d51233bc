import Language

extension TerminalChart {
  /// Both windows of each group as points with whiskers, the verdict at the end.
  func windows(_ chart: WindowChart) -> [StyledText] {
    let labels = labelWidth(chart.groups.map(\.name), atMost: 0.25)
    let figures = self.figures(chart)
    let figureWidth =
      figures.flatMap { [$0.now, $0.before] }.map { DisplayWidth.of($0) }.max() ?? 0
    let verdicts = chart.groups.map {
      (
        glyphs.plain($0.verdict ?? ""),
        glyphs.plain([$0.change, $0.changeInterval].compactMap(\.self).joined(separator: "  "))
      )
    }
    let side = 7
    let isWide = width >= 72
    let changes = verdicts.map { DisplayWidth.of($0.1) }.max() ?? 0
    let words = verdicts.map { DisplayWidth.of($0.0) }.max() ?? 0
    // With room enough, what changed and the verdict stand side by side.
    let isOneLine = width >= 110
    let verdictWidth = isOneLine ? changes + 2 + words : max(changes, words)
    let room =
      width - labels - 1 - side - 1 - figureWidth - 1 - (isWide ? verdictWidth + 2 : 0)
    let plot = WhiskerPlot(
      chart.groups.flatMap { [$0.now, $0.before] }, of: chart.measure, width: room, glyphs: glyphs)
    var lines: [StyledText] = []
    for (index, group) in chart.groups.enumerated() {
      let (verdict, change) = verdicts[index]
      lines.append(
        row(
          label(group.name, labels), "now", plot.line(group.now, glyphs.mark(.blue), style(.blue)),
          figures[index].now, figureWidth,
          isOneLine
            ? [(DisplayWidth.padded(change, to: changes) + "  ", nil), (verdict, .strong)]
            : isWide ? [(verdict, .strong)] : []))
      lines.append(
        row(
          label("", labels), "before",
          plot.line(group.before, glyphs.mark(.orange), style(.grey)),
          figures[index].before, figureWidth, isWide && !isOneLine ? [(change, nil)] : []))
      if !isWide {
        let text = [verdict, change].filter { !$0.isEmpty }.joined(separator: ", ")
        lines += DisplayWidth.wrapped(text, to: width - labels - 1).filter { !$0.isEmpty }
          .map { StyledText(label("", labels) + " " + $0, .strong) }
      }
    }
    return lines + plot.axis(indent: labels + 1 + side)
  }

  private func row(
    _ name: String, _ side: String, _ points: StyledText, _ figure: String, _ figureWidth: Int,
    _ end: [(text: String, style: Palette.Style?)]
  ) -> StyledText {
    var line = StyledText(name + " ")
    line.append(DisplayWidth.padded(side, to: 7), .dim)
    line.append(glyphs.vertical, .dim)
    line.append(points)
    line.append(" " + DisplayWidth.padded(figure, to: figureWidth, .left))
    if !end.isEmpty { line.append("  ") }
    for part in end { line.append(part.text, part.style) }
    return line
  }

  /// The value and the number of posts of each window, values below one another.
  private func figures(_ chart: WindowChart) -> [(now: String, before: String)] {
    func value(_ point: ChartPoint?) -> String {
      glyphs.plain(point.map { chart.measure.text($0.value) } ?? "–")
    }
    let widest =
      chart.groups.flatMap { [$0.now, $0.before] }
      .map { DisplayWidth.of(value($0)) }.max() ?? 0
    func figure(_ point: ChartPoint?, _ count: String?) -> String {
      DisplayWidth.padded(value(point), to: widest, .right)
        + (width < 60 ? "" : count.map { "  n \($0)" } ?? "")
    }
    return chart.groups.map {
      (now: figure($0.now, $0.countNow), before: figure($0.before, $0.countBefore))
    }
  }
}
