/// Why a row is no post.
enum CSVRowProblem: Error {
  case rejected(String)
  case passedOver(String)
}

/// One row of a file, with its cells found by what they mean.
struct CSVRow {
  let bytes: UnsafeBufferPointer<UInt8>
  let row: DelimitedRow
  let columns: CSVColumns

  /// The cell as it stands, for what people wrote; nil without such a column.
  func text(_ field: CSVField) throws(CSVRowProblem) -> String? {
    guard let place = columns[field] else { return nil }
    guard let text = row.fields[place].text(in: bytes) else {
      throw .rejected(
        "column '\(columns.names[place])' is not UTF-8 (convert the file: iconv -f WINDOWS-1252 -t UTF-8)"
      )
    }
    return text
  }

  /// The cell without blanks around it; nil when it is empty or says that it is missing.
  func value(_ field: CSVField) throws(CSVRowProblem) -> String? {
    guard let place = columns[field] else { return nil }
    let cell = row.fields[place]
    if cell.start == cell.end { return nil }
    guard let value = try text(field)?.trimmedOfSpace, !CSVValue.isMissing(value) else {
      return nil
    }
    return value
  }

  /// The cell as yes or no; nil when it is missing or neither.
  func flag(_ field: CSVField) throws(CSVRowProblem) -> Bool? {
    try value(field).flatMap(CSVValue.flag)
  }

  /// The cell as digits only, the usual case of a count; nil for anything else.
  func plainCount(_ field: CSVField) -> Int64? {
    guard let place = columns[field] else { return nil }
    let cell = row.fields[place]
    guard cell.start < cell.end, cell.end - cell.start <= 18 else { return nil }
    var count: Int64 = 0
    for place in cell.start..<cell.end {
      let digit = bytes[place] &- 0x30
      guard digit < 10 else { return nil }
      count = count * 10 + Int64(digit)
    }
    return count
  }
}
