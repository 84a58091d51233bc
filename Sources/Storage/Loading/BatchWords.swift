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
  }

  fileprivate(set) var terms: [Term] = []
  /// The terms' bytes.
  fileprivate(set) var bytes: [UInt8] = []
  /// The posts of all terms, one term after the other, ascending.
  fileprivate(set) var posts: [UInt32] = []
}

/// Gathers the words of a batch, post by post.
///
/// One builder serves batch after batch, and so keeps the room that one needed for the next.
struct BatchWordsBuilder: ~Copyable {
  /// What is compared with each word, in as few bytes as may be: most of them are far from the
  /// processor when they are wanted.
  struct Known: BitwiseCopyable {
    var beginning: UInt64
    /// The length, and the field as the highest bit.
    var shape: UInt32
    /// The post that had it last.
    var last: UInt32
  }

  /// What is needed of a term at the end.
  struct Detail: BitwiseCopyable {
    var hash: UInt32
    var offset: UInt32
  }

  /// A word that is still to be looked up.
  struct Word: BitwiseCopyable {
    var beginning: UInt64
    var hash: UInt32
    var start: Int32
    var length: Int32
  }

  private var known = GrowingBuffer<Known>(capacity: 1 << 12)
  private var details = GrowingBuffer<Detail>(capacity: 1 << 12)
  private var bytes = GrowingBuffer<UInt8>(capacity: 1 << 15)
  private var table = TermTable(capacity: 1 << 13)
  private var words = GrowingBuffer<Word>(capacity: 1 << 8)
  /// The terms of the posts, one post after the other, each once a post, and those posts.
  private var found = GrowingBuffer<(term: UInt32, post: UInt32)>(capacity: 1 << 14)

  /// Notes a word of the text that is being read; the text is taken by ``take(_:in:post:)``.
  ///
  /// Eight bytes must be readable from where the word begins.
  @inline(__always)
  mutating func note(
    _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, in field: WordIndex.Field
  ) {
    let word = UnsafeBufferPointer(rebasing: text[range])
    let beginning = TermTable.beginning(of: word)
    words.append(
      Word(
        beginning: beginning, hash: TermTable.hash(word, beginning, field),
        start: Int32(range.lowerBound), length: Int32(range.count)))
  }

  /// Takes the words that were noted; posts come in their order.
  ///
  /// They are looked up all together, so that the processor need not wait for one look-up, which
  /// memory answers late, to begin the next.
  mutating func take(
    _ text: UnsafeBufferPointer<UInt8>, in field: WordIndex.Field, post: UInt32
  ) {
    for word in words.elements {
      let bytes = UnsafeBufferPointer(
        rebasing: text[Int(word.start)..<Int(word.start + word.length)])
      let place = place(of: word, bytes, shape: UInt32(word.length) | UInt32(field.rawValue) << 31)
      guard known[place].last != post else { continue }
      (known.start + place).pointee.last = post
      found.append((UInt32(place), post))
    }
    words.removeAll()
  }

  @inline(__always)
  private mutating func place(
    of word: Word, _ text: UnsafeBufferPointer<UInt8>, shape: UInt32
  ) -> Int {
    let found = table.place(of: word.hash) { place in
      let term = known.start + place
      guard term.pointee.beginning == word.beginning, term.pointee.shape == shape else {
        return false
      }
      return text.count <= 8
        || TermTable.isSame(text, bytes.start + Int(details[place].offset), length: text.count)
    }
    if let found { return found }
    table.insert(word.hash)
    known.append(Known(beginning: word.beginning, shape: shape, last: .max))
    details.append(Detail(hash: word.hash, offset: UInt32(bytes.count)))
    bytes.append(contentsOf: text)
    return known.count - 1
  }

  /// The batch, its posts sorted by term; then another may begin.
  mutating func finish() -> BatchWords {
    let counts = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: known.count)
    defer { counts.deallocate() }
    counts.initialize(repeating: 0)
    for (term, _) in found.elements { counts[Int(term)] += 1 }
    let terms = [BatchWords.Term](unsafeUninitializedCapacity: known.count) { terms, count in
      for place in 0..<known.count {
        let (known, detail) = (known[place], details[place])
        terms.initializeElement(
          at: place,
          to: BatchWords.Term(
            beginning: known.beginning, hash: detail.hash, offset: detail.offset,
            length: known.shape & .max >> 1, count: counts[place],
            field: known.shape >> 31 == 0 ? .text : .title))
      }
      count = known.count
    }
    let posts = sortedPosts(counts)
    let words = BatchWords(terms: terms, bytes: Array(bytes.elements), posts: posts)
    known.removeAll()
    details.removeAll()
    bytes.removeAll()
    table.removeAll()
    found.removeAll()
    return words
  }

  /// The posts by term; the counts become where the terms' posts end.
  private func sortedPosts(_ counts: UnsafeMutableBufferPointer<UInt32>) -> [UInt32] {
    var start: UInt32 = 0
    for place in counts.indices {
      (counts[place], start) = (start, start + counts[place])
    }
    return [UInt32](unsafeUninitializedCapacity: found.count) { sorted, count in
      for (term, post) in found.elements {
        sorted[Int(counts[Int(term)])] = post
        counts[Int(term)] += 1
      }
      count = found.count
    }
  }
}
