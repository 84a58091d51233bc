internal import Analysis

/// By which ids the posts of a thread, and those that answer a post, are found.
///
/// As in ``IdentityTable`` a hash of an id only says which posts to look at. That takes half of the
/// room of indexes of the ids, and need not read the texts again that lie beside them. A load keeps
/// the hashes in memory and writes them in order at its end.
final class ThreadTable {
  static let definition = """
    CREATE TABLE thread_post (
      hash INTEGER NOT NULL, post INTEGER NOT NULL, PRIMARY KEY (hash, post))
      STRICT, WITHOUT ROWID
    """

  /// All hashes from the posts themselves. (Both ids of a post may have one hash.)
  static let insertion = """
    INSERT OR IGNORE INTO thread_post
    SELECT identity_hash(thread) AS hash, id FROM post_text WHERE thread IS NOT NULL
    UNION ALL SELECT identity_hash(reply_to), id FROM post_text
      WHERE reply_to IS NOT NULL AND reply_to IS NOT thread
    ORDER BY hash, id
    """

  private let connection: OpaquePointer?
  private let insert: GroupedInsert
  private let first: Int64
  private let isFirst: Bool
  private let capacity: Int
  /// Hash and post, so that they sort as in the table.
  private var entries: [UInt64] = []
  private var areLeft = false
  private static let sign: UInt64 = 1 << 63

  /// Posts that are new will have the numbers from `first` on; `isFirst` says that the store has
  /// none yet, and `memory` how many bytes of hashes are kept.
  init(
    _ connection: OpaquePointer?, first: Int64, isFirst: Bool, memory: Int
  ) throws(EngineError) {
    capacity = memory / MemoryLayout<UInt64>.size
    self.connection = connection
    self.first = first
    self.isFirst = isFirst
    insert = try GroupedInsert(connection, into: "thread_post", columns: "hash, post")
  }

  /// Notes the ids of a new post.
  func insert(_ post: LentPost, as id: Int64) throws(EngineError) {
    guard !areLeft else { return }
    let thread = Self.hash(post.fields.pointee.thread, of: post)
    let answered = Self.hash(post.fields.pointee.replyTo, of: post)
    if let thread { note(thread, id) }
    if let answered, answered != thread { note(answered, id) }
    guard entries.count >= capacity else { return }
    if isFirst {
      // What comes at any place of a large table had better come in one order.
      areLeft = true
      entries = []
    } else {
      try write()
    }
  }

  private func note(_ hash: UInt32, _ id: Int64) {
    entries.append((UInt64(hash) << 32 ^ Self.sign) | UInt64(id - first))
  }

  private static func hash(_ id: Slice, of post: LentPost) -> UInt32? {
    id.isPresent ? Fingerprint.fnv1a(post.bytes(id)).folded : nil
  }

  /// Writes the hashes that are still to be written.
  func finish() throws(EngineError) {
    if areLeft {
      try Store.execute(Self.insertion, connection)
      areLeft = false
    } else {
      try write()
    }
  }

  private func write() throws(EngineError) {
    let sorted = BucketSort.sorted(entries, count: entries.count)
    try insert.execute(sorted.count) { insert, row, index in
      let entry = sorted[row] ^ Self.sign
      insert.bind(
        hash: UInt32(truncatingIfNeeded: entry >> 32), post: first + Int64(entry & 0xFFFF_FFFF),
        behind: index)
    }
    entries.removeAll(keepingCapacity: true)
  }
}
