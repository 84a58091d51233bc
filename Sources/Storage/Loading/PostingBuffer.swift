/// Postings of a load that are still in memory.
///
/// The posts of a term are written as distances, as a block has them, into pieces that grow with
/// the term; the pieces of all terms lie in a few large slabs.
struct PostingBuffer: ~Copyable {
  /// A term in one field.
  struct Term: BitwiseCopyable {
    var offset: UInt32
    var length: UInt32
    var field: WordIndex.Field
    var pieces: UInt32 = 0
    /// The first eight bytes.
    var beginning: UInt64
    var first: Int64
    var last: Int64
    var head: UnsafeMutableRawPointer?
    /// Where the next byte goes, and where its piece ends.
    var next: UnsafeMutableRawPointer
    var end: UnsafeMutableRawPointer

    /// Bytes of posts behind the first.
    var size: Int {
      guard pieces > 0 else { return 0 }
      return (0..<Int(pieces)).reduce(0) { $0 + PostingBuffer.length(ofPiece: $1) } - (end - next)
    }
  }

  private static let slabSize = 1 << 20
  /// Bytes at the beginning of a piece that say where the next one is.
  private static let link = MemoryLayout<UnsafeMutableRawPointer?>.size

  private var terms = GrowingBuffer<Term>(capacity: 1_024)
  private var table = TermTable(capacity: 4_096)
  private var bytes = GrowingBuffer<UInt8>(capacity: 1 << 14)
  private var slabs: [UnsafeMutableRawPointer] = []
  private var used = Self.slabSize
  /// Of the batch that is being added.
  private var places = GrowingBuffer<Int>(capacity: 1_024)

  deinit {
    for slab in slabs { slab.deallocate() }
  }

  /// How much memory it takes.
  var size: Int { slabs.count * Self.slabSize + bytes.size + terms.size + table.size }

  /// Adds the new posts of a batch, given by their numbers; 0 for others.
  ///
  /// All terms are looked up before any post is added, so that the processor need not wait for one
  /// look-up, which memory answers late, to begin the next.
  mutating func add(_ batch: BatchWords, ids: [Int64]) {
    places.removeAll()
    batch.terms.withUnsafeBufferPointer { terms in
      batch.bytes.withUnsafeBufferPointer { bytes in
        batch.posts.withUnsafeBufferPointer { posts in
          ids.withUnsafeBufferPointer { ids in
            find(terms, bytes, posts, ids)
            add(terms, posts, ids)
          }
        }
      }
    }
  }

  /// Notes the number of each term that has a new post; -1 for others.
  @inline(__always)
  private mutating func find(
    _ terms: UnsafeBufferPointer<BatchWords.Term>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ posts: UnsafeBufferPointer<UInt32>, _ ids: UnsafeBufferPointer<Int64>
  ) {
    var start = 0
    for term in terms {
      var place = start
      start += Int(term.count)
      while place < start, ids[Int(posts[place])] == 0 { place += 1 }
      guard place < start else {
        places.append(-1)
        continue
      }
      let text = UnsafeBufferPointer(
        rebasing: bytes[Int(term.offset)..<Int(term.offset + term.length)])
      places.append(self.place(of: term, text, first: ids[Int(posts[place])]))
    }
  }

  @inline(__always)
  private mutating func add(
    _ terms: UnsafeBufferPointer<BatchWords.Term>, _ posts: UnsafeBufferPointer<UInt32>,
    _ ids: UnsafeBufferPointer<Int64>
  ) {
    var start = 0
    for (number, term) in terms.enumerated() {
      let end = start + Int(term.count)
      if places[number] >= 0 {
        add(UnsafeBufferPointer(rebasing: posts[start..<end]), ids, to: places[number])
      }
      start = end
    }
  }

  @inline(__always)
  private mutating func add(
    _ posts: UnsafeBufferPointer<UInt32>, _ ids: UnsafeBufferPointer<Int64>, to place: Int
  ) {
    let known = terms.start + place
    var (last, next, end) = (known.pointee.last, known.pointee.next, known.pointee.end)
    for post in posts {
      let id = ids[Int(post)]
      // Neither one that is not new, nor the first of a new term.
      guard id > last else { continue }
      var distance = UInt64(bitPattern: id - last)
      last = id
      repeat {
        if next == end {
          extend(known)
          (next, end) = (known.pointee.next, known.pointee.end)
        }
        let byte = UInt8(truncatingIfNeeded: distance & 0x7F) | (distance >= 0x80 ? 0x80 : 0)
        next.storeBytes(of: byte, as: UInt8.self)
        next += 1
        distance >>= 7
      } while distance != 0
    }
    (known.pointee.last, known.pointee.next) = (last, next)
  }

  /// The number of a term, which has its first post if it is new.
  @inline(__always)
  private mutating func place(
    of term: BatchWords.Term, _ text: UnsafeBufferPointer<UInt8>, first: Int64
  ) -> Int {
    let found = table.place(of: term.hash) { place in
      let known = terms.start + place
      guard known.pointee.beginning == term.beginning, known.pointee.field == term.field,
        known.pointee.length == term.length
      else { return false }
      return term.length <= 8
        || TermTable.isSame(
          text, bytes.start + Int(known.pointee.offset), length: Int(known.pointee.length))
    }
    if let found { return found }
    table.insert(term.hash)
    let nowhere = UnsafeMutableRawPointer(bytes.start)
    terms.append(
      Term(
        offset: UInt32(bytes.count), length: term.length, field: term.field,
        beginning: term.beginning, first: first, last: first, next: nowhere,
        end: nowhere))
    bytes.append(contentsOf: text)
    return terms.count - 1
  }

  /// Gives a term another piece.
  private mutating func extend(_ term: UnsafeMutablePointer<Term>) {
    let number = Int(term.pointee.pieces)
    let length = Self.length(ofPiece: number)
    let piece = allocate(length + Self.link)
    piece.storeBytes(of: nil, as: UnsafeMutableRawPointer?.self)
    if number == 0 {
      term.pointee.head = piece
    } else {
      let last = term.pointee.end - Self.length(ofPiece: number - 1) - Self.link
      last.storeBytes(of: piece, as: UnsafeMutableRawPointer?.self)
    }
    term.pointee.pieces += 1
    term.pointee.next = piece + Self.link
    term.pointee.end = piece + Self.link + length
  }

  /// How many bytes of posts a term's piece has: small ones first, as most terms are rare.
  private static func length(ofPiece number: Int) -> Int {
    8 << min(number, 9)
  }

  private mutating func allocate(_ length: Int) -> UnsafeMutableRawPointer {
    if used + length > Self.slabSize {
      slabs.append(.allocate(byteCount: Self.slabSize, alignment: 8))
      used = 0
    }
    defer { used += length }
    return slabs[slabs.count - 1] + used
  }
}

extension PostingBuffer {
  /// Calls `body` with each term, in the order of bytes and fields.
  func forEachSorted<Failure: Error>(_ body: (Term) throws(Failure) -> Void) throws(Failure) {
    // The first eight bytes lie beside the numbers: most terms are told apart by them alone.
    var order = (0..<terms.count).map { (key: terms[$0].beginning.byteSwapped, place: $0) }
    order.sort { left, right in
      left.key == right.key ? precedes(left.place, right.place) : left.key < right.key
    }
    for (_, place) in order { try body(terms[place]) }
  }

  /// Whether a term stands before another that has the same first eight bytes.
  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (terms[left], terms[right])
    let (text, second) = (text(of: one), text(of: other))
    if text.lexicographicallyPrecedes(second) { return true }
    return one.field.rawValue < other.field.rawValue && text.elementsEqual(second)
  }

  /// The bytes of a term.
  func text(of term: Term) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes.start + Int(term.offset), count: Int(term.length))
  }

  /// Appends the posts of a term behind the first, as a block has them.
  func appendPosts(of term: Term, to posts: inout [UInt8]) {
    var rest = term.size
    var piece = term.head
    var number = 0
    while rest > 0, let start = piece {
      let count = min(rest, Self.length(ofPiece: number))
      posts.append(contentsOf: UnsafeRawBufferPointer(start: start + Self.link, count: count))
      rest -= count
      piece = start.loadUnaligned(as: UnsafeMutableRawPointer?.self)
      number += 1
    }
  }
}
