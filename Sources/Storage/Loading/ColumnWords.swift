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

  var code: Int { Self.allCases.firstIndex(of: self) ?? 0 }
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

  var code: Int { Self.allCases.firstIndex(of: self) ?? 0 }
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

  /// 0 is kept for posts without a label.
  var code: Int { 1 + (Self.allCases.firstIndex(of: self) ?? 0) }
}
