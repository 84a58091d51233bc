internal import Corpus

/// The counts by hour that a load adds, kept in memory until its end.
struct HourlyCounts {
  struct Sums {
    var n = 0
    var scored = 0
    var sum = 0.0
    var squares = 0.0
  }

  /// What of a post is counted.
  struct Entry: Equatable {
    var time: Int64?
    var source: SourceName
    var kind: Post.Kind
    var label: Post.SentimentLabel?
    var score: Double?

    init(_ post: PreparedPost) {
      time = post.time
      source = post.source
      kind = post.kind
      label = post.sentiment?.label
      score = post.sentiment?.score
    }

    init(
      time: Int64?, source: SourceName, kind: Post.Kind, label: Post.SentimentLabel?,
      score: Double?
    ) {
      self.time = time
      self.source = source
      self.kind = kind
      self.label = label
      self.score = score
    }
  }

  /// Microseconds.
  static let hour: Int64 = 3_600_000_000

  // The key packs hour, source, kind and label, so that a million look-ups hash one integer each.
  private var sums: [Int64: Sums] = [:]
  private var undated: [SourceName: Int] = [:]

  mutating func add(_ entry: Entry, times n: Int = 1) {
    guard let time = entry.time else {
      undated[entry.source, default: 0] += n
      return
    }
    let key =
      (time / Self.hour) << 12 | Int64(entry.source.code << 8 | entry.kind.code << 4)
      | Int64(entry.label?.code ?? 0)
    var kept = sums[key] ?? Sums()
    kept.n += n
    if let score = entry.score {
      kept.scored += n
      kept.sum += Double(n) * score
      kept.squares += Double(n) * score * score
    }
    sums[key] = kept
  }

  /// Adds other counts to these.
  mutating func add(_ other: HourlyCounts) {
    sums.merge(other.sums) { kept, new in
      Sums(
        n: kept.n + new.n, scored: kept.scored + new.scored, sum: kept.sum + new.sum,
        squares: kept.squares + new.squares)
    }
    undated.merge(other.undated, uniquingKeysWith: +)
  }

  /// Adds the counts to the tables, as those of a beat; 0 is all posts.
  func flush(beat: Int64, to connection: OpaquePointer?) throws(EngineError) {
    let dated = try PreparedStatement(connection, Self.upsert)
    for (key, sum) in sums.sorted(by: { $0.key < $1.key }) where sum.n != 0 || sum.scored != 0 {
      dated.bind(beat, at: 1)
      dated.bind(key >> 12, at: 2)
      dated.bind(SourceName.allCases[Int(key >> 8 & 15)].word, at: 3)
      dated.bind(Post.Kind.allCases[Int(key >> 4 & 15)].word, at: 4)
      let label = Int(key & 15)
      dated.bind(label == 0 ? "" : Post.SentimentLabel.allCases[label - 1].word, at: 5)
      dated.bind(Int64(sum.n), at: 6)
      dated.bind(Int64(sum.scored), at: 7)
      dated.bind(sum.sum, at: 8)
      dated.bind(sum.squares, at: 9)
      try dated.execute()
    }
    let none = try PreparedStatement(connection, Self.upsertUndated)
    for (source, n) in undated.sorted(by: { $0.key.code < $1.key.code }) where n != 0 {
      none.bind(beat, at: 1)
      none.bind(source.word, at: 2)
      none.bind(Int64(n), at: 3)
      try none.execute()
    }
  }

  private static let upsert = """
    INSERT INTO hourly (beat, hour, source, kind, sentiment, n, scored, score_sum,
      score_square_sum)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
    ON CONFLICT DO UPDATE SET n = n + excluded.n, scored = scored + excluded.scored,
      score_sum = score_sum + excluded.score_sum,
      score_square_sum = score_square_sum + excluded.score_square_sum
    """

  private static let upsertUndated = """
    INSERT INTO undated (beat, source, n) VALUES (?1, ?2, ?3)
    ON CONFLICT DO UPDATE SET n = n + excluded.n
    """
}
