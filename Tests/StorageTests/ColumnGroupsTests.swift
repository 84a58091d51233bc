import Language
import Storage
import Testing

/// Groups that packed columns are asked for are those of SQL.
struct ColumnGroupsTests {
  private let loading: Loading

  /// Two loads, the second of which knows some posts of the first and changes others; of three blocks
  /// the second has more languages than a byte tells apart.
  init() throws {
    loading = try Loading(inMemory: true)
    var random = Draw(seed: 7)
    for (name, numbers) in [("a", 0..<8_600), ("b", 8_000..<9_500)] {
      let lines = numbers.map { Self.post($0, in: name, &random) }.joined()
      try loading.folder.write(lines, to: "\(name).jsonl")
      try loading.load("\(name).jsonl", into: name)
    }
    try loading.load("a.jsonl", into: "both")
    _ = try loading.store.defineBeat(
      name: "third", category: nil, match: "good",
      members: CompiledQuery(sql: "SELECT post FROM \(everyPost) WHERE post % 3 = 0"))
  }

  private static func post(_ number: Int, in snapshot: String, _ random: inout Draw) -> String {
    var fields = [
      #""source":"\#(random.one(of: ["x", "bluesky", "reddit", "elsewhere"]))""#,
      #""id":"\#(number)""#,
      #""text":"\#(random.one(of: ["good", "bad", "so", ""])) \#(snapshot)""#,
    ]
    if random.chance(12) {
      fields.append(#""kind":"\#(random.one(of: ["repost", "comment", "article"]))""#)
    }
    if !random.chance(10) {
      // About the nights on which clocks are changed, and here and there far away from them.
      let date = random.one(of: [
        "2025-03-29", "2025-03-30", "2025-10-25", "2025-10-26", "2025-10-27", "2025-12-31",
      ])
      let far =
        random.chance(40) ? random.one(of: ["1970-01-02", "1999-02-28", "2150-06-01"]) : date
      let (hour, minute) = (random.below(24), random.below(60))
      let second = random.one(of: ["00", "07", "59.5", "30.123456"])
      fields.append(#""time":"\#(far)T\#(Self.two(hour)):\#(Self.two(minute)):\#(second)Z""#)
    }
    if !random.chance(6) {
      let lang = random.one(of: ["en", "en", "en", "de", "DE", "pt-BR", "ñ"])
      let isMany = number / 4_000 == 1 && random.chance(2)
      fields.append(#""lang":"\#(isMany ? "l\(random.below(700))" : lang)""#)
    }
    if random.chance(3) {
      fields.append(#""sentiment":"\#(random.one(of: ["positive", "neutral", "negative"]))""#)
      let score = number / 4_000 == 2 && random.chance(2) ? 0.1 + 0.2 : 0.25
      if !random.chance(5) { fields.append(#""score":\#(random.one(of: [score, -0.5, 0, 1]))"#) }
    }
    return "{\(fields.joined(separator: ","))}\n"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func plan(_ text: String, in zone: String = "UTC") throws -> Plan {
    var parser = Parser(Source(text))
    return try parser.query().plan(
      in: PlanContext(
        catalogue: try loading.store.catalogue(),
        clock: .fixed(1_761_447_600_000_000),  // 2025-10-26T03:00:00Z
        zone: try #require(Zone(named: zone))))
  }

  /// Asserts that a question is answered in the same way with the packed columns as without.
  private func expectSame(_ question: String, in zone: String = "UTC") throws {
    let plan = try plan(question, in: zone)
    for limit in [nil, 3] {
      let sorted = try Witness(loading.store).answer(plan, rowLimit: limit)
      let answered = try loading.store.answer(plan, rowLimit: limit)
      #expect(answered == sorted, "\(question) in \(zone), \(limit ?? -1)")
    }
  }

  private func isByColumns(_ question: String) throws -> Bool {
    let steps = try loading.store.steps(of: try plan(question))
    return steps.contains { query in
      query.name != "footnote" && query.lines.contains { $0.contains("post_column") }
    }
  }

  @Test func `groups are those of SQL, whatever is asked`() throws {
    var random = Draw(seed: 11)
    var byColumns = 0
    for _ in 0..<250 {
      let zone = random.one(of: [
        "UTC", "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata",
      ])
      let question = RandomQuestion.draw(&random)
      if try isByColumns(question) { byColumns += 1 }
      try expectSame(question, in: zone)
    }
    #expect(byColumns > 200)
  }

  @Test func `steps say which questions are answered so`() throws {
    let steps = try loading.store.steps(
      of: try plan("posts | time since 2025-10-01 | where score > 0 | count by lang"))
    #expect(
      try loading.store.steps(
        of: try plan("posts | time since 2025-10-01 | measure avg(score) by lang")
      ).first?.lines == [
        "SEARCH post_column (time, kind, lang, score) USING post_block (time)",
        "OR, WHERE POSTS ARE NOT IN THE ORDER OF TIME",
        "  CO-ROUTINE inner_rows", "    SEARCH post USING INDEX post_time (time>?)",
        "    USE TEMP B-TREE FOR GROUP BY", "  SCAN inner_rows",
        "  USE TEMP B-TREE FOR ORDER BY",
      ])
    #expect(
      steps.map { [$0.name] + $0.lines } == [
        ["rows", "SEARCH post_column (time, kind, lang, score) USING post_block (time)"],
        ["footnote", "SEARCH post_column (time, kind, score) USING post_block (time)"],
      ])
    for question in [
      "posts | count by lang", "posts | measure avg(score), min(time) by sentiment, day",
      "posts | where lang = de | count", #"posts of "a" | count by month, lang"#,
    ] {
      #expect(try isByColumns(question), "\(question)")
    }
    for question in [
      // The hours that are kept counted have it, or SQLite knows how many posts there are.
      "posts | time last 24h | count by source", "posts | count",
      // Columns are asked that are not packed.
      "posts | count by author", "posts | measure avg(likes) by lang", "posts | count by snapshot",
      "posts | where text has good | count by lang", "posts | count distinct author by lang",
      // Fractions would be summed in another order than that of their times.
      "posts | where time = 2025-10-26 or lang = de | measure avg(score) by lang",
    ] {
      #expect(try !isByColumns(question), "\(question)")
    }
  }

  @Test func `scores are summed in the order of SQL`() throws {
    // The posts of a week come in the order of their times, those before in none.
    let lines = (0..<5_000).map { number in
      let time = [1 + number / 720, number / 30 % 24, number % 30].map(Self.two)
      return #"{"source":"x","id":"t\#(number)","lang":"\#(["en", "de"][number % 2])","#
        + #""time":"2025-11-\#(time[0])T\#(time[1]):\#(time[2]):00Z","text":"t","#
        + #""sentiment":"neutral","score":0.\#(number * 7_919 % 10_007)}"# + "\n"
    }
    try loading.folder.write(lines.joined(), to: "c.jsonl")
    try loading.load("c.jsonl")
    let measures = "measure sum(score), avg(score), count(score) by lang"
    for (window, asked) in [
      ("from 2025-11-02 to 2025-11-05", 0), ("since 2025-10-27", 1), ("since 2150", 1),
    ] {
      let question = "posts | time \(window) | where kind != repost | \(measures)"
      #expect(try isByColumns(question))
      try expectSame(question)
      let witness = Witness(loading.store, groupsBySorting: true, packsColumns: true)
      _ = try witness.answer(try plan(question))
      #expect(witness.asked == asked, "\(window)")
    }
    try expectSame("posts | \(measures)")
  }

  /// Posts here and there, with another time and text.
  private static func seenAgain(_ text: String) -> String {
    let sources = ["x", "bluesky", "reddit"]
    return (0..<120).map { number in
      #"{"source":"\#(sources[number % 3])","id":"\#(number / 3 * 150)","#
        + #""time":"2025-11-01T10:00:00Z","text":"\#(text)"}"# + "\n"
    }.joined()
  }

  @Test func `what a load changes is counted before it is at its end`() throws {
    let question = "posts | measure count(sentiment), max(time), sum(score) by lang, source"
    try loading.folder.write(Self.seenAgain("seen again, good at length"), to: "c.jsonl")
    let before = try loading.store.answer(try plan(question))
    var within: ResultTable?
    let store = loading.store
    // Members of a beat are asked for while the load is under way.
    try loading.load("c.jsonl", into: "both") { _, _ in
      var parser = Parser(Source(question))
      let plan = try parser.query().plan(in: PlanContext(catalogue: Catalogue()))
      within = try store.answer(plan)
      #expect(try Witness(store).answer(plan) == within)
      return nil
    }
    #expect(try loading.store.answer(try plan(question)).rows == within?.rows)
    #expect(within?.rows != before.rows)
    try expectSame(question)
  }

  @Test func `numbers without a post count nothing`() throws {
    _ = try loading.rows("DELETE FROM post WHERE id IN (2, 4002, 5000)")
    // Whose blocks are packed anew.
    try loading.folder.write(Self.seenAgain("good at length"), to: "c.jsonl")
    try loading.load("c.jsonl")
    for question in [
      "count by lang", "where lang is missing | count", "count by kind, sentiment",
      "where time is missing | count by source", "where not (score > 0) | count",
      "where lang is missing | measure count(score), avg(score) by sentiment",
    ] {
      #expect(try isByColumns("posts | \(question)"))
      try expectSame("posts | \(question)")
    }
  }

  @Test func `whatever stands in a packed column, nothing worse than an error comes of it`() throws
  {
    let columns = try loading.rows("SELECT id, hex(packed) FROM post_column")
    var random = Draw(seed: 1)
    for round in 0..<150 {
      guard case .integer(let id) = columns[round % columns.count][0],
        case .text(let hex) = columns[round % columns.count][1]
      else { return }
      var digits = Array(hex.utf8)
      for _ in 0..<3 {
        digits[random.below(min(digits.count, 80))] =
          Array("0123456789ABCDEF".utf8)[
            random.below(16)]
      }
      let damaged = String(decoding: digits, as: UTF8.self)
      _ = try loading.rows("UPDATE post_column SET packed = x'\(damaged)' WHERE id = \(id)")
      for question in [
        "count by lang, kind, month", "where time > 2025 | measure avg(score) by source, sentiment",
        "where sentiment != positive | measure min(score), max(time), count(time) by year",
      ] {
        _ = try? loading.store.answer(try plan("posts | \(question)", in: "Europe/Paris"))
      }
      _ = try loading.rows("UPDATE post_column SET packed = x'\(hex)' WHERE id = \(id)")
    }
  }
}
