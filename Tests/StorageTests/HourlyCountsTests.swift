import Language
import Storage
import Testing

/// What the counts kept by hour answer is what the posts answer one by one.
struct HourlyCountsTests {
  private static let minute: Int64 = 60_000_000
  private static let start: Int64 = 1_798_761_600_000_000  // 2027-01-01T00:00:00Z

  private let loading: Loading

  /// A post every seven minutes for two days, of sources that come and go.
  init() throws {
    loading = try Loading(inMemory: true)
    let lines = (0..<410).map { number in
      let minutes = number * 7
      let time =
        "2027-01-\(minutes < 1_440 ? "01" : "02")T"
        + "\(Self.two(minutes / 60 % 24)):\(Self.two(minutes % 60)):00Z"
      return line(
        "\(number)", ["good", "bad", "so"][number % 3],
        source: ["x", "bluesky", "news"][(number / 4) % 3], time: time)
    }
    for (name, part) in [("a", lines[..<200]), ("b", lines[200...])] {
      try loading.folder.write(part.joined(), to: "\(name).jsonl")
    }
    try loading.load("a.jsonl", into: "First")
    try loading.load("b.jsonl")
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// From and to, in minutes from the first post: whole hours, hours cut in their first and second
  /// half, windows within one hour, and beyond all posts.
  private static let windows: [(Int64?, Int64?)] = [
    (0, 120), (10, 130), (50, 130), (10, 170), (50, 170), (5, 55), (20, 25), (30, 90), (29, 91),
    (31, 89), (60, 60), (-500, 65), (2_700, 5_000), (2_799, 2_831), (nil, 175), (115, nil),
    (1_439, 1_441),
  ]

  @Test(arguments: [nil, Int64(1)])
  func `counts are those of the posts`(beat: Int64?) throws {
    let keys: [(columns: [Named<Formula>], sql: String)] = [
      ([Named("source", .column("source"))], "source"),
      (["source", "sentiment"].map { Named($0, .column($0)) }, "source, sentiment"),
      (
        [
          Named("hour", .bucket(.column("time"), .absolute(width: 60 * Self.minute), offsets: [])),
          Named("source", .column("source")),
        ], "time / 3600000000 * 3600000000, source"
      ),
    ]
    for (from, to) in Self.windows {
      for (columns, sql) in keys {
        let window = TimeWindow(
          start: from.map { Self.start + $0 * Self.minute },
          end: to.map { Self.start + $0 * Self.minute })
        let counted = Relation.aggregate(
          rows(in: window, of: beat), keys: columns,
          measures: [Named("n", .count), Named("told", .countPresent(.column("sentiment")))])
        #expect(counted.isAnsweredByHours)
        let kept = try loading.store.run(
          counted.compiled(for: SQLiteDialect(), columns: columns.map(\.name) + ["n", "told"]))
        let member = beat.map { " AND \(SQLiteDialect.isMember(of: "\($0)", "posts.post"))" } ?? ""
        let posts = try loading.rows(
          """
          SELECT \(sql), count(*), count(sentiment) FROM \(everyPost)
          WHERE time >= \(window.start ?? 0) AND time < \(window.end ?? .max)\(member) GROUP BY \(sql)
          """)
        #expect(
          Set(kept.rows) == Set(posts) && kept.rows.count == posts.count,
          "\(String(describing: from)) to \(String(describing: to)) by \(sql)")
      }
    }
  }

  @Test func `scores are summed as they are, and a count without keys has its row`() throws {
    let window = TimeWindow(start: Self.start + 5 * Self.minute, end: Self.start + 55 * Self.minute)
    let empty = TimeWindow(start: 10 * Self.minute, end: 170 * Self.minute)
    for (window, n) in [(window, 7), (empty, 0)] {
      let counted = Relation.aggregate(
        rows(in: window, of: nil), keys: [], measures: [Named("n", .count)])
      let rows = try loading.store.run(counted.compiled(for: SQLiteDialect())).rows
      #expect(rows.map { $0.map { $0.int ?? 0 } } == [[n]])
    }
    let summed = Relation.aggregate(
      rows(in: TimeWindow(start: Self.start + 10 * Self.minute, end: .max), of: nil), keys: [],
      measures: [Named("sum", .sum(.column("score")))])
    #expect(!summed.compiled(for: SQLiteDialect()).sql.contains("-1 AS n"))
  }

  @Test func `a post that reads otherwise leaves the counts of what it says now`() throws {
    let loading = try Loading()
    let texts = ["good", "bad, and more", "bad, and what is more: worse"]
    for (number, text) in texts.enumerated() {
      let captured = #","captured":"2026-03-\#(28 + number)T00:00:00Z""#
      try loading.folder.write(
        line("1", text, more: captured) + line("2", text, more: captured),
        to: "\(number).jsonl")
      try loading.load("\(number).jsonl", into: "All")
      try loading.expectRightCounts()
    }
    #expect(
      try loading.rows("SELECT beat, sentiment, n FROM hourly ORDER BY beat") == [
        [.integer(0), .text("negative"), .integer(2)],
        [.integer(1), .text("negative"), .integer(2)],
      ])
  }

  private func rows(in window: TimeWindow, of beat: Int64?) -> Relation {
    var tests: [Formula] = beat.map { [.isMember(beat: $0)] } ?? []
    if let start = window.start {
      tests.append(.compare(.column("time"), .greaterOrEqual, .literal(.time(start))))
    }
    if let end = window.end {
      tests.append(.compare(.column("time"), .less, .literal(.time(end))))
    }
    return .filter(.posts, .and(tests))
  }
}
