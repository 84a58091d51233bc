/// Postings that did not fit into memory, in a file that has no name and ends with its owner.
///
/// Each run has its terms in order, and posts of higher numbers than the run before: merged, a
/// term's posts are those of the runs one after the other.
final class PostingRuns {
  private let file: NamelessFile
  private var size = 0
  private var starts: [Int] = []

  init(_ path: String) throws(EngineError) {
    file = try NamelessFile(path)
  }

  /// Writes what is in memory as one run.
  func write(_ buffer: borrowing PostingBuffer) throws(EngineError) {
    starts.append(size)
    var bytes: [UInt8] = []
    try buffer.forEachSorted { term throws(EngineError) in
      bytes.append(term.length)
      bytes.append(term.field.rawValue)
      bytes.append(UInt64(bitPattern: term.first))
      bytes.append(UInt32(term.size))
      bytes.append(contentsOf: buffer.text(of: term))
      buffer.appendPosts(of: term, to: &bytes)
      if bytes.count >= 1 << 18 { try flush(&bytes) }
    }
    try flush(&bytes)
  }

  private func flush(_ bytes: inout [UInt8]) throws(EngineError) {
    try file.write(bytes, at: size)
    size += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }

  /// Merges the runs term by term.
  func merge(into rows: inout PostingRowsBuilder) throws(EngineError) {
    // In the order of what comes next from each.
    var readers: [PostingRunReader] = []
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : size
      var reader = PostingRunReader(number, of: file, start: start, end: end)
      if try reader.next() { readers.insertInOrder(reader) }
    }
    var last: (term: [UInt8], field: WordIndex.Field)?
    while !readers.isEmpty {
      var reader = readers.removeFirst()
      if last?.term != reader.term || last?.field != reader.field {
        rows.begin(reader.term, in: reader.field)
        last = (reader.term, reader.field)
      }
      reader.posts.withUnsafeBufferPointer { rows.add(reader.first, $0) }
      if try reader.next() { readers.insertInOrder(reader) }
    }
  }
}

/// Reads a run, term by term.
private struct PostingRunReader {
  private static let bufferSize = 1 << 16
  private static let headerSize = 17

  private let number: Int
  private let file: NamelessFile
  private var start: Int
  private let limit: Int
  private var buffer: [UInt8] = []
  private var place = 0

  private(set) var term: [UInt8] = []
  private(set) var field = WordIndex.Field.text
  private(set) var first: Int64 = 0
  private(set) var posts: [UInt8] = []

  init(_ number: Int, of file: NamelessFile, start: Int, end: Int) {
    self.number = number
    self.file = file
    self.start = start
    limit = end
  }

  /// Moves to the next term; false at the end.
  mutating func next() throws(EngineError) -> Bool {
    guard place < buffer.count || start < limit else { return false }
    try fill(Self.headerSize)
    let (length, size) = (Int(integer(UInt32.self, 0)), Int(integer(UInt32.self, 13)))
    field = WordIndex.Field(rawValue: integer(UInt8.self, 4)) ?? .text
    first = integer(Int64.self, 5)
    place += Self.headerSize
    try fill(length + size)
    term.removeAll(keepingCapacity: true)
    term.append(contentsOf: buffer[place..<place + length])
    posts.removeAll(keepingCapacity: true)
    posts.append(contentsOf: buffer[place + length..<place + length + size])
    place += length + size
    return true
  }

  /// Whether what comes next stands before what comes next from another run; posts of one term
  /// come in the order of the runs.
  func precedes(_ other: PostingRunReader) -> Bool {
    if term.lexicographicallyPrecedes(other.term) { return true }
    guard term == other.term else { return false }
    return (field.rawValue, number) < (other.field.rawValue, other.number)
  }

  private func integer<Number: FixedWidthInteger>(_ type: Number.Type, _ offset: Int) -> Number {
    buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place + offset, as: type) }
  }

  /// Sees to it that so many bytes are at hand.
  private mutating func fill(_ count: Int) throws(EngineError) {
    guard buffer.count - place < count else { return }
    buffer.removeFirst(place)
    place = 0
    while buffer.count < count {
      let part: [UInt8] = try file.read(min(max(Self.bufferSize, count), limit - start), at: start)
      buffer += part
      start += part.count
    }
  }
}

extension [UInt8] {
  /// Appends a number as it lies in memory: the file is read by the program that wrote it.
  fileprivate mutating func append(_ number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number) { append(contentsOf: $0) }
  }
}

extension [PostingRunReader] {
  fileprivate mutating func insertInOrder(_ reader: PostingRunReader) {
    var places = 0..<count
    while !places.isEmpty {
      let middle = places.lowerBound + places.count / 2
      if self[middle].precedes(reader) {
        places = middle + 1..<places.upperBound
      } else {
        places = places.lowerBound..<middle
      }
    }
    insert(reader, at: places.lowerBound)
  }
}
