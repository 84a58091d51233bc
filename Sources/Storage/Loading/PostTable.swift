internal import Corpus

/// Inserts posts, and knows which it has.
///
/// For the first load of a store the indexes are built at its end.
struct PostTable {
  enum Outcome {
    case new(Int64)
    case known(Int64)
  }

  private let connection: OpaquePointer?
  private let narrow: PreparedStatement
  private let wide: PreparedStatement
  private let identities: IdentityTable
  private let isFirst: Bool
  private(set) var next: Int64

  init(_ connection: OpaquePointer?, isFirst: Bool) throws(EngineError) {
    self.connection = connection
    self.isFirst = isFirst
    if isFirst {
      for name in Schema.indexNames { try Store.execute("DROP INDEX \(name)", connection) }
    }
    narrow = try PreparedStatement(connection, Self.insertNarrow)
    wide = try PreparedStatement(connection, Self.insertWide)
    next = try Store.scalar("SELECT max(id) FROM post", connection) + 1
    identities = try IdentityTable(connection, first: next, isFirst: isFirst)
  }

  /// Builds the indexes, if they are still to be built.
  func finish() throws(EngineError) {
    try identities.finish()
    guard isFirst else { return }
    for index in Schema.indexes { try Store.execute(index, connection) }
  }

  /// Finds a post by its key.
  func id(of post: PreparedPost, base: UnsafePointer<UInt8>) throws(EngineError) -> Int64? {
    try identities.id(of: post, base: base)
  }

  /// Inserts a post unless its key is there.
  mutating func insert(
    _ post: PreparedPost, author: Int64?, scorer: Int64, snapshot: Int64, resource: Int64,
    base: UnsafePointer<UInt8>
  ) throws(EngineError) -> Outcome {
    if let known = try identities.id(of: post, base: base) { return .known(known) }
    let id = next
    bindWide(post, id: id, resource: resource, base: base)
    try wide.execute()
    bindNarrow(post, id: id, author: author, scorer: scorer, snapshot: snapshot, base: base)
    try narrow.execute()
    try identities.insert(post, as: id)
    next += 1
    return .new(id)
  }

  private func bindNarrow(
    _ post: PreparedPost, id: Int64, author: Int64?, scorer: Int64, snapshot: Int64,
    base: UnsafePointer<UInt8>
  ) {
    narrow.bind(id, at: 1)
    narrow.bind(post.time, at: 2)
    narrow.bind(post.source.word, at: 3)
    narrow.bind(post.kind.word, at: 4)
    narrow.bind(post.language, of: base, at: 5)
    narrow.bind(author, at: 6)
    narrow.bind(post.sentiment, scorer: scorer, at: 7)
    narrow.bind(post.copy?.fingerprint, at: 10)
    narrow.bind(post.metrics, at: 11)
    narrow.bind(snapshot, at: 17)
    if post.status == .available {
      narrow.bind(Int64?.none, at: 18)
    } else {
      narrow.bind(post.status.word, at: 18)
    }
  }

  private func bindWide(
    _ post: PreparedPost, id: Int64, resource: Int64, base: UnsafePointer<UInt8>
  ) {
    wide.clear()
    wide.bind(id, at: 1)
    wide.bind(post.key, of: base, at: 2)
    wide.bindIfPresent(post.title, of: base, at: 3)
    wide.bindIfPresent(post.text, of: base, at: 4)
    wide.bindIfPresent(post.nativeID, of: base, at: 5)
    wide.bindIfPresent(post.platform, of: base, at: 6)
    wide.bindIfPresent(post.url, of: base, at: 7)
    wide.bindIfPresent(post.link, of: base, at: 8)
    wide.bindIfPresent(post.community, of: base, at: 9)
    wide.bindIfPresent(post.createdRaw, of: base, at: 10)
    wide.bindIfPresent(post.replyTo, of: base, at: 11)
    wide.bindIfPresent(post.thread, of: base, at: 12)
    wide.bindIfPresent(post.quoteOf, of: base, at: 13)
    wide.bindIfPresent(post.repostOf, of: base, at: 14)
    wide.bindIfPresent(post.hashtags, of: base, at: 15)
    wide.bindIfPresent(post.mentions, of: base, at: 16)
    wide.bindIfPresent(post.links, of: base, at: 17)
    wide.bind(post.createdQuality, at: 18)
    if post.idQuality != .native { wide.bind(post.idQuality.word, at: 19) }
    if post.textFormat != .plain { wide.bind(post.textFormat.word, at: 20) }
    if post.isTruncated { wide.bind(Int64(1), at: 21) }
    wide.bind(post.created.map { $0 - (post.time ?? 0) }, at: 22)
    if let indexed = post.indexed { wide.bind(indexed, at: 23) }
    if let edited = post.edited { wide.bind(edited, at: 24) }
    wide.bind(post.captured, at: 25)
    wide.bind(resource, at: 26)
    wide.bind(Int64(post.line), at: 27)
    wide.bind(Int64(post.offset), at: 28)
    wide.bind(Int64(post.length), at: 29)
  }

  private static let insertNarrow = """
    INSERT INTO post (id, time, source, kind, lang, author, sentiment, score, scorer, family,
      likes, reposts, replies, quotes, views, points, snapshot, status)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
    """

  private static let insertWide = """
    INSERT INTO post_text (id, key, title, text, native_id, platform, url, link, community,
      created_raw, reply_to, thread, quote_of, repost_of, hashtags, mentions, links,
      created_quality, id_quality, text_format, truncated, created_lag, indexed, edited, captured, resource,
      line, offset, length)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
      ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29)
    """
}

extension PreparedStatement {
  /// Binds label, score and scorer to three parameters.
  func bind(_ sentiment: PreparedPost.Sentiment?, scorer: Int64, at index: Int32) {
    guard let sentiment else {
      for offset in 0..<Int32(3) { bind(Int64?.none, at: index + offset) }
      return
    }
    bind(sentiment.label.word, at: index)
    bind(sentiment.score, at: index + 1)
    bind(sentiment.isGiven ? 0 : scorer, at: index + 2)
  }

  /// Binds the six metrics to parameters in the order of the table.
  func bind(_ metrics: Post.Metrics, at index: Int32) {
    bind(metrics.likes, at: index)
    bind(metrics.reposts, at: index + 1)
    bind(metrics.replies, at: index + 2)
    bind(metrics.quotes, at: index + 3)
    bind(metrics.views, at: index + 4)
    bind(metrics.points, at: index + 5)
  }
}
