import Language

/// What each column of a result is to a chart: the time, the groups, and the numbers drawn.
struct ChartColumns {
  let table: ResultTable
  /// The column of instants.
  let time: Int?
  /// The flag of buckets that the window cuts.
  let mark: Int?
  /// The columns that say which group a row is of.
  let names: [Int]
  let measure: Int
  private let low: Int?
  private let high: Int?
  /// The numbers that are not drawn.
  let others: [String]

  /// Nil where there are no numbers.
  init?(_ table: ResultTable) {
    self.table = table
    let companions = Set(
      table.columns.compactMap(\.companions).flatMap { [$0.low, $0.high, $0.mark] }
        .compactMap(\.self))
    let shown = table.columns.indices.filter {
      !table.columns[$0].isDetail && !companions.contains(table.columns[$0].name)
    }
    let numbers = shown.filter { table.columns[$0].kind.isNumeric }
    // A number with its interval says more than the counts it is made of.
    let bounded = numbers.first { table.columns[$0].companions?.low != nil }
    var drawn = bounded ?? numbers.first
    time = shown.first { table.columns[$0].kind.isTime }
    var names = shown.filter { table.columns[$0].kind.isName }
    if names.isEmpty, time == nil, bounded == nil, numbers.count > 1 {
      // Grouped by a number, such as the likes.
      names = Array(numbers.prefix(1))
      drawn = numbers[1]
    }
    guard let drawn else { return nil }
    self.names = names
    measure = drawn
    func place(_ name: String?) -> Int? {
      name.flatMap { name in table.columns.firstIndex { $0.name == name } }
    }
    mark = place(time.flatMap { table.columns[$0].companions?.mark })
    low = place(table.columns[drawn].companions?.low)
    high = place(table.columns[drawn].companions?.high)
    let passed = names + [drawn]
    others =
      bounded != nil
      ? [] : numbers.filter { !passed.contains($0) }.map { table.columns[$0].name }
  }

  var chartMeasure: ChartMeasure {
    let column = table.columns[measure]
    return ChartMeasure(
      title: Self.safe(column.title ?? column.name), kind: column.kind,
      isAdditive: column.isAdditive)
  }

  func point(_ row: [Value]) -> ChartPoint? {
    guard let value = number(row, measure) else { return nil }
    return ChartPoint(value, low: number(row, low), high: number(row, high))
  }

  /// The group of a row, its keys joined.
  func name(_ row: [Value]) -> String {
    names.map { text(row, $0) }.joined(separator: " · ")
  }

  /// A key as text; what is missing has a name too, as its posts are there.
  func text(_ row: [Value], _ index: Int) -> String {
    let value = row.indices.contains(index) ? row[index] : .missing
    guard let text = table.columns[index].kind.drawn(value, in: table.zone), !text.isEmpty else {
      return "(none)"
    }
    return Self.safe(text)
  }

  func instant(_ row: [Value]) -> Int64? {
    guard let time, row.indices.contains(time), case .time(let instant) = row[time] else {
      return nil
    }
    return instant
  }

  func isPartial(_ row: [Value]) -> Bool {
    mark.map { row.indices.contains($0) && row[$0] == .flag(true) } ?? false
  }

  /// The column titled `sentiment`, whose values are the parts of one whole.
  var sentiment: Int? { names.first { table.columns[$0].name == "sentiment" } }

  static func safe(_ text: String) -> String { TerminalText.line(text, newline: " ") }

  private func number(_ row: [Value], _ index: Int?) -> Double? {
    index.flatMap { row.indices.contains($0) ? row[$0].drawable : nil }
  }
}

extension Value {
  /// The value as a number that has a place on a scale; nil for others, which cannot be drawn.
  var drawable: Double? {
    guard let number = double, number.magnitude <= 1e15 else { return nil }
    // What no scale tells from zero would make steps of nothing.
    return number.magnitude < 1e-12 ? 0 : number
  }
}
