import Language

/// Draws charts with the characters of a terminal.
///
/// Colour only repeats what marks and shades say already, so that a chart reads the same without
/// it, and pasted into a text.
package struct TerminalChart: Sendable {
  package var width: Int
  package var palette: Palette
  package var glyphs: Glyphs

  /// Fewer columns than this have no room for a chart, and more than 200 make it no clearer.
  static let widths = 40...200

  package init(width: Int, palette: Palette = .plain, glyphs: Glyphs = .unicode) {
    self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
    self.palette = palette
    self.glyphs = glyphs
  }

  /// The chart with its title and notes, as lines.
  package func text(_ chart: Chart) -> String {
    var lines = wrapped(chart.title, .strong)
    for line in chart.heading { lines += wrapped(line, .dim) }
    lines += body(chart.body)
    for line in chart.notes { lines += wrapped(line, .dim) }
    return lines.map { $0.cut(to: width, glyphs).text(palette) + "\n" }.joined()
  }

  private func body(_ body: Chart.Body) -> [StyledText] {
    switch body {
    case .lines(let chart): lines(chart)
    case .sparks(let chart): sparks(chart)
    case .bars(let chart): bars(chart)
    case .stack(let chart): stack(chart)
    case .heat(let chart): heat(chart)
    case .windows(let chart): windows(chart)
    case .empty: [StyledText("no rows", .dim)]
    }
  }

  // MARK: What the plots share

  func wrapped(_ text: String, _ style: Palette.Style) -> [StyledText] {
    DisplayWidth.wrapped(glyphs.plain(text), to: width).map { StyledText($0, style) }
  }

  func style(_ color: ChartColor) -> Palette.Style { .series(color.terminalCode) }

  /// A label cut to a width and set to its left or right.
  func label(_ text: String, _ width: Int, _ alignment: DisplayWidth.Alignment = .left) -> String {
    let cut = DisplayWidth.truncated(text, to: width)
    return DisplayWidth.padded(
      cut == text ? cut : glyphs == .ascii ? cut.replacing("…", with: "~") : cut, to: width,
      alignment)
  }

  /// How wide a column of labels is: as wide as its widest, up to a share of the chart.
  func labelWidth(_ labels: [String], atMost share: Double = 0.34) -> Int {
    min(labels.map { DisplayWidth.of($0) }.max() ?? 0, Int(Double(width) * share))
  }

  /// The marks with the names they stand for, as many to a line as fit.
  func legend(_ entries: [(mark: String, name: String, style: Palette.Style?)], indent: Int)
    -> [StyledText]
  {
    var lines = [StyledText(String(repeating: " ", count: indent))]
    for (index, entry) in entries.enumerated() {
      let name = DisplayWidth.truncated(entry.name, to: max(8, width - indent - 3))
      let isFirst = lines[lines.count - 1].width == indent
      let needed = DisplayWidth.of(entry.mark) + 1 + DisplayWidth.of(name) + (isFirst ? 0 : 3)
      if !isFirst, lines[lines.count - 1].width + needed > width, index > 0 {
        lines.append(StyledText(String(repeating: " ", count: indent)))
      } else if !isFirst {
        lines[lines.count - 1].append("   ")
      }
      lines[lines.count - 1].append(entry.mark, entry.style)
      lines[lines.count - 1].append(" " + name)
    }
    return lines
  }
}
