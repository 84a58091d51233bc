internal import Analysis

/// The sketches of all texts that posts have, a post for each, some thousand in a row.
///
/// A later load looks for copies of its posts here instead of reading texts. What is written is not
/// changed: a post whose text became another is found for nothing, and then has what it has.
struct SketchTable {
  static let definition = """
    CREATE TABLE copy_sketch (
      id INTEGER PRIMARY KEY, first_post INTEGER NOT NULL, later_by BLOB NOT NULL,
      sketches BLOB NOT NULL) STRICT;
    """

  private static let rowSize = 4_096
  /// Texts that are lent together.
  private static let batchSize = 1 << 16

  private let connection: OpaquePointer?
  private let insert: PreparedStatement
  /// The last row that was there before.
  private let last: Int64
  /// Those of a row that is still to be written.
  private var posts: [Int64] = []
  private var sketches: [CopySketch] = []

  init(_ connection: OpaquePointer?) throws(EngineError) {
    self.connection = connection
    insert = try PreparedStatement(
      connection, "INSERT INTO copy_sketch (first_post, later_by, sketches) VALUES (?1, ?2, ?3)")
    last = try Store.scalar("SELECT max(id) FROM copy_sketch", connection)
  }

  /// Calls a closure with some thousand posts and their sketches, until it had all but those that
  /// were added.
  func forEachBefore(_ body: ([Int64], [CopySketch]) -> Void) throws(EngineError) {
    let read = try PreparedStatement(
      connection,
      "SELECT first_post, later_by, sketches FROM copy_sketch WHERE id <= ?1 ORDER BY id")
    read.bind(last, at: 1)
    var posts: [Int64] = []
    var sketches: [CopySketch] = []
    while try read.step() {
      let first = read.integer(0) ?? 0
      read.withBlob(1) { offsets in
        let offsets = UnsafeRawBufferPointer(offsets)
        for place in 0..<offsets.count / 4 {
          let offset = offsets.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self)
          posts.append(first + Int64(UInt32(littleEndian: offset)))
        }
      }
      read.withBlob(2) { bytes in
        guard let start = UnsafeRawPointer(bytes.baseAddress) else { return }
        for place in 0..<bytes.count / CopySketch.byteCount {
          sketches.append(CopySketch(start + place * CopySketch.byteCount))
        }
      }
      guard posts.count >= Self.batchSize else { continue }
      body(posts, sketches)
      posts.removeAll(keepingCapacity: true)
      sketches.removeAll(keepingCapacity: true)
    }
    if !posts.isEmpty { body(posts, sketches) }
  }

  mutating func append(_ sketch: CopySketch, of post: Int64) throws(EngineError) {
    posts.append(post)
    sketches.append(sketch)
    if posts.count == Self.rowSize { try flush() }
  }

  /// Writes what is still to be written.
  mutating func flush() throws(EngineError) {
    guard let first = posts.min() else { return }
    var offsets: [UInt8] = []
    var bytes: [UInt8] = []
    bytes.reserveCapacity(posts.count * CopySketch.byteCount)
    for post in posts {
      withUnsafeBytes(of: UInt32(truncatingIfNeeded: post - first).littleEndian) {
        offsets.append(contentsOf: $0)
      }
    }
    for sketch in sketches { sketch.append(to: &bytes) }
    posts.removeAll(keepingCapacity: true)
    sketches.removeAll(keepingCapacity: true)
    insert.bind(first, at: 1)
    let outcome = offsets.withUnsafeBytes { offsets in
      bytes.withUnsafeBytes { bytes in
        insert.bind(blob: offsets, at: 2)
        insert.bind(blob: bytes, at: 3)
        return Result { () throws(EngineError) in try insert.execute() }
      }
    }
    try outcome.get()
  }
}
