package import Language

/// Tab-separated values, one row a line: tabs, line ends and backslashes are escaped.
package struct TSVTable: TableFormat {
  package let name = "tsv"
  package let summary = "tab-separated values, with every column"
  package let endings = ["tsv", "tab"]
  package let writesNotices = false

  package var formulas: Formulas

  package init(formulas: Formulas = .neutralised) {
    self.formulas = formulas
  }

  package func write(_ table: ResultTable, to output: inout some TextOutputStream) {
    guard !table.columns.isEmpty else { return }
    let width = table.columns.count
    output.write(line(table.columns.map { .text($0.name) }, width))
    for row in table.rows { output.write(line(row, width)) }
  }

  private func line(_ row: [Value], _ width: Int) -> String {
    var line = ""
    for index in 0..<width {
      let value = row.indices.contains(index) ? row[index] : .missing
      if index > 0 { line += "\t" }
      if let field = value.field(formulas) { line += Self.escaped(field) }
    }
    return line + "\n"
  }

  private static func escaped(_ field: String) -> String {
    guard field.utf8.contains(where: { special.contains($0) }) else { return field }
    var output = ""
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\t": output += "\\t"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\\": output += "\\\\"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private static let special = "\t\n\r\\".utf8.map(\.self)
}
