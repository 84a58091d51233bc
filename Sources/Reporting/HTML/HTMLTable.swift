import Language

/// Writes a result as a table of HTML, as people see it in a terminal but with nothing cut away
/// unsaid.
struct HTMLTable {
  /// How many rows are written at most.
  var maxRows: Int
  /// How many characters of a text are written at most, so that an article is no cell.
  var longestText = 1_000

  /// How many rows a table may have that is kept on one page of paper.
  private static let mostWhole = 30

  /// The table in a region that scrolls, between its heading and its notes; the notes alone for a
  /// result without columns.
  ///
  /// - Parameters:
  ///   - table: the result.
  ///   - label: what the region is called.
  /// - Returns: the HTML.
  func text(_ table: ResultTable, label: String) -> String {
    let heading = heading(table)
    // A caption is as wide as its table, which may be wider than the screen; so the heading that is
    // seen stands above.
    let caption = "<caption class=\"hidden\">\(heading.first ?? HTMLText.escaped(label))</caption>"
    guard let grid = grid(table, caption: caption) else { return notes(table) }
    let shown =
      heading.isEmpty ? "" : "<figcaption>\(heading.joined(separator: "<br>\n"))</figcaption>\n"
    let isWhole = min(table.rows.count, maxRows) <= Self.mostWhole
    return """
      <figure\(isWhole ? " class=\"whole\"" : "")>
      \(shown)<div class="wide" tabindex="0" role="region"\(HTMLText.attribute("aria-label", label))>
      \(grid)</div>
      \(notes(table))</figure>

      """
  }

  /// The table for a page that is not ours, and has no rules for it.
  func bare(_ table: ResultTable) -> String {
    let heading = heading(table).joined(separator: "<br>\n")
    let caption = heading.isEmpty ? "" : "<caption>\(heading)</caption>"
    return (grid(table, caption: caption) ?? "") + notes(table)
  }

  private func heading(_ table: ResultTable) -> [String] {
    table.heading.map { HTMLText.escaped(TerminalText.line($0, newline: " ")) }
  }

  private func grid(_ table: ResultTable, caption: String) -> String? {
    let rows = table.rows.prefix(max(0, maxRows))
    let columns = CellColumn.visible(in: table, rows: rows)
    guard !columns.isEmpty else { return nil }
    let titles = columns.map {
      "<th scope=\"col\"\(Self.kind($0))>\(HTMLText.escaped($0.title))</th>"
    }
    let body = rows.indices.map { row in
      "<tr>\(columns.map { cell($0.cells[row], of: $0) }.joined())</tr>\n"
    }
    return """
      <table>\(caption)
      <thead>
      <tr>\(titles.joined())</tr>
      </thead>
      \(body.isEmpty ? "" : "<tbody>\n\(body.joined())</tbody>\n")</table>

      """
  }

  private func cell(_ cell: Cell, of column: CellColumn) -> String {
    var html = HTMLText.escaped(cut(cell.main)) + (cell.isMarked ? "*" : "")
    let interval = cell.isMissing ? "" : cell.interval(spaced: true)
    if !interval.isEmpty {
      html += " <span class=\"interval\">\(HTMLText.escaped(interval))</span>"
    }
    return "<td\(Self.kind(column))>\(html)</td>"
  }

  /// Numbers stand below one another; long texts need room.
  private static func kind(_ column: CellColumn) -> String {
    if column.isNumeric { return " class=\"number\"" }
    if column.isTime { return " class=\"time\"" }
    let isLong = column.isText && column.cells.contains { $0.main.utf8.count > 60 }
    return isLong ? " class=\"long\"" : ""
  }

  private func cut(_ text: String) -> String {
    guard let end = text.index(text.startIndex, offsetBy: longestText, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    let left = Int64(text.distance(from: end, to: text.endIndex))
    return "\(text[..<end])… (\(NumberText.grouped(left)) more characters)"
  }

  private func notes(_ table: ResultTable) -> String {
    let rowsLeft = (table.rowCount ?? table.rows.count) - min(table.rows.count, max(0, maxRows))
    var lines: [String] = []
    if rowsLeft > 0 {
      let count = NumberText.grouped(Int64(rowsLeft))
      lines.append("… \(count) more \(rowsLeft == 1 ? "row" : "rows")")
    }
    if table.rows.isEmpty, !table.columns.isEmpty { lines.append("no rows") }
    lines += table.notes.map { TerminalText.line($0, newline: " ") }
    guard !lines.isEmpty else { return "" }
    return "<ul class=\"notes\">\n"
      + lines.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined() + "</ul>\n"
  }
}
