/// The tool's own lines: one JSON object per post.
///
/// The plain form is what a person types or a script writes; the full form is what an export
/// of every field gives. Both may be mixed, even in one line:
/// ```json
/// {"source":"x","id":"1","author":"ann","time":"2026-03-27T18:00:00Z","text":"Hello"}
/// {"source":"x","native_id":"1","author":{"handle":"ann"},"created_at":"2026-03-27T18:00:00Z"}
/// ```
package struct CanonicalJSONL: SnapshotFormat {
  package static let name = "jsonl"
  package static let summary = "One post per line as a JSON object: source, id, author, time, text."
  package static let framing = Framing.lines

  package let notes: [String]
  private let source: SourceName?

  package static func recognises(_ sample: FileSample) -> String? {
    let shape = JSONShape(sample)
    guard shape.isObject, shape.has("text") || shape.has("title"),
      let time = ["time", "created_at"].first(where: shape.has),
      let identity = ["id", "native_id", "source", "author"].first(where: shape.has),
      !foreign.contains(where: shape.has), !(shape.has("uri") && shape.has("cid"))
    else { return nil }
    let text = shape.has("text") ? "text" : "title"
    return "the first line is an object with '\(identity)', '\(time)' and '\(text)'"
  }

  /// Keys of other formats that also have `id`, `text` and `created_at`.
  private static let foreign = [
    "public_metrics", "author_id", "edit_history_tweet_ids", "__twarc", "id_str", "subreddit",
    "visibility", "source_platform", "__import_meta",
  ]

  package init(sample: FileSample, options: FormatOptions) throws(FormatError) {
    source = options.source
    let unknown = JSONShape(sample).keys.filter { CanonicalField(rawValue: $0) == nil }
    notes =
      unknown.isEmpty
      ? [] : ["fields not used, by the first line: \(unknown.joined(separator: ", "))"]
  }

  package func forEachRecord(of chunk: Chunk, _ body: (inout Record) -> Void) {
    chunk.forEachLineRecord(body) { reader throws(JSONError) in
      var draft = CanonicalDraft()
      try draft.read(&reader)
      return draft.outcome(&reader, defaultSource: source)
    }
  }
}

/// The keys of a canonical line, in both forms.
enum CanonicalField: String, CaseIterable {
  case source, platform, kind, id, nativeID = "native_id", idQuality = "id_quality"
  case url, link, linkURL = "link_url", community
  case author, name, handle
  case time, createdAt = "created_at", createdAtRaw = "created_at_raw"
  case createdAtQuality = "created_at_quality"
  case indexed, indexedAt = "indexed_at", edited, editedAt = "edited_at"
  case captured, capturedAt = "captured_at"
  case title, text, textFormat = "text_format", textTruncated = "text_truncated"
  case lang, language, languages
  case replyTo = "reply_to", thread, quoteOf = "quote_of", repostOf = "repost_of", relations
  case metrics, likes, reposts, replies, quotes, views, points
  case status, label, sentiment, score
  case displayName = "display_name", type, precision, zone
  case like, repost, reply, quote, view
  /// Written by a full export and made anew by every load.
  case uid, sortAt = "sort_at", origin, raw

  static let keys = JSONKeys<Self>()
}
