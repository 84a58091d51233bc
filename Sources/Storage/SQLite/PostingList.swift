/// All blocks of a term in one field, still packed.
struct PostingList {
  private var firsts: [Int64] = []
  private var starts: [Int] = []
  private var bytes: [UInt8] = []

  var isEmpty: Bool { firsts.isEmpty }
  /// How large the list is, near enough to tell a short one from a long one.
  var size: Int { firsts.count + bytes.count }

  mutating func append(first: Int64, _ block: UnsafeBufferPointer<UInt8>) {
    firsts.append(first)
    starts.append(bytes.count)
    bytes.append(contentsOf: block)
  }

  /// The posts, ascending.
  func posts() -> [Int64] {
    var posts: [Int64] = []
    posts.reserveCapacity(size)
    for block in firsts.indices { forEach(in: block) { posts.append($0) } }
    return posts
  }

  /// The posts that are among others, which ascend; blocks that can have none stay packed.
  func posts(among others: [Int64]) -> [Int64] {
    var found: [Int64] = []
    var place = 0
    for block in firsts.indices {
      while place < others.count, others[place] < firsts[block] { place += 1 }
      guard place < others.count else { break }
      if block + 1 < firsts.count, others[place] >= firsts[block + 1] { continue }
      forEach(in: block) { post in
        while place < others.count, others[place] < post { place += 1 }
        if place < others.count, others[place] == post { found.append(post) }
      }
    }
    return found
  }

  private func forEach(in block: Int, _ body: (Int64) -> Void) {
    let end = block + 1 < starts.count ? starts[block + 1] : bytes.count
    bytes.withUnsafeBufferPointer {
      PostingBlock.forEach(
        firsts[block], UnsafeBufferPointer(rebasing: $0[starts[block]..<end]), body)
    }
  }
}

/// The union of posts from many lists, in any order.
struct PostingUnion {
  private var words: [UInt64] = []

  mutating func insert(_ post: Int64) {
    let word = Int(post >> 6)
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: max(word + 1 - words.count, words.count)))
    }
    words[word] |= 1 << UInt64(post & 63)
  }

  /// The posts, ascending.
  func posts() -> [Int64] {
    var posts: [Int64] = []
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        posts.append(Int64(place << 6 | rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return posts
  }
}
