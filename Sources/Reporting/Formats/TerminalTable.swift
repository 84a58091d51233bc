package import Language

/// Columns of text, for people at a terminal.
///
///     source    n now   n before   change
///     bluesky     106        121   +18.0 pp  6.1–29.4
package struct TerminalTable: TableFormat {
  package let name = "table"
  package let summary = "columns of text for people"
  package let endings = ["txt"]
  package let writesNotices = true

  /// The columns of the terminal; nil for a file or a pipe, where nothing is cut.
  package var width: Int?
  package var palette: Palette
  /// How many rows are shown; all where nil.
  package var maxRows: Int?

  package init(width: Int? = nil, palette: Palette = .plain, maxRows: Int? = nil) {
    self.width = width
    self.palette = palette
    self.maxRows = maxRows
  }

  package func write(_ table: ResultTable, to output: inout some TextOutputStream) {
    for line in table.heading { writeNotice(line, to: &output) }
    let rows = table.rows.prefix(maxRows.map { max(0, $0) } ?? table.rows.count)
    let columns = CellColumn.visible(in: table, rows: rows)
    let dropped = writeGrid(columns, rowCount: rows.count, to: &output)
    for line in announcements(
      rowsLeft: (table.rowCount ?? table.rows.count) - rows.count, dropped: dropped)
    {
      writeNotice(line, to: &output)
    }
    if table.rows.isEmpty, !columns.isEmpty { writeNotice("no rows", to: &output) }
    for line in table.notes { writeNotice(line, to: &output) }
  }

  /// Writes titles and rows, and returns the titles of the columns there was no room for.
  private func writeGrid(
    _ columns: [CellColumn], rowCount: Int, to output: inout some TextOutputStream
  ) -> [String] {
    guard !columns.isEmpty else { return [] }
    let cells = columns.map { $0.aligned() }
    let fit = ColumnFit(zip(columns, cells).map(Self.needs), within: width)
    let titles = palette.styled(line(fit.shown.map { columns[$0].title }, columns, fit), .strong)
    output.write(titles + "\n")
    for row in 0..<rowCount {
      output.write(line(fit.shown.map { cells[$0][row] }, columns, fit) + "\n")
    }
    return columns.indices.filter { !fit.shown.contains($0) }.map { columns[$0].title }
  }

  private static func needs(_ column: CellColumn, _ cells: [String]) -> ColumnFit.Column {
    let title = DisplayWidth.of(column.title)
    let widest = cells.map { DisplayWidth.of($0) }.max() ?? 0
    let natural = max(title, widest)
    let least = column.isText ? ColumnFit.leastText : max(widest, min(title, 6))
    return ColumnFit.Column(natural: natural, least: min(natural, least), isText: column.isText)
  }

  private func line(_ cells: [String], _ columns: [CellColumn], _ fit: ColumnFit) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += String(repeating: " ", count: ColumnFit.separator) }
      let cut = DisplayWidth.truncated(cell, to: fit.widths[index])
      line += DisplayWidth.padded(cut, to: fit.widths[index], columns[fit.shown[index]].alignment)
    }
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    return line
  }

  private func announcements(rowsLeft: Int, dropped: [String]) -> [String] {
    var lines: [String] = []
    if rowsLeft > 0 {
      let rows = rowsLeft == 1 ? "row" : "rows"
      let count = NumberText.grouped(Int64(rowsLeft))
      lines.append("… \(count) more \(rows) (… | save, or set rows = all)")
    }
    if !dropped.isEmpty {
      let columns = dropped.count == 1 ? "column" : "columns"
      let names = dropped.joined(separator: ", ")
      lines.append("\(dropped.count) \(columns) not shown: \(names) (… | save, or --format csv)")
    }
    return lines
  }

  private func writeNotice(_ text: String, to output: inout some TextOutputStream) {
    let safe = TerminalText.line(text, newline: " ")
    for line in width.map({ DisplayWidth.wrapped(safe, to: $0) }) ?? [safe] {
      output.write(palette.styled(line, .dim) + "\n")
    }
  }
}
