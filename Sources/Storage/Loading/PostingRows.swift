/// Rows of the word index on their way from the thread that sorts them to the one that writes.
struct PostingRows: Sendable {
  struct Row: Sendable {
    let term: Range<Int>
    let field: WordIndex.Field
    let first: Int64
    let posts: Range<Int>
    /// Whether it is the first of its term.
    let isFirst: Bool
  }

  fileprivate(set) var rows: [Row] = []
  /// The terms and posts of all rows.
  fileprivate(set) var bytes: [UInt8] = []
}

/// Cuts the posts of terms, which come in order, into blocks.
struct PostingRowsBuilder {
  private static let batchSize = 1 << 18

  private var rows = PostingRows()
  private var term: [UInt8] = []
  private var field = WordIndex.Field.text
  private var capacity = 0
  private var isFirst = true
  /// The block that is being filled: its first post, its last so far, and where its bytes begin.
  private var block: (first: Int64, last: Int64, start: Int)?
  private let emit: (PostingRows) -> Void

  init(emit: @escaping (PostingRows) -> Void) {
    self.emit = emit
  }

  mutating func begin(_ term: some Collection<UInt8>, in field: WordIndex.Field) {
    endTerm()
    self.term.removeAll(keepingCapacity: true)
    self.term.append(contentsOf: term)
    self.field = field
    capacity = WordIndex.capacity(term: self.term.count)
    isFirst = true
  }

  /// Adds posts to the term: the first, and the others as a block has them.
  ///
  /// What lies between the first posts of blocks is copied as it is.
  mutating func add(_ first: Int64, _ posts: UnsafeBufferPointer<UInt8>) {
    append(first)
    var place = 0
    while place < posts.count, let (_, last, start) = block {
      let room = capacity - (rows.bytes.count - start)
      if room > 0 {
        // To the end of the last distance that begins where there is room.
        var end = min(place + room, posts.count)
        while end < posts.count, posts[end - 1] & 0x80 != 0 { end += 1 }
        let part = UnsafeBufferPointer(rebasing: posts[place..<end])
        rows.bytes.append(contentsOf: part)
        block?.last = PostingBlock.last(last, part)
        place = end
      } else {
        var end = place + 1
        while end < posts.count, posts[end - 1] & 0x80 != 0 { end += 1 }
        let part = UnsafeBufferPointer(rebasing: posts[place..<end])
        begin(PostingBlock.last(last, part))
        place = end
      }
    }
  }

  /// Adds a post that comes from elsewhere than the one before.
  private mutating func append(_ post: Int64) {
    guard let (_, last, start) = block, rows.bytes.count - start < capacity else {
      return begin(post)
    }
    rows.bytes.append(packed: UInt64(bitPattern: post - last))
    block?.last = post
  }

  /// Begins a block.
  private mutating func begin(_ post: Int64) {
    endBlock()
    rows.bytes.append(contentsOf: term)
    block = (post, post, rows.bytes.count)
  }

  mutating func finish() {
    endTerm()
    emit(rows)
    rows = PostingRows()
  }

  private mutating func endTerm() {
    endBlock()
    guard rows.bytes.count >= Self.batchSize else { return }
    emit(rows)
    rows = PostingRows()
  }

  private mutating func endBlock() {
    guard let (first, _, start) = block else { return }
    rows.rows.append(
      PostingRows.Row(
        term: start - term.count..<start, field: field, first: first,
        posts: start..<rows.bytes.count, isFirst: isFirst))
    isFirst = false
    block = nil
  }
}
