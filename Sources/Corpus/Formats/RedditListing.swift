/// Reddit's API documents: a Listing, or the two Listings of a comments page.
///
/// Comments are decoded in the order of the document, each before its replies. A `more` node
/// stands for comments that the file does not have: it is passed over and counted.
package struct RedditListing: SnapshotFormat {
  package static let name = "reddit-listing"
  package static let summary =
    "Reddit's API documents: Listings of posts and of comments with their replies."
  package static let framing = Framing.document

  package let notes: [String] = []

  package static func recognises(_ sample: FileSample) -> String? {
    let shape = JSONShape(sample)
    guard shape.word("kind") == "Listing", shape.isObject || shape.isArray else { return nil }
    return shape.isArray
      ? "an array that begins with an object of \"kind\": \"Listing\""
      : "an object of \"kind\": \"Listing\""
  }

  package init(sample: FileSample, options: FormatOptions) throws(FormatError) {}

  package func forEachRecord(of chunk: Chunk, _ body: (inout Record) -> Void) {
    var records = chunk.bytes.withUnsafeBufferPointer { bytes in
      var walk = RedditWalk(bytes, of: chunk)
      return walk.records()
    }
    for place in records.indices { body(&records[place]) }
  }
}

/// The way through one document, from each object to those inside it.
private struct RedditWalk {
  private enum Envelope: String, CaseIterable {
    case kind, data, children, count

    static let keys = JSONKeys<Self>()
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var reader: RecordReader
  private var found: [Record] = []
  /// The places in `found` of objects that are not at their end yet.
  private var open: [Int] = []
  private let offset: Int
  /// The line of the place `counted`.
  private var line: Int
  private var counted = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, of chunk: Chunk) {
    self.bytes = bytes
    reader = RecordReader(bytes)
    offset = chunk.offset
    line = chunk.line
    // A comment of the API is about 5 KB of JSON.
    found.reserveCapacity(bytes.count / 4_000)
  }

  mutating func records() -> [Record] {
    do throws(JSONError) {
      reader.scanner.skipSpace()
      while reader.scanner.position < bytes.count {
        try walk()
        reader.scanner.skipSpace()
      }
    } catch {
      reject(from: error)
    }
    return found
  }

  /// Reads any value, and takes the things that it knows out of it.
  private mutating func walk() throws(JSONError) {
    switch try reader.scanner.peek() {
    case .object: try walkThing()
    case .array:
      try reader.scanner.beginArray()
      while try reader.scanner.nextElement() { try walk() }
    default: try reader.scanner.skipValue()
    }
  }

  /// Reads `{"kind": …, "data": …}`, whichever comes first.
  private mutating func walkThing() throws(JSONError) {
    let start = reader.scanner.position
    var kind: String?
    var data: Int?
    var slot: Int?
    try reader.scanner.beginObject()
    while let key = try reader.scanner.nextKey() {
      switch Envelope.keys[key, in: reader.scanner] {
      case .kind: kind = try reader.name("kind")
      case .data:
        if let kind {
          slot = try walkData(of: kind, from: start)
        } else {
          data = reader.scanner.position
          try reader.scanner.skipValue()
        }
      default: try reader.scanner.skipValue()
      }
    }
    let end = reader.scanner.position
    if let data, let kind {
      reader.scanner.move(to: data)
      slot = try walkData(of: kind, from: start)
      reader.scanner.move(to: end)
    }
    if let slot { found[slot].length = end - start }
  }

  /// Reads a thing's data; gives the place of its record, whose length is not known yet.
  private mutating func walkData(of kind: String, from start: Int) throws(JSONError) -> Int? {
    switch kind {
    case "Listing":
      try walkListing()
      return nil
    case "t1", "t3":
      return try walkItem(kind, from: start)
    case "more":
      try reader.scanner.skipValue()
      return append(.passedOver("more node"), from: start)
    default:
      try reader.scanner.skipValue()
      return append(.passedOver("Reddit thing of kind '\(kind.prefix(20))'"), from: start)
    }
  }

  private mutating func walkListing() throws(JSONError) {
    guard try reader.beginsObject("data") else { return }
    while let key = try reader.scanner.nextKey() {
      if Envelope.keys[key, in: reader.scanner] == .children {
        try walk()
      } else {
        try reader.scanner.skipValue()
      }
    }
  }

  private mutating func walkItem(_ kind: String, from start: Int) throws(JSONError) -> Int? {
    guard try reader.scanner.peek() == .object else {
      try reader.scanner.skipValue()
      return append(.rejected("a \(kind) whose 'data' is no object"), from: start)
    }
    // The record stands before its replies, which are read in its midst.
    let slot = append(.passedOver("unfinished"), from: start)
    open.append(slot)
    var item = RedditItem(prefix: kind)
    var oddities: [String] = []
    reader.oddities = []
    try reader.scanner.beginObject()
    while let key = try reader.scanner.nextKey() {
      guard let field = RedditItem.Field.keys[key, in: reader.scanner] else {
        try reader.scanner.skipValue()
        continue
      }
      guard field == .replies else {
        try item.read(field, &reader)
        continue
      }
      oddities += takeOddities()
      try walk()
      reader.oddities = []
    }
    open.removeLast()
    found[slot].outcome = item.outcome()
    found[slot].oddities = oddities + takeOddities()
    return slot
  }

  private mutating func takeOddities() -> [String] {
    defer {
      reader.oddities = []
      reader.scanner.loneSurrogates = 0
    }
    return reader.allOddities
  }

  private mutating func append(_ outcome: Record.Outcome, from start: Int) -> Int {
    let length = reader.scanner.position - start
    found.append(
      Record(outcome, line: line(at: start), offset: offset + start, length: length))
    return found.count - 1
  }

  /// One record for all that cannot be read: from the outermost object that has no end.
  private mutating func reject(from error: JSONError) {
    let start = open.first.map { found[$0].offset - offset } ?? min(error.offset, bytes.count)
    let place = "byte \(offset + error.offset)"
    let lineNumber = open.first.map { found[$0].line } ?? line(at: start)
    for slot in open.reversed() { found.remove(at: slot) }
    open = []
    found.append(
      Record(
        .rejected("\(error.message) at \(place)"), line: lineNumber, offset: offset + start,
        length: bytes.count - start))
  }

  /// The line of a place that is not before the last one asked for.
  private mutating func line(at place: Int) -> Int {
    guard place > counted else { return line }
    line += ByteSearch.count(0x0A, in: UnsafeBufferPointer(rebasing: bytes[counted..<place]))
    counted = place
    return line
  }
}
