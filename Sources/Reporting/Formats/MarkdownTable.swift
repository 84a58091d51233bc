package import Language

/// A table in GitHub's Markdown, for a note or an issue.
package struct MarkdownTable: TableFormat {
  package let name = "markdown"
  package let summary = "a Markdown table for notes"
  package let endings = ["md", "markdown"]
  package let writesNotices = true

  package init() {}

  package func write(_ table: ResultTable, to output: inout some TextOutputStream) {
    for line in table.heading { output.write(MarkdownText.paragraph(line) + "\n\n") }
    let columns = CellColumn.visible(in: table, rows: table.rows, newline: " ")
    if !columns.isEmpty {
      output.write(line(columns.map { MarkdownText.inline($0.title) }))
      output.write(line(columns.map { $0.alignment == .right ? "--:" : "---" }))
      let cells = columns.map { $0.loose().map(MarkdownText.inline) }
      for row in table.rows.indices { output.write(line(cells.map { $0[row] })) }
    }
    for line in table.notes { output.write("\n" + MarkdownText.paragraph(line) + "\n") }
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }
}
