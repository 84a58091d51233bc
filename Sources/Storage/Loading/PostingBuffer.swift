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

  deinit {
    for slab in slabs { slab.deallocate() }
  }

  /// How much memory it takes.
  var size: Int { slabs.count * Self.slabSize + bytes.size + terms.size + table.size }

  /// Adds the new posts of a batch, given by their numbers; 0 for others.
  mutating func add(_ batch: BatchWords, ids: [Int64]) {
    batch.bytes.withUnsafeBufferPointer { bytes in
      batch.posts.withUnsafeBufferPointer { posts in
        ids.withUnsafeBufferPointer { ids in
          var start = 0
          for term in batch.terms {
            let end = start + Int(term.count)
            let text = UnsafeBufferPointer(
              rebasing: bytes[Int(term.offset)..<Int(term.offset + term.length)])
            add(UnsafeBufferPointer(rebasing: posts[start..<end]), ids, of: term, text)
            start = end
          }
        }
      }
    }
  }

  @inline(__always)
  private mutating func add(
    _ posts: UnsafeBufferPointer<UInt32>, _ ids: UnsafeBufferPointer<Int64>,
    of term: BatchWords.Term, _ text: UnsafeBufferPointer<UInt8>
  ) {
    guard let start = posts.firstIndex(where: { ids[Int($0)] != 0 }) else { return }
    let (place, isNew) = place(of: term, text, first: ids[Int(posts[start])])
    var rest = posts[(isNew ? start + 1 : start)...]
    while let post = rest.popFirst() {
      let id = ids[Int(post)]
      guard id != 0 else { continue }
      let known = terms.start + place
      let distance = id - known.pointee.last
      known.pointee.last = id
      if distance < 0x80, known.pointee.next < known.pointee.end {
        known.pointee.next.storeBytes(of: UInt8(distance), as: UInt8.self)
        known.pointee.next += 1
      } else {
        append(UInt64(bitPattern: distance), to: place)
      }
    }
  }

  /// The number of a term, which has its first post if it is new.
  private mutating func place(
    of term: BatchWords.Term, _ text: UnsafeBufferPointer<UInt8>, first: Int64
  ) -> (Int, isNew: Bool) {
    let found = table.place(of: term.hash) { place in
      let known = terms.start + place
      guard known.pointee.beginning == term.beginning, known.pointee.field == term.field,
        known.pointee.length == term.length
      else { return false }
      return term.length <= 8
        || TermTable.isSame(
          text, bytes.start + Int(known.pointee.offset), length: Int(known.pointee.length))
    }
    if let found { return (found, false) }
    table.insert(term.hash)
    let nowhere = UnsafeMutableRawPointer(bytes.start)
    terms.append(
      Term(
        offset: UInt32(bytes.count), length: term.length, field: term.field,
        beginning: term.beginning, first: first, last: first, next: nowhere,
        end: nowhere))
    bytes.append(contentsOf: text)
    return (terms.count - 1, true)
  }

  private mutating func append(_ distance: UInt64, to place: Int) {
    var distance = distance
    while true {
      if terms[place].next == terms[place].end { extend(place) }
      let byte = UInt8(truncatingIfNeeded: distance & 0x7F) | (distance >= 0x80 ? 0x80 : 0)
      terms[place].next.storeBytes(of: byte, as: UInt8.self)
      terms[place].next += 1
      distance >>= 7
      if distance == 0 { return }
    }
  }

  /// Gives a term another piece.
  private mutating func extend(_ place: Int) {
    let number = Int(terms[place].pieces)
    let length = Self.length(ofPiece: number)
    let piece = allocate(length + Self.link)
    piece.storeBytes(of: nil, as: UnsafeMutableRawPointer?.self)
    if number == 0 {
      terms[place].head = piece
    } else {
      let last = terms[place].end - Self.length(ofPiece: number - 1) - Self.link
      last.storeBytes(of: piece, as: UnsafeMutableRawPointer?.self)
    }
    terms[place].pieces += 1
    terms[place].next = piece + Self.link
    terms[place].end = piece + Self.link + length
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
    var places = Array(0..<terms.count)
    places.sort { precedes(terms.start + $0, terms.start + $1) }
    for place in places { try body(terms[place]) }
  }

  private func precedes(_ left: UnsafePointer<Term>, _ right: UnsafePointer<Term>) -> Bool {
    let (one, other) = (left.pointee, right.pointee)
    guard one.beginning == other.beginning else {
      return one.beginning.byteSwapped < other.beginning.byteSwapped
    }
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
