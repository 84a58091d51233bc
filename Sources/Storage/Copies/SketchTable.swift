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

  init(_ connection: OpaquePointer?) {
    self.connection = connection
  }

  /// Calls a closure with some thousand posts and their sketches, until it had all.
  func forEach(_ body: ([Int64], [CopySketch]) -> Void) throws(EngineError) {
    let read = try PreparedStatement(
      connection, "SELECT first_post, later_by, sketches FROM copy_sketch ORDER BY id")
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

  func append(_ posts: [Int64], _ sketches: [CopySketch]) throws(EngineError) {
    let insert = try PreparedStatement(
      connection, "INSERT INTO copy_sketch (first_post, later_by, sketches) VALUES (?1, ?2, ?3)")
    for start in stride(from: 0, to: posts.count, by: Self.rowSize) {
      let range = start..<min(start + Self.rowSize, posts.count)
      let first = posts[range].min() ?? 0
      var offsets: [UInt8] = []
      var bytes: [UInt8] = []
      bytes.reserveCapacity(range.count * CopySketch.byteCount)
      for place in range {
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: posts[place] - first).littleEndian) {
          offsets.append(contentsOf: $0)
        }
        sketches[place].append(to: &bytes)
      }
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
}
