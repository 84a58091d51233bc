internal import CMalloc

/// Keeps a store's first load small, and has what it wrote go to the disk on the way.
final class FirstLoadUpkeep {
  /// Kilobytes of SQLite's cache.
  ///
  /// Rows come in order, so that little is met again, and what leaves the cache early is not waited
  /// for at the end. What is sorted for an index is cut to what the cache may have, and then lies in
  /// the processor's.
  static let cache = 4_096
  /// Posts between two times at which what was written goes to the disk, and what was outgrown is
  /// given back.
  private static let stretch = 1 << 16

  private let sync: EarlySync
  private var next = stretch

  init(_ connection: OpaquePointer?) {
    sync = EarlySync(connection)
  }

  /// To be called between batches, with the posts so far.
  func goOn(behind posts: Int) {
    guard posts >= next else { return }
    memory_give_back()
    sync.begin()
    next += Self.stretch
  }

  /// To be called when all posts are in, and indexes are next.
  func beginIndexes() {
    if next > Self.stretch { memory_give_back() }
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
