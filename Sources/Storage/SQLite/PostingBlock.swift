/// The posts of one block of the word index, as the table has them.
///
/// They are the distances from one to the next, as ``PackedNumbers``.
struct PostingBlock {
  private(set) var first: Int64
  private(set) var last: Int64
  private(set) var bytes: [UInt8] = []

  init(first: Int64) {
    self.first = first
    last = first
  }

  init(first: Int64, bytes: [UInt8]) {
    self.first = first
    self.bytes = bytes
    last = bytes.withUnsafeBufferPointer { Self.last(first, $0) }
  }

  /// Adds a post of a higher number.
  mutating func append(_ post: Int64) {
    bytes.append(packed: UInt64(bitPattern: post - last))
    last = post
  }

  /// The last post of those behind another.
  static func last(_ first: Int64, _ bytes: UnsafeBufferPointer<UInt8>) -> Int64 {
    var last = first
    forEach(first, bytes) { last = $0 }
    return last
  }

  /// Calls `body` with each post of a block, the lowest first.
  @inline(__always)
  static func forEach(
    _ first: Int64, _ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int64) -> Void
  ) {
    var post = first
    body(post)
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      index += 1
      var distance = Int64(byte & 0x7F)
      var shift: Int64 = 7
      while byte & 0x80 != 0, index < bytes.count, shift < 63 {
        byte = bytes[index]
        index += 1
        distance |= Int64(byte & 0x7F) << shift
        shift += 7
      }
      post &+= distance
      body(post)
    }
  }

  /// The posts, in as many blocks as they need.
  static func blocks(of posts: [Int64], capacity: Int) -> [PostingBlock] {
    var blocks: [PostingBlock] = []
    for post in posts {
      if let place = blocks.indices.last, blocks[place].bytes.count < capacity {
        blocks[place].append(post)
      } else {
        blocks.append(PostingBlock(first: post))
      }
    }
    return blocks
  }
}
