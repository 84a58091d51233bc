internal import Analysis
internal import Corpus
internal import Language

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
  private let insertion: GroupedInsert
  private let key: PreparedStatement
  private let first: Int64
  private var isInMemory: Bool
  /// By their first bits: a part grows by itself, so that never much memory is wanted at once.
  private let parts: UnsafeMutablePointer<TermTable>
  private static let partBits: UInt32 = 6
  private var count = 0

  /// Posts that are new will have the numbers from `first` on, one after the other; `isFirst` says
  /// that the store has none yet.
  init(_ connection: OpaquePointer?, first: Int64, isFirst: Bool) throws(EngineError) {
    find = try PreparedStatement(connection, "SELECT post FROM identity WHERE hash = ?1")
    insertion = try GroupedInsert(connection, into: "identity", columns: "hash, post")
    key = try PreparedStatement(
      connection,
      """
      SELECT key, (SELECT source FROM post WHERE post.id = post_text.id) FROM post_text
      WHERE id = ?1
      """)
    self.first = first
    isInMemory = isFirst
    parts = .allocate(capacity: 1 << Self.partBits)
    for part in 0..<1 << Self.partBits {
      (parts + part).initialize(to: TermTable(capacity: 1 << 7))
    }
  }

  deinit {
    parts.deinitialize(count: 1 << Self.partBits)
    parts.deallocate()
  }

  /// The part of a hash: all parts, one after the other, are in the order of the table.
  private static func part(of hash: UInt32) -> Int {
    Int((hash ^ 1 << 31) >> (32 - partBits))
  }

  /// Finds a post by its key; `settle` sees to it that all posts are in the tables, and is called
  /// before one is read.
  func id(
    of post: LentPost, settle: () throws(EngineError) -> Void
  ) throws(EngineError) -> Int64? {
    guard isInMemory else { return try stored(post, settle) }
    var failure: EngineError?
    let hash = Self.hash(post)
    let place = parts[Self.part(of: hash)].place(of: hash) { place in
      do throws(EngineError) {
        try settle()
        return try isSame(first + Int64(place), post)
      } catch {
        failure = error
        return true
      }
    }
    if let failure { throw failure }
    return place.map { first + Int64($0) }
  }

  private func stored(
    _ post: LentPost, _ settle: () throws(EngineError) -> Void
  ) throws(EngineError) -> Int64? {
    find.bind(Int64(Int32(bitPattern: Self.hash(post))), at: 1)
    defer { find.reset() }
    while try find.step() {
      guard let id = find.integer(0) else { continue }
      try settle()
      if try isSame(id, post) { return id }
    }
    return nil
  }

  private func isSame(
    _ id: Int64, _ post: LentPost
  ) throws(EngineError) -> Bool {
    key.bind(id, at: 1)
    defer { key.reset() }
    guard try key.step() else { return false }
    let own = post.bytes(post.fields.pointee.key)
    return key.withBytes(0) { $0?.elementsEqual(own) ?? false }
      && key.text(1) == post.fields.pointee.source.rawValue
  }

  /// Reads what a post is looked for in first; see ``TermTable/touch(_:)``.
  func touch(_ post: LentPost) -> UInt64 {
    let hash = Self.hash(post)
    return parts[Self.part(of: hash)].touch(hash)
  }

  /// Notes a new post.
  func insert(_ post: LentPost, as id: Int64) throws(EngineError) {
    let hash = Self.hash(post)
    guard isInMemory else {
      return try insertion.execute(1) { insert, _, index in
        insert.bind(hash: hash, post: id, behind: index)
      }
    }
    parts[Self.part(of: hash)].insert(hash, as: count)
    count += 1
    if count >= Self.capacity { try finish() }
  }

  /// Writes the hashes, if they are still to be written.
  func finish() throws(EngineError) {
    guard isInMemory else { return }
    isInMemory = false
    for part in 0..<1 << Self.partBits {
      let entries = parts[part].sortedEntries(same: Int(Self.partBits))
      parts[part] = TermTable(capacity: 1)
      try insertion.execute(entries.count) { insert, row, index in
        let entry = TermTable.entry(entries[row])
        insert.bind(hash: entry.hash, post: first + Int64(entry.place), behind: index)
      }
    }
  }

  private static func hash(_ post: LentPost) -> UInt32 { post.fields.pointee.uidHash.folded }

  /// The hash of an identity, as the table has it.
  static func hash(_ uid: UnsafeBufferPointer<UInt8>) -> Int64 {
    Int64(Int32(bitPattern: Fingerprint.fnv1a(uid).folded))
  }

  /// Finds a post by its identity: source and key with a colon between.
  static func post(
    identifiedBy uid: String, _ connection: OpaquePointer?
  ) throws(EngineError) -> Int64? {
    let find = try PreparedStatement(
      connection,
      """
      SELECT post.id FROM identity JOIN post ON post.id = identity.post
        JOIN post_text ON post_text.id = post.id
      WHERE hash = ?1 AND source || ':' || key = ?2
      """)
    var uid = uid
    find.bind([.integer(uid.withUTF8(hash)), .text(uid)])
    return try find.step() ? find.integer(0) : nil
  }
}

extension PreparedStatement {
  /// Binds a row of a table that finds posts by hashes, which are signed numbers there.
  func bind(hash: UInt32, post: Int64, behind index: Int32) {
    bind(Int64(Int32(bitPattern: hash)), at: index + 1)
    bind(post, at: index + 2)
  }
}
