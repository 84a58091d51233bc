import Language

extension SVGPlot {
  /// A cell for each pair, the deeper the more, with its value where there is room.
  mutating func draw(heat chart: HeatChart) {
    let labels = labelWidth(chart.rows)
    let fitted = chart.fitted(to: 240)
    let x = span(left + labels + 12, right)
    let cell = min((x.upperBound - x.lowerBound) / Double(max(1, fitted.columns.count)), 96)
    let height = fitted.columns.count > 60 ? 20.0 : 26.0
    let head = fitted.axis == nil ? 18.0 : 6.0
    let scale = ShadeScale(chart.cells.joined().compactMap(\.self), measure: chart.measure)
    // Figures in some cells only would look like nothing in the others.
    let hasText = fitted.cells.joined().allSatisfy { value in
      value.map { SVGCanvas.width(chart.measure.text($0), size: 11) + 2 <= cell } ?? true
    }
    if fitted.axis == nil { drawColumnNames(fitted, x: x.lowerBound, cell: cell) }
    for (row, name) in fitted.rows.enumerated() {
      let y = top + head + Double(row) * height
      canvas.text(cut(name, to: labels), x.lowerBound - 8, y + height / 2 + 4, .end)
      for (column, value) in fitted.cells[row].enumerated() {
        guard let value else { continue }
        drawCell(
          chart, value, level: scale.level(value), x: x.lowerBound + Double(column) * cell, y: y,
          size: (cell, height), hasText: hasText, title: "\(name), \(fitted.columns[column])")
      }
    }
    bottom = top + head + Double(fitted.rows.count) * height
    if let axis = fitted.axis {
      let end = x.lowerBound...(x.lowerBound + Double(fitted.columns.count) * cell)
      timeAxis(
        axis,
        x: (end.lowerBound + cell / 2)...max(end.lowerBound + cell / 2, end.upperBound - cell / 2),
        end: end, y: bottom + 4)
      bottom += 40
    }
    drawScale(scale, x: x.lowerBound)
    if let merging = fitted.merging {
      bottom += 18
      canvas.text(
        "each cell is the mean of \(merging) columns", left, bottom, .start, .muted, size: 11)
    }
  }

  private func opacity(_ level: Int) -> Double {
    level == 0 ? 0.04 : [0.16, 0.36, 0.6, 1][level - 1]
  }

  private mutating func drawCell(
    _ chart: HeatChart, _ value: Double, level: Int, x: Double, y: Double,
    size: (width: Double, height: Double), hasText: Bool, title: String
  ) {
    let text = chart.measure.text(value)
    let gap = size.width > 6 ? 1.0 : 0
    canvas.rect(
      x, y, size.width - gap, size.height - 1, .series(.blue), opacity: opacity(level),
      title: "\(title): \(text)")
    guard hasText else { return }
    canvas.text(
      text, x + size.width / 2, y + size.height / 2 + 4, .middle, level == 4 ? .inverse : .text,
      size: 11)
  }

  private mutating func drawColumnNames(_ chart: HeatChart.Fitted, x: Double, cell: Double) {
    let widest = chart.columns.map { SVGCanvas.width($0) }.max() ?? 0
    let every = cell >= 40 ? 1 : max(1, Int((widest / cell).rounded(.up)))
    for (index, name) in chart.columns.enumerated() where index.isMultiple(of: every) {
      canvas.text(
        cut(name, to: cell * Double(every)), x + (Double(index) + 0.5) * cell, top + 12, .middle,
        .muted)
    }
  }

  private mutating func drawScale(_ scale: ShadeScale, x: Double) {
    let y = bottom + 12
    var place = x
    for (level, name) in scale.names.enumerated() {
      canvas.rect(place, y, 16, 12, .series(.blue), opacity: opacity(level))
      canvas.text(name, place + 21, y + 10, .start, .muted, size: 11)
      place += 21 + SVGCanvas.width(name, size: 11) + 18
    }
    bottom = y + 12
  }
}
