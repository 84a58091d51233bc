/// ClickHouse, with a wide table `posts` whose text is also kept folded (`text_fold`) and as
/// its words between blanks (`text_words`), because folding Unicode is not the server's part.
package struct ClickHouseDialect: Dialect {
  package let name = "clickhouse"

  package init() {}

  package func placeholder(_ index: Int, for value: Value) -> String {
    switch value {
    case .integer, .time: "{p\(index):Int64}"
    case .number: "{p\(index):Float64}"
    case .flag: "{p\(index):UInt8}"
    case .list: "{p\(index):Array(String)}"
    case .text, .missing: "{p\(index):String}"
    }
  }

  package func text(
    _ test: TextTest, _ column: String, _ pattern: String, bind: (Value) -> String
  ) -> String {
    let folded = Folding.folded(pattern)
    let foldedColumn = "\(column.dropLast())_fold\""
    switch test {
    case .hasWords:
      let words = "\(column.dropLast())_words\""
      let isPrefix = folded.hasSuffix("*")
      let terms = Words.indexTerms(of: isPrefix ? String(folded.dropLast()) : folded)
      let needle = " " + String(decoding: terms, as: UTF8.self) + (isPrefix ? "" : " ")
      return "position(\(words), \(bind(.text(needle)))) > 0"
    case .contains: return "position(\(foldedColumn), \(bind(.text(folded)))) > 0"
    case .starts: return "startsWith(\(foldedColumn), \(bind(.text(folded))))"
    case .equals: return "lowerUTF8(\(column)) = \(bind(.text(folded)))"
    case .matches(let ignoringCase):
      return "match(\(column), \(bind(.text((ignoringCase ? "(?i)" : "") + pattern))))"
    }
  }

  package func isText(
    _ column: String, among texts: [String], bind: (Value) -> String
  ) -> String {
    "lowerUTF8(\(column)) IN (\(list(texts.map { .text(Folding.folded($0)) }, bind: bind)))"
  }

  package func name(of function: Function) -> String {
    switch function {
    case .length: "lengthUTF8"
    case .mix: "sipHash64"
    case .round, .abs: function.rawValue
    }
  }

  package func holds(_ list: String, _ value: String) -> String { "has(\(list), \(value))" }

  package func isMember(beat: String) -> String { "has(beats, \(beat))" }

  package func start(of unit: CalendarUnit, _ local: String) -> String {
    let function = unit == .month ? "toStartOfMonth" : "toStartOfYear"
    return "toUnixTimestamp(toDateTime(\(function)(toDateTime(intDiv(\(local), 1000000), 'UTC')),"
      + " 'UTC'), 'UTC') * 1000000"
  }

  package func exploded(_ select: String, column: String, columns: [String]) -> String {
    let kept = columns.map {
      $0 == column ? "arrayJoin(listed.\(quoted($0))) AS \(quoted($0))" : quoted($0)
    }
    return "SELECT \(kept.joined(separator: ", "))\nFROM (\(select)) AS listed"
  }

  package func firstOfEach(
    _ select: String, columns: [String], keys: [String], order: [String], count: Int
  ) -> String {
    "SELECT \(columns.map(quoted).joined(separator: ", "))\nFROM (\(select)) AS ranked\n"
      + "ORDER BY \(order.joined(separator: ", "))\n"
      + "LIMIT \(count)" + (keys.isEmpty ? "" : " BY \(keys.joined(separator: ", "))")
  }

  package func values(columns: [String], rows: [[Value]], bind: (Value) -> String) -> String {
    guard !rows.isEmpty else {
      let names = columns.map { "NULL AS \(quoted($0))" }
      return "SELECT \(names.joined(separator: ", ")) WHERE 0"
    }
    let tuples = rows.map { "(" + $0.map(bind).joined(separator: ", ") + ")" }
    let cells = columns.indices.map { "tupleElement(cells, \($0 + 1)) AS \(quoted(columns[$0]))" }
    return "SELECT \(cells.joined(separator: ", "))"
      + " FROM (SELECT arrayJoin([\(tuples.joined(separator: ", "))]) AS cells) AS given"
  }
}
