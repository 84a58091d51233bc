/// Reads packed columns, of one connection and of one question at a time.
final class PostColumnReader {
  private let find: PreparedStatement
  private let all: PreparedStatement
  private let within: PreparedStatement
  private let members: PreparedStatement
  private let words = ColumnSegment.WordTable()
  /// The segment of each column that was read last, and the number of its block.
  private let segments: UnsafeMutableBufferPointer<(block: Int64, segment: ColumnSegment?)>

  init(_ connection: OpaquePointer?) throws(EngineError) {
    find = try PreparedStatement(connection, "SELECT packed FROM post_column WHERE id = ?1")
    let blocks = "SELECT id, newest FROM post_block"
    let order = " ORDER BY newest DESC NULLS LAST"
    all = try PreparedStatement(connection, blocks + order)
    within = try PreparedStatement(
      connection, blocks + " WHERE newest >= ?1 AND oldest <= ?2" + order)
    members = try PreparedStatement(connection, BeatRuns.within)
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

  /// The numbers between which all posts of a window are; nil where there is none.
  func posts(of window: ClosedRange<Int64>) throws(EngineError) -> ClosedRange<Int64>? {
    let numbers = try blocks(of: window).map(\.number)
    guard let first = numbers.min(), let last = numbers.max() else { return nil }
    return PostColumn.posts(of: first).lowerBound...PostColumn.posts(of: last).upperBound
  }

  /// The blocks that may have posts of a window, or all, those with the newest post first; and the
  /// time of that post.
  func blocks(
    of window: ClosedRange<Int64>?
  ) throws(EngineError) -> [(number: Int64, newest: Int64?)] {
    let statement = window == nil ? all : within
    if let window {
      statement.bind(window.lowerBound, at: 1)
      statement.bind(window.upperBound, at: 2)
    }
    defer { statement.reset() }
    var blocks: [(number: Int64, newest: Int64?)] = []
    while try statement.step() {
      blocks.append((statement.integer(0) ?? 0, statement.integer(1)))
    }
    return blocks
  }

  /// The runs of posts that a beat has about a range of their numbers.
  func runs(
    of beat: Int64, in posts: ClosedRange<Int64>
  ) throws(EngineError) -> [ClosedRange<Int64>] {
    members.bind(beat, at: 1)
    members.bind(posts.lowerBound, at: 2)
    members.bind(posts.upperBound, at: 3)
    defer { members.reset() }
    var runs: [ClosedRange<Int64>] = []
    while try members.step() {
      guard let first = members.integer(0), let last = members.integer(1), first <= last else {
        throw ColumnSegment.damaged
      }
      runs.append(first...last)
    }
    return runs
  }

  /// When a post was posted.
  func time(of post: Int64) throws(EngineError) -> Int64? {
    try segment(.time, PostColumn.block(of: post)).integer(PostColumn.slot(of: post))
  }

  /// Gives SQLite a column's value of a post.
  func give(
    _ column: PostColumn, of post: Int64, to context: OpaquePointer?
  ) throws(EngineError) {
    let segment = try segment(column, PostColumn.block(of: post))
    guard segment.give(PostColumn.slot(of: post), to: context) else { throw ColumnSegment.damaged }
  }

  /// A block's segment of a column, which is there until another block's is read.
  func segment(_ column: PostColumn, _ block: Int64) throws(EngineError) -> ColumnSegment {
    let place = Int(column.rawValue)
    if segments[place].block == block, let segment = segments[place].segment { return segment }
    let next = try read(column, block)
    segments[place].segment?.deallocate()
    segments[place] = (block, next)
    return next
  }

  private func read(
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
