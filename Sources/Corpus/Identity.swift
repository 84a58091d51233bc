/// What makes two observations the same post.
///
/// `uid` is the platform and the platform's id, written in one way; where there is no id that
/// identifies, it is made from the author, the time and the text, and begins with `~`.
package enum Identity {
  /// The key of a post.
  ///
  /// - Parameters:
  ///   - post: the post.
  ///   - digest: SHA-256 of the given bytes, as 32 bytes.
  /// - Returns: such as `x:1642889622681432001`, or `x:~` and 32 hexadecimal digits.
  package static func uid(of post: Post, digest: ([UInt8]) -> [UInt8]) -> String {
    "\(post.source.rawValue):\(key(of: post, digest: digest))"
  }

  /// The part of the key behind the platform.
  package static func key(of post: Post, digest: ([UInt8]) -> [UInt8]) -> String {
    if post.idQuality == .native, let name = name(of: post) { return name }
    return "~" + digest(material(of: post)).prefix(16).map { hexadecimal($0) }.joined()
  }

  /// Whether the key of a post is made from its content and so is weaker than an id.
  package static func isDerived(_ post: Post) -> Bool {
    post.idQuality != .native || name(of: post) == nil
  }

  /// The bytes that a derived key hashes: author, time and text as given, with 0x1F between.
  ///
  /// A post without text gives its title, and one without either its URL, so that posts
  /// that differ in nothing else do not fall together.
  package static func material(of post: Post) -> [UInt8] {
    let author = post.author?.nativeID ?? post.author?.handle ?? post.author?.displayName ?? ""
    let time = post.createdAtRaw ?? post.createdAt.map(Timestamp.rfc3339) ?? ""
    let text = post.text ?? post.title ?? post.url ?? post.linkURL ?? ""
    return Array([author, time, text].joined(separator: "\u{1F}").utf8)
  }

  /// Whether an id went through a float, such as `1.642889622681432e+18`, and lost digits.
  package static func isFloatShaped(_ id: String) -> Bool {
    var id = id
    return id.withUTF8 { isFloatShaped($0) }
  }

  private static func isFloatShaped(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    guard id.count > 2, isDigit(id[0]) else { return false }
    var rest = id.dropFirst()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard rest.first.map(isDigit) == true else { return false }
      rest = rest.drop(while: isDigit)
    }
    guard let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }

  /// The part of the key behind the platform, where an id says it.
  private static func name(of post: Post) -> String? {
    guard let id = post.nativeID, !id.isEmpty else {
      return post.source == .news ? post.url : nil
    }
    switch post.source {
    case .reddit: return prefixed(id, of: post)
    case .youtube:
      let hasPrefix = id.hasPrefix("video:") || id.hasPrefix("comment:")
      return hasPrefix ? id : (post.kind == .video ? "video:" : "comment:") + id
    case .x, .hackernews: return decimal(id)
    case .bluesky: return authority(of: id, from: post)
    case .mastodon, .news, .other: return id
    }
  }

  private static func prefixed(_ id: String, of post: Post) -> String {
    if id.hasPrefix("t1_") || id.hasPrefix("t3_") { return id }
    return (post.kind == .comment ? "t1_" : "t3_") + id
  }

  /// A decimal id without leading zeros; anything else as it is.
  private static func decimal(_ id: String) -> String {
    guard id.utf8.first == UInt8(ascii: "0"), id.utf8.allSatisfy(isDigit) else { return id }
    let digits = id.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  /// An AT-URI with the author's DID in place of a handle, which may change.
  private static func authority(of id: String, from post: Post) -> String {
    guard id.hasPrefix("at://"), !id.hasPrefix("at://did:"), let did = post.author?.nativeID,
      did.hasPrefix("did:"), let slash = id.dropFirst(5).firstIndex(of: "/")
    else { return id }
    return "at://\(did)\(id[slash...])"
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }
}

extension Post {
  /// The instant that a time series uses; nil before 1970 and when there is none.
  ///
  /// The author's clock counts, unless it is more than two minutes ahead of the platform's:
  /// Bluesky's rule for `sortAt`.
  package var sortAt: Int64? {
    let skew: Int64 = 120_000_000
    guard var instant = createdAt ?? indexedAt else { return nil }
    if let indexedAt, instant > indexedAt + skew { instant = indexedAt }
    return instant < 0 ? nil : instant
  }
}

/// The parts of `at://did:plc:…/app.bsky.feed.post/3k…`.
package struct ATURI: Sendable, Equatable {
  /// A DID, or a handle.
  package let authority: String
  package let collection: String
  package let recordKey: String

  package init?(_ text: String) {
    guard text.hasPrefix("at://") else { return nil }
    let parts = text.utf8.dropFirst(5)
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 3, !parts.contains(where: \.isEmpty) else { return nil }
    authority = String(Substring(parts[0]))
    collection = String(Substring(parts[1]))
    recordKey = String(Substring(parts[2]))
  }

  package var did: String? { authority.hasPrefix("did:") ? authority : nil }

  /// The page of a post on bsky.app, by the DID where it is known: handles change.
  package func permalink(did: String?) -> String? {
    guard collection == "app.bsky.feed.post" else { return nil }
    return "https://bsky.app/profile/\(did ?? authority)/post/\(recordKey)"
  }
}
