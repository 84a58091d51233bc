package import Language

/// Comma-separated values after RFC 4180, with LF for line ends.
///
/// A missing value is an empty field; an empty text is a quoted one.
package struct CSVTable: TableFormat {
  package let name = "csv"
  package let summary = "comma-separated values, with every column"
  package let endings = ["csv"]
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
      if index > 0 { line += "," }
      if let field = value.field(formulas) { line += Self.quoted(field) }
    }
    // Readers skip an empty line, and with it a row.
    return (line.isEmpty ? "\"\"" : line) + "\n"
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.isEmpty || field.utf8.contains(where: isSpecial)
    guard needsQuotes else { return field }
    // Bytes, as a combining mark after a quote would make one Character of both.
    var output: [UInt8] = [quote]
    output.reserveCapacity(field.utf8.count + 8)
    for byte in field.utf8 {
      if byte == quote { output.append(quote) }
      output.append(byte)
    }
    output.append(quote)
    return String(decoding: output, as: UTF8.self)
  }

  private static let quote = UInt8(ascii: "\"")

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case quote, UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
