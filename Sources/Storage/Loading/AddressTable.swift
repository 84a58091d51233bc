/// The heads of addresses, each kept once; see ``SplitAddress``.
final class AddressTable {
  static let definition = """
    CREATE TABLE address (
      id INTEGER PRIMARY KEY, head TEXT NOT NULL, skipped INTEGER NOT NULL) STRICT
    """

  /// Beyond so many heads addresses are kept whole: where each post has its own, nothing is shared.
  private static let limit = 1 << 14

  private struct Entry: BitwiseCopyable {
    let offset: Int
    let length: Int
    let skipped: Int
  }

  private let insert: PreparedStatement
  private var places = TermTable(capacity: 1 << 10)
  private var entries = GrowingBuffer<Entry>(capacity: 1 << 9)
  private var heads = GrowingBuffer<UInt8>(capacity: 1 << 14)

  init(_ connection: OpaquePointer?) throws(EngineError) {
    insert = try PreparedStatement(
      connection, "INSERT INTO address (id, head, skipped) VALUES (?1, ?2, ?3)")
    // Numbers are given in order from 1, and no head is ever removed.
    let all = try PreparedStatement(connection, "SELECT head, skipped FROM address ORDER BY id")
    while try all.step() {
      let skipped = Int(all.integer(1) ?? 0)
      all.withBytes(0) { head in if let head { remember(head, skipped, TermTable.hash(head)) } }
    }
  }

  /// The number of an address's head, new or known; nil where there are too many.
  func number(
    of address: SplitAddress, base: UnsafePointer<UInt8>
  ) throws(EngineError) -> Int64? {
    let head = UnsafeBufferPointer(
      start: base + Int(address.head.offset), count: Int(address.head.length))
    let hash = TermTable.hash(head)
    let known = places.place(of: hash) { place in
      let entry = entries[place]
      return entry.skipped == address.skipped
        && TermTable.isSame(head, heads.start + entry.offset, length: entry.length)
    }
    if let known { return Int64(known) + 1 }
    guard entries.count < Self.limit else { return nil }
    remember(head, address.skipped, hash)
    insert.bind(Int64(entries.count), at: 1)
    insert.bind(address.head, of: base, at: 2)
    insert.bind(Int64(address.skipped), at: 3)
    try insert.execute()
    return Int64(entries.count)
  }

  private func remember(_ head: UnsafeBufferPointer<UInt8>, _ skipped: Int, _ hash: UInt32) {
    places.insert(hash)
    entries.append(Entry(offset: heads.count, length: head.count, skipped: skipped))
    heads.append(contentsOf: head)
  }
}
