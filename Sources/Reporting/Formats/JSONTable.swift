package import Language

/// One array of objects, with a row on each line.
package struct JSONTable: TableFormat {
  package let name = "json"
  package let summary = "one JSON array of objects, with every column"
  package let endings = ["json"]
  package let writesNotices = false

  package init() {}

  package func write(_ table: ResultTable, to output: inout some TextOutputStream) {
    guard !table.rows.isEmpty else { return output.write("[]\n") }
    let rows = JSONRows(table)
    for (index, row) in table.rows.enumerated() {
      output.write((index == 0 ? "[\n" : ",\n") + rows.object(row))
    }
    output.write("\n]\n")
  }
}
