internal import Corpus

/// Finds or makes the rows of authors; those met lately are kept in memory.
final class AuthorTable {
  private struct Entry: BitwiseCopyable {
    let id: Int64
    let source: Int
    let offset: Int
    let length: Int
  }

  /// Authors kept in memory, above which it begins anew: some 30 MB.
  private static let capacity = 300_000

  private let find: PreparedStatement
  private let insert: PreparedStatement
  private var places = TermTable(capacity: 1 << 12)
  private var entries = GrowingBuffer<Entry>(capacity: 1 << 11)
  private var keys = GrowingBuffer<UInt8>(capacity: 1 << 14)
  private var next: Int64
  /// Whether an author that is not in memory may still be in the table.
  private var mayBeStored: Bool

  init(_ connection: OpaquePointer?) throws(EngineError) {
    find = try PreparedStatement(
      connection, "SELECT id FROM author WHERE source = ?1 AND key = ?2")
    insert = try PreparedStatement(
      connection,
      """
      INSERT INTO author (id, source, key, native_id, handle, name)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """)
    next = try Store.scalar("SELECT max(id) FROM author", connection) + 1
    mayBeStored = next > 1
  }

  /// The number of an author, new or known.
  func id(
    of author: PreparedAuthor, source: SourceName, base: UnsafePointer<UInt8>
  ) throws(EngineError) -> Int64 {
    let key = UnsafeBufferPointer(
      start: base + Int(author.key.offset), count: Int(author.key.length))
    let hash = UInt32(truncatingIfNeeded: author.hash ^ author.hash >> 32)
    let place = places.place(of: hash) { place in
      let entry = entries[place]
      return entry.source == source.code
        && TermTable.isSame(key, keys.start + entry.offset, length: entry.length)
    }
    if let place { return entries[place].id }
    let id = try stored(author, source, base)
    remember(id, key, hash, source)
    return id
  }

  private func stored(
    _ author: PreparedAuthor, _ source: SourceName, _ base: UnsafePointer<UInt8>
  ) throws(EngineError) -> Int64 {
    if mayBeStored, let known = try known(author, source, base) { return known }
    insert.bind(next, at: 1)
    insert.bind(source.word, at: 2)
    insert.bind(author.key, of: base, at: 3)
    insert.bind(author.nativeID, of: base, at: 4)
    insert.bind(author.handle, of: base, at: 5)
    insert.bind(author.name, of: base, at: 6)
    try insert.execute()
    next += 1
    return next - 1
  }

  private func known(
    _ author: PreparedAuthor, _ source: SourceName, _ base: UnsafePointer<UInt8>
  ) throws(EngineError) -> Int64? {
    find.bind(source.word, at: 1)
    find.bind(author.key, of: base, at: 2)
    defer { find.reset() }
    return try find.step() ? find.integer(0) : nil
  }

  private func remember(
    _ id: Int64, _ key: UnsafeBufferPointer<UInt8>, _ hash: UInt32, _ source: SourceName
  ) {
    if entries.count == Self.capacity {
      places = TermTable(capacity: 1 << 12)
      entries.removeAll()
      keys.removeAll()
      mayBeStored = true
    }
    places.insert(hash)
    entries.append(Entry(id: id, source: source.code, offset: keys.count, length: key.count))
    keys.append(contentsOf: key)
  }
}
