import Language

/// The columns of a comparison: two windows of one number, such as `share_now` and `share_before`.
///
/// They are known by their names, which are what programs know them by too.
struct WindowColumns {
  private let table: ResultTable
  private let now: Int
  private let before: Int

  /// Nil where the result is no comparison.
  init?(_ table: ResultTable) {
    self.table = table
    func place(_ name: String) -> Int? { table.columns.firstIndex { $0.name == name } }
    for (index, column) in table.columns.enumerated()
    where !column.isDetail && column.kind.isNumeric && column.name.hasSuffix("_now") {
      let stem = column.name.dropLast("_now".count)
      guard stem != "n", let before = place(stem + "_before") else { continue }
      (now, self.before) = (index, before)
      return
    }
    return nil
  }

  var title: String { measure.title }

  private var measure: ChartMeasure {
    let name = table.columns[now].name.dropLast("_now".count)
    return ChartMeasure(
      title: String(name).replacing("_", with: " "), kind: table.columns[now].kind,
      // Posts per day are as many as those of the groups together.
      isAdditive: name == "per_day")
  }

  var chart: WindowChart {
    WindowChart(measure: measure, groups: table.rows.map(group))
  }

  private func group(_ row: [Value]) -> WindowChart.Group {
    // The number of a line, for open, is no number of the group's; a ledger's lines are named last.
    let names = table.columns.indices.filter { table.columns[$0].name != "line" }
      .prefix { !table.columns[$0].kind.isNumeric }.filter { table.columns[$0].kind.isName }
    let parts = names.compactMap { text(row, $0) } + [text(row, "what")].compactMap(\.self)
    let change = change(row)
    return WindowChart.Group(
      name: parts.isEmpty ? "(none)" : parts.joined(separator: " · "),
      now: point(row, now), before: point(row, before),
      countNow: text(row, "n_now"), countBefore: text(row, "n_before"),
      change: change?.value, changeInterval: change?.interval, verdict: verdict(row))
  }

  private func verdict(_ row: [Value]) -> String? {
    guard let verdict = text(row, "verdict") else { return nil }
    return verdict + (text(row, "reason").map { " (\($0))" } ?? "")
  }

  /// The change, or for volumes the ratio, with its interval.
  private func change(_ row: [Value]) -> (value: String, interval: String?)? {
    for name in ["change", "ratio"] {
      guard let index = table.columns.firstIndex(where: { $0.name == name && !$0.isDetail }),
        let point = point(row, index), let value = signed(row, index)
      else { continue }
      let kind = table.columns[index].kind
      let interval = ChartMeasure(title: name, kind: kind, isAdditive: false).text(point)
      return ((name == "ratio" ? "×" : "") + value, interval)
    }
    return nil
  }

  /// A difference with its sign, as those of shares have it anyway; a ratio has none.
  private func signed(_ row: [Value], _ index: Int) -> String? {
    let column = table.columns[index]
    guard column.name == "change", case .number(let decimals) = column.kind,
      let number = number(row, index)
    else { return text(row, index) }
    return NumberText.signed(number, decimals: decimals)
  }

  private func point(_ row: [Value], _ index: Int) -> ChartPoint? {
    guard let value = number(row, index) else { return nil }
    let companions = table.columns[index].companions
    func bound(_ name: String?) -> Double? {
      name.flatMap { name in table.columns.firstIndex { $0.name == name } }
        .flatMap { number(row, $0) }
    }
    return ChartPoint(value, low: bound(companions?.low), high: bound(companions?.high))
  }

  private func number(_ row: [Value], _ index: Int) -> Double? {
    row.indices.contains(index) ? row[index].drawable : nil
  }

  private func text(_ row: [Value], _ name: String) -> String? {
    table.columns.firstIndex { $0.name == name }.flatMap { text(row, $0) }
  }

  private func text(_ row: [Value], _ index: Int) -> String? {
    guard row.indices.contains(index) else { return nil }
    let kind = table.columns[index].kind
    return kind.main(row[index], in: table.zone).map(ChartColumns.safe)
  }
}
