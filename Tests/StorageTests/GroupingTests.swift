import Language
import Storage
import Testing

/// Groups and clusters made beside the engine are those that SQL makes.
struct GroupingTests {
  private let loading: Loading

  init() throws {
    loading = try Loading(inMemory: true)
    try loading.folder.write(Self.posts.joined(separator: "\n"), to: "posts.jsonl")
    try loading.load("posts.jsonl")
  }

  @Test(arguments: [
    "count by author, lang", "count by author | first 7", "count by lang",
    "count by lang | sort count | first 2", "count by likes | sort likes desc | first 9",
    "count by author, source | sort author desc | first 20", "count by time | first 5",
    "count distinct author by lang", "count distinct lang by author | first 9",
    "measure avg(score), sum(likes), min(likes), max(score), count(likes) by lang",
    "measure avg(score), sum(likes), max(likes), min(time) by author, kind | first 40",
    "measure sum(score), avg(likes) by 6h, lang", "where lang = de | count by author",
    "time last 24h | count by source, sentiment", "time last 1500m | count by kind, sentiment",
    "time last 90m | count by source | first 2",
    "time last 7d | where kind = post | count by source",
    "time from 2026-03-10 to 2026-03-11 | count by sentiment | sort count | first 1",
    "time last 2d | share of sentiment = positive by source",
    "time last 1m | where sentiment is missing | count by source, sentiment",
    "where likes > 1000 | count by lang", "measure avg(likes)", "count by lang, source, kind",
  ])
  func `groups are those of SQL`(_ stages: String) throws {
    let plan = try plan("posts | \(stages)")
    for limit in [nil, 3] {
      let sorted = try Witness(loading.store).answer(plan, rowLimit: limit)
      #expect(try loading.store.answer(plan, rowLimit: limit) == sorted)
    }
  }

  @Test func `groups tell how many posts have no value`() throws {
    for (stages, asked) in [
      ("measure avg(likes), max(likes) by lang", 1), ("measure avg(likes) by day", 1),
      ("measure avg(likes) by lang | first 1", 1), ("measure avg(likes)", 1),
      // Groups that were left out would be missed.
      ("measure avg(likes) by lang | where avg_likes > 1", 2),
    ] {
      let witness = Witness(loading.store, groupsBySorting: true)
      let table = try witness.answer(try plan("posts | \(stages)"))
      #expect(table.notes.first == "n = 240 (60 without likes, not counted in)", "\(stages)")
      #expect(witness.asked == asked, "\(stages)")
    }
  }

  @Test func `a cluster is an author, or a text by several`() throws {
    // A text by two authors, three posts of one author, two posts that nobody signed.
    let text = "the very same sentence, word for word"
    let said = [
      ("ann", "one"), ("ann", "two"), ("ann", text), ("bob", text), (nil, "three"), (nil, "four"),
    ]
    let lines = said.enumerated().map { index, post in
      let author = post.0.map { "\"author\":\"\($0)\"," } ?? ""
      return
        "{\"source\":\"news\",\"id\":\"s\(index)\",\(author)\"time\":\"2027-01-01T00:00:0\(index)Z\""
        + ",\"text\":\"\(post.1)\",\"sentiment\":\"neutral\"}"
    }
    try loading.folder.write(lines.joined(separator: "\n"), to: "later.jsonl")
    try loading.load("later.jsonl")
    let windows = "last 1h vs previous 1h"
    for (question, posts, clusters) in [
      ("compare sentiment \(windows)", 6, 4),
      ("compare sentiment \(windows) once per family", 5, 4),
    ] {
      let table = try loading.store.answer(try plan("posts | \(question)"))
      let cells = Dictionary(
        uniqueKeysWithValues: zip(table.columns.map(\.name), table.rows.last ?? []))
      #expect(cells["n_now"] == .integer(Int64(posts)))
      #expect(cells["clusters_now"] == .integer(Int64(clusters)))
    }
  }

  private func plan(_ text: String) throws -> Plan {
    var parser = Parser(Source(text))
    return try parser.query().plan(
      in: PlanContext(catalogue: try loading.store.catalogue()))
  }

  /// 300 posts: one handle on two platforms, languages and likes that are missing, fractions.
  private static let posts = (0..<300).map { index in
    let source = ["x", "bluesky", "news"][index % 3]
    let author = index % 7 == 0 ? "" : "\"author\":\"writer\((index * index) % 13)\","
    let lang = ["\"lang\":\"en\",", "\"lang\":\"de\",", "\"lang\":\"fr\",", ""][index % 4]
    let likes = index % 5 == 0 ? "" : "\"likes\":\(index * 31 % 17),"
    let mood = ["good", "bad", "plain"][index % 3]
    let (day, hour) = (10 + index / 100, 10 + index % 14)
    return "{\"source\":\"\(source)\",\"id\":\"\(index)\",\(author)\(lang)\(likes)"
      + "\"time\":\"2026-03-\(day)T\(hour):00:00Z\",\"text\":\"a \(mood) text \(index % 50)\"}"
  }
}
