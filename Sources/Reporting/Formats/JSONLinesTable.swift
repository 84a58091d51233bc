package import Language

/// A JSON object on each line, so that a long result can be read as it comes.
package struct JSONLinesTable: TableFormat {
  package let name = "jsonl"
  package let summary = "a JSON object on each line, with every column"
  package let endings = ["jsonl", "ndjson"]
  package let writesNotices = false

  package init() {}

  package func write(_ table: ResultTable, to output: inout some TextOutputStream) {
    let rows = JSONRows(table)
    for row in table.rows { output.write(rows.object(row) + "\n") }
  }
}
