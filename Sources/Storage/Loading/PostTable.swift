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
    let post: PreparedPost
    let id: Int64
    let author: Int64?
    let address: Int64?
    let origin: Origin
  }

  /// The load that a post comes with, and who scored it.
  struct Origin {
    let snapshot: Int64
    let scorer: Int64
  }

  private let connection: OpaquePointer?
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
  init(_ connection: OpaquePointer?, isFirst: Bool, memory: Int) throws(EngineError) {
    self.connection = connection
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
  func touch(_ post: PreparedPost) -> UInt64 {
    identities.touch(post)
  }

  /// Finds a post by its key.
  mutating func id(
    of post: PreparedPost, base: UnsafePointer<UInt8>
  ) throws(EngineError) -> Int64? {
    try identities.id(of: post, base: base) { () throws(EngineError) in try write(base: base) }
  }

  /// Inserts a post unless its key is there.
  ///
  /// It may not be in the tables before ``write(base:)``, which must come before the bytes go.
  mutating func insert(
    _ post: PreparedPost, author: Int64?, origin: Origin, base: UnsafePointer<UInt8>
  ) throws(EngineError) -> Outcome {
    if let known = try id(of: post, base: base) { return .known(known) }
    let id = next
    let address = try post.address.flatMap { split throws(EngineError) in
      try addresses.number(of: split, base: base)
    }
    pending.append(Pending(post: post, id: id, author: author, address: address, origin: origin))
    if pending.count == GroupedInsert.size { try write(base: base) }
    try identities.insert(post, as: id)
    try threads.insert(post, as: id, base: base)
    next += 1
    return .new(id)
  }

  /// Writes the posts that are still to be written.
  mutating func write(base: UnsafePointer<UInt8>) throws(EngineError) {
    guard !pending.isEmpty else { return }
    try wide.execute(pending.count) { bindWide(pending[$1], to: $0, behind: $2, base: base) }
    try narrow.execute(pending.count) { bindNarrow(pending[$1], to: $0, behind: $2, base: base) }
    pending.removeAll(keepingCapacity: true)
  }

  private func bindNarrow(
    _ new: Pending, to narrow: PreparedStatement, behind index: Int32,
    base: UnsafePointer<UInt8>
  ) {
    let post = new.post
    narrow.bind(new.id, at: index + 1)
    narrow.bind(post.time, at: index + 2)
    narrow.bind(post.source.word, at: index + 3)
    narrow.bind(post.kind.word, at: index + 4)
    narrow.bindIfPresent(post.language, of: base, at: index + 5)
    narrow.bind(new.author, at: index + 6)
    narrow.bind(post.sentiment, scorer: new.origin.scorer, at: index + 7)
    narrow.bind(post.copy?.fingerprint, at: index + 10)
    narrow.bind(post.metrics, at: index + 11)
    narrow.bind(new.origin.snapshot, at: index + 17)
    if post.status != .available { narrow.bind(post.status.word, at: index + 18) }
  }

  private func bindWide(
    _ new: Pending, to wide: PreparedStatement, behind index: Int32, base: UnsafePointer<UInt8>
  ) {
    let post = new.post
    wide.bind(new.id, at: index + 1)
    wide.bind(post.key, of: base, at: index + 2)
    wide.bindIfPresent(post.title, of: base, at: index + 3)
    wide.bindIfPresent(post.text, of: base, at: index + 4)
    wide.bindIfPresent(post.nativeID, of: base, at: index + 5)
    wide.bindIfPresent(post.platform, of: base, at: index + 6)
    let url = new.address == nil ? post.url : post.address?.tail ?? post.url
    wide.bindIfPresent(url, of: base, at: index + 7)
    wide.bindIfPresent(post.link, of: base, at: index + 8)
    wide.bindIfPresent(post.community, of: base, at: index + 9)
    wide.bindIfPresent(post.createdRaw, of: base, at: index + 10)
    wide.bindIfPresent(post.replyTo, of: base, at: index + 11)
    wide.bindIfPresent(post.thread, of: base, at: index + 12)
    wide.bindIfPresent(post.quoteOf, of: base, at: index + 13)
    wide.bindIfPresent(post.repostOf, of: base, at: index + 14)
    wide.bindIfPresent(post.hashtags, of: base, at: index + 15)
    wide.bindIfPresent(post.mentions, of: base, at: index + 16)
    wide.bindIfPresent(post.links, of: base, at: index + 17)
    wide.bind(post.createdQuality, at: index + 18)
    if post.idQuality != .native { wide.bind(post.idQuality.word, at: index + 19) }
    if post.textFormat != .plain { wide.bind(post.textFormat.word, at: index + 20) }
    if post.isTruncated { wide.bind(Int64(1), at: index + 21) }
    wide.bind(post.created.map { $0 - (post.time ?? 0) }, at: index + 22)
    if let indexed = post.indexed { wide.bind(indexed, at: index + 23) }
    if let edited = post.edited { wide.bind(edited, at: index + 24) }
    wide.bind(post.captured, at: index + 25)
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
