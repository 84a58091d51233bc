internal import Corpus

/// Finds or makes the rows of authors; those met lately are kept in memory.
struct AuthorTable {
  private struct Entry {
    let id: Int64
    let source: SourceName
    let offset: Int
    let length: Int
  }

  /// Authors kept in memory, above which it begins anew: some 30 MB.
  private static let capacity = 300_000

  private let find: PreparedStatement
  private let insert: PreparedStatement
  private var places: [UInt64: Int32] = [:]
  private var entries: [Entry] = []
  private var keys: [UInt8] = []
  private var next: Int64

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
  }

  /// The number of an author, new or known.
  mutating func id(
    of author: PreparedAuthor, source: SourceName, base: UnsafePointer<UInt8>
  ) throws(EngineError) -> Int64 {
    if let place = places[author.hash], holds(entries[Int(place)], author, source, base) {
      return entries[Int(place)].id
    }
    let id = try stored(author, source, base)
    remember(id, author, source, base)
    return id
  }

  private func holds(
    _ entry: Entry, _ author: PreparedAuthor, _ source: SourceName, _ base: UnsafePointer<UInt8>
  ) -> Bool {
    guard entry.source == source, entry.length == Int(author.key.length) else { return false }
    let start = base + Int(author.key.offset)
    return (0..<entry.length).allSatisfy { keys[entry.offset + $0] == start[$0] }
  }

  private mutating func stored(
    _ author: PreparedAuthor, _ source: SourceName, _ base: UnsafePointer<UInt8>
  ) throws(EngineError) -> Int64 {
    find.bind(source.word, at: 1)
    find.bind(author.key, of: base, at: 2)
    let known = try find.step() ? find.integer(0) : nil
    find.reset()
    if let known { return known }
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

  private mutating func remember(
    _ id: Int64, _ author: PreparedAuthor, _ source: SourceName, _ base: UnsafePointer<UInt8>
  ) {
    if entries.count == Self.capacity {
      places.removeAll(keepingCapacity: true)
      entries.removeAll(keepingCapacity: true)
      keys.removeAll(keepingCapacity: true)
    }
    let bytes = UnsafeBufferPointer(
      start: base + Int(author.key.offset), count: Int(author.key.length))
    places[author.hash] = Int32(entries.count)
    entries.append(Entry(id: id, source: source, offset: keys.count, length: bytes.count))
    keys.append(contentsOf: bytes)
  }
}
