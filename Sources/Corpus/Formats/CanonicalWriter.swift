/// Writes posts as beatbook's own JSON Lines, in the plain form.
///
///     {"source":"bluesky","id":"1","author":"ann","time":"2026-03-27T18:00:00Z","text":"…"}
///
/// The keys come in one order, absent ones are left out, `""` stays.
package enum CanonicalWriter {
  /// One post as one line, without its line end.
  ///
  /// - Parameters:
  ///   - post: what is written; a time is written from `createdAt`, else as it was read.
  ///   - platform: the platform's own name, where the post's source is `other`.
  /// - Returns: a JSON object in UTF-8.
  package static func line(_ post: Post, platform: String? = nil) -> [UInt8] {
    var object = JSONLine()
    object.add("source", platform ?? post.source.rawValue)
    object.add("id", post.nativeID)
    object.add("author", post.author?.handle ?? post.author?.nativeID)
    object.add("name", post.author?.displayName)
    object.add("time", post.createdAt.map(Timestamp.rfc3339) ?? post.createdAtRaw)
    object.add("lang", post.language)
    object.add("title", post.title)
    object.add("text", post.text)
    object.add("url", post.url)
    object.add("link", post.linkURL)
    object.add("community", post.community)
    // A post is what the reader takes a record for, unless it answers another.
    let isPlain = post.kind == .post && post.replyTo == nil
    object.add("kind", isPlain ? nil : post.kind.rawValue)
    object.add("label", post.givenLabel?.rawValue)
    object.add("score", post.givenScore)
    object.add("likes", post.metrics.likes)
    object.add("reposts", post.metrics.reposts)
    object.add("replies", post.metrics.replies)
    object.add("quotes", post.metrics.quotes)
    object.add("views", post.metrics.views)
    object.add("points", post.metrics.points)
    object.add("reply_to", post.replyTo)
    object.add("thread", post.thread)
    object.add("captured", post.capturedAt.map(Timestamp.rfc3339))
    return object.closed()
  }
}

/// An object of JSON (RFC 8259), being written on one line.
private struct JSONLine {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  mutating func add(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    begin(key)
    quote(value)
  }

  mutating func add(_ key: StaticString, _ value: Int64?) {
    guard let value else { return }
    begin(key)
    bytes += String(value).utf8
  }

  /// JSON has no infinity and no NaN: those are left out.
  mutating func add(_ key: StaticString, _ value: Double?) {
    guard let value, value.isFinite else { return }
    begin(key)
    bytes += value.description.utf8
  }

  func closed() -> [UInt8] {
    bytes + [UInt8(ascii: "}")]
  }

  private mutating func begin(_ key: StaticString) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    quote(key.description)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F: bytes += escaped(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func escaped(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
