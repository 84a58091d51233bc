extension Chunk {
  /// Calls `body` with each line that is not blank, without its end, and its place.
  func forEachLine(_ body: (UnsafeBufferPointer<UInt8>, Record.Place) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var number = line
      while start < bytes.count {
        let end = ByteSearch.first(0x0A, in: bytes, from: start) ?? bytes.count
        var length = end - start
        if length > 0, bytes[end - 1] == 0x0D { length -= 1 }
        let text = UnsafeBufferPointer(rebasing: bytes[start..<start + length])
        if !text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
          body(text, Record.Place(line: number, offset: offset + start, length: length))
        }
        start = end + 1
        number += 1
      }
    }
  }

  /// Decodes a chunk of lines, each of which gives one record.
  func forEachLineRecord(
    _ body: (inout Record) -> Void,
    decode: (inout RecordReader) throws(JSONError) -> Record.Outcome
  ) {
    forEachLine { text, place in
      var reader = RecordReader(text)
      let outcome = Record.Outcome(of: &reader, decode)
      var record = Record(outcome, oddities: reader.allOddities, at: place)
      body(&record)
    }
  }
}

extension Record.Outcome {
  /// What a whole record comes to.
  fileprivate init(
    of reader: inout RecordReader, _ decode: (inout RecordReader) throws(JSONError) -> Self
  ) {
    do throws(JSONError) {
      self = try decode(&reader)
      try reader.scanner.finish()
    } catch {
      self = .rejected(error.reason)
    }
  }
}

extension Record {
  init(_ outcome: Outcome, oddities: [String] = [], at place: Place) {
    self.init(
      outcome, oddities: oddities, line: place.line, offset: place.offset, length: place.length)
  }
}

extension JSONError {
  /// The reason of a rejection: what was found, and at which column, in bytes from 1.
  var reason: String { "\(message) at column \(offset + 1)" }
}
