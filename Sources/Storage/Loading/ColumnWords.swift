internal import Corpus

// The words of the columns, as addresses that live as long as the program, and their numbers
// in the keys of the hourly counts.

extension SourceName {
  var word: StaticString {
    switch self {
    case .x: "x"
    case .bluesky: "bluesky"
    case .news: "news"
    case .youtube: "youtube"
    case .reddit: "reddit"
    case .hackernews: "hackernews"
    case .mastodon: "mastodon"
    case .other: "other"
    }
  }

  /// The place among the words in the order of their bytes.
  var code: Int {
    switch self {
    case .bluesky: 0
    case .hackernews: 1
    case .mastodon: 2
    case .news: 3
    case .other: 4
    case .reddit: 5
    case .x: 6
    case .youtube: 7
    }
  }

  static let byCode = allCases.sorted { $0.code < $1.code }
}

extension Post.Kind {
  var word: StaticString {
    switch self {
    case .post: "post"
    case .comment: "comment"
    case .repost: "repost"
    case .article: "article"
    case .video: "video"
    case .tombstone: "tombstone"
    }
  }

  /// The place among the words in the order of their bytes.
  var code: Int {
    switch self {
    case .article: 0
    case .comment: 1
    case .post: 2
    case .repost: 3
    case .tombstone: 4
    case .video: 5
    }
  }

  static let byCode = allCases.sorted { $0.code < $1.code }
}

extension Post.Status {
  var word: StaticString {
    switch self {
    case .available: "available"
    case .deleted: "deleted"
    case .removed: "removed"
    case .withheld: "withheld"
    case .blocked: "blocked"
    case .unknown: "unknown"
    }
  }
}

extension Post.IDQuality {
  var word: StaticString {
    switch self {
    case .native: "native"
    case .lossy: "lossy"
    case .derived: "derived"
    }
  }
}

extension Post.TextFormat {
  var word: StaticString {
    switch self {
    case .plain: "plain"
    case .html: "html"
    case .markdown: "markdown"
    case .escaped: "escaped"
    }
  }
}

extension Post.SentimentLabel {
  var word: StaticString {
    switch self {
    case .positive: "positive"
    case .neutral: "neutral"
    case .negative: "negative"
    }
  }

  /// The place among the words in the order of their bytes, from 1: 0 is kept for posts without a
  /// label.
  var code: Int {
    switch self {
    case .negative: 1
    case .neutral: 2
    case .positive: 3
    }
  }

  static let byCode = allCases.sorted { $0.code < $1.code }
}
