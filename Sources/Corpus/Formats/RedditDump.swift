/// Submissions and comments as bare objects, one a line: Pushshift and Arctic Shift.
package struct RedditDump: SnapshotFormat {
  package static let name = "reddit-dump"
  package static let summary =
    "Reddit posts and comments as one object per line (Pushshift, Arctic Shift)."
  package static let framing = Framing.lines

  package let notes: [String] = []

  package static func recognises(_ sample: FileSample) -> String? {
    let shape = JSONShape(sample)
    guard shape.isObject, shape.has("created_utc"), shape.has("subreddit") || shape.has("link_id")
    else { return nil }
    return "the first line is an object with 'created_utc' and "
      + (shape.has("subreddit") ? "'subreddit'" : "'link_id'")
  }

  package init(sample: FileSample, options: FormatOptions) throws(FormatError) {}

  package func forEachRecord(of chunk: Chunk, _ body: (inout Record) -> Void) {
    chunk.forEachLineRecord(body) { reader throws(JSONError) in
      var item = RedditItem(prefix: nil)
      try reader.scanner.beginObject()
      while let key = try reader.scanner.nextKey() {
        if let field = RedditItem.Field.keys[key, in: reader.scanner] {
          try item.read(field, &reader)
        } else {
          try reader.scanner.skipValue()
        }
      }
      return item.outcome()
    }
  }
}
