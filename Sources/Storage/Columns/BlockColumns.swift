/// The columns of a block of posts, each decoded when it is first asked for.
///
/// Its memory is that of the next block, too.
final class BlockColumns {
  private let reader: PostColumnReader
  private var block: Int64 = -1
  /// The number of the block's first post, and how many posts it has.
  private(set) var first: Int64 = 0
  private(set) var count = 0
  /// The columns that are decoded, and those of them that every post has a value in.
  private var decoded: PostColumns = []
  private var whole: PostColumns = []
  private let places: [UnsafeMutableBufferPointer<UInt16>]
  private let instants: UnsafeMutableBufferPointer<Int64>
  private let numbers: UnsafeMutableBufferPointer<Double>

  init(_ reader: PostColumnReader) {
    self.reader = reader
    let size = Int(PostColumn.size)
    places = PostColumn.allCases.map { _ in .allocate(capacity: size) }
    for places in places { places.initialize(repeating: 0) }
    instants = .allocate(capacity: size)
    instants.initialize(repeating: 0)
    numbers = .allocate(capacity: size)
    numbers.initialize(repeating: 0)
  }

  deinit {
    for places in places { places.deallocate() }
    instants.deallocate()
    numbers.deallocate()
  }

  /// Goes on to a block, of which there are posts up to one.
  func begin(_ block: Int64, upTo last: Int64) {
    self.block = block
    let posts = PostColumn.posts(of: block)
    first = posts.lowerBound
    count = max(0, Int(min(posts.upperBound, last) - first) + 1)
    decoded = []
    whole = []
  }

  /// The words of a column, and for each post its word's place among them, or how many those are.
  func words(
    _ column: PostColumn
  ) throws(EngineError) -> (
    places: UnsafeBufferPointer<UInt16>, words: UnsafeBufferPointer<ColumnSegment.WordTable.Word>
  ) {
    let segment = try reader.segment(column, block)
    let places = places[Int(column.rawValue)].extracting(..<count)
    let column = PostColumns(column)
    if decoded.insert(column).inserted, try segment.decode(into: places) { whole.insert(column) }
    return (UnsafeBufferPointer(places), segment.words)
  }

  /// When each post was posted, else ``ColumnSegment/noInstant``; and whether that is known of all.
  func times() throws(EngineError) -> (times: UnsafeBufferPointer<Int64>, areWhole: Bool) {
    let times = instants.extracting(..<count)
    let column = PostColumns(.time)
    if decoded.insert(column).inserted, try reader.segment(.time, block).decode(into: times) {
      whole.insert(column)
    }
    return (UnsafeBufferPointer(times), whole.contains(column))
  }

  /// The score of each post, else what is no number.
  func scores() throws(EngineError) -> UnsafeBufferPointer<Double> {
    let scores = numbers.extracting(..<count)
    if decoded.insert(PostColumns(.score)).inserted {
      try reader.segment(.score, block).decode(into: scores)
    }
    return UnsafeBufferPointer(scores)
  }

  /// Which numbers have a post: one without has no value in any column, and each post has a source.
  func present() throws(EngineError) -> Passing {
    // A column that is read anyway mostly says so.
    if !whole.isEmpty { return .all }
    let (places, words) = try words(.source)
    return whole.isEmpty ? Passing(count) { Int(places[$0]) < words.count } : .all
  }

  /// The runs of posts that a beat has in the block.
  func runs(of beat: Int64) throws(EngineError) -> [ClosedRange<Int64>] {
    try reader.runs(of: beat, in: PostColumn.posts(of: block))
  }
}
