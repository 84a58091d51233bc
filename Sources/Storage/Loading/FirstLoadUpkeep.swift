internal import CSQLite

/// Keeps a store's first load small, and has what it wrote go to the disk on the way.
final class FirstLoadUpkeep {
  /// Kilobytes of SQLite's cache.
  ///
  /// Rows come in order, and no more than the keys of authors is met again.
  static let cache = 16_384
  /// The same while indexes are built from many posts: what is sorted is cut to what the cache may
  /// have, and then lies in the processor's.
  private static let cacheOfIndexes = 4_096
  /// Posts that are many.
  private static let many = 1 << 17
  /// Posts between two times at which what was written goes to the disk, and what was outgrown is
  /// given back.
  private static let stretch = 1 << 18

  private let connection: OpaquePointer?
  private let sync: EarlySync
  private var posts = 0
  private var next = stretch

  init(_ connection: OpaquePointer?) {
    self.connection = connection
    sync = EarlySync(connection)
  }

  /// To be called between batches, with the posts so far.
  func goOn(behind posts: Int) {
    self.posts = posts
    guard posts >= next else { return }
    memory_give_back()
    sync.begin()
    next += Self.stretch
  }

  /// To be called when all posts are in, and indexes are next.
  func beginIndexes() throws(EngineError) {
    if posts >= Self.many {
      memory_give_back()
      try Store.execute("PRAGMA cache_size = -\(Self.cacheOfIndexes)", connection)
    }
    sync.begin()
  }

  /// To be called when indexes are built.
  func endIndexes() {
    sync.begin()
  }

  /// Waits for the disk; what is written later the transaction puts there.
  func finish() throws(EngineError) {
    try sync.finish()
  }
}
