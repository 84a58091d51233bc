/// One field of a row: where its value stands, without the quotes around it.
struct DelimitedField: Equatable {
  var start: Int
  var end: Int
  var isQuoted = false
  /// Whether the value differs from its bytes: a doubled quote, or text after the closing one.
  var isEscaped = false
}

/// One row of delimited text, which a reader fills again and again.
struct DelimitedRow {
  var fields: [DelimitedField] = []
  /// Where the row begins and, without its line end, ends.
  var start = 0
  var end = 0
  /// The line the row begins on, counted from 0.
  var line = 0
  /// The line, counted from 0, of a quote that is not closed before the end of the bytes.
  var unclosedQuoteLine: Int?
  /// Whether text follows a closing quote (`"a"b`), which RFC 4180 does not know.
  var hasTextAfterQuote = false
}

/// Reads rows of fields between delimiters, byte by byte.
///
/// RFC 4180, and what real files add to it: rows end with LF or CRLF, and a quote that does
/// not begin its field is text, as in `6' 2"`. Line ends inside quotes are kept as they are.
/// Empty lines are no rows.
struct DelimitedText {
  let delimiter: UInt8
  private(set) var position: Int
  private(set) var line = 0

  init(delimiter: UInt8, from position: Int = 0) {
    self.delimiter = delimiter
    self.position = position
  }

  /// Reads the next row; false at the end.
  mutating func next(
    _ row: inout DelimitedRow, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    skipEmptyLines(bytes)
    guard position < bytes.count else { return false }
    row.fields.removeAll(keepingCapacity: true)
    row.start = position
    row.line = line
    row.unclosedQuoteLine = nil
    row.hasTextAfterQuote = false
    while true {
      let isQuoted = position < bytes.count && bytes[position] == .quote
      row.fields.append(isQuoted ? quotedField(bytes, &row) : plainField(bytes))
      guard position < bytes.count, bytes[position] == delimiter else { break }
      position += 1
    }
    endRow(&row, in: bytes)
    return true
  }

  private mutating func endRow(_ row: inout DelimitedRow, in bytes: UnsafeBufferPointer<UInt8>) {
    row.end = position
    if row.unclosedQuoteLine == nil, position > row.start, bytes[position - 1] == .carriageReturn {
      row.end -= 1
    }
    if position < bytes.count {
      position += 1
      line += 1
    }
  }

  private mutating func skipEmptyLines(_ bytes: UnsafeBufferPointer<UInt8>) {
    while position < bytes.count {
      if bytes[position] == .lineFeed {
        position += 1
      } else if bytes[position] == .carriageReturn, position + 1 < bytes.count,
        bytes[position + 1] == .lineFeed
      {
        position += 2
      } else {
        return
      }
      line += 1
    }
  }

  /// Reads up to the delimiter or the end of the row.
  private mutating func plainField(_ bytes: UnsafeBufferPointer<UInt8>) -> DelimitedField {
    let start = position
    let end = skipPlain(bytes)
    return DelimitedField(start: start, end: max(start, end))
  }

  /// Moves to the delimiter or line feed; the end of the value excludes the CR of a CRLF.
  private mutating func skipPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let place =
      ByteSearch.first(delimiter, or: .lineFeed, in: bytes, from: position) ?? bytes.count
    let endsRow = place == bytes.count || bytes[place] == .lineFeed
    let hasReturn = endsRow && place > position && bytes[place - 1] == .carriageReturn
    position = place
    return hasReturn ? place - 1 : place
  }

  private mutating func quotedField(
    _ bytes: UnsafeBufferPointer<UInt8>, _ row: inout DelimitedRow
  ) -> DelimitedField {
    let opened = line
    var field = DelimitedField(start: position + 1, end: position + 1, isQuoted: true)
    var place = position + 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte == .lineFeed {
        line += 1
      } else if byte == .quote {
        guard place + 1 < bytes.count, bytes[place + 1] == .quote else { break }
        field.isEscaped = true
        place += 1
      }
      place += 1
    }
    field.end = min(place, bytes.count)
    guard place < bytes.count else {
      position = bytes.count
      row.unclosedQuoteLine = opened
      return field
    }
    position = place + 1
    let rest = position
    let end = skipPlain(bytes)
    if end > rest {
      field.end = end
      field.isEscaped = true
      row.hasTextAfterQuote = true
    }
    return field
  }
}

extension DelimitedField {
  /// The value as bytes: doubled quotes made single, and a closing quote before text left out.
  func value(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard isEscaped else { return [UInt8](bytes[start..<end]) }
    var value: [UInt8] = []
    value.reserveCapacity(end - start)
    var isOpen = true
    var place = start
    while place < end {
      if bytes[place] != .quote || !isOpen {
        value.append(bytes[place])
      } else if place + 1 < end, bytes[place + 1] == .quote {
        value.append(.quote)
        place += 1
      } else {
        isOpen = false
      }
      place += 1
    }
    return value
  }

  /// The value as text; nil when it is not UTF-8.
  func text(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard isEscaped else {
      return Self.text(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
    return value(in: bytes).withUnsafeBufferPointer(Self.text)
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    // `String(validating:)` is generic and not specialised: dear for the many short cells.
    bytes.allSatisfy { $0 < 0x80 }
      ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
  }
}

extension DelimitedText {
  /// The beginning of a file as rows of text, for finding out what the file is.
  ///
  /// Bytes that are not UTF-8 are replaced. The last row is left out when the bytes are cut.
  static func rows(
    of bytes: [UInt8], delimiter: UInt8, isWhole: Bool, limit: Int = .max
  ) -> [SampleRow] {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = DelimitedText(delimiter: delimiter)
      var row = DelimitedRow()
      var rows: [SampleRow] = []
      while rows.count < limit, reader.next(&row, in: bytes) {
        if reader.position == bytes.count, !isWhole, !rows.isEmpty { break }
        let values = row.fields.map { String(decoding: $0.value(in: bytes), as: UTF8.self) }
        rows.append(SampleRow(values: values, line: row.line, bytes: row.start..<row.end))
      }
      return rows
    }
  }

  /// A row of the sample: its values, and its line counted from 0.
  struct SampleRow: Equatable {
    var values: [String]
    var line: Int
    /// Where the row stands.
    var bytes: Range<Int>
  }
}

extension UInt8 {
  fileprivate static var quote: UInt8 { 0x22 }
  fileprivate static var lineFeed: UInt8 { 0x0A }
  fileprivate static var carriageReturn: UInt8 { 0x0D }
}
