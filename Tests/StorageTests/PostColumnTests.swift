import Foundation
import Language
import Storage
import Testing

/// The columns that are kept packed, against the posts themselves.
struct PostColumnTests {
  private static let columns = "post, time, source, kind, lang, sentiment, score"

  /// Asserts that the packed columns of the posts with a word are those of the posts.
  private static func expectSame(
    _ loading: Loading, count: Int, with word: String = "good",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let packed = try loading.rows("SELECT \(columns) FROM posts_with_words(':\(word)')")
    let posts = try loading.rows(
      """
      SELECT \(columns) FROM \(everyPost) WHERE post IN (SELECT post FROM posts_with_words(':\(word)'))
      ORDER BY post
      """)
    #expect(packed == posts, sourceLocation: sourceLocation)
    #expect(packed.count == count, sourceLocation: sourceLocation)
  }

  /// Lines of posts whose columns are as different as columns can be.
  private static func lines(_ numbers: Range<Int>, salt: Int) -> String {
    var text = ""
    for number in numbers {
      let draw = (number &* 2_654_435_761 &+ salt) >> 3
      var fields = [
        #""source":"\#(["x", "bluesky", "reddit", "news", "elsewhere"][draw % 5])""#,
        #""id":"\#(number)""#, #""text":"good \#(salt)""#,
      ]
      let (day, second) = (1 + draw % 28, draw % 60)
      let fraction = ["", "", ".5", ".123456"][number / 4_000 % 4]
      fields.append(
        #""time":"\#(draw % 17 == 0 ? "1960" : "2026")-02-\#(day < 10 ? "0" : "")\#(day)T10:00:\#(second < 10 ? "0" : "")\#(second)\#(fraction)Z""#
      )
      if draw % 11 != 0 {
        // More languages in the second block than a byte tells apart.
        fields.append(
          #""lang":"\#(number / 4_000 == 1 ? "l\(draw % 700)" : ["en", "de"][draw % 2])""#)
      }
      if draw % 3 == 0 {
        fields.append(
          #""sentiment":"negative","score":\#(number / 4_000 == 2 ? "0.123456789" : "-0.0")"#)
      }
      text += "{\(fields.joined(separator: ","))}\n"
    }
    return text
  }

  @Test func `packed columns are those of the posts, load after load`() throws {
    let loading = try Loading()
    // Within a block, over several, and to the last post of one.
    for (number, range) in [0..<1, 1..<3_990, 3_990..<12_500, 12_500..<16_000].enumerated() {
      try loading.folder.write(Self.lines(range, salt: 1), to: "\(number).jsonl")
      try loading.load("\(number).jsonl")
      try Self.expectSame(loading, count: range.upperBound)
    }
    // The forms that there are: integers, decimals, numbers and words.
    let forms = try loading.rows(
      "SELECT DISTINCT hex(substr(packed, 1, 1)) FROM post_column ORDER BY 1")
    #expect(forms == ["01", "02", "03", "04"].map { [.text($0)] })
  }

  @Test func `there is one zero, as in the table of posts`() throws {
    let loading = try Loading()
    try loading.folder.write(
      line("1", "good", more: #","sentiment":"neutral","score":-0.0"#), to: "a.jsonl")
    try loading.load("a.jsonl")
    // With a sign it would be no decimal, and packed in another form.
    let query = "SELECT hex(substr(packed, 1, 2)) FROM post_column ORDER BY id DESC LIMIT 1"
    #expect(try loading.value(query) == .text("0200"))
  }

  @Test func `a post that is seen again takes its block with it`() throws {
    let loading = try Loading()
    try loading.folder.write(
      (1...4_100).map { line("\($0)", "seen good") }.joined()
        // In the block that is being filled, and in one that is written already.
        + line("4050", "seen worse, at length") + line("7", "seen bad, at length"),
      to: "a.jsonl")
    try loading.load("a.jsonl")
    try Self.expectSame(loading, count: 4_100, with: "seen")
    try loading.folder.write(
      line("8", "seen good", time: "2026-01-01T00:00:00.25Z")
        + line("4051", "seen bad, and longer"),
      to: "b.jsonl")
    try loading.load("b.jsonl")
    try Self.expectSame(loading, count: 4_100, with: "seen")
    #expect(
      try loading.rows(
        "SELECT sentiment, count(*) FROM posts_with_words(':seen') GROUP BY 1 ORDER BY 1"
      ) == [[.text("negative"), .integer(3)], [.text("positive"), .integer(4_097)]])
  }

  @Test func `what is asked of posts with words is read from the packed columns`() throws {
    let loading = try Loading()
    try loading.folder.write(Self.lines(0..<500, salt: 1), to: "a.jsonl")
    try loading.load("a.jsonl")
    let query = "SELECT \(Self.columns) FROM posts_with_words(':good')"
    let before = try loading.rows(query)
    // Were they read from the posts, this would be seen.
    _ = try loading.rows(
      "UPDATE post SET time = 1, source = 'x', lang = NULL, sentiment = NULL, score = 1")
    #expect(try loading.rows(query) == before)
  }

  /// In order of time, in none, with as many posts of one instant as there may be, and without times.
  @Test func `the newest posts with words come first`() throws {
    let loading = try Loading()
    var texts = [Self.lines(0..<9_000, salt: 1)]
    texts.append(
      (0..<30_000).map { number in
        let time = [number / 3_600, number / 60 % 60, number % 60].map {
          $0 < 10 ? "0\($0)" : "\($0)"
        }
        return line(
          "n\(number)", number % 9_000 == 3 ? "rare good" : "good",
          time: "2026-03-01T\(time[0]):\(time[1]):\(time[2])Z")
      }.joined())
    texts.append((0..<9_000).map { line("s\($0)", "good same") }.joined())
    for (number, text) in texts.enumerated() {
      try loading.folder.write(text, to: "\(number).jsonl")
      try loading.load("\(number).jsonl")
    }
    #expect(try loading.value("SELECT count(*) FROM post_block") == .integer(12))
    let plan = try loading.rows(
      "EXPLAIN QUERY PLAN SELECT post FROM posts_with_words(':good') ORDER BY time DESC, post")
    #expect(plan.count == 1, "\(plan)")
    for word in ["good", "rare", "same", "never"] {
      for test in [
        "", "WHERE source = 'x'", "WHERE time < 1772300000000000", "WHERE time >= 1772323300000000",
      ] {
        for limit in [1, 20, 5_000, 100_000] {
          func rows(_ order: String) throws -> [[Value]] {
            try loading.rows(
              """
              SELECT post, time FROM posts_with_words(':\(word)') \(test)
              ORDER BY \(order) LIMIT \(limit)
              """)
          }
          #expect(
            try rows("time DESC NULLS LAST, post") == rows("+time DESC, post"),
            "\(word) \(test) \(limit)")
        }
      }
    }
  }

  /// Windows at the edges of blocks, within them, over several, over none; posts in no order of time
  /// among others that are.
  @Test func `words within a window are the words of all posts that are in it`() throws {
    let loading = try Loading()
    try loading.folder.write(Self.lines(0..<4_100, salt: 1), to: "a.jsonl")
    let minutes = (0..<9_000).map { number in
      let (hour, minute) = (number / 60 % 24, number % 60)
      let time = [1 + number / 1_440, hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }
      return line(
        "m\(number)", number % 3 == 0 ? "good" : "good and rare",
        time: "2026-03-\(time[0])T\(time[1]):\(time[2]):00Z")
    }
    try loading.folder.write(minutes.joined(), to: "b.jsonl")
    try loading.load("a.jsonl", "b.jsonl")
    let blocks = try loading.rows(
      """
      SELECT (id - 1) / 4000, min(time), max(time) FROM post GROUP BY 1 ORDER BY 1
      """)
    #expect(try loading.rows("SELECT * FROM post_block ORDER BY id") == blocks)
    let edges = try loading.rows(
      "SELECT time FROM post WHERE id IN (1, 4000, 4001, 4101, 8000, 8001, 12000, 12001, 13100)")
    let times = edges.compactMap { $0[0].int } + [0, 1_900_000_000_000_000]
    var found = 0
    for word in ["good", "rare", "goo*", "rare\u{1F}:good", "never"] {
      let all = try loading.rows(
        "SELECT post, time FROM posts_with_words(':\(word)') WHERE +time IS NOT NULL")
      for from in times {
        for to in times + times.map({ $0 + 1 }) {
          for (low, high) in [(">=", "<"), (">", "<=")] {
            let within = try loading.rows(
              """
              SELECT post, time FROM posts_with_words(':\(word)')
              WHERE time \(low) \(from) AND time \(high) \(to)
              """)
            let expected = all.filter { row in
              guard let time = row[1].int else { return false }
              return (low == ">" ? time > from : time >= from)
                && (high == "<" ? time < to : time <= to)
            }
            #expect(within == expected, "\(word) \(low) \(from) \(high) \(to)")
            found += within.count
          }
        }
        let since = try loading.rows(
          "SELECT post, time FROM posts_with_words(':\(word)') WHERE time >= \(from)")
        #expect(since == all.filter { ($0[1].int ?? 0) >= from })
        let before = try loading.rows(
          "SELECT post, time FROM posts_with_words(':\(word)') WHERE time < \(from)")
        #expect(before == all.filter { ($0[1].int ?? 0) < from })
      }
    }
    #expect(found > 10_000)
  }

  @Test(arguments: [0, 1, 2, 9, 17, 30])
  func `a column that is cut off is an error`(length: Int) throws {
    let loading = try Loading()
    try loading.folder.write(Self.lines(0..<200, salt: 1), to: "a.jsonl")
    try loading.load("a.jsonl")
    _ = try loading.rows("UPDATE post_column SET packed = substr(packed, 1, \(length))")
    for column in ["time", "source", "lang", "sentiment", "score"] {
      #expect(throws: EngineError.self, "\(column)") {
        _ = try loading.rows("SELECT \(column) FROM posts_with_words(':good')")
      }
    }
  }

  @Test func `whatever stands in a packed column, nothing worse than an error comes of it`() throws
  {
    let loading = try Loading()
    try loading.folder.write(Self.lines(0..<100, salt: 1), to: "a.jsonl")
    try loading.load("a.jsonl")
    let columns = try loading.rows("SELECT id, hex(packed) FROM post_column")
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      guard let row = columns.randomElement(using: &random), case .text(let hex) = row[1],
        case .integer(let id) = row[0]
      else { return }
      var digits = Array(hex)
      for _ in 0..<3 {
        let place = Int.random(in: 0..<min(digits.count, 60), using: &random)
        digits[place] = "0123456789ABCDEF".randomElement(using: &random) ?? "0"
      }
      _ = try loading.rows("UPDATE post_column SET packed = x'\(String(digits))' WHERE id = \(id)")
      let answer = Result {
        try loading.rows("SELECT \(Self.columns) FROM posts_with_words(':good')")
      }
      if case .success(let rows) = answer { #expect(rows.count == 100) }
      _ = try loading.rows("UPDATE post_column SET packed = x'\(hex)' WHERE id = \(id)")
    }
  }
}
