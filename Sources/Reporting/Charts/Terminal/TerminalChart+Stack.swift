import Language

extension TerminalChart {
  /// A bar of 100 % for each row, with the share of each part.
  func stack(_ chart: StackChart) -> [StyledText] {
    if chart.rows.count > 60, let axis = chart.axis { return columns(chart, axis) }
    let labels = labelWidth(chart.rows.map(\.label))
    let counts = chart.rows.map { glyphs.plain(chart.measure.text($0.total)) }
    let countWidth = max(1, counts.map { DisplayWidth.of($0) }.max() ?? 0)
    let marks = chart.parts.indices.map { glyphs.fills[$0 % glyphs.fills.count] }
    let partWidths = chart.parts.map { max(5, DisplayWidth.of($0) + 2) }
    let hasShares = width >= 72
    let figures = hasShares ? partWidths.reduce(0) { $0 + $1 + 2 } : 0
    let room = max(4, width - labels - 2 - figures - countWidth - 2)
    var lines: [StyledText]
    if hasShares {
      lines = [header(chart, marks, partWidths, at: labels + 2 + room, countWidth)]
    } else {
      lines = legend(
        chart.parts.indices.map { (marks[$0], chart.parts[$0], style(chart.colors[$0])) },
        indent: labels + 2)
    }
    for (row, count) in zip(chart.rows, counts) {
      var line = StyledText(label(row.label, labels) + " ")
      line.append(glyphs.vertical, .dim)
      let ends = ends(of: row, width: room)
      for part in chart.parts.indices {
        let length = ends[part] - (part == 0 ? 0 : ends[part - 1])
        line.append(
          String(repeating: marks[part], count: length),
          style(chart.colors[part]))
      }
      line.pad(to: labels + 2 + room)
      if hasShares {
        for (part, width) in partWidths.enumerated() {
          let share = row.share(part).flatMap { NumberText.fixed($0 * 100, decimals: 0) }
          let text = glyphs.plain(share.map { $0 + " %" } ?? "–")
          line.append("  " + DisplayWidth.padded(text, to: width, .right))
        }
      }
      line.append("  " + DisplayWidth.padded(count, to: countWidth, .right))
      lines.append(line)
    }
    return lines
  }

  /// The parts as columns along the axis of time, for more buckets than a screen has lines.
  ///
  private func columns(_ chart: StackChart, _ axis: TimeAxis) -> [StyledText] {
    let scale = ValueScale(
      [0, 1], of: ChartMeasure(title: "", kind: .share, isAdditive: false), fromZero: true,
      count: 5)
    let merged = chart.fitted(to: width - axisWidth(scale))
    var grid = PlotGrid(width: width - axisWidth(scale), height: 12)
    for column in 0..<grid.width {
      let row = merged.rows[column * merged.rows.count / grid.width]
      var from = 0
      for (part, end) in ends(of: row, width: grid.height).enumerated() {
        for height in from..<max(from, end) {
          grid[column, grid.height - 1 - height] = .init(
            glyph: glyphs.fills[part % glyphs.fills.count], style: style(chart.colors[part]))
        }
        from = max(from, end)
      }
    }
    let names = chart.parts.indices.map {
      (
        mark: glyphs.fills[$0 % glyphs.fills.count], name: chart.parts[$0],
        style: Optional(style(chart.colors[$0]))
      )
    }
    var lines = legend(names, indent: axisWidth(scale)) + behindAxis(grid, scale)
    lines += timeAxis(axis, width: grid.width, gutter: axisWidth(scale))
    if let note = merged.note { lines += wrapped(note, .dim) }
    return lines
  }

  /// The marks of the parts above the columns of their shares.
  private func header(
    _ chart: StackChart, _ marks: [String], _ widths: [Int], at place: Int, _ countWidth: Int
  ) -> StyledText {
    var line = StyledText()
    line.pad(to: place)
    for (part, width) in widths.enumerated() {
      line.append(String(repeating: " ", count: 2 + width - 2 - DisplayWidth.of(chart.parts[part])))
      line.append(marks[part], style(chart.colors[part]))
      line.append(" " + chart.parts[part])
    }
    line.append("  " + DisplayWidth.padded("n", to: countWidth, .right))
    return line
  }

  /// Where each part ends, rounded so that the whole is as wide as it should be.
  private func ends(of row: StackChart.Row, width: Int) -> [Int] {
    guard row.total > 0 else { return row.amounts.map { _ in 0 } }
    var sum = 0.0
    return row.amounts.map { amount in
      sum += amount
      return Int((sum / row.total * Double(width)).rounded())
    }
  }
}
