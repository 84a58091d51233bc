import Foundation
import Language
import Storage
import Testing

struct WordIndexTests {
  /// What an index and a look at every post must agree about, drawn from the posts themselves.
  private func patterns(from texts: [String]) -> [String] {
    var patterns: Set<String> = [
      "a", "self-hosting", "open weights", "open weight*", "l'ete", "z*",
    ]
    for (place, text) in texts.enumerated() {
      let tags = Tags(in: text)
      patterns.formUnion(tags.hashtags.map { "#" + $0 } + tags.mentions.map { "@" + $0 })
      let words = text.split(separator: " ")
      guard words.count > 4 else { continue }
      let start = place % (words.count - 3)
      switch place % 4 {
      case 0: patterns.insert(String(words[start]))
      case 1: patterns.insert(words[start..<start + 2].joined(separator: " "))
      case 2: patterns.insert(words[start..<start + 3].joined(separator: " ") + "*")
      default: patterns.insert(words[start].prefix(3) + "*")
      }
    }
    return patterns.filter { (try? TextPattern(words: $0)) != nil }.sorted()
  }

  @Test func `questions by the index are answered as by a look at every post`() throws {
    let loading = try Loading()
    // With so little memory, each batch is a run to be merged.
    let summary = try Loader(store: loading.store, scorer: PlainScorer(), memory: 1).load(
      LoadRequest(paths: [Self.snapshot]))
    #expect(summary.new > 30_000)
    try loading.expectRightIndex()
    let texts = try loading.rows(
      "SELECT text FROM post_text WHERE text <> '' AND id % 149 = 0 ORDER BY id"
    ).compactMap { row in if case .text(let text) = row[0] { text } else { nil } }
    let patterns = patterns(from: texts)
    #expect(patterns.count > 200)
    for pattern in patterns {
      for (formula, test) in [
        (Formula.text(.hasWords, .column("text"), pattern), "has_words(text, ?1)"),
        (.text(.hasWords, .column("title"), pattern), "has_words(title, ?1)"),
        (.search(pattern), "ifnull(has_words(text, ?1), 0) OR ifnull(has_words(title, ?1), 0)"),
      ] {
        let compiled = Relation.filter(.posts, formula).compiled(for: .sqlite, columns: ["post"])
        #expect(compiled.sql.contains("posts_with_words"))
        // A look at one post in 43 is enough, and takes as much less time.
        let found = try loading.store.run(
          CompiledQuery(
            sql: "SELECT post FROM (\(compiled.sql)) WHERE post % 43 = 0 ORDER BY post",
            parameters: compiled.parameters))
        let looked = try loading.store.run(
          CompiledQuery(
            sql: "SELECT id FROM post_text WHERE id % 43 = 0 AND (\(test)) ORDER BY id",
            parameters: [.text(pattern)]))
        #expect(found.rows == looked.rows, "\(pattern)")
      }
    }
  }

  @Test func `several questions at once are answered together`() throws {
    let loading = try Loading()
    try loading.folder.write(
      line("1", "alpha beta") + line("2", "alpha gamma", more: #","title":"Beta, delta""#)
        + line("3", "beta", more: #","title":"alpha""#) + line("4", "日本語 alpha 日本"),
      to: "posts.jsonl")
    try loading.load("posts.jsonl")
    for (questions, expected) in [
      (":alpha", [1, 2, 3, 4]), ("text:alpha", [1, 2, 4]), ("title:alpha", [3]),
      (":alpha' || char(31) || ':beta", [1, 2, 3]), (":beta' || char(31) || 'title:delta", [2]),
      (":alpha beta", [1]), ("text:alpha ga*", [2]), (":nothing", []),
    ] as [(String, [Int64])] {
      let found = try loading.rows("SELECT post FROM posts_with_words('\(questions)')")
      #expect(found == expected.map { [.integer($0)] }, "\(questions)")
    }
    #expect(try loading.rows("SELECT post FROM posts_with_words(NULL)").isEmpty)
    #expect(throws: EngineError.self) { try loading.rows("SELECT post FROM posts_with_words") }
  }

  @Test(arguments: [true, false])
  func `an index of many loads and changes is right`(inMemory: Bool) throws {
    let loading = try Loading(inMemory: inMemory)
    var state: UInt64 = 7
    func draw(_ n: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % n
    }
    for load in 0..<6 {
      var text = ""
      for _ in 0..<300 {
        let words = (0..<3 + draw(9)).map { _ in "w\(draw(draw(2) == 0 ? 5 : 400))" }
        let title = draw(5) == 0 ? #","title":"w\#(draw(9)) title\#(draw(50))""# : ""
        text += line("\(draw(900))", words.joined(separator: " "), more: title)
      }
      try loading.folder.write(text, to: "\(load).jsonl")
      try loading.load("\(load).jsonl")
      try loading.expectRightIndex()
    }
    #expect(try loading.value("SELECT count(*) > 0 FROM observation") == .integer(1))
    // All loads filled the same block.
    #expect(
      try loading.value("SELECT count(*) FROM posting WHERE term = 'w1' AND field = 0")
        == .integer(1))
  }

  private static let snapshot = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../queries/snapshots/open-source-ai.jsonl.zst").standardizedFileURL.path
}
