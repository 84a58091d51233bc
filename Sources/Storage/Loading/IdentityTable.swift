internal import Corpus

/// Which posts the store has, by hashes of their keys.
///
/// A hash has 32 bits and only says which posts to look at: two posts are the same where their keys
/// are. That takes half of the room of an index of keys, and less of the addresses that some
/// platforms have for ids. For the first load of a store the hashes are kept in memory, and written
/// in order at its end.
final class IdentityTable {
  /// Posts kept in memory, above which the hashes are written in the middle: 34 MB.
  private static let capacity = 3_000_000

  private let find: PreparedStatement
  private let insertion: PreparedStatement
  private let key: PreparedStatement
  private let first: Int64
  private var isInMemory: Bool
  private var hashes = TermTable(capacity: 1 << 12)

  /// Posts that are new will have the numbers from `first` on, one after the other; `isFirst` says
  /// that the store has none yet.
  init(_ connection: OpaquePointer?, first: Int64, isFirst: Bool) throws(EngineError) {
    find = try PreparedStatement(connection, "SELECT post FROM identity WHERE hash = ?1")
    insertion = try PreparedStatement(
      connection, "INSERT INTO identity (hash, post) VALUES (?1, ?2)")
    key = try PreparedStatement(
      connection,
      """
      SELECT key, (SELECT source FROM post WHERE post.id = post_text.id) FROM post_text
      WHERE id = ?1
      """)
    self.first = first
    isInMemory = isFirst
  }

  /// Finds a post by its key.
  func id(of post: PreparedPost, base: UnsafePointer<UInt8>) throws(EngineError) -> Int64? {
    guard isInMemory else { return try stored(post, base) }
    var failure: EngineError?
    let place = hashes.place(of: Self.hash(post)) { place in
      do throws(EngineError) {
        return try isSame(first + Int64(place), post, base)
      } catch {
        failure = error
        return true
      }
    }
    if let failure { throw failure }
    return place.map { first + Int64($0) }
  }

  private func stored(
    _ post: PreparedPost, _ base: UnsafePointer<UInt8>
  ) throws(EngineError) -> Int64? {
    find.bind(Int64(Int32(bitPattern: Self.hash(post))), at: 1)
    defer { find.reset() }
    while try find.step() {
      guard let id = find.integer(0) else { continue }
      if try isSame(id, post, base) { return id }
    }
    return nil
  }

  private func isSame(
    _ id: Int64, _ post: PreparedPost, _ base: UnsafePointer<UInt8>
  ) throws(EngineError) -> Bool {
    key.bind(id, at: 1)
    defer { key.reset() }
    guard try key.step() else { return false }
    let own = UnsafeBufferPointer(start: base + Int(post.key.offset), count: Int(post.key.length))
    return key.withBytes(0) { $0?.elementsEqual(own) ?? false }
      && key.text(1) == post.source.rawValue
  }

  /// Notes a new post.
  func insert(_ post: PreparedPost, as id: Int64) throws(EngineError) {
    let hash = Self.hash(post)
    guard isInMemory else { return try write(hash, id) }
    hashes.insert(hash)
    if hashes.count >= Self.capacity { try finish() }
  }

  /// Writes the hashes, if they are still to be written.
  func finish() throws(EngineError) {
    guard isInMemory else { return }
    isInMemory = false
    for entry in hashes.sortedEntries() { try write(entry.hash, first + Int64(entry.place)) }
    hashes = TermTable(capacity: 1)
  }

  private func write(_ hash: UInt32, _ id: Int64) throws(EngineError) {
    insertion.bind(Int64(Int32(bitPattern: hash)), at: 1)
    insertion.bind(id, at: 2)
    try insertion.execute()
  }

  private static func hash(_ post: PreparedPost) -> UInt32 {
    UInt32(truncatingIfNeeded: post.uidHash ^ post.uidHash >> 32)
  }
}
