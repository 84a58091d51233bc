import Foundation
import Language
import Storage
import Testing

struct StoreTests {
  @Test func `a store in memory conforms`() throws {
    try EngineConformance(try Store(path: ":memory:")).run()
  }

  @Test func `a store in a file conforms`() throws {
    let folder = try TemporaryFolder()
    try EngineConformance(try Store(path: folder.file("a/b/beatbook.db"))).run()
  }

  @Test func `what was written is there when it is opened again`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("beatbook.db")
    do {
      let store = try Store(path: path)
      _ = try store.defineBeat(name: "Open", category: "Tech", match: nil, members: nil)
    }
    let store = try Store(path: path)
    #expect(try store.beats(now: nil).map(\.beat.name) == ["Open"])
    let mode = try store.run(CompiledQuery(sql: "PRAGMA journal_mode")).rows
    #expect(mode == [[.text("wal")]])
  }

  @Test func `a store that another reads keeps a journal until it can keep a log`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("beatbook.db")
    let mode = CompiledQuery(sql: "PRAGMA journal_mode")
    let first = try Store(path: path)
    var meanwhile: [[Value]]?
    try first.scan(CompiledQuery(sql: "SELECT 1 FROM sqlite_schema")) { _ in
      meanwhile = meanwhile ?? (try? Store(path: path).run(mode).rows)
    }
    #expect(meanwhile == [[.text("delete")]])
    #expect(try Store(path: path).run(mode).rows == [[.text("wal")]])
  }

  @Test func `a question is asked again as if for the first time`() throws {
    let store = try Store(path: ":memory:")
    let sql = "SELECT ?1 AS a UNION ALL SELECT 2"
    let question = CompiledQuery(sql: sql, parameters: [.integer(1)])
    let answer = Rows(columns: ["a"], rows: [[.integer(1)], [.integer(2)]])
    #expect(try store.run(question) == answer)
    #expect(try store.run(CompiledQuery(sql: sql)).rows == [[.missing], [.integer(2)]])
    var within: [Rows?] = []
    try store.scan(question) { _ in within.append(try? store.run(question)) }
    #expect(within == [answer, answer])
    #expect(throws: EngineError.self) { try store.run(CompiledQuery(sql: "SELECT abs('a', 1)")) }
  }

  @Test func `a question reads no text that it does not ask for`() throws {
    let plan = try Store(path: ":memory:").run(
      CompiledQuery(
        sql: "EXPLAIN QUERY PLAN SELECT source, avg(score)"
          + " FROM \(SQLitePosts.source(reading: ["source", "score", "text"])) GROUP BY source"))
    let steps = plan.rows.map { "\($0[3])" }.joined()
    #expect(!steps.contains("post_text"))
    #expect(!steps.contains("author"))
  }

  @Test func `a file that is no database is left alone`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("dear diary, nothing happened\n", to: "diary.txt")
    #expect(throws: EngineError.notADatabase(path: path)) { try Store(path: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "dear diary, nothing happened\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["diary.txt"])
  }

  @Test(arguments: [
    ("PRAGMA application_id = 7", false), ("PRAGMA user_version = 99", true),
  ])
  func `a database of others or of a newer version is left alone`(
    change: String, isNewer: Bool
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("other.db")
    do {
      _ = try Store(path: path).run(CompiledQuery(sql: change))
    }
    let before = try Data(contentsOf: URL(filePath: path))
    let expected: EngineError =
      isNewer ? .newer(path: path, version: 99, known: 7) : .notADatabase(path: path)
    #expect(throws: expected) { try Store(path: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["other.db"])
  }

  @Test func `a database of a layout from before the first release is left alone`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("old.db")
    do {
      _ = try Store(path: path).run(CompiledQuery(sql: "DROP TABLE copy_text"))
    }
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: EngineError.older(path: path)) { try Store(path: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  /// The superuser may write anywhere.
  @Test(.enabled(if: getuid() != 0))
  func `a store in a folder that may only be read answers`() throws {
    let loading = try Loading()
    try loading.folder.write(
      "{\"source\":\"x\",\"id\":\"1\",\"time\":\"2026-03-01\",\"text\":\"a\"}\n", to: "a.jsonl")
    try loading.load("a.jsonl")
    let path = loading.folder.file("shelf/b.db")
    try FileManager.default.createDirectory(
      atPath: loading.folder.file("shelf"), withIntermediateDirectories: true)
    _ = try loading.store.run(CompiledQuery(sql: "VACUUM INTO '\(path)'"))
    chmod(loading.folder.file("shelf"), 0o555)
    defer { chmod(loading.folder.file("shelf"), 0o755) }
    let store = try Store(path: path)
    #expect(
      try store.run(CompiledQuery(sql: "SELECT id FROM \(everyPost)")).rows == [[.text("x:1")]])
    #expect(throws: EngineError.readOnly) {
      try store.addToHistory([TypedStatement(text: "a", time: 1, duration: 1, outcome: "done")])
    }
  }

  @Test func `a folder that cannot be made is an error`() throws {
    #expect(throws: EngineError.self) { try Store(path: "/dev/null/beatbook.db") }
  }
}
