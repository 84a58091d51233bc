internal import Corpus

/// Inserts posts, and knows which it has.
///
/// For the first load of a store the keys are kept as hashes in memory and the indexes are built
/// at its end; a later load leaves the question to the unique index.
struct PostTable {
  enum Outcome {
    case new(Int64)
    case known(Int64)
  }

  /// Keys kept in memory, above which the indexes are built in the middle: 64 MB.
  private static let capacity = 3_000_000

  private let connection: OpaquePointer?
  private let narrow: PreparedStatement
  private let wide: PreparedStatement
  private let find: PreparedStatement
  private let uid: PreparedStatement
  private var hashes: [UInt64: Int64]?
  // Keys whose hash another key has.
  private var clashes: [[UInt8]: Int64] = [:]
  private(set) var next: Int64

  init(_ connection: OpaquePointer?, isFirst: Bool) throws(EngineError) {
    self.connection = connection
    if isFirst {
      for name in Schema.indexNames { try Store.execute("DROP INDEX \(name)", connection) }
      hashes = [:]
    }
    narrow = try PreparedStatement(connection, Self.insertNarrow)
    wide = try PreparedStatement(connection, Self.insertWide)
    find = try PreparedStatement(connection, "SELECT id FROM post_text WHERE uid = ?1")
    uid = try PreparedStatement(connection, "SELECT uid FROM post_text WHERE id = ?1")
    next = try Store.scalar("SELECT max(id) FROM post", connection) + 1
  }

  /// Builds the indexes, if they are still to be built.
  mutating func finish() throws(EngineError) {
    guard hashes != nil else { return }
    hashes = nil
    clashes = [:]
    for index in Schema.indexes { try Store.execute(index, connection) }
  }

  /// Finds a post by its key.
  mutating func id(of post: PreparedPost, base: UnsafePointer<UInt8>) throws(EngineError) -> Int64?
  {
    guard hashes != nil else {
      find.bind(post.uid, of: base, at: 1)
      defer { find.reset() }
      return try find.step() ? find.integer(0) : nil
    }
    guard let candidate = hashes?[post.uidHash] else { return nil }
    let key = UnsafeBufferPointer(start: base + Int(post.uid.offset), count: Int(post.uid.length))
    uid.bind(candidate, at: 1)
    defer { uid.reset() }
    let isSame = try uid.step() && uid.withBytes(0) { $0?.elementsEqual(key) ?? false }
    return isSame ? candidate : clashes[Array(key)]
  }

  /// Inserts a post unless its key is there.
  mutating func insert(
    _ post: PreparedPost, author: Int64?, scorer: Int64, snapshot: Int64, resource: Int64,
    base: UnsafePointer<UInt8>
  ) throws(EngineError) -> Outcome {
    let id = next
    if hashes != nil {
      if let known = try self.id(of: post, base: base) { return .known(known) }
      remember(post, as: id, base: base)
    }
    bindWide(post, id: id, resource: resource, base: base)
    guard try wide.insert() else {
      guard let known = try self.id(of: post, base: base) else {
        throw .damaged("the index of keys names a post that is not there")
      }
      return .known(known)
    }
    bindNarrow(post, id: id, author: author, scorer: scorer, snapshot: snapshot, base: base)
    try narrow.execute()
    next += 1
    if let count = hashes?.count, count >= Self.capacity { try finish() }
    return .new(id)
  }

  private mutating func remember(
    _ post: PreparedPost, as id: Int64, base: UnsafePointer<UInt8>
  ) {
    guard hashes?[post.uidHash] != nil else {
      hashes?[post.uidHash] = id
      return
    }
    let key = UnsafeBufferPointer(start: base + Int(post.uid.offset), count: Int(post.uid.length))
    clashes[Array(key)] = id
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
    narrow.bind(post.family, at: 10)
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
    wide.bind(id, at: 1)
    wide.bind(post.uid, of: base, at: 2)
    wide.bind(post.title, of: base, at: 3)
    wide.bind(post.text, of: base, at: 4)
    wide.bind(post.nativeID, of: base, at: 5)
    wide.bind(post.platform, of: base, at: 6)
    wide.bind(post.url, of: base, at: 7)
    wide.bind(post.link, of: base, at: 8)
    wide.bind(post.community, of: base, at: 9)
    wide.bind(post.createdRaw, of: base, at: 10)
    wide.bind(post.replyTo, of: base, at: 11)
    wide.bind(post.thread, of: base, at: 12)
    wide.bind(post.quoteOf, of: base, at: 13)
    wide.bind(post.repostOf, of: base, at: 14)
    wide.bind(post.hashtags, of: base, at: 15)
    wide.bind(post.mentions, of: base, at: 16)
    wide.bind(post.links, of: base, at: 17)
    wide.bind(post.createdQuality, at: 18)
    if post.idQuality == .native {
      wide.bind(Int64?.none, at: 19)
    } else {
      wide.bind(post.idQuality.word, at: 19)
    }
    if post.textFormat == .plain {
      wide.bind(Int64?.none, at: 20)
    } else {
      wide.bind(post.textFormat.word, at: 20)
    }
    wide.bind(post.isTruncated ? Int64(1) : nil, at: 21)
    wide.bind(post.created.map { $0 - (post.time ?? 0) }, at: 22)
    wide.bind(post.indexed, at: 23)
    wide.bind(post.edited, at: 24)
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
    INSERT INTO post_text (id, uid, title, text, native_id, platform, url, link, community,
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
