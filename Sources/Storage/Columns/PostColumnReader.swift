/// Reads packed columns, of one connection and of one question at a time.
final class PostColumnReader {
  private let find: PreparedStatement
  private let within: PreparedStatement
  private let words = ColumnSegment.WordTable()
  /// The segment of each column that was read last, and the number of its block.
  private let segments: UnsafeMutableBufferPointer<(block: Int64, segment: ColumnSegment?)>

  init(_ connection: OpaquePointer?) throws(EngineError) {
    find = try PreparedStatement(connection, "SELECT packed FROM post_column WHERE id = ?1")
    within = try PreparedStatement(
      connection, "SELECT min(id), max(id) FROM post_block WHERE newest >= ?1 AND oldest <= ?2")
    segments = .allocate(capacity: PostColumn.allCases.count)
    segments.initialize(repeating: (-1, nil))
  }

  deinit {
    begin()
    segments.deallocate()
  }

  /// Forgets what was read: the store may be another one since.
  func begin() {
    for place in segments.indices {
      segments[place].segment?.deallocate()
      segments[place] = (-1, nil)
    }
  }

  /// The numbers between which all posts of a stretch of time are; nil where there is none.
  func posts(from oldest: Int64, to newest: Int64) throws(EngineError) -> ClosedRange<Int64>? {
    within.bind(oldest, at: 1)
    within.bind(newest, at: 2)
    defer { within.reset() }
    guard try within.step(), let first = within.integer(0), let last = within.integer(1) else {
      return nil
    }
    return PostColumn.posts(of: first).lowerBound...PostColumn.posts(of: last).upperBound
  }

  /// Gives SQLite a column's value of a post.
  func give(
    _ column: PostColumn, of post: Int64, to context: OpaquePointer?
  ) throws(EngineError) {
    let (place, block) = (Int(column.rawValue), PostColumn.block(of: post))
    if segments[place].block != block {
      let next = try segment(column, block)
      segments[place].segment?.deallocate()
      segments[place] = (block, next)
    }
    guard segments[place].segment?.give(PostColumn.slot(of: post), to: context) ?? false else {
      throw ColumnSegment.damaged
    }
  }

  private func segment(
    _ column: PostColumn, _ block: Int64
  ) throws(EngineError) -> ColumnSegment {
    find.bind(column.id(of: block), at: 1)
    defer { find.reset() }
    guard try find.step() else { throw ColumnSegment.damaged }
    let outcome = find.withBlob(0) { bytes in
      Result { () throws(EngineError) in try ColumnSegment(bytes, words: words) }
    }
    return try outcome.get()
  }
}
