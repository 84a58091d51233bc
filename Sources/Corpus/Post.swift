/// One observed item of discourse, as every snapshot format yields it.
///
/// Nothing is invented: what a snapshot does not say stays nil. Instants are
/// microseconds since 1970-01-01T00:00:00Z.
package struct Post: Sendable, Equatable {
  package var source: SourceName
  /// The platform's name as the snapshot gives it, where it is none that we tell apart.
  package var platform: String?
  package var kind: Kind = .post
  /// The platform's id, verbatim: AT-URI, `t1_…`, decimal digits, URI.
  package var nativeID: String?
  package var idQuality: IDQuality = .native
  /// The permalink of the post itself.
  package var url: String?
  /// The page the post points to.
  package var linkURL: String?
  /// Subreddit, feed or outlet, video, instance.
  package var community: String?
  package var author: Author?

  package var createdAt: Int64?
  /// The time as the snapshot wrote it.
  package var createdAtRaw: String?
  package var createdAtQuality: TimeQuality?
  package var indexedAt: Int64?
  package var editedAt: Int64?
  package var capturedAt: Int64?

  package var title: String?
  /// Plain text; nil is unavailable, "" really empty.
  package var text: String?
  package var textFormat: TextFormat = .plain
  package var isTextTruncated = false
  /// The first declared or detected language, BCP-47.
  package var language: String?

  package var replyTo: String?
  package var thread: String?
  package var quoteOf: String?
  package var repostOf: String?

  package var metrics = Metrics()
  package var status: Status = .available
  /// A label or score that the snapshot itself gives.
  package var givenLabel: SentimentLabel?
  package var givenScore: Double?

  package init(source: SourceName) {
    self.source = source
  }

  package enum Kind: String, Sendable, CaseIterable {
    case post, comment, repost, article, video, tombstone
  }

  /// How far the id identifies: as given, spoilt by a float, or made from the content.
  package enum IDQuality: String, Sendable {
    case native, lossy, derived
  }

  package enum TextFormat: String, Sendable {
    case plain, html, markdown, escaped
  }

  package enum Status: String, Sendable {
    case available, deleted, removed, withheld, blocked, unknown
  }

  package enum SentimentLabel: String, Sendable, CaseIterable {
    case positive, neutral, negative
  }

  package struct Author: Sendable, Equatable {
    package var nativeID: String?
    package var handle: String?
    package var displayName: String?

    package init(nativeID: String? = nil, handle: String? = nil, displayName: String? = nil) {
      self.nativeID = nativeID
      self.handle = handle
      self.displayName = displayName
    }
  }

  package struct Metrics: Sendable, Equatable {
    package var likes: Int64?
    package var reposts: Int64?
    package var replies: Int64?
    package var quotes: Int64?
    package var views: Int64?
    /// Reddit's score, Hacker News' points.
    package var points: Int64?

    package init() {}
  }

  /// How exactly an instant is known, and what is odd about it.
  package struct TimeQuality: Sendable, Equatable {
    package enum Precision: String, Sendable { case microsecond, millisecond, second, minute, day }
    package enum ZoneSource: String, Sendable { case explicit, assumedUTC }

    package var precision: Precision
    package var zone: ZoneSource

    package init(precision: Precision, zone: ZoneSource) {
      self.precision = precision
      self.zone = zone
    }
  }
}

/// The platforms whose posts are told apart; everything else is `other`.
package enum SourceName: String, Sendable, CaseIterable {
  case x, bluesky, news, youtube, reddit, hackernews, mastodon, other
}
