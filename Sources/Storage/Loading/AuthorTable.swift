internal import Corpus

/// Finds or makes the rows of authors; those met lately are kept in memory.
final class AuthorTable {
  private struct Entry: BitwiseCopyable {
    let id: Int64
    let offset: UInt32
    /// The length of the key, above the code of the source.
    let shape: UInt32

    var length: Int { Int(shape >> 4) }

    static func shape(_ source: SourceName, length: Int) -> UInt32 {
      UInt32(length) << 4 | UInt32(source.code)
    }
  }

  /// A new author of the batch at hand that is still to be written.
  private struct Pending {
    let author: PreparedAuthor
    let source: SourceName
    let id: Int64
  }

  /// Authors kept in memory, and bytes of their keys, above which it begins anew: some 20 MB.
  private static let capacity = (authors: 300_000, bytes: 8 << 20)

  private let find: PreparedStatement
  private let insert: GroupedInsert
  private var pending: [Pending] = []
  private var places = TermTable(capacity: 1 << 12)
  private var entries = GrowingBuffer<Entry>(capacity: 1 << 11)
  private var keys = GrowingBuffer<UInt8>(capacity: 1 << 14)
  private var next: Int64
  /// Whether an author that is not in memory may still be in the table.
  private var mayBeStored: Bool

  init(_ connection: OpaquePointer?) throws(EngineError) {
    find = try PreparedStatement(
      connection, "SELECT id FROM author WHERE source = ?1 AND key = ?2")
    insert = try GroupedInsert(
      connection, into: "author", columns: "id, source, key, native_id, handle, name")
    next = try Store.scalar("SELECT max(id) FROM author", connection) + 1
    mayBeStored = next > 1
  }

  /// The number of an author, new or known.
  ///
  /// It may not be in the table before ``write(base:)``, which must come before the bytes go.
  func id(
    of author: PreparedAuthor, source: SourceName, base: UnsafePointer<UInt8>
  ) throws(EngineError) -> Int64 {
    let key = UnsafeBufferPointer(
      start: base + Int(author.key.offset), count: Int(author.key.length))
    let hash = author.hash.folded
    let shape = Entry.shape(source, length: key.count)
    let place = places.place(of: hash) { place in
      let entry = entries[place]
      return entry.shape == shape
        && TermTable.isSame(key, keys.start + Int(entry.offset), length: entry.length)
    }
    if let place { return entries[place].id }
    let id = try stored(author, source, base)
    try remember(id, key, hash, shape, base)
    return id
  }

  /// Begins anew: what is not in memory is looked for in the table.
  func forget() {
    places = TermTable(capacity: 1 << 12)
    entries = GrowingBuffer(capacity: 1 << 11)
    keys = GrowingBuffer(capacity: 1 << 14)
    mayBeStored = true
  }

  private func stored(
    _ author: PreparedAuthor, _ source: SourceName, _ base: UnsafePointer<UInt8>
  ) throws(EngineError) -> Int64 {
    if mayBeStored, let known = try known(author, source, base) { return known }
    pending.append(Pending(author: author, source: source, id: next))
    next += 1
    if pending.count == GroupedInsert.size { try write(base: base) }
    return next - 1
  }

  /// Writes the authors that are still to be written.
  func write(base: UnsafePointer<UInt8>) throws(EngineError) {
    try insert.execute(pending.count) { insert, row, index in
      let new = pending[row]
      insert.bind(new.id, at: index + 1)
      insert.bind(new.source.word, at: index + 2)
      insert.bind(new.author.key, of: base, at: index + 3)
      insert.bindIfPresent(new.author.nativeID, of: base, at: index + 4)
      insert.bindIfPresent(new.author.handle, of: base, at: index + 5)
      insert.bindIfPresent(new.author.name, of: base, at: index + 6)
    }
    pending.removeAll(keepingCapacity: true)
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
    _ id: Int64, _ key: UnsafeBufferPointer<UInt8>, _ hash: UInt32, _ shape: UInt32,
    _ base: UnsafePointer<UInt8>
  ) throws(EngineError) {
    if entries.count == Self.capacity.authors || keys.count > Self.capacity.bytes {
      try write(base: base)
      forget()
    }
    places.insert(hash)
    entries.append(Entry(id: id, offset: UInt32(keys.count), shape: shape))
    keys.append(contentsOf: key)
  }
}
