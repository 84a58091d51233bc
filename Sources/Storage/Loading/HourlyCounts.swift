internal import Corpus

/// The counts by hour that a load adds, kept in memory until its end.
struct HourlyCounts {
  struct Sums {
    var n = 0
    var scored = 0
    var sum = 0.0
    var squares = 0.0

    mutating func add(_ score: Double?, times n: Int) {
      self.n += n
      guard let score else { return }
      scored += n
      sum += Double(n) * score
      squares += Double(n) * score * score
    }

    /// Whether adding it changes nothing; where a post got another score, only the sums do.
    var isNothing: Bool { n == 0 && scored == 0 && sum == 0 && squares == 0 }
  }

  /// What of a post is counted.
  struct Entry: Equatable {
    var time: Int64?
    var source: SourceName
    var kind: Post.Kind
    var label: Post.SentimentLabel?
    var score: Double?

    init(_ post: LentPost) {
      let fields = post.fields
      time = fields.pointee.time
      source = fields.pointee.source
      kind = fields.pointee.kind
      label = fields.pointee.sentiment?.label
      score = fields.pointee.sentiment?.score
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

  // The key packs hour, source, kind and label, so that a million look-ups hash one integer each;
  // its order is that of the table.
  private var sums: [Int64: Sums] = [:]
  private typealias Count = (key: Int64, value: Sums)
  private var undated: [SourceName: Int] = [:]

  mutating func add(_ entry: Entry, times n: Int = 1) {
    guard let time = entry.time else {
      undated[entry.source, default: 0] += n
      return
    }
    let key =
      (time / Self.hour) << 12 | Int64(entry.source.code << 8 | entry.kind.code << 4)
      | Int64(entry.label?.code ?? 0)
    sums[key, default: Sums()].add(entry.score, times: n)
  }

  /// Adds other counts to these.
  mutating func add(_ other: HourlyCounts) {
    if sums.isEmpty {
      sums = other.sums
    } else {
      sums.merge(other.sums) { kept, new in
        Sums(
          n: kept.n + new.n, scored: kept.scored + new.scored, sum: kept.sum + new.sum,
          squares: kept.squares + new.squares)
      }
    }
    undated.merge(other.undated, uniquingKeysWith: +)
  }

  /// Adds the counts to the tables, as those of each of some beats; 0 is all posts.
  func flush(_ beats: [Int64], to connection: OpaquePointer?) throws(EngineError) {
    // Keys alone are sorted in half of the time.
    let counts = sums.keys.sorted().compactMap { key in
      sums[key].flatMap { $0.isNothing ? nil : (key: key, value: $0) }
    }
    for beat in beats {
      try Self.flush(dated: counts, beat: beat, to: connection)
      try Self.flush(undated: undated, beat: beat, to: connection)
    }
  }

  private static func flush(
    dated counts: [Count], beat: Int64, to connection: OpaquePointer?
  ) throws(EngineError) {
    let known = try Store.scalar(
      "SELECT count(*) FROM (SELECT 1 FROM hourly WHERE beat = \(beat) LIMIT 1)", connection)
    if known == 0 {
      // Nothing to add to, and so nothing to look up.
      try GroupedInsert(connection, into: "hourly", columns: columns)
        .execute(counts.count) { insert, row, index in
          bind(counts[row], of: beat, to: insert, behind: index)
        }
    } else {
      let dated = try PreparedStatement(connection, upsert)
      for count in counts {
        bind(count, of: beat, to: dated, behind: 0)
        try dated.execute()
      }
    }
    // A row without posts would be a group of none in answers.
    if counts.contains(where: { $0.value.n < 0 }) {
      try Store.execute("DELETE FROM hourly WHERE beat = \(beat) AND n = 0", connection)
    }
  }

  private static func flush(
    undated counts: [SourceName: Int], beat: Int64, to connection: OpaquePointer?
  ) throws(EngineError) {
    let insert = try PreparedStatement(connection, upsertUndated)
    for (source, n) in counts.sorted(by: { $0.key.code < $1.key.code }) where n != 0 {
      insert.bind(beat, at: 1)
      insert.bind(source.word, at: 2)
      insert.bind(Int64(n), at: 3)
      try insert.execute()
    }
    if counts.contains(where: { $0.value < 0 }) {
      try Store.execute("DELETE FROM undated WHERE beat = \(beat) AND n = 0", connection)
    }
  }

  private static func bind(
    _ count: Count, of beat: Int64, to insert: PreparedStatement,
    behind index: Int32
  ) {
    insert.bind(beat, at: index + 1)
    insert.bind(count.key >> 12, at: index + 2)
    insert.bind(SourceName.byCode[Int(count.key >> 8 & 15)].word, at: index + 3)
    insert.bind(Post.Kind.byCode[Int(count.key >> 4 & 15)].word, at: index + 4)
    let label = Int(count.key & 15)
    insert.bind(label == 0 ? "" : Post.SentimentLabel.byCode[label - 1].word, at: index + 5)
    insert.bind(Int64(count.value.n), at: index + 6)
    insert.bind(Int64(count.value.scored), at: index + 7)
    insert.bind(count.value.sum, at: index + 8)
    insert.bind(count.value.squares, at: index + 9)
  }

  private static let columns =
    "beat, hour, source, kind, sentiment, n, scored, score_sum, score_square_sum"

  private static let upsert = """
    INSERT INTO hourly (\(columns))
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
    \(addition)
    """

  /// What becomes of counts that are there already.
  private static let addition = """
    ON CONFLICT DO UPDATE SET n = n + excluded.n, scored = scored + excluded.scored,
      score_sum = score_sum + excluded.score_sum,
      score_square_sum = score_square_sum + excluded.score_square_sum
    """

  /// SQL that counts the posts of a query with the columns `beat` and `post`, and adds the counts.
  static func insertion(of members: String) -> String {
    """
    INSERT INTO hourly (\(columns))
      SELECT beat, time / \(hour), source, kind, ifnull(sentiment, ''), count(*),
        count(score), total(score), total(score * score)
      FROM (\(members)) AS member JOIN post ON post.id = member.post WHERE time IS NOT NULL
      GROUP BY 1, 2, 3, 4, 5
      \(addition)
    """
  }

  private static let upsertUndated = """
    INSERT INTO undated (beat, source, n) VALUES (?1, ?2, ?3)
    ON CONFLICT DO UPDATE SET n = n + excluded.n
    """
}
