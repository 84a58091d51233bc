internal import CSQLite

/// Keeps a store's first load small, and has what it wrote go to the disk on the way.
final class FirstLoadUpkeep {
  /// Posts from which on memory is to be saved.
  private static let many = 1 << 17
  /// Posts between two times at which what was written goes to the disk.
  private static let stretch = 1 << 18

  private let connection: OpaquePointer?
  private let sync: EarlySync
  private var nextSaving = many
  private var nextSync = stretch

  init(_ connection: OpaquePointer?) {
    self.connection = connection
    sync = EarlySync(connection)
  }

  /// To be called between batches, with the posts so far.
  func goOn(behind posts: Int) throws(EngineError) {
    if posts >= nextSaving { try saveMemory() }
    if posts >= nextSync {
      sync.begin()
      nextSync += Self.stretch
    }
  }

  /// Gives back what was outgrown, whenever the load has grown to twice its size.
  private func saveMemory() throws(EngineError) {
    // A small store fits into the cache; of a large one no more than the keys of authors is met
    // again.
    if nextSaving == Self.many { try Store.execute("PRAGMA cache_size = -8192", connection) }
    memory_give_back()
    nextSaving *= 2
  }

  /// To be called when all posts are in, and indexes are next.
  func beginIndexes() throws(EngineError) {
    if nextSaving > Self.many {
      memory_give_back()
      // What is sorted for an index is cut to what the cache may have, and then lies in the
      // processor's.
      try Store.execute("PRAGMA cache_size = -4096", connection)
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
