import Language

/// Reads the rows of ``ClusteredPosts`` as they come.
struct ClusteredPostsReader {
  struct Post {
    var post: Int64
    var time: Int64
    /// Negative for a post without an author, which stands for itself: authors have positive
    /// numbers.
    var author: Int64
    var family: Int64?
    /// 0 in the first window, 1 in the second.
    var window: UInt8
    /// Nil where it cannot be told.
    var outcome: Int8?
    var source: Int32
    var group: Int32
    var score: Double
  }

  private(set) var posts: [Post] = []
  private(set) var groups: GroupNumbers
  private(set) var sources = ValueNumbers()
  /// Posts without an outcome, and how many of them have a text.
  private(set) var unlabelledPosts = 0
  private(set) var unlabelledTexts = 0
  /// The first post that each scorer labelled.
  private(set) var labelled: [Int64] = []
  private var scorers = ValueNumbers()
  private let first: TimeWindow?
  private let columns: Columns

  /// - Parameters:
  ///   - relation: what is read.
  ///   - first: the first of two windows; nil where there is one.
  init(_ relation: ClusteredPosts, first: TimeWindow? = nil) {
    self.first = first
    columns = Columns(relation.relation.outputColumns)
    let all = relation.relation.outputColumns
    groups = GroupNumbers(columns: relation.keys.compactMap { all.firstIndex(of: $0) })
  }

  mutating func add(_ row: any RowCells) {
    let post = row.cell(columns.post).integer ?? 0
    let time = columns.time.flatMap { row.cell($0).integer } ?? 0
    let outcome = row.cell(columns.outcome).integer
    if let column = columns.scorer, outcome != nil {
      let count = scorers.count
      if scorers.number(of: row.cell(column)) == count { labelled.append(post) }
    }
    if outcome == nil {
      unlabelledPosts += 1
      if let column = columns.hasText, row.cell(column).integer == 1 { unlabelledTexts += 1 }
    }
    posts.append(
      Post(
        post: post, time: time, author: row.cell(columns.author).integer ?? -post,
        family: row.cell(columns.family).integer,
        window: first.map { $0.contains(time) ? 0 : 1 } ?? 0,
        outcome: outcome.map { Int8(truncatingIfNeeded: $0) },
        source: columns.source.map { Int32(truncatingIfNeeded: sources.number(of: row.cell($0))) }
          ?? 0,
        group: Int32(truncatingIfNeeded: groups.number(of: row)),
        score: columns.score.flatMap { row.cell($0).number } ?? 0))
  }
}

/// Where what is read stands in a row.
private struct Columns {
  let post: Int
  let author: Int
  let family: Int
  let outcome: Int
  let time: Int?
  let source: Int?
  let score: Int?
  let scorer: Int?
  let hasText: Int?

  init(_ names: [String]) {
    let place = { (name: String) in names.firstIndex(of: name) }
    post = place("post") ?? 0
    author = place("author") ?? 0
    family = place("family") ?? 0
    outcome = place("outcome") ?? 0
    time = place("time")
    source = place("source")
    score = place("score")
    scorer = place("scorer")
    hasText = place("has_text")
  }
}
