/// How the platform of a row is known.
enum CSVPlatform: Sendable, Equatable {
  /// The column `source` says it.
  case column
  case fixed(SourceName)
  /// The host of the row's url says it.
  case host

  /// The platform of a name as people write it; nil for the name of a client or anything else.
  static func named(_ name: String) -> SourceName? {
    switch CSVColumnName.squeezed(name) {
    case "x", "twitter", "xcom", "twittercom", "tweet", "tweets": .x
    case "bluesky", "bsky", "bskyapp", "bskysocial", "atproto": .bluesky
    case "news", "rss", "mediacloud", "press": .news
    case "youtube", "yt", "youtubecom": .youtube
    case "reddit", "redditcom": .reddit
    case "hackernews", "hn", "ycombinator", "newsycombinatorcom": .hackernews
    case "mastodon", "fediverse", "mastodonsocial": .mastodon
    case "other": .other
    default: nil
    }
  }

  /// The platform that a link leads to, by its host.
  static func of(url: String) -> SourceName? {
    if url.hasPrefix("at://") { return .bluesky }
    guard let scheme = url.range(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    let isWithin: (String) -> Bool = { host == $0 || host.hasSuffix("." + $0) }
    if isWithin("x.com") || isWithin("twitter.com") { return .x }
    if isWithin("bsky.app") { return .bluesky }
    if isWithin("reddit.com") || isWithin("redd.it") { return .reddit }
    if isWithin("youtube.com") || isWithin("youtu.be") { return .youtube }
    if isWithin("news.ycombinator.com") { return .hackernews }
    return host.hasPrefix("mastodon.") || host.hasPrefix("mstdn.") ? .mastodon : nil
  }
}

extension String {
  /// The first place of a text, byte by byte.
  fileprivate func range(of needle: String) -> Range<String.Index>? {
    let wanted = Array(needle.utf8)
    var start = utf8.startIndex
    while let found = utf8[start...].firstIndex(of: wanted[0]) {
      if utf8[found...].starts(with: wanted) {
        return found..<utf8.index(found, offsetBy: wanted.count)
      }
      start = utf8.index(after: found)
    }
    return nil
  }
}
