internal import Corpus

/// Packs the columns of posts while they are loaded.
///
/// New posts are taken as they come, in the order of their numbers. A block that had posts before,
/// or a post of which has changed, is read from the store when all posts are in it.
struct PostColumnWriter {
  private let connection: OpaquePointer?
  private let insert: PreparedStatement
  private let insertBlock: PreparedStatement
  /// The number of the next new post.
  private var next: Int64
  private var block = ColumnBlock()
  private var changed: Set<Int64> = []

  /// `next` is the number that the first new post will have.
  init(_ connection: OpaquePointer?, next: Int64) throws(EngineError) {
    self.connection = connection
    self.next = next
    insert = try PreparedStatement(connection, "INSERT OR REPLACE INTO post_column VALUES (?1, ?2)")
    insertBlock = try PreparedStatement(
      connection, "INSERT OR REPLACE INTO post_block VALUES (?1, ?2, ?3)")
  }

  /// Takes the next new post.
  mutating func add(_ post: LentPost) throws(EngineError) {
    // Of a block that has posts already all are read.
    if block.isEmpty, PostColumn.slot(of: next) > 0 { change(next) }
    block.add(post)
    next += 1
    if PostColumn.slot(of: next) == 0 { try writeBlock() }
  }

  /// Notes that a post of the store has another time, label or score now.
  mutating func change(_ post: Int64) {
    changed.insert(PostColumn.block(of: post))
  }

  /// Writes what is left, when all posts are in the store.
  mutating func finish() throws(EngineError) {
    if !block.isEmpty { try writeBlock() }
    for number in changed.sorted() { try write(stored(number), as: number) }
    changed = []
  }

  private mutating func writeBlock() throws(EngineError) {
    let number = PostColumn.block(of: next - 1)
    if !changed.contains(number) { try write(block, as: number) }
    block = ColumnBlock()
  }

  private func write(_ block: ColumnBlock, as number: Int64) throws(EngineError) {
    for column in PostColumn.allCases {
      insert.bind(column.id(of: number), at: 1)
      try insert.execute(blob: block.packed(column), at: 2)
    }
    insertBlock.bind(number, at: 1)
    let extent = block.extent
    insertBlock.bind(extent?.lowerBound, at: 2)
    insertBlock.bind(extent?.upperBound, at: 3)
    try insertBlock.execute()
  }

  /// A block as the posts of the store have it.
  private func stored(_ number: Int64) throws(EngineError) -> ColumnBlock {
    let posts = PostColumn.posts(of: number)
    let read = try PreparedStatement(
      connection,
      """
      SELECT id, time, source, kind, lang, sentiment, score FROM post
      WHERE id BETWEEN \(posts.lowerBound) AND \(posts.upperBound) ORDER BY id
      """)
    var block = ColumnBlock()
    while try read.step() {
      block.skip(to: PostColumn.slot(of: read.integer(0) ?? 0))
      block.add(read)
    }
    return block
  }
}

extension PostColumnWriter {
  /// Packs the columns of all posts, for a store that has none.
  static func packAll(_ connection: OpaquePointer?) throws(EngineError) {
    var writer = try PostColumnWriter(connection, next: 1)
    let last = try Store.scalar("SELECT max(id) FROM post", connection)
    guard last > 0 else { return }
    writer.changed = Set(0...PostColumn.block(of: last))
    try writer.finish()
  }
}
