import Foundation
import Language
import Storage
import Testing

/// How posts lie in the store, and how a store of an earlier layout is brought up to date.
struct LayoutTests {
  /// Addresses as platforms make them, and some they do not; the head that is kept of each.
  private static let addresses: [(source: String, id: String, url: String, head: String?)] = [
    ("x", "1642", "https://x.com/ann/status/1642", "https://x.com/ann/status/"),
    ("x", "77", "https://x.com/ann/status/77?s=20", "https://x.com/ann/status/"),
    ("x", "5", "https://x.com/5/status/5/5", "https://x.com/5/status/5/"),
    (
      "reddit", "t1_abc", "https://www.reddit.com/r/a/comments/zz/title/abc/",
      "https://www.reddit.com/r/a/comments/zz/title/"
    ),
    (
      "youtube", "comment:Ug_x:y", "https://youtube.com/watch?v=q&lc=y",
      "https://youtube.com/watch?v=q&lc="
    ),
    (
      "bluesky", "at://did:plc:a/app.bsky.feed.post/3k",
      "https://bsky.app/profile/ann.test/post/3k",
      "https://bsky.app/profile/ann.test/post/"
    ),
    ("news", "https://example.org/é", "https://example.org/é", ""),
    ("news", "wörter_1", "https://example.org/?id=wörter_1#top", "https://example.org/?id="),
    ("x", "8", "https://example.org/elsewhere", nil),
    // What SQLite would cut at a zero, and what would take long to look through.
    ("bluesky", #"at://did:plc:a\u0000b/app.bsky.feed.post/3z"#, "https://bsky.app/post/3z", nil),
    ("x", "99", "https://x.com/" + String(repeating: "a", count: 2_048) + "/99", nil),
  ]

  @Test func `addresses are kept as the heads they share, and read as they were`() throws {
    let loading = try Loading()
    for (number, part) in [Self.addresses[..<4], Self.addresses[4...]].enumerated() {
      let lines = part.map { line($0.id, "t", source: $0.source, more: #","url":"\#($0.url)""#) }
      try loading.folder.write(lines.joined(), to: "\(number).jsonl")
      try loading.load("\(number).jsonl")
    }
    let urls = try loading.rows("SELECT url FROM \(everyPost) ORDER BY post")
    #expect(urls == Self.addresses.map { [.text($0.url)] })
    let heads = try loading.rows(
      "SELECT (SELECT head FROM address WHERE id = t.address) FROM post_text AS t ORDER BY t.id")
    #expect(heads == Self.addresses.map { [$0.head.map { .text($0) } ?? .missing] })
    // Each once, whatever load brought it.
    let kept = try loading.rows("SELECT head FROM address ORDER BY id")
    #expect(kept.count == Set(Self.addresses.compactMap(\.head)).count)
  }

  @Test func `columns say the same of each post alone and together`() throws {
    let loading = try Loading()
    let more = [
      "", #","title":"b","sentiment":"positive","score":0.5,"likes":3,"reply_to":"1""#,
      #","url":"https://x.com/a/status/3","hashtags":["a"],"community":"c","edited":"2026-04-01T00:00:00Z""#,
    ]
    try loading.folder.write(
      more.enumerated().map { line("\($0)", "good #a https://b.org @c", more: $1) }.joined()
        + #"{"source":"other","id":"9","time":"2026-03-01T00:00:00Z","text":""}"#,
      to: "a.jsonl")
    try loading.load("a.jsonl")
    let columns = Relation.posts.outputColumns
    let joined = try loading.store.run(
      CompiledQuery(sql: "SELECT * FROM \(everyPost) ORDER BY post"))
    #expect(joined.rows.count == 4)
    #expect(Set(joined.columns) == Set(columns + ["post", "author_key", "scorer"]))
    for (place, column) in joined.columns.enumerated() {
      let alone = SQLitePosts.source(reading: [column])
      #expect(!alone.contains("JOIN"))
      #expect(
        try loading.rows("SELECT \(column) FROM \(alone) ORDER BY post")
          == joined.rows.map { [$0[place]] })
    }
  }

  @Test func `a post without an address has none`() throws {
    let loading = try Loading()
    try loading.folder.write(line("1", "a"), to: "a.jsonl")
    try loading.load("a.jsonl")
    #expect(try loading.value("SELECT url FROM \(everyPost)") == .missing)
    #expect(try loading.value("SELECT count(*) FROM address") == .integer(0))
  }

  @Test func `posts of a beat are runs of neighbours`() throws {
    let loading = try Loading()
    try loading.folder.write((1...6).map { line("\($0)", "a") }.joined(), to: "all.jsonl")
    try loading.folder.write(
      [1, 2, 4, 5, 6].map { line("\($0)", "a") }.joined() + line("7", "b") + line("8", "b"),
      to: "some.jsonl")
    try loading.load("all.jsonl")
    try loading.load("some.jsonl", into: "Some")
    let runs = "SELECT first, last FROM beat_run ORDER BY first"
    #expect(
      try loading.rows(runs) == [[.integer(1), .integer(2)], [.integer(4), .integer(8)]])
    // All of them again change nothing.
    try loading.load("some.jsonl", into: "Some")
    #expect(
      try loading.rows(runs) == [[.integer(1), .integer(2)], [.integer(4), .integer(8)]])
    let members =
      "SELECT id FROM \(everyPost) WHERE \(SQLiteDialect.isMember(of: "1", "posts.post"))"
    #expect(try loading.rows(members + " AND post < 5").count == 3)
    #expect(try loading.rows(members).count == 7)
    try loading.expectRightCounts()
  }

  @Test func `outside a beat are posts before its runs too`() throws {
    let loading = try Loading()
    try loading.folder.write((1...4).map { line("\($0)", "a") }.joined(), to: "all.jsonl")
    try loading.folder.write(line("3", "a"), to: "some.jsonl")
    try loading.load("all.jsonl")
    try loading.load("some.jsonl", into: "Some")
    let outside = Relation.filter(.posts, .not(.isMember(beat: 1)))
    let rows = try loading.store.run(outside.compiled(for: SQLiteDialect(), columns: ["post"])).rows
    #expect(rows == [[.integer(1)], [.integer(2)], [.integer(4)]])
  }

  @Test func `a store of layout 2 keeps its beats and addresses`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.db")
    do {
      let store = try Store(path: path)
      for sql in [
        "INSERT INTO beat (id, name) VALUES (1, 'One'), (2, 'Two')",
        "INSERT INTO post (id, source, kind, snapshot) VALUES (1, 'x', 'post', 1)",
        "INSERT INTO post_text (id, key, url) VALUES (1, '9', 'https://x.com/a/status/9')",
        "INSERT INTO post (id, time, source, kind, sentiment, score, snapshot)"
          + " VALUES (2, 7200000000, 'x', 'post', 'negative', -0.5, 1)",
        // The post had another score once, and before that another label.
        "INSERT INTO hourly VALUES (0, 2, 'x', 'post', 'negative', 1, 1, -0.25, 0.0625),"
          + " (0, 2, 'x', 'post', 'positive', 0, 0, 0, 0)",
      ] + Self.layout3 + [
        // What layout 3 changed, undone.
        "CREATE TABLE beat_post (beat INTEGER NOT NULL, post INTEGER NOT NULL,"
          + " PRIMARY KEY (beat, post)) STRICT, WITHOUT ROWID",
        "INSERT INTO beat_post VALUES (1, 1), (1, 2), (1, 3), (1, 7), (2, 2), (2, 7), (2, 8)",
        "DROP TABLE beat_run", "DROP TABLE address",
        "ALTER TABLE post_text DROP COLUMN address", "PRAGMA user_version = 2",
      ] { _ = try store.run(CompiledQuery(sql: sql)) }
    }
    let store = try Store(path: path)
    func rows(_ sql: String) throws -> [[Value]] { try store.run(CompiledQuery(sql: sql)).rows }
    #expect(
      try rows("SELECT beat, first, last FROM beat_run ORDER BY 1, 2") == [
        [.integer(1), .integer(1), .integer(3)], [.integer(1), .integer(7), .integer(7)],
        [.integer(2), .integer(2), .integer(2)], [.integer(2), .integer(7), .integer(8)],
      ])
    #expect(
      try rows("SELECT url FROM \(SQLitePosts.source(reading: ["url"])) ORDER BY post") == [
        [.text("https://x.com/a/status/9")], [.missing],
      ])
    #expect(
      try rows("SELECT beat, sentiment, n, score_sum, score_square_sum FROM hourly ORDER BY beat")
        == (0...2).map {
          [.integer($0), .text("negative"), .integer(1), .number(-0.5), .number(0.25)]
        })
    try Self.expectLayout(of: store)
  }

  /// What layouts 6 and 7 changed, undone.
  private static let layout5 = [
    "CREATE VIEW posts AS SELECT id AS post FROM post",
    "CREATE VIEW whole_posts AS SELECT * FROM post", "DROP TABLE thread_post",
    "CREATE INDEX post_thread ON post_text(substr(thread, -13)) WHERE thread IS NOT NULL",
    "CREATE INDEX post_reply ON post_text(substr(reply_to, -13)) WHERE reply_to IS NOT NULL",
  ]

  /// What layout 5 changed, undone.
  private static let layout4 = layout5 + ["DROP INDEX post_thread", "DROP INDEX post_reply"]

  /// What layout 4 changed, undone.
  private static let layout3 =
    layout4 + [
      "DROP VIEW posts", "DROP VIEW whole_posts", "DROP TABLE post_column", "DROP TABLE post_block",
      "DROP TABLE post_place",
    ]
    + ["resource", "line", "offset", "length"].map {
      "ALTER TABLE post_text ADD COLUMN \($0) INTEGER"
    }

  /// Asserts that a store has the tables, columns and indexes of a new one.
  private static func expectLayout(
    of store: Store, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let query = CompiledQuery(
      sql: """
        SELECT t.type, t.name, c.name, c.type, c."notnull", c.pk FROM pragma_table_list AS l
        JOIN sqlite_schema AS t USING (name) JOIN pragma_table_info(t.name) AS c
        UNION ALL SELECT type, name, tbl_name, sql, NULL, NULL FROM sqlite_schema
          WHERE type <> 'table'
        ORDER BY 1, 2, 3
        """)
    let new = try Store(path: ":memory:").run(query)
    #expect(new.rows.count > 100)
    #expect(try store.run(query) == new, sourceLocation: sourceLocation)
    let version = CompiledQuery(sql: "PRAGMA user_version")
    #expect(
      try store.run(version) == Store(path: ":memory:").run(version),
      sourceLocation: sourceLocation)
  }

  @Test func `a store of layout 3 keeps where its posts were read`() throws {
    let loading = try Loading()
    try loading.folder.write(
      (1...3).map { line("\($0)", "good \($0)") }.joined(), to: "a.jsonl")
    try loading.folder.write(line("9", "bad"), to: "b.jsonl")
    try loading.load("a.jsonl", "b.jsonl")
    let ids = ["x:1", "x:2", "x:3", "x:9"]
    let origins = try ids.map(loading.store.origin)
    let texts = try loading.rows("SELECT * FROM post_text ORDER BY id")
    let packed = try loading.rows("SELECT * FROM post_column ORDER BY id")
    let places = origins.enumerated().map { number, origin in
      "UPDATE post_text SET resource = \(number < 3 ? 1 : 2), line = \(origin?.line ?? 0),"
        + " offset = \(origin?.offset ?? 0), length = \(origin?.length ?? 0)"
        + " WHERE id = \(number + 1)"
    }
    for sql in Self.layout3 + places + ["PRAGMA user_version = 3"] {
      _ = try loading.rows(sql)
    }
    let store = try Store(path: loading.store.path)
    #expect(try ids.map(store.origin) == origins)
    #expect(origins.allSatisfy { $0 != nil })
    #expect(
      try store.run(CompiledQuery(sql: "SELECT * FROM post_text ORDER BY id")).rows == texts)
    #expect(
      try store.run(CompiledQuery(sql: "SELECT * FROM post_column ORDER BY id")).rows == packed)
    try Self.expectLayout(of: store)
  }

  @Test func `a store of layout 5 loses the views it was read by`() throws {
    let loading = try Loading()
    try loading.folder.write(line("1", "a"), to: "a.jsonl")
    try loading.load("a.jsonl", into: "One")
    for sql in Self.layout5 + ["PRAGMA user_version = 5"] { _ = try loading.rows(sql) }
    let store = try Store(path: loading.store.path)
    try Self.expectLayout(of: store)
    let rows = try store.run(CompiledQuery(sql: "SELECT beat FROM \(everyPost)")).rows
    #expect(rows == [[.text(#"["One"]"#)]])
  }

  @Test func `a store of layout 4 has its threads found`() throws {
    let loading = try Loading()
    try loading.folder.write(
      line("1", "a", more: #","thread":"9""#)
        + line("2", "a", more: #","thread":"9","reply_to":"9""#)
        + line("3", "a", more: #","thread":"9","reply_to":"2""#) + line("9", "a"), to: "a.jsonl")
    try loading.load("a.jsonl")
    let threads = try loading.rows("SELECT * FROM thread_post ORDER BY post, hash")
    #expect(threads.map { $0[1] } == [1, 2, 3, 3].map { .integer($0) })
    for sql in Self.layout4 + ["PRAGMA user_version = 4"] { _ = try loading.rows(sql) }
    let store = try Store(path: loading.store.path)
    try Self.expectLayout(of: store)
    #expect(
      try store.run(CompiledQuery(sql: "SELECT * FROM thread_post ORDER BY post, hash")).rows
        == threads)
  }
}
