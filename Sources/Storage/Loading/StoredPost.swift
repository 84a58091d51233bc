internal import Corpus

/// What the store has of a post, as far as another observation of it can change it.
struct StoredPost {
  var id: Int64
  var entry: HourlyCounts.Entry
  var author: Int64?
  var metrics: Post.Metrics
  var created: Int64?
  var captured: Int64?
  var edited: Int64?
  var title: String?
  var text: String?
  var isTruncated: Bool
  var status: String

  /// Reads a post; nil where it is not there.
  init?(_ statement: PreparedStatement, id: Int64) throws(EngineError) {
    statement.bind(id, at: 1)
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    self.init(row: statement, id: id)
  }

  private init(row statement: PreparedStatement, id: Int64) {
    self.id = id
    entry = HourlyCounts.Entry(
      time: statement.integer(0),
      source: statement.text(1).flatMap { SourceName(rawValue: $0) } ?? .other,
      kind: statement.text(2).flatMap { Post.Kind(rawValue: $0) } ?? .post,
      label: statement.text(3).flatMap { Post.SentimentLabel(rawValue: $0) },
      score: statement.number(4))
    author = statement.integer(5)
    metrics = Post.Metrics()
    metrics.likes = statement.integer(6)
    metrics.reposts = statement.integer(7)
    metrics.replies = statement.integer(8)
    metrics.quotes = statement.integer(9)
    metrics.views = statement.integer(10)
    metrics.points = statement.integer(11)
    status = statement.text(12) ?? Post.Status.available.rawValue
    created = statement.integer(13)
    captured = statement.integer(14)
    edited = statement.integer(15)
    title = statement.text(16)
    text = statement.text(17)
    isTruncated = statement.integer(18) == 1
  }

  static let query = """
    SELECT p.time, p.source, p.kind, p.sentiment, p.score, p.author, p.likes, p.reposts,
      p.replies, p.quotes, p.views, p.points, p.status, coalesce(p.time, 0) + t.created_lag,
      t.captured, t.edited,
      t.title, t.text, t.truncated
    FROM post AS p JOIN post_text AS t ON t.id = p.id WHERE p.id = ?1
    """
}

/// Another observation of a post that the store has, weighed against it.
///
/// The post keeps its earliest time, the metrics and status of its latest capture, and its longest
/// text that is not cut. What an observation does not say is no difference.
struct PostMerge {
  /// Whether the observation says anything else than the store does.
  private(set) var isDifferent = false
  private(set) var isLater = false
  /// Whether it was captured at another time than the store's.
  private(set) var isAnotherCapture = false
  private(set) var takesText = false
  private(set) var takesTitle = false
  private(set) var takesCreated = false
  private(set) var conflicts: [String] = []
  private(set) var metrics: Post.Metrics

  init(_ stored: StoredPost, _ lent: LentPost, author: Int64?) {
    let post = lent.fields.pointee
    let text = post.text.isPresent ? lent.bytes(post.text) : nil
    let title = post.title.isPresent ? lent.bytes(post.title) : nil
    isLater = (post.captured ?? .min) > (stored.captured ?? .min)
    isAnotherCapture = post.captured != nil && post.captured != stored.captured
    metrics = stored.metrics.updated(with: post.metrics, isLater: isLater)
    let isOtherText = text.map { !$0.elementsEqual((stored.text ?? "").utf8) } ?? false
    let isOtherTitle = title.map { !$0.elementsEqual((stored.title ?? "").utf8) } ?? false
    takesText = isOtherText && Self.isBetter(post, text?.count ?? 0, than: stored)
    takesTitle = isOtherTitle && (title?.count ?? 0) > (stored.title?.utf8.count ?? 0)
    takesCreated = post.created.map { $0 < stored.created ?? .max } ?? false
    if let author, let known = stored.author, author != known {
      conflicts.append("conflicting author")
    }
    if let created = post.created, let known = stored.created, created != known {
      conflicts.append("conflicting created")
    }
    isDifferent =
      isOtherText || isOtherTitle || !conflicts.isEmpty || takesCreated
      || stored.metrics.differs(from: post.metrics) || post.status.rawValue != stored.status
      || (post.edited != nil && post.edited != stored.edited)
      || (author != nil && stored.author == nil)
  }

  private static func isBetter(
    _ post: PreparedPost, _ length: Int, than stored: StoredPost
  ) -> Bool {
    guard post.isTruncated == stored.isTruncated || stored.text == nil else {
      return stored.isTruncated
    }
    return length > (stored.text?.utf8.count ?? 0)
  }
}

extension Post.Metrics {
  private static let fields: [any WritableKeyPath<Post.Metrics, Int64?> & Sendable] = [
    \.likes, \.reposts, \.replies, \.quotes, \.views, \.points,
  ]

  fileprivate func differs(from other: Post.Metrics) -> Bool {
    Self.fields.contains { other[keyPath: $0] != nil && other[keyPath: $0] != self[keyPath: $0] }
  }

  /// Takes what the other says where it is later, or where nothing is known.
  fileprivate func updated(with other: Post.Metrics, isLater: Bool) -> Post.Metrics {
    var updated = self
    for field in Self.fields where isLater || self[keyPath: field] == nil {
      updated[keyPath: field] = other[keyPath: field] ?? self[keyPath: field]
    }
    return updated
  }
}
