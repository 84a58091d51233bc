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

  /// The place among all cases.
  var code: Int {
    switch self {
    case .x: 0
    case .bluesky: 1
    case .news: 2
    case .youtube: 3
    case .reddit: 4
    case .hackernews: 5
    case .mastodon: 6
    case .other: 7
    }
  }
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

  /// The place among all cases.
  var code: Int {
    switch self {
    case .post: 0
    case .comment: 1
    case .repost: 2
    case .article: 3
    case .video: 4
    case .tombstone: 5
    }
  }
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

  /// The place among all cases, from 1: 0 is kept for posts without a label.
  var code: Int {
    switch self {
    case .positive: 1
    case .neutral: 2
    case .negative: 3
    }
  }
}
