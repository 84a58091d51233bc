/// Which posts of a batch have which words, gathered while the batch is prepared.
///
/// Posts are places in the batch, since their numbers are not known yet.
struct BatchWords: Sendable {
  /// A term in one field, and how many of ``posts`` are its.
  struct Term: Sendable, BitwiseCopyable {
    /// The first eight bytes.
    var beginning: UInt64
    var hash: UInt32
    var offset: UInt32
    var length: UInt32
    var count: UInt32
    var field: WordIndex.Field
    /// The post that had it last, while the batch is gathered; then where its posts end.
    fileprivate var last: UInt32
  }

  fileprivate(set) var terms: [Term] = []
  /// The terms' bytes.
  fileprivate(set) var bytes: [UInt8] = []
  /// The posts of all terms, one term after the other, ascending.
  fileprivate(set) var posts: [UInt32] = []
}

/// Gathers the words of a batch, post by post.
struct BatchWordsBuilder: ~Copyable {
  private var terms = GrowingBuffer<BatchWords.Term>(capacity: 256)
  private var bytes = GrowingBuffer<UInt8>(capacity: 2_048)
  private var table = TermTable(capacity: 512)
  /// The terms of the posts, one post after the other, each once a post.
  private var found = GrowingBuffer<UInt32>(capacity: 1_024)
  private var posts = GrowingBuffer<UInt32>(capacity: 1_024)

  /// Notes a term of a post; posts come in their order.
  ///
  /// Eight bytes must be readable from where the term begins.
  @inline(__always)
  mutating func add(
    _ term: UnsafeBufferPointer<UInt8>, in field: WordIndex.Field, post: UInt32
  ) {
    let beginning = TermTable.beginning(of: term)
    let hash = TermTable.hash(term, beginning, field)
    let known = table.place(of: hash) { place in
      let known = terms.start + place
      guard known.pointee.beginning == beginning, known.pointee.field == field,
        Int(known.pointee.length) == term.count
      else { return false }
      return term.count <= 8
        || TermTable.isSame(
          term, bytes.start + Int(known.pointee.offset), length: Int(known.pointee.length))
    }
    let place: Int
    if let known {
      place = known
      guard terms.start[place].last != post else { return }
      terms.start[place].last = post
      terms.start[place].count += 1
    } else {
      place = terms.count
      table.insert(hash)
      terms.append(
        BatchWords.Term(
          beginning: beginning, hash: hash, offset: UInt32(bytes.count),
          length: UInt32(term.count), count: 1, field: field, last: post))
      bytes.append(contentsOf: term)
    }
    found.append(UInt32(place))
    posts.append(post)
  }

  /// The batch, its posts sorted by term.
  mutating func finish() -> BatchWords {
    // From here on, where the next post of a term goes.
    var start: UInt32 = 0
    for place in 0..<terms.count {
      terms.start[place].last = start
      start += terms[place].count
    }
    let sorted = [UInt32](unsafeUninitializedCapacity: found.count) { sorted, count in
      for index in 0..<found.count {
        let term = terms.start + Int(found[index])
        sorted[Int(term.pointee.last)] = posts[index]
        term.pointee.last += 1
      }
      count = found.count
    }
    return BatchWords(terms: Array(terms.elements), bytes: Array(bytes.elements), posts: sorted)
  }
}
