import Analysis
import Language
import Storage
import Testing

/// A scorer whose answers are known: `good` is 0.5, `worse` is -0.75, `bad` is -0.5, else 0;
/// English only.
struct PlainScorer: SentimentScorer {
  let name = "plain"
  let version = "1"

  func score(_ text: UnsafeBufferPointer<UInt8>, language: String?) -> SentimentScore? {
    guard language ?? "en" == "en" else { return nil }
    let text = String(decoding: text, as: UTF8.self)
    let known = [("good", 0.5), ("worse", -0.75), ("bad", -0.5)]
    let compound = known.first { text.contains($0.0) }?.1 ?? 0
    return SentimentScore(compound: compound)
  }
}

/// What follows FROM to read every column of posts.
let everyPost = SQLitePosts.source(reading: Set(Relation.posts.outputColumns + ["scorer"]))

/// A store, and a folder to load from.
struct Loading {
  let folder: TemporaryFolder
  let store: Store

  init(inMemory: Bool = false) throws {
    folder = try TemporaryFolder()
    store = try Store(path: inMemory ? ":memory:" : folder.file("store/beatbook.db"))
  }

  @discardableResult
  func load(
    _ paths: String..., into beat: String? = nil,
    members: BeatMembers = { _, _ in nil }
  ) throws -> LoadSummary {
    try Loader(store: store, scorer: PlainScorer()).load(
      LoadRequest(paths: paths.map(folder.file), beat: beat), beatMembers: members)
  }

  func rows(_ sql: String) throws -> [[Value]] {
    try store.run(CompiledQuery(sql: sql)).rows
  }

  func value(_ sql: String) throws -> Value? {
    try rows(sql).first?.first
  }

  /// Everything that a load may change, to compare before with after.
  func everything() throws -> [String: [[Value]]] {
    var tables: [String: [[Value]]] = [:]
    for table in [
      "post", "post_text", "author", "snapshot", "resource", "reject", "oddity", "beat",
      "beat_run", "address", "beat_snapshot", "hourly", "undated", "observation", "scorer",
      "posting", "post_column", "post_block", "post_place", "identity", "thread_post",
      "copy_sketch", "copy_text",
      "setting", "sqlite_schema",
    ] {
      let key = table == "sqlite_schema" ? "name, sql" : "*"
      tables[table] = try rows("SELECT \(key) FROM \(table) ORDER BY 1, 2")
    }
    return tables
  }

  /// Asserts that the counts kept by hour are those of the posts.
  func expectRightCounts(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let kept = try rows(
      """
      SELECT beat, hour, source, kind, sentiment, n, scored, round(score_sum, 6),
        round(score_square_sum, 6) FROM hourly ORDER BY 1, 2, 3, 4, 5
      """)
    let counted = try rows(
      """
      SELECT beat, time / 3600000000, source, kind, ifnull(sentiment, ''), count(*), count(score),
        round(total(score), 6), round(total(score * score), 6)
      FROM (SELECT 0 AS beat, id AS post FROM post UNION ALL SELECT beat, id FROM beat_run JOIN post ON id BETWEEN first AND last)
        JOIN post ON post.id = post WHERE time IS NOT NULL
      GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
      """)
    #expect(kept == counted, sourceLocation: sourceLocation)
    #expect(
      try value("SELECT count(*) FROM post") == .integer(try store.postCount()),
      sourceLocation: sourceLocation)
    let undated = try rows("SELECT beat, source, n FROM undated ORDER BY 1, 2")
    let countedUndated = try rows(
      """
      SELECT beat, source, count(*)
      FROM (SELECT 0 AS beat, id AS post FROM post UNION ALL SELECT beat, id FROM beat_run JOIN post ON id BETWEEN first AND last)
        JOIN post ON post.id = post WHERE time IS NULL GROUP BY 1, 2 ORDER BY 1, 2
      """)
    #expect(undated == countedUndated, sourceLocation: sourceLocation)
  }

  /// The posts whose words the index has.
  func posts(with words: String) throws -> [Value] {
    try rows(
      """
      SELECT id FROM \(everyPost) WHERE post IN
        (SELECT post FROM posts_with_words(':\(words)')) ORDER BY id
      """
    ).map { $0[0] }
  }
}

/// A line of the plain form.
func line(
  _ id: String, _ text: String, source: String = "x", author: String = "ann",
  time: String = "2026-03-27T18:00:00Z", more: String = ""
) -> String {
  """
  {"source":"\(source)","id":"\(id)","author":"\(author)","time":"\(time)","lang":"en",\
  "text":"\(text)"\(more)}

  """
}

extension LoadSummary {
  /// Read, new, known, merged, rejected.
  var counts: [Int] { [read, new, known, merged, rejected] }
}
