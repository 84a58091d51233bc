import Foundation
import Language
import Storage
import TestSupport
import Testing

struct LoaderTests {
  @Test(arguments: [true, false])
  func `a file becomes posts`(inMemory: Bool) throws {
    let loading = try Loading(inMemory: inMemory)
    try loading.folder.write(
      line("1", "A good #Day for @bob https://example.org/a.", more: #","likes":3"#)
        + line("2", "a bad day", source: "bluesky", time: "2026-03-27T19:30:00Z")
        + "not json\n", to: "posts.jsonl")
    let summary = try loading.load("posts.jsonl", into: "Days")
    #expect(summary.read == 3)
    #expect(summary.new == 2)
    #expect(summary.rejected == 1)
    #expect(summary.snapshot == 1)
    #expect(summary.newBeat == "Days")
    #expect(summary.files == 1)
    #expect(summary.readings.map(\.format) == ["jsonl"])
    #expect(summary.oldest == 1_774_634_400_000_000)
    #expect(summary.newest == 1_774_639_800_000_000)
    #expect(summary.bytes == 259)
    let post = try loading.store.run(
      CompiledQuery(
        sql: """
          SELECT id, time, created, source, kind, author, text, lang, sentiment, score,
            labelled, likes, reposts, hashtags, mentions, links, snapshot, status, title
          FROM \(everyPost) WHERE id = 'x:1'
          """))
    #expect(
      post.rows == [
        [
          .text("x:1"), .integer(1_774_634_400_000_000), .integer(1_774_634_400_000_000),
          .text("x"), .text("post"), .text("ann"),
          .text("A good #Day for @bob https://example.org/a."), .text("en"), .text("positive"),
          .number(0.5), .text("plain 1"), .integer(3), .missing, .text(#"["day"]"#),
          .text(#"["bob"]"#), .text(#"["https://example.org/a"]"#), .integer(1),
          .text("available"), .missing,
        ]
      ])
    #expect(try loading.posts(with: "day") == [.text("bluesky:2"), .text("x:1")])
    #expect(try loading.posts(with: "#day") == [.text("x:1")])
    try loading.expectRightCounts()
  }

  @Test func `records that cannot be read are kept as they are`() throws {
    let loading = try Loading()
    let bad = [#"{"source":"x","id":"9"}"#, "not json"]
    try loading.folder.write(line("1", "a") + bad[0] + "\n" + bad[1], to: "posts.jsonl")
    try loading.load("posts.jsonl")
    let rejects = try loading.store.rejects(of: 1)
    #expect(rejects.map(\.line) == [2, 3])
    #expect(rejects.map { String(decoding: $0.bytes, as: UTF8.self) } == bad)
    #expect(rejects.allSatisfy { $0.file == "posts.jsonl" && !$0.reason.isEmpty })
    let path = loading.folder.file("rejects.jsonl")
    #expect(try loading.store.writeRejects(of: 1, to: path) == 2)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == bad.joined(separator: "\n") + "\n")
    let again = try Loader(store: loading.store, scorer: PlainScorer()).load(
      LoadRequest(paths: [path], format: "jsonl"))
    #expect(again.rejected == 2)
  }

  @Test func `the same bytes again add nothing but to another beat`() throws {
    let loading = try Loading()
    try loading.folder.write(line("1", "good") + line("2", "bad") + "x\n", to: "posts.jsonl")
    let first = try loading.load("posts.jsonl", into: "One")
    let before = try loading.everything()
    let again = try loading.load("posts.jsonl", into: "one")
    #expect(again.isRepeated)
    #expect(again.snapshot == 1)
    #expect(again.sha256 == first.sha256)
    #expect(again.counts == [3, 0, 2, 0, 1])
    #expect(try loading.everything() == before)
    #expect(try loading.load("posts.jsonl", into: "Two").newBeat == "Two")
    #expect(try loading.store.beats(now: nil).map(\.total) == [2, 2])
    #expect(try loading.store.snapshots().count == 1)
    try loading.expectRightCounts()
  }

  @Test func `a post met again is known`() throws {
    let loading = try Loading()
    try loading.folder.write(line("1", "good") + line("1", "good"), to: "a.jsonl")
    try loading.folder.write(line("1", "good") + line("2", "new"), to: "b.jsonl")
    let first = try loading.load("a.jsonl")
    #expect(first.counts == [2, 1, 1, 0, 0])
    let second = try loading.load("b.jsonl")
    #expect(second.counts == [2, 1, 1, 0, 0])
    #expect(try loading.value("SELECT count(*) FROM observation") == .integer(0))
    try loading.expectRightCounts()
  }

  @Test(arguments: [true, false])
  func `other observations are merged`(inOneFile: Bool) throws {
    let loading = try Loading()
    let early = line(
      "1", "a bad start", time: "2026-03-27T18:00:00Z",
      more: #","likes":1,"replies":4,"captured":"2026-03-28T00:00:00Z""#)
    let late = line(
      "1", "a good start, and longer", author: "bob", time: "2026-03-27T16:00:00Z",
      more: #","likes":9,"captured":"2026-03-29T00:00:00Z""#)
    let middle = line(
      "1", "short", time: "2026-03-27T18:00:00Z",
      more: #","likes":5,"views":7,"captured":"2026-03-28T12:00:00Z""#)
    if inOneFile {
      try loading.folder.write(early + late + middle, to: "all.jsonl")
      let summary = try loading.load("all.jsonl", into: "Starts")
      #expect(summary.counts == [3, 1, 0, 2, 0])
    } else {
      for (name, text) in [("a", early), ("b", late), ("c", middle)] {
        try loading.folder.write(text, to: "\(name).jsonl")
        try loading.load("\(name).jsonl", into: "Starts")
      }
    }
    let post = try loading.rows(
      "SELECT text, time, created, author, likes, replies, views, sentiment, captured FROM \(everyPost)"
    )
    #expect(
      post == [
        [
          .text("a good start, and longer"), .integer(1_774_627_200_000_000),
          .integer(1_774_627_200_000_000), .text("ann"), .integer(9), .integer(4), .integer(7),
          .text("positive"), .integer(1_774_742_400_000_000),
        ]
      ])
    #expect(
      try loading.rows("SELECT likes, text FROM observation ORDER BY rowid") == [
        [.integer(1), .text("a bad start")], [.integer(9), .text("a good start, and longer")],
        [.integer(5), .text("short")],
      ])
    #expect(
      try loading.value("SELECT sum(n) FROM oddity WHERE kind = 'conflicting author'")
        == .integer(1))
    #expect(try loading.posts(with: "longer") == [.text("x:1")])
    #expect(try loading.posts(with: "bad") == [])
    #expect(try loading.posts(with: "short") == [])
    try loading.expectRightCounts()
    try loading.expectRightIndex()
  }

  @Test func `a cut text gives way to a whole one, which stays`() throws {
    let loading = try Loading()
    let cut = #","text_truncated":true"#
    try loading.folder.write(
      #"{"source":"x","native_id":"1","created_at":"2026-03-27T18:00:00Z","text":"a long beginning that…""#
        + cut + "}\n", to: "a.jsonl")
    try loading.folder.write(
      #"{"source":"x","native_id":"1","created_at":"2026-03-27T18:00:00Z","text":"a long"}"# + "\n",
      to: "b.jsonl")
    for name in ["a.jsonl", "b.jsonl"] { try loading.load(name) }
    #expect(try loading.value("SELECT text FROM \(everyPost)") == .text("a long"))
  }

  @Test func `posts without an id that fall together are counted`() throws {
    let loading = try Loading()
    let post = #"{"source":"x","author":"ann","time":"2026-03-27T18:00:00Z","text":"lol"}"# + "\n"
    try loading.folder.write(post + post, to: "a.jsonl")
    let summary = try loading.load("a.jsonl")
    #expect(summary.counts == [2, 1, 1, 0, 0])
    #expect(summary.oddities["derived id met twice"] == 1)
    #expect(try loading.store.oddities(of: 1).contains { $0.kind == "derived id met twice" })
  }

  @Test func `a cancelled load leaves the store as it was`() throws {
    let loading = try Loading()
    try loading.folder.write(line("1", "good"), to: "a.jsonl")
    for isFirst in [true, false] {
      if !isFirst { try loading.load("a.jsonl", into: "One") }
      let before = try loading.everything()
      let text = (0..<40_000).map { line("\($0)", "post number \($0) good") }.joined()
      try loading.folder.write(text, to: "b.jsonl")
      var asked = 0
      #expect(throws: LoadError.cancelled) {
        try Loader(store: loading.store, scorer: PlainScorer()).load(
          LoadRequest(paths: [loading.folder.file("b.jsonl")], beat: "Two"),
          isCancelled: {
            asked += 1
            return asked == 3
          })
      }
      #expect(try loading.everything() == before)
      let files = try FileManager.default.contentsOfDirectory(atPath: loading.folder.file("store"))
      #expect(!files.contains { $0.hasSuffix("-words") })
    }
  }

  @Test func `progress is told, and ends at the whole`() throws {
    let loading = try Loading()
    try loading.folder.write(line("1", "good") + line("2", "good"), to: "a.jsonl")
    var told: [LoadProgress] = []
    _ = try Loader(store: loading.store, scorer: PlainScorer()).load(
      LoadRequest(paths: [loading.folder.file("a.jsonl")]), progress: { told.append($0) })
    #expect(told.first?.bytesInAll == SharedSize.of(loading.folder.file("a.jsonl")))
    #expect(told.allSatisfy { $0.bytesRead <= $0.bytesInAll })
  }

  @Test func `posts join beats whose condition they match`() throws {
    let loading = try Loading()
    let members: BeatMembers = { beat, newerThan in
      CompiledQuery(
        sql: """
          SELECT post FROM \(everyPost) WHERE post > ?1 AND post IN
            (SELECT post FROM posts_with_words(':' || ?2))
          """, parameters: [.integer(newerThan), .text(beat.match ?? "")])
    }
    _ = try loading.store.defineBeat(name: "Good", category: nil, match: "good", members: nil)
    try loading.folder.write(line("1", "good") + line("2", "bad"), to: "a.jsonl")
    try loading.folder.write(line("3", "good") + line("2", "bad becomes good"), to: "b.jsonl")
    #expect(try loading.load("a.jsonl", members: members).joined == ["Good": 1])
    #expect(try loading.load("b.jsonl", members: members).joined == ["Good": 2])
    #expect(try loading.store.beats(now: nil).map(\.total) == [3])
    try loading.expectRightCounts()
  }

  @Test func `a large first load and appended ones agree`() throws {
    let whole = try Loading()
    let parts = try Loading()
    let lines = (0..<6_000).map { number in
      line(
        "\(number % 5_500)", "good word\(number % 97) shared \(number)",
        author: "user\(number % 311)",
        time: "2026-03-\(10 + number % 20)T1\(number % 10):00:00Z")
    }
    try whole.folder.write(lines.joined(), to: "all.jsonl")
    try parts.folder.write(lines[..<100].joined(), to: "a.jsonl")
    try parts.folder.write(lines[100...].joined(), to: "b.jsonl")
    let first = try whole.load("all.jsonl", into: "All")
    let second = try parts.load("a.jsonl", into: "All")
    let third = try parts.load("b.jsonl", into: "All")
    #expect(first.new == 5_500)
    #expect(second.new + third.new == 5_500)
    #expect(first.merged == third.merged)
    for sql in [
      "SELECT id, time, author, text, score, family FROM \(everyPost) ORDER BY id",
      "SELECT beat, hour, source, kind, sentiment, n FROM hourly",
      "SELECT first, last FROM beat_run",
    ] {
      #expect(try whole.rows(sql) == parts.rows(sql))
    }
    #expect(try whole.posts(with: "word42") == parts.posts(with: "word42"))
    #expect(try !whole.posts(with: "word42").isEmpty)
    for loading in [whole, parts] {
      try loading.expectRightCounts()
      try loading.expectRightIndex()
      #expect(try loading.value("PRAGMA integrity_check") == .text("ok"))
    }
  }
}

private enum SharedSize {
  static func of(_ path: String) -> Int {
    (try? Data(contentsOf: URL(filePath: path)).count) ?? 0
  }
}
