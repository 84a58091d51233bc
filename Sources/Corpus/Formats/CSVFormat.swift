/// Tables of posts as researchers keep them: CSV, and with tabs or semicolons.
package struct CSVFormat: SnapshotFormat {
  package static let name = "csv"
  package static let summary =
    "Tables with a header, their fields between commas, semicolons or tabs."
  package static let framing = Framing.quotedLines

  package let notes: [String]

  /// Which a ``Chunker`` needs to tell opening quotes from text.
  package var delimiter: UInt8? { fieldDelimiter }

  private let fieldDelimiter: UInt8
  package let preface: [UInt8]
  private let reading: CSVReading
  /// The line of the header, counted from 0; nil when the first row is data.
  private let headerLine: Int?
  private let header: [String]

  package static func recognises(_ sample: FileSample) -> String? {
    guard let first = sample.bytes.first(where: { $0 > 0x20 }),
      ![0x7B, 0x5B, 0x3C].contains(first), !sample.bytes.contains(0)
    else { return nil }
    if let ending = fileEnding(sample.path) { return "a file name that ends in \(ending)" }
    guard let delimiter = CSVDelimiter.found(in: sample) else { return nil }
    let rows = DelimitedText.rows(
      of: sample.bytes, delimiter: delimiter.rawValue, isWhole: sample.isWhole, limit: 1)
    let values = rows.first?.values ?? []
    guard CSVHeader.knownNames(in: values) > 0 else { return nil }
    return "rows of \(values.count) fields between \(delimiter.name)s, after a header"
  }

  private static func fileEnding(_ path: String) -> String? {
    var name = path.lowercased()
    for packed in [".gz", ".zst", ".zstd"] where name.hasSuffix(packed) {
      name.removeLast(packed.count)
    }
    return [".csv", ".tsv", ".tab"].first(where: name.hasSuffix)
  }

  package init(sample: FileSample, options: FormatOptions) throws(FormatError) {
    if sample.bytes.contains(0x0D), !sample.bytes.contains(0x0A) { throw .loneReturns }
    let found = CSVDelimiter.found(in: sample) ?? .comma
    let rows = DelimitedText.rows(
      of: sample.bytes, delimiter: found.rawValue, isWhole: sample.isWhole)
    guard let first = rows.first else { throw FormatError("the file is empty") }
    let head = try CSVHeader(firstRow: first, chosen: options.columns)
    let shape = head.isHeader ? CSVShape.of(head.names) : nil
    let columns = try CSVColumns(
      names: head.names, shape: shape, chosen: options.columns, hasHeader: head.isHeader)
    let data = rows.dropFirst(head.isHeader ? 1 : 0).map(\.values)
      .filter { $0.count == head.names.count && $0 != first.values }
    fieldDelimiter = found.rawValue
    preface = head.isHeader ? Array(sample.bytes[first.bytes]) : []
    header = first.values
    headerLine = head.isHeader ? first.line : nil
    reading = try CSVReading(
      columns: columns, shape: shape, rows: head.isHeader ? data : [first.values] + data,
      options: options)
    notes =
      (found == .comma ? [] : ["fields stand between \(found.name)s"])
      + (head.isHeader ? [] : ["no header: columns are known by number"]) + reading.notes
  }

  package func forEachRecord(of chunk: Chunk, _ body: (inout Record) -> Void) {
    chunk.bytes.withUnsafeBufferPointer { bytes in
      let hasMark = chunk.offset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
      var reader = DelimitedText(delimiter: fieldDelimiter, from: hasMark ? 3 : 0)
      var row = DelimitedRow()
      while reader.next(&row, in: bytes) {
        if row.line + chunk.line - 1 == headerLine { continue }
        var found = record(of: row, in: bytes, chunk: chunk, endLine: reader.line)
        body(&found)
      }
    }
  }

  private func record(
    of row: DelimitedRow, in bytes: UnsafeBufferPointer<UInt8>, chunk: Chunk, endLine: Int
  ) -> Record {
    var record = Record(
      .rejected(""), line: chunk.line + row.line, offset: chunk.offset + row.start,
      length: row.end - row.start)
    do throws(CSVRowProblem) {
      try check(row, in: bytes, chunk: chunk, endLine: endLine)
      let cells = CSVRow(bytes: bytes, row: row, columns: reading.columns)
      var draft = CSVDraft(cells: cells, reading: reading)
      record.outcome = .post(try draft.post())
      record.oddities = draft.oddities
      if row.hasTextAfterQuote { record.oddities.append("text after a closing quote") }
    } catch {
      switch error {
      case .rejected(let reason): record.outcome = .rejected(reason)
      case .passedOver(let reason): record.outcome = .passedOver(reason)
      }
    }
    return record
  }

  private func check(
    _ row: DelimitedRow, in bytes: UnsafeBufferPointer<UInt8>, chunk: Chunk, endLine: Int
  ) throws(CSVRowProblem) {
    if let line = row.unclosedQuoteLine {
      let field = row.fields.count
      throw .rejected(
        "the quote that opens field \(field) on line \(chunk.line + line) is not closed:"
          + " the text to line \(chunk.line + endLine), the last, is one field")
    }
    guard row.fields.count == header.count else {
      throw .rejected("row has \(row.fields.count) fields, the header \(header.count)")
    }
    if headerLine != nil, isHeader(row, in: bytes) { throw .passedOver("header repeated") }
  }

  private func isHeader(_ row: DelimitedRow, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    zip(row.fields, header).allSatisfy { field, name in
      field.isEscaped
        ? field.value(in: bytes).elementsEqual(name.utf8)
        : bytes[field.start..<field.end].elementsEqual(name.utf8)
    }
  }
}

extension FormatError {
  fileprivate static let loneReturns = FormatError(
    "the lines end with carriage returns alone, as on old Macs",
    help: "convert it, such as with: tr '\\r' '\\n'")
}
