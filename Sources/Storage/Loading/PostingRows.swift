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

  private(set) var rows: [Row] = []
  /// The terms and posts of all rows.
  private(set) var bytes: [UInt8] = []

  mutating func append(
    _ block: PostingBlock, of term: some Collection<UInt8>, in field: WordIndex.Field, isFirst: Bool
  ) {
    let start = bytes.count
    bytes.append(contentsOf: term)
    let end = bytes.count
    bytes.append(contentsOf: block.bytes)
    rows.append(
      Row(
        term: start..<end, field: field, first: block.first, posts: end..<bytes.count,
        isFirst: isFirst))
  }
}

/// Cuts the posts of terms, which come in order, into blocks.
struct PostingRowsBuilder {
  private static let batchSize = 1 << 18

  private var rows = PostingRows()
  private var term: [UInt8] = []
  private var field = WordIndex.Field.text
  private var block: PostingBlock?
  private var isFirst = true
  private let emit: (PostingRows) -> Void

  init(emit: @escaping (PostingRows) -> Void) {
    self.emit = emit
  }

  mutating func begin(_ term: some Collection<UInt8>, in field: WordIndex.Field) {
    endTerm()
    self.term.removeAll(keepingCapacity: true)
    self.term.append(contentsOf: term)
    self.field = field
    isFirst = true
  }

  /// Adds posts to the term: the first, and the others as a block has them.
  mutating func add(_ first: Int64, _ posts: UnsafeBufferPointer<UInt8>) {
    let capacity = WordIndex.capacity(term: term.count)
    PostingBlock.forEach(first, posts) { post in
      if let size = block?.bytes.count, size < capacity {
        block?.append(post)
      } else {
        endBlock()
        block = PostingBlock(first: post)
      }
    }
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
    guard let ended = block else { return }
    rows.append(ended, of: term, in: field, isFirst: isFirst)
    isFirst = false
    block = nil
  }
}
