/// The posts that have words, in the order in which they are asked for.
///
/// Ascending they are found at once. The newest first, blocks of posts are searched from the newest
/// on, and posts are given when no block that is left can have a newer one: whoever wants the first
/// of many does not wait for all.
struct FoundPosts {
  /// The search that goes on, where there is more to be found.
  private var search: Search?
  private var posts: [Int64] = []
  private var place = 0

  /// No posts.
  init() {}

  /// Posts for questions: of a window at least those between its instants, the newest first or in
  /// the order of their numbers. (Those of one instant are always in that order, and those without
  /// a time are last.)
  init(
    _ questions: [WordQuestion], in words: WordIndexReader, _ columns: PostColumnReader,
    window: ClosedRange<Int64>?, newestFirst: Bool
  ) throws(EngineError) {
    if newestFirst {
      search = Search(
        questions: questions, words: words, columns: columns,
        blocks: try columns.blocks(of: window))
      try refill()
    } else if let window {
      guard let range = try columns.posts(of: window) else { return }
      posts = try words.posts(for: questions, within: range)
    } else {
      posts = try words.posts(for: questions, within: 0...Int64.max)
    }
  }

  var isAtEnd: Bool { place >= posts.count }

  /// The post at hand, where it is not the end.
  var post: Int64 { posts[place] }

  mutating func advance() throws(EngineError) {
    place += 1
    if place >= posts.count { try refill() }
  }

  private mutating func refill() throws(EngineError) {
    guard let more = try search?.next() else { return }
    (posts, place) = (more, 0)
  }
}

/// A search for the newest posts that have words.
private struct Search {
  /// Blocks of posts, and the instant after which a block has no post; nil for one without times.
  typealias Block = (number: Int64, newest: Int64?)

  let questions: [WordQuestion]
  let words: WordIndexReader
  let columns: PostColumnReader
  /// Those still to be searched, the newest first.
  var blocks: [Block]
  /// How many are searched next.
  ///
  /// Where twenty of them have not enough, the words are rare, and all others are searched at once.
  private var size = 4
  /// Posts that were found, before which others may still be.
  private var waiting: [(time: Int64, post: Int64)] = []
  private var undated: [Int64] = []
  private var isDone = false

  init(
    questions: [WordQuestion], words: WordIndexReader, columns: PostColumnReader, blocks: [Block]
  ) {
    self.questions = questions
    self.words = words
    self.columns = columns
    self.blocks = blocks
  }

  /// The posts that follow; nil at the end.
  mutating func next() throws(EngineError) -> [Int64]? {
    while !blocks.isEmpty {
      try searchBlocks()
      let ready = takeReady()
      if !ready.isEmpty { return ready }
    }
    guard !isDone else { return nil }
    isDone = true
    return undated.sorted()
  }

  private mutating func searchBlocks() throws(EngineError) {
    let numbers = blocks.prefix(size).map(\.number).sorted()
    blocks.removeFirst(numbers.count)
    size = size == 4 ? 16 : .max
    var place = 0
    while place < numbers.count {
      // Neighbours are searched together.
      var end = place + 1
      while end < numbers.count, numbers[end] == numbers[end - 1] + 1 { end += 1 }
      let range =
        PostColumn.posts(of: numbers[place])
        .lowerBound...PostColumn.posts(of: numbers[end - 1])
        .upperBound
      for post in try words.posts(for: questions, within: range) where range.contains(post) {
        if let time = try columns.time(of: post) {
          waiting.append((time, post))
        } else {
          undated.append(post)
        }
      }
      place = end
    }
  }

  /// The posts before which no block has another one.
  private mutating func takeReady() -> [Int64] {
    let newest = blocks.first.map { $0.newest ?? .min }
    var ready: [(time: Int64, post: Int64)] = []
    if let newest {
      ready = waiting.filter { $0.time > newest }
      waiting.removeAll { $0.time > newest }
    } else {
      swap(&ready, &waiting)
    }
    ready.sort { ($1.time, $0.post) < ($0.time, $1.post) }
    return ready.map(\.post)
  }
}
