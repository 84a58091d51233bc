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
    var writer = Writer(formulas: formulas)
    writer.add(table.columns.map { .text($0.name) }, width)
    for row in table.rows {
      writer.add(row, width)
      if writer.bytes.count > 1 << 16 { writer.move(to: &output) }
    }
    writer.move(to: &output)
  }

  /// Lines that are still to be written.
  private struct Writer {
    let formulas: Formulas
    /// Bytes: texts take longer to be joined.
    var bytes: [UInt8] = []
    /// Series have the same instant in several lines.
    var lastTime: (instant: Int64, text: String) = (0, Timestamp.rfc3339(0))

    mutating func add(_ row: [Value], _ width: Int) {
      var isEmpty = true
      for index in 0..<width {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        guard row.indices.contains(index), row[index] != .missing else { continue }
        guard let field = field(row[index]) else { continue }
        bytes.append(contentsOf: field.utf8)
        isEmpty = false
      }
      // Readers skip an empty line, and with it a row.
      if isEmpty, width == 1 { bytes += [CSVTable.quote, CSVTable.quote] }
      bytes.append(UInt8(ascii: "\n"))
    }

    /// Only texts can have what must be quoted.
    private mutating func field(_ value: Value) -> String? {
      switch value {
      case .text, .list: return value.field(formulas).map(CSVTable.quoted)
      case .time(let instant):
        if instant != lastTime.instant { lastTime = (instant, Timestamp.rfc3339(instant)) }
        return lastTime.text
      case .missing, .integer, .number, .flag: return value.field(formulas)
      }
    }

    mutating func move(to output: inout some TextOutputStream) {
      output.write(String(decoding: bytes, as: UTF8.self))
      bytes.removeAll(keepingCapacity: true)
    }
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
