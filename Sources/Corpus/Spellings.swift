extension SourceName {
  /// The platform that a snapshot's or a reader's word means; nil for an unknown word.
  package init?(spelling: String) {
    if let exact = Self(rawValue: spelling) {
      self = exact
      return
    }
    switch spelling.lowercased() {
    case "x", "twitter", "x.com", "twitter.com", "x/twitter": self = .x
    case "bluesky", "bsky", "bsky.app", "atproto": self = .bluesky
    case "news", "press", "rss": self = .news
    case "youtube", "yt", "youtube.com": self = .youtube
    case "reddit", "reddit.com": self = .reddit
    case "hackernews", "hn", "hacker news", "hacker-news", "hacker_news": self = .hackernews
    case "mastodon", "fediverse": self = .mastodon
    case "other": self = .other
    default: return nil
    }
  }
}

extension Post.SentimentLabel {
  /// The label that a word means; nil for an unknown word.
  package init?(spelling: String) {
    switch spelling.lowercased() {
    case "positive", "pos": self = .positive
    case "neutral", "neu": self = .neutral
    case "negative", "neg": self = .negative
    default: return nil
    }
  }
}

/// A declared or detected language, BCP-47.
package enum LanguageTag {
  /// The tag in the spelling used here; nil for what names no language, such as `und`.
  ///
  /// X's `und`, `zxx` and its private `qme`, `qht` … mean that no language was found.
  package static func normalised(_ text: String) -> String? {
    if isPlain(text.utf8) { return text }
    let tag = text.replacing("_", with: "-")
    let parts = tag.split(separator: "-")
    guard let primary = parts.first?.lowercased(), (2...8).contains(primary.utf8.count),
      tag.utf8.allSatisfy({ isAlphanumeric($0) || $0 == UInt8(ascii: "-") })
    else { return nil }
    let isPrivate = primary.utf8.count == 3 && primary.hasPrefix("q")
    guard !isPrivate, !["und", "zxx", "mul", "mis"].contains(primary) else { return nil }
    return ([primary] + parts.dropFirst().map(String.init)).joined(separator: "-")
  }

  /// Whether a tag is two small letters, as most are: then nothing is to be done.
  static func isPlain(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.count == 2 && bytes.allSatisfy { $0 &- 0x61 < 26 }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
