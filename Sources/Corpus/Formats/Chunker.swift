/// Cuts the bytes of one decompressed file into chunks of whole records.
///
/// What is held is one chunk and the buffer that was fed: memory is flat, whatever the size of
/// the file. A byte-order mark at the beginning is left out; offsets count it.
package struct Chunker: Sendable {
  /// The size that a chunk has, about, in bytes, where no other is asked for.
  package static let targetSize = 1 << 20
  /// The longest record, in bytes.
  package static let recordLimit = 64 << 20
  /// The longest file that is one document, in bytes.
  package static let documentLimit = 256 << 20

  private let framing: Framing
  private let delimiter: UInt8?
  private let size: Int
  private var pending: [UInt8] = []
  /// The place of `pending` in the file.
  private var offset = 0
  private var line = 1
  private var isAtStart = true
  /// How far `pending` was looked through for quotes.
  private var scanned = 0
  /// The end of the last whole record in `pending`.
  private var lastEnd = 0
  private var isQuoted = false

  /// Prepares to cut one file.
  ///
  /// - Parameters:
  ///   - framing: how records end.
  ///   - delimiter: what separates fields, for quoted lines; nil takes a quote for an opening
  ///     one behind a comma, a semicolon or a tab.
  ///   - size: the size that a chunk is to have, about, in bytes.
  package init(framing: Framing, delimiter: UInt8? = nil, size: Int = Self.targetSize) {
    self.framing = framing
    self.delimiter = delimiter
    self.size = size
  }

  /// Takes the next bytes of the file, and hands out the chunks that are complete.
  ///
  /// - Parameters:
  ///   - bytes: any piece of the file; records may go across pieces.
  ///   - isLast: whether the file ends here: a last line without an end is a record.
  ///   - emit: called once a chunk, in order.
  /// - Throws: a ``FormatError`` for a record above the limit, with its place; and what
  ///   `emit` throws.
  package mutating func feed(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, emit: (Chunk) throws -> Void
  ) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(size)
      pending.append(contentsOf: piece)
      rest = rest.dropFirst(piece.count)
      guard pending.count >= size else { break }
      try dropMark()
      try cut(emit)
    }
    guard isLast else { return }
    try dropMark()
    try release(pending.count, emit)
  }

  /// Drops the byte-order mark, once.
  private mutating func dropMark() throws {
    guard isAtStart else { return }
    isAtStart = false
    guard pending.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    pending.removeFirst(3)
    offset = 3
  }

  private mutating func cut(_ emit: (Chunk) throws -> Void) throws {
    let end =
      switch framing {
      case .lines: lastLineEnd()
      case .quotedLines: lastQuotedEnd()
      case .document: 0
      }
    let limit = framing == .document ? Self.documentLimit : Self.recordLimit
    guard pending.count - end <= limit else {
      throw FormatError.tooLong(framing, limit: limit, line: line, offset: offset)
    }
    try release(end, emit)
  }

  private mutating func lastLineEnd() -> Int {
    let end = pending[scanned...].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    scanned = pending.count
    return end
  }

  /// Looks on for line ends outside quotes; a quote opens at the beginning of a field only.
  private mutating func lastQuotedEnd() -> Int {
    pending.withUnsafeBufferPointer { bytes in
      while true {
        let found =
          isQuoted
          ? ByteSearch.first(0x22, in: bytes, from: scanned)
          : ByteSearch.first(0x22, or: 0x0A, in: bytes, from: scanned)
        guard let found else {
          scanned = bytes.count
          break
        }
        // Whether the quote is doubled shows in the next byte, which may not be there yet.
        if isQuoted, found + 1 == bytes.count {
          scanned = found
          break
        }
        step(over: found, in: bytes)
      }
    }
    return lastEnd
  }

  private mutating func step(over place: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    scanned = place + 1
    if bytes[place] == 0x0A {
      lastEnd = scanned
    } else if !isQuoted {
      isQuoted = place == lastEnd || opensQuote(behind: bytes[place - 1])
    } else if bytes[place + 1] == 0x22 {
      scanned += 1
    } else {
      isQuoted = false
    }
  }

  private func opensQuote(behind byte: UInt8) -> Bool {
    if let delimiter { return byte == delimiter }
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09
  }

  private mutating func release(_ end: Int, _ emit: (Chunk) throws -> Void) throws {
    guard end > 0 else { return }
    // The chunk takes the room, and what is behind it is moved: mostly a part of one record.
    var rest: [UInt8] = []
    if end < pending.count {
      rest.reserveCapacity(pending.capacity)
      rest.append(contentsOf: pending[end...])
      pending.removeLast(pending.count - end)
    }
    swap(&rest, &pending)
    let chunk = Chunk(bytes: rest, offset: offset, line: line)
    scanned = max(0, scanned - end)
    lastEnd = 0
    offset += end
    line += chunk.bytes.withUnsafeBufferPointer { ByteSearch.count(0x0A, in: $0) }
    try emit(chunk)
  }
}

extension FormatError {
  fileprivate static func tooLong(
    _ framing: Framing, limit: Int, line: Int, offset: Int
  ) -> Self {
    let megabytes = limit >> 20
    guard framing != .document else {
      return FormatError(
        "the document is longer than \(megabytes) MB", help: "split it, or write one record a line")
    }
    let place = "the record at line \(line), byte \(offset), is longer than \(megabytes) MB"
    return FormatError(
      place,
      help: framing == .quotedLines
        ? "a quote there may never be closed" : "split it, or leave it out")
  }
}
