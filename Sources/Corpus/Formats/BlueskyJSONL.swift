/// Bluesky posts, one object or one page a line, in any of the shapes that tools write.
///
/// Read are: `postView` objects and pages of them (`posts`, `feed`, `thread`), the Python SDK's
/// snake_case of the same, flat rows (`uri`, `cid`, `created_at`, `text`), bare repository
/// records, and Jetstream events, of which post creations are posts.
package struct BlueskyJSONL: SnapshotFormat {
  package static let name = "bluesky-jsonl"
  package static let summary =
    "Bluesky posts as one object or page per line: API, Python SDK, flat rows, Jetstream."
  package static let framing = Framing.lines

  package let notes: [String] = []

  package static func recognises(_ sample: FileSample) -> String? {
    let shape = JSONShape(sample)
    guard shape.isObject else { return nil }
    if shape.has("did"), shape.has("time_us"), shape.has("kind") {
      return "the first line is an object with 'did', 'time_us' and 'kind' (Jetstream)"
    }
    if shape.has("uri"), shape.has("cid"), shape.has("record") || shape.has("text") {
      let third = shape.has("record") ? "record" : "text"
      return "the first line is an object with 'uri', 'cid' and '\(third)'"
    }
    if (shape.word("$type") ?? shape.word("py_type")) == "app.bsky.feed.post" {
      return "the first line is a record of type app.bsky.feed.post"
    }
    if shape.has("post", .object), !shape.has("data") {
      return "the first line is an object with 'post'"
    }
    for page in ["posts", "feed"] where shape.has(page, .array) && !shape.has("version") {
      return "the first line is a page: an object with '\(page)'"
    }
    return shape.has("thread", .object) ? "the first line is a page: an object with 'thread'" : nil
  }

  package init(sample: FileSample, options: FormatOptions) throws(FormatError) {}

  package func forEachRecord(of chunk: Chunk, _ body: (inout Record) -> Void) {
    var records: [Record] = []
    chunk.forEachLine { text, place in
      records.removeAll(keepingCapacity: true)
      var page = BlueskyPage(text, at: place)
      do throws(JSONError) {
        try page.walk(into: &records)
      } catch {
        // A line is read wholly or not at all: its bytes are quarantined once.
        records = [Record(.rejected(error.reason), at: place)]
      }
      for place in records.indices { body(&records[place]) }
    }
  }
}

/// One line: a post, or a page with several.
private struct BlueskyPage {
  private var reader: RecordReader
  private let place: Record.Place

  init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Record.Place) {
    reader = RecordReader(bytes)
    self.place = place
  }

  mutating func walk(into records: inout [Record]) throws(JSONError) {
    let kind = try reader.scanner.peek()
    guard kind == .object else {
      throw JSONError("expected an object, found \(kind.rawValue)", at: reader.scanner.position)
    }
    let before = records.count
    try walkObject(into: &records)
    try reader.scanner.finish()
    if records.count == before {
      records.append(Record(.passedOver("page without posts"), at: place))
    }
  }

  /// Reads an object that is a post, or has posts inside; a post's record follows its replies'.
  private mutating func walkObject(into records: inout [Record]) throws(JSONError) {
    guard try reader.scanner.peek() == .object else { return try reader.scanner.skipValue() }
    let start = reader.scanner.position
    var draft = BlueskyDraft()
    var isPage = false
    var oddities: [String] = []
    reader.oddities = []
    try reader.scanner.beginObject()
    while let key = try reader.scanner.nextKey() {
      let field = BlueskyDraft.Field.keys[key, in: reader.scanner]
      switch field {
      case .posts, .feed, .thread, .replies:
        isPage = isPage || field != .replies
        oddities += takeOddities()
        try walkInside(into: &records)
        reader.oddities = []
      case let field?: try draft.read(field, &reader)
      case nil: try reader.scanner.skipValue()
      }
    }
    guard !isPage else { return }
    let length = reader.scanner.position - start
    let outcome = draft.outcome(&reader)
    records.append(
      Record(
        outcome, oddities: oddities + takeOddities(), line: place.line,
        offset: place.offset + start, length: length))
  }

  private mutating func walkInside(into records: inout [Record]) throws(JSONError) {
    guard try reader.scanner.peek() == .array else { return try walkObject(into: &records) }
    try reader.scanner.beginArray()
    while try reader.scanner.nextElement() { try walkObject(into: &records) }
  }

  private mutating func takeOddities() -> [String] {
    defer {
      reader.oddities = []
      reader.scanner.loneSurrogates = 0
    }
    return reader.allOddities
  }
}
