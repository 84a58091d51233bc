import Language
import Storage
import Testing

/// Questions about few posts look at few: at those of an id, a thread, a window.
struct FewPostsTests {
  private let loading: Loading

  init() throws {
    loading = try Loading(inMemory: true)
    try loading.folder.write(Self.lines.joined(), to: "posts.jsonl")
    try loading.load("posts.jsonl")
  }

  /// Two threads on two platforms with the same ids, addresses that end alike, and copies.
  private static let lines =
    ["news", "bluesky"].flatMap { source in
      [
        line("top", "which one do we take, then?", source: source),
        line("a", "this one, it is good", source: source, more: answering("top")),
        line("b", "none of them, I say", source: source, more: answering("a")),
      ]
    }
    + ["at://did:plc:one/app.bsky.feed.post/3kabcdefgh234", "at://did:plc:two/3kabcdefgh234"].map {
      line("on \($0)", "about an address", source: "bluesky", more: answering($0, in: $0))
    }
    + (0..<40).map { number in
      let said = sentences[number % 4]
      return line(
        "\(number)", said, author: "writer\(number % 7)",
        time: "2026-03-\(10 + number / 4)T1\(number % 4):00:00Z", more: ",\"likes\":\(number % 5)")
    }

  private static let sentences = [
    "a sentence that many say, word for word", "nothing like the other three, is it?",
    "who would have thought that of them", "please stop to post this everywhere",
  ]

  private static func answering(_ id: String, in thread: String = "top") -> String {
    ",\"reply_to\":\"\(id)\",\"thread\":\"\(thread)\""
  }

  @Test(arguments: [
    (#"id = "news:a""#, 1), (#"id = "news:""#, 0), (#"id in ("news:a", "x:7", "x:77")"#, 2),
    (#"id != "news:a""#, 47), (#"not id in ("news:a", "x:7")"#, 46), (#"id starts "x:""#, 40),
    (#"thread = top"#, 4), (#"thread = TOP"#, 0), (#"thread != top"#, 44),
    (#"thread = "at://did:plc:two/3kabcdefgh234""#, 1), (#"thread = "3kabcdefgh234""#, 0),
    (#"reply_to in (top, a) and source = news"#, 2), (#"reply_to is missing"#, 42),
    (#"source = news and (thread = top or reply_to = a or id in ("news:top", "x:1"))"#, 3),
    (#"(thread = top and sentiment = positive) or id = "x:3""#, 3),
    (
      "id in (\((0..<600).map { "\"x:\($0)\"" }.joined(separator: ", "))) and likes > 0", 32
    ),
  ])
  func `posts are found by ids`(condition: String, count: Int) throws {
    let rows = try loading.store.answer(try plan("where \(condition) | count")).rows
    #expect(rows == [[.integer(Int64(count))]])
  }

  @Test(arguments: [
    #"where id = "news:a""#, #"where id in ("news:a", "x:7") | first 1"#,
    "where thread = top", "where reply_to = top | count by source",
    #"where source = news and (thread = top or reply_to = a or id = "news:top")"#,
  ])
  func `and no others are looked at`(stages: String) throws {
    let steps = try steps(of: "\(stages)")
    #expect(steps.contains { $0.contains("SEARCH post USING INTEGER PRIMARY KEY") }, "\(steps)")
    #expect(!steps.contains { $0.contains("SCAN post") }, "\(steps)")
  }

  @Test(arguments: [
    "copies min 2 authors", "copies | open 1", "once per family | count by source",
    "once per family | first 5",
  ])
  func `copies in a window are looked for there`(stages: String) throws {
    let steps = try steps(of: "time last 24h | \(stages)")
    #expect(steps.contains { $0.contains("SEARCH post USING INDEX post_time") }, "\(steps)")
    // A family that is opened is one.
    let byFamily = steps.filter { $0.contains("post_family") }.count
    #expect(byFamily <= (stages.contains("open") ? 1 : 0), "\(steps)")
  }

  @Test func `copies are those of the window`() throws {
    let stages = "time from 2026-03-12 to 2026-03-14 | copies min 3 posts"
    let table = try loading.store.answer(try plan(stages))
    let names = ["posts", "authors", "wordings", "sources", "text"]
    let places = names.compactMap { name in table.columns.firstIndex { $0.name == name } }
    let found = table.rows.map { row in places.map { row[$0] } }
    #expect(
      found
        == Self.sentences.map {
          [
            .integer(3), .integer(3), .integer(1), .list(["x"]),
            .text($0),
          ]
        })
  }

  @Test func `the first of each group are read by their numbers`() throws {
    let stages = "time since 2026-03-15 | sort likes desc | first 2 by author"
    let table = try loading.store.answer(try plan("\(stages) | select author, likes, id, text"))
    let all = try loading.rows(
      """
      SELECT author, likes, id, text FROM (SELECT *, row_number() OVER (
        PARTITION BY author ORDER BY likes DESC, post) AS place FROM \(everyPost)
        WHERE time >= \(1_773_532_800_000_000 as Int64) AND time < \(1_774_900_000_000_000 as Int64))
      WHERE place <= 2 ORDER BY author, likes DESC, id
      """)
    #expect(Set(table.rows) == Set(all))
    #expect(table.rows.count == all.count)
  }

  private func plan(_ stages: String) throws -> Plan {
    var parser = Parser(Source("posts | \(stages)"))
    return try parser.query().plan(in: PlanContext(catalogue: try loading.store.catalogue()))
  }

  /// How the store goes about all that a question asks.
  private func steps(of stages: String) throws -> [String] {
    let watched = WatchedEngine(loading.store)
    _ = try watched.answer(try plan(stages))
    return watched.allSteps
  }
}

/// Notes the steps of each query.
private final class WatchedEngine: Engine {
  let store: Store
  private nonisolated(unsafe) var noted: [String] = []

  init(_ store: Store) { self.store = store }

  var allSteps: [String] { noted }
  var dialect: any Dialect { store.dialect }
  var groupsBySorting: Bool { store.groupsBySorting }

  func run(_ query: CompiledQuery) throws(EngineError) -> Rows {
    noted += try store.steps(of: query)
    return try store.run(query)
  }

  func scan(_ query: CompiledQuery, _ body: (any RowCells) -> Void) throws(EngineError) {
    noted += try store.steps(of: query)
    try store.scan(query, body)
  }

  func sharing<T>(_ base: CompiledQuery, body: (_ table: String) throws -> T) throws -> T {
    noted += try store.steps(of: base)
    return try store.sharing(base, body: body)
  }

  func authorNames(of numbers: [Int64]) throws(EngineError) -> [Value] {
    try store.authorNames(of: numbers)
  }

  func steps(of query: CompiledQuery) throws(EngineError) -> [String] {
    try store.steps(of: query)
  }

  func interrupt() { store.interrupt() }
}
