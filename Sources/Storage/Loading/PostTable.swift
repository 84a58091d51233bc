internal import Corpus

/// Inserts posts, and knows which it has.
///
/// For the first load of a store the indexes are built at its end.
struct PostTable {
  enum Outcome {
    case new(Int64)
    case known(Int64)
  }

  /// A new post of the batch at hand that is still to be written.
  private struct Pending {
    let post: LentPost
    let id: Int64
    let author: Int64?
    let address: Int64?
  }

  /// The load that posts come with, and who scores them.
  struct Origin {
    let snapshot: Int64
    let scorer: Int64
  }

  private let connection: OpaquePointer?
  private let origin: Origin
  private let narrow: GroupedInsert
  private let wide: GroupedInsert
  private var pending: [Pending] = []
  private let identities: IdentityTable
  private let threads: ThreadTable
  private let addresses: AddressTable
  /// The indexes that are still to be built.
  private var missing: [Schema.Index] = []
  private(set) var next: Int64

  /// `memory` is for ids of threads, in bytes.
  init(
    _ connection: OpaquePointer?, origin: Origin, isFirst: Bool, memory: Int
  ) throws(EngineError) {
    self.connection = connection
    self.origin = origin
    narrow = try GroupedInsert(connection, into: "post", columns: Self.narrowColumns)
    wide = try GroupedInsert(connection, into: "post_text", columns: Self.wideColumns)
    addresses = try AddressTable(connection)
    next = try Store.scalar("SELECT max(id) FROM post", connection) + 1
    identities = try IdentityTable(connection, first: next, isFirst: isFirst)
    threads = try ThreadTable(connection, first: next, isFirst: isFirst, memory: memory)
    guard isFirst else { return }
    for index in Schema.postIndexes { try Store.execute("DROP INDEX \(index.name)", connection) }
    missing = Schema.postIndexes
  }

  /// Writes by what ids posts are found, if that is still to be written.
  func writeIDs() throws(EngineError) {
    try identities.finish()
    try threads.finish()
  }

  /// Builds the indexes, if they are still to be built.
  mutating func buildIndexes() throws(EngineError) {
    for index in missing { try Store.execute(index.definition, connection) }
    missing = []
  }

  /// Reads what a post is looked for in first; see ``TermTable/touch(_:)``.
  func touch(_ post: LentPost) -> UInt64 {
    identities.touch(post)
  }

  /// Finds a post by its key.
  mutating func id(of post: LentPost) throws(EngineError) -> Int64? {
    try identities.id(of: post) { () throws(EngineError) in try write() }
  }

  /// Inserts a post unless its key is there.
  ///
  /// It may not be in the tables before ``write()``, which must come while the post is lent.
  mutating func insert(_ post: LentPost, author: Int64?) throws(EngineError) -> Outcome {
    if let known = try id(of: post) { return .known(known) }
    let id = next
    let address = try post.fields.pointee.address.flatMap { split throws(EngineError) in
      try addresses.number(of: split, base: post.base)
    }
    pending.append(Pending(post: post, id: id, author: author, address: address))
    if pending.count == GroupedInsert.size { try write() }
    try identities.insert(post, as: id)
    try threads.insert(post, as: id)
    next += 1
    return .new(id)
  }

  /// Writes the posts that are still to be written.
  mutating func write() throws(EngineError) {
    guard !pending.isEmpty else { return }
    try wide.execute(pending.count) { bindWide(pending[$1], to: $0, behind: $2) }
    try narrow.execute(pending.count) { bindNarrow(pending[$1], to: $0, behind: $2) }
    pending.removeAll(keepingCapacity: true)
  }

  private func bindNarrow(
    _ new: Pending, to narrow: PreparedStatement, behind index: Int32
  ) {
    let (post, base) = (new.post.fields, new.post.base)
    narrow.bind(new.id, at: index + 1)
    narrow.bind(post.pointee.time, at: index + 2)
    narrow.bind(post.pointee.source.word, at: index + 3)
    narrow.bind(post.pointee.kind.word, at: index + 4)
    narrow.bindIfPresent(post.pointee.language, of: base, at: index + 5)
    narrow.bind(new.author, at: index + 6)
    narrow.bind(post.pointee.sentiment, scorer: origin.scorer, at: index + 7)
    narrow.bind(post.pointee.copy?.fingerprint, at: index + 10)
    narrow.bind(post.pointee.metrics, at: index + 11)
    narrow.bind(origin.snapshot, at: index + 17)
    if post.pointee.status != .available { narrow.bind(post.pointee.status.word, at: index + 18) }
  }

  private func bindWide(
    _ new: Pending, to wide: PreparedStatement, behind index: Int32
  ) {
    let (post, base) = (new.post.fields, new.post.base)
    wide.bind(new.id, at: index + 1)
    wide.bind(post.pointee.key, of: base, at: index + 2)
    wide.bindIfPresent(post.pointee.title, of: base, at: index + 3)
    wide.bindIfPresent(post.pointee.text, of: base, at: index + 4)
    wide.bindIfPresent(post.pointee.nativeID, of: base, at: index + 5)
    wide.bindIfPresent(post.pointee.platform, of: base, at: index + 6)
    let url = new.address == nil ? post.pointee.url : post.pointee.address?.tail ?? post.pointee.url
    wide.bindIfPresent(url, of: base, at: index + 7)
    wide.bindIfPresent(post.pointee.link, of: base, at: index + 8)
    wide.bindIfPresent(post.pointee.community, of: base, at: index + 9)
    wide.bindIfPresent(post.pointee.createdRaw, of: base, at: index + 10)
    wide.bindIfPresent(post.pointee.replyTo, of: base, at: index + 11)
    wide.bindIfPresent(post.pointee.thread, of: base, at: index + 12)
    wide.bindIfPresent(post.pointee.quoteOf, of: base, at: index + 13)
    wide.bindIfPresent(post.pointee.repostOf, of: base, at: index + 14)
    wide.bindIfPresent(post.pointee.hashtags, of: base, at: index + 15)
    wide.bindIfPresent(post.pointee.mentions, of: base, at: index + 16)
    wide.bindIfPresent(post.pointee.links, of: base, at: index + 17)
    wide.bind(post.pointee.createdQuality, at: index + 18)
    if post.pointee.idQuality != .native { wide.bind(post.pointee.idQuality.word, at: index + 19) }
    if post.pointee.textFormat != .plain { wide.bind(post.pointee.textFormat.word, at: index + 20) }
    if post.pointee.isTruncated { wide.bind(Int64(1), at: index + 21) }
    wide.bind(post.pointee.created.map { $0 - (post.pointee.time ?? 0) }, at: index + 22)
    if let indexed = post.pointee.indexed { wide.bind(indexed, at: index + 23) }
    if let edited = post.pointee.edited { wide.bind(edited, at: index + 24) }
    wide.bind(post.pointee.captured, at: index + 25)
    wide.bind(new.address, at: index + 26)
  }

  private static let narrowColumns = """
    id, time, source, kind, lang, author, sentiment, score, scorer, family, likes, reposts,
    replies, quotes, views, points, snapshot, status
    """

  private static let wideColumns = """
    id, key, title, text, native_id, platform, url, link, community, created_raw, reply_to, thread,
    quote_of, repost_of, hashtags, mentions, links, created_quality, id_quality, text_format,
    truncated, created_lag, indexed, edited, captured, address
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
