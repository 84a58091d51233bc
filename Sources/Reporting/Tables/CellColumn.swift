import Language

/// A column of a table for people: its title and its cells, companions drawn inside.
struct CellColumn {
  let title: String
  let isNumeric: Bool
  let isTime: Bool
  /// Whether texts may be cut to make room; numbers never are.
  let isText: Bool
  let hasInterval: Bool
  let isSpaced: Bool
  /// Whether the value stands two columns from its interval, as differences do.
  let gap: String
  let cells: [Cell]

  /// The columns people see: neither details nor those that others draw inside.
  ///
  /// A table of nothing else shows all it has.
  static func visible(
    in table: ResultTable, rows: some Collection<[Value]>, newline: String = "⏎"
  ) -> [CellColumn] {
    let companions = Set(
      table.columns.filter { !$0.isDetail }.compactMap(\.companions)
        .flatMap { [$0.low, $0.high, $0.mark] }.compactMap(\.self))
    let shown = table.columns.indices.filter {
      !table.columns[$0].isDetail && !companions.contains(table.columns[$0].name)
    }
    return (shown.isEmpty ? Array(table.columns.indices) : shown).map {
      CellColumn($0, of: table, rows: rows, newline: newline)
    }
  }

  private init(
    _ index: Int, of table: ResultTable, rows: some Collection<[Value]>, newline: String
  ) {
    let column = table.columns[index]
    let reader = CellReader(index, of: table, newline: newline)
    title = TerminalText.line(column.title ?? column.name, newline: " ")
    cells = rows.map(reader.cell)
    hasInterval = cells.contains { $0.low != nil || $0.high != nil }
    isNumeric = column.kind.isNumeric
    isTime = column.kind.isTime
    isText = column.kind == .text || column.kind == .list
    gap = column.kind == .points ? "  " : " "
    let isSigned = cells.contains {
      [$0.low, $0.high].contains { $0?.hasPrefix(NumberText.minus) == true }
    }
    isSpaced = column.kind != .points || isSigned
  }

  /// The cells as lines of text, their parts standing below one another.
  func aligned() -> [String] {
    let mains = cells.filter { !$0.isMissing }.map { DisplayWidth.of($0.main) }.max() ?? 0
    let lows = cells.map { DisplayWidth.of($0.low ?? "") }.max() ?? 0
    let hasMarks = cells.contains(where: \.isMarked)
    return cells.map { cell in
      let mark = cell.isMarked ? "*" : isNumeric && hasMarks ? " " : ""
      guard hasInterval, !cell.isMissing else { return cell.main + mark }
      let main = isNumeric ? DisplayWidth.padded(cell.main, to: mains, .right) : cell.main
      guard cell.low != nil || cell.high != nil else { return main + mark }
      var set = cell
      set.low = DisplayWidth.padded(cell.low ?? "?", to: lows, .right)
      return main + mark + gap + set.interval(spaced: isSpaced)
    }
  }

  /// The cells as texts of their own, for formats that set no columns.
  func loose() -> [String] {
    cells.map { cell in
      let interval = cell.isMissing ? "" : cell.interval(spaced: isSpaced)
      return cell.main + (cell.isMarked ? "*" : "") + (interval.isEmpty ? "" : " " + interval)
    }
  }

  /// A column with an interval reads from the left, since its cells differ in length.
  var alignment: DisplayWidth.Alignment { isNumeric && !hasInterval ? .right : .left }
}

/// Reads the cells of one column out of the rows of a table.
private struct CellReader {
  private let kind: ResultTable.Column.Kind
  private let zone: Zone
  private let index: Int
  private let low: Int?
  private let high: Int?
  private let mark: Int?
  private let newline: String

  init(_ index: Int, of table: ResultTable, newline: String) {
    let column = table.columns[index]
    func place(_ name: String?) -> Int? {
      name.flatMap { name in table.columns.firstIndex { $0.name == name } }
    }
    self.index = index
    self.newline = newline
    kind = column.kind
    zone = table.zone
    low = place(column.companions?.low)
    high = place(column.companions?.high)
    mark = place(column.companions?.mark)
  }

  func cell(_ row: [Value]) -> Cell {
    func value(_ place: Int?) -> Value {
      place.flatMap { row.indices.contains($0) ? row[$0] : nil } ?? .missing
    }
    let isMarked = value(mark) == .flag(true)
    if case .text(let text) = value(index) {
      return Cell(main: TerminalText.line(text, newline: newline), isMarked: isMarked)
    }
    guard let main = kind.main(value(index), in: zone) else {
      return Cell(main: Cell.missing.main, isMarked: isMarked, isMissing: true)
    }
    return Cell(
      main: main, low: kind.drawn(value(low), in: zone), high: kind.drawn(value(high), in: zone),
      isMarked: isMarked)
  }
}
