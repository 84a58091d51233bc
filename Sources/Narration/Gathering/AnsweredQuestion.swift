package import Language

/// A query and its answer, from which facts are read cell by cell.
struct AnsweredQuestion {
  let query: String
  let table: ResultTable

  /// One line of the answer.
  struct Line {
    fileprivate let query: String
    fileprivate let cells: [String: Value]
    /// What tells the line from the others: the columns that name it.
    fileprivate let names: [String: String]

    subscript(column: String) -> Value { cells[column] ?? .missing }

    /// A number of the line; nil where it is missing.
    func number(_ column: String) -> Double? { self[column].double }

    func text(_ column: String) -> String? {
      if case .text(let text) = self[column], !text.isEmpty { text } else { nil }
    }

    func time(_ column: String) -> Int64? {
      if case .time(let instant) = self[column] { instant } else { nil }
    }

    /// Where a cell stands, for whoever asks again.
    func origin(_ column: String) -> Fact.Origin {
      .cell(query: query, column: column, row: names)
    }
  }

  /// The lines, told apart by the columns named.
  func lines(by names: [String] = []) -> [Line] {
    table.rows.map { row in
      var cells: [String: Value] = [:]
      for (column, value) in zip(table.columns, row) { cells[column.name] = value }
      return Line(
        query: query, cells: cells,
        names: Dictionary(
          uniqueKeysWithValues: names.map { ($0, cells[$0]?.written ?? "") }))
    }
  }

  /// The one line of an answer that has one.
  var line: Line? { lines().first }
}

extension Value {
  /// The value as the name of a line.
  var written: String {
    switch self {
    case .missing: ""
    case .integer(let integer): String(integer)
    case .number(let number): String(number)
    case .text(let text): text
    case .time(let instant): String(instant)
    case .flag(let flag): String(flag)
    case .list(let words): words.inOneLine
    }
  }
}

extension Fact.Origin {
  /// The value that the answer of the origin's query has for a fact; nil where it is not there.
  package func value(in table: ResultTable) -> Double? {
    switch self {
    case .rows: return Double(table.rowCount ?? table.rows.count)
    case .derived, .window: return nil
    case .cell(let query, let column, let row):
      let names = row.keys.sorted()
      let lines = AnsweredQuestion(query: query, table: table).lines(by: names)
      return lines.first { $0.names == row }?.number(column)
    }
  }
}
