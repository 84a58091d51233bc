import Language

extension SVGPlot {
  /// Parts of 100 %: columns over time, bars of groups.
  mutating func draw(stack chart: StackChart) {
    drawLegend(chart)
    if let axis = chart.axis, axis.buckets.count > 1 {
      drawColumns(chart, axis)
    } else {
      drawRows(chart)
    }
  }

  private func paint(_ chart: StackChart, _ part: Int) -> SVGCanvas.Paint {
    chart.colors[part] == .grey ? .pale : .series(chart.colors[part])
  }

  private mutating func drawLegend(_ chart: StackChart) {
    var x = left
    for (part, name) in chart.parts.enumerated() {
      canvas.rect(x, top + 2, 11, 11, paint(chart, part))
      canvas.text(name, x + 16, top + 12)
      x += SVGCanvas.width(name) + 36
    }
  }

  private mutating func drawColumns(_ chart: StackChart, _ axis: TimeAxis) {
    let x = span(left + 52, right)
    let y = (top + 26)...(top + 256)
    let scale = ValueScale(
      [0, 1], of: ChartMeasure(title: "", kind: .share, isAdditive: false), fromZero: true, count: 5
    )
    valueAxis(scale, x: x, y: y)
    let fitted = chart.fitted(to: 240)
    let slot = (x.upperBound - x.lowerBound) / Double(fitted.rows.count)
    let width = slot > 4 ? slot * 0.82 : slot
    for (index, row) in fitted.rows.enumerated() {
      let start = x.lowerBound + (Double(index) + 0.5) * slot - width / 2
      var edge = y.upperBound
      for part in chart.parts.indices {
        guard let share = row.share(part) else { continue }
        let height = share * (y.upperBound - y.lowerBound)
        canvas.rect(
          start, edge - height, width, height, paint(chart, part),
          opacity: row.isPartial ? 0.55 : 1, title: title(chart, row, part))
        edge -= height
        if width >= 34, height >= 16 {
          canvas.text(
            percent(share), start + width / 2, edge + height / 2 + 4, .middle,
            chart.colors[part] == .grey || row.isPartial ? .text : .inverse, size: 11)
        }
      }
    }
    timeAxis(
      axis, x: (x.lowerBound + slot / 2)...(x.upperBound - slot / 2), end: x, y: y.upperBound)
    bottom = y.upperBound + 36
    if let note = fitted.note {
      bottom += 18
      canvas.text(note, left, bottom, .start, .muted, size: 11)
    }
  }

  private mutating func drawRows(_ chart: StackChart) {
    let labels = labelWidth(chart.rows.map(\.label))
    let totals = chart.rows.map { "n " + chart.measure.text($0.total) }
    let totalWidth = totals.map { SVGCanvas.width($0) }.max() ?? 0
    let x = span(left + labels + 12, right - totalWidth - 10)
    for (index, row) in chart.rows.enumerated() {
      let middle = top + 38 + Double(index) * 26
      canvas.text(cut(row.label, to: labels), x.lowerBound - 8, middle + 4, .end)
      var edge = x.lowerBound
      for part in chart.parts.indices {
        guard let share = row.share(part) else { continue }
        let width = share * (x.upperBound - x.lowerBound)
        canvas.rect(
          edge, middle - 10, width, 20, paint(chart, part), opacity: row.isPartial ? 0.55 : 1,
          title: title(chart, row, part))
        if width >= 34 {
          canvas.text(
            percent(share), edge + width / 2, middle + 4, .middle,
            chart.colors[part] == .grey || row.isPartial ? .text : .inverse, size: 11)
        }
        edge += width
      }
      canvas.text(totals[index], right, middle + 4, .end, .muted)
    }
    bottom = top + 28 + Double(chart.rows.count) * 26
  }

  private func percent(_ share: Double) -> String {
    (NumberText.fixed(share * 100, decimals: 0) ?? "–") + " %"
  }

  private func title(_ chart: StackChart, _ row: StackChart.Row, _ part: Int) -> String {
    let share = row.share(part).flatMap { NumberText.fixed($0 * 100, decimals: 1) } ?? "–"
    return "\(row.label), \(chart.parts[part]): \(share) % of \(chart.measure.text(row.total))"
  }
}
