/// Where a record stands in the decompressed file.
struct Place {
  var line: Int
  var offset: Int
  var length: Int
}

extension Chunk {
  /// Calls `body` with each line that is not blank, without its end, and its place.
  func forEachLine(_ body: (UnsafeBufferPointer<UInt8>, Place) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var number = line
      while start < bytes.count {
        let end = ByteSearch.first(0x0A, in: bytes, from: start) ?? bytes.count
        var length = end - start
        if length > 0, bytes[end - 1] == 0x0D { length -= 1 }
        let text = UnsafeBufferPointer(rebasing: bytes[start..<start + length])
        if !text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
          body(text, Place(line: number, offset: offset + start, length: length))
        }
        start = end + 1
        number += 1
      }
    }
  }

  /// Decodes a chunk of lines, each of which gives one record.
  func lineRecords(
    _ decode: (inout RecordReader) throws(JSONError) -> Record.Outcome
  ) -> [Record] {
    var records: [Record] = []
    // A post of a platform is 300 to 600 bytes of JSON.
    records.reserveCapacity(bytes.count / 300)
    forEachLine { text, place in
      var reader = RecordReader(text)
      var outcome: Record.Outcome
      do throws(JSONError) {
        outcome = try decode(&reader)
        try reader.scanner.finish()
      } catch {
        outcome = .rejected(error.reason)
      }
      records.append(Record(outcome, oddities: reader.allOddities, at: place))
    }
    return records
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
