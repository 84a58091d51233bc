import Corpus
import Language
import Testing

@testable import Storage

struct ColumnCodeTests {
  @Test func `codes are places in the order of words, and words are raw values`() {
    #expect(SourceName.byCode.map(\.code) == Array(SourceName.allCases.indices))
    #expect(Post.Kind.byCode.map(\.code) == Array(Post.Kind.allCases.indices))
    #expect(Post.SentimentLabel.byCode.map(\.code) == [1, 2, 3])
    #expect(SourceName.byCode.map(\.rawValue) == SourceName.allCases.map(\.rawValue).sorted())
    #expect(Post.Kind.byCode.map(\.rawValue) == Post.Kind.allCases.map(\.rawValue).sorted())
    #expect(SourceName.allCases.map { "\($0.word)" } == SourceName.allCases.map(\.rawValue))
    #expect(Post.Kind.allCases.map { "\($0.word)" } == Post.Kind.allCases.map(\.rawValue))
  }
}

struct BeatsTests {
  let loading: Loading

  init() throws {
    loading = try Loading(inMemory: true)
    try loading.folder.write(
      line("1", "good", time: "2026-03-26T18:29:59Z")
        + line("2", "good", time: "2026-03-26T18:30:00Z")
        + line("3", "bad", source: "bluesky", time: "2026-03-27T12:00:00Z")
        + line("4", "bad", source: "threads", time: "2026-03-27T18:29:59Z")
        + line("5", "bad", source: "x", time: "2026-03-27T18:30:00Z"), to: "a.jsonl")
    try loading.load("a.jsonl", into: "Open")
  }

  @Test func `the last day is counted to the microsecond, by source`() throws {
    // 2026-03-27T18:30:00Z
    let beat = try #require(try loading.store.beats(now: 1_774_636_200_000_000).first)
    #expect(beat.total == 5)
    #expect(
      beat.lastDay.map(\.source) == [
        "x", "bluesky", "news", "youtube", "reddit", "hackernews", "mastodon", "other",
      ])
    #expect(beat.lastDay.map(\.count) == [1, 1, 0, 0, 0, 0, 0, 1])
    let own = try #require(try loading.store.beats(now: nil).first)
    #expect(own.lastDay.map(\.count) == [1, 1, 0, 0, 0, 0, 0, 1])
  }

  @Test func `an unknown platform keeps its name`() throws {
    #expect(
      try loading.rows(
        "SELECT source, coalesce(platform, source) FROM post JOIN post_text USING (id) WHERE text = 'bad' ORDER BY id"
      )
        == [
          [.text("bluesky"), .text("bluesky")], [.text("other"), .text("threads")],
          [.text("x"), .text("x")],
        ])
  }

  @Test func `a beat's members may be defined anew`() throws {
    let number = try loading.store.defineBeat(
      name: "OPEN", category: "Technical", match: "bad",
      members: CompiledQuery(
        sql: "SELECT post FROM \(everyPost) WHERE text = ?1", parameters: [.text("bad")]))
    #expect(number == 1)
    let beat = try #require(try loading.store.beats(now: nil).first)
    #expect(beat.beat == Beat(number: 1, name: "Open", category: "Technical", match: "bad"))
    #expect(beat.total == 3)
    try loading.expectRightCounts()
    try loading.store.removeBeat(number)
    #expect(try loading.store.beats(now: nil).isEmpty)
    #expect(try loading.value("SELECT count(*) FROM \(everyPost)") == .integer(5))
    try loading.expectRightCounts()
  }

  @Test func `extents reach from the first post to the last`() throws {
    try loading.folder.write(
      line("6", "very old", time: "1960-01-01T00:00:00Z") + "not a post\n", to: "b.jsonl")
    try loading.load("b.jsonl")
    let all = try loading.store.extents(beat: nil)
    #expect(all.count == 6)
    #expect(all.undated == 1)
    #expect(all.oldest == 1_774_549_799_000_000)
    #expect(all.newest == 1_774_636_200_000_000)
    #expect(all.sources == ["x", "bluesky", "other"])
    #expect(all.rejected == 1)
    let beat = try loading.store.extents(beat: 1)
    #expect(beat.count == 5)
    #expect(beat.undated == 0)
    #expect(beat.rejected == 0)
    #expect(beat.oldest == all.oldest)
    #expect(beat.newest == all.newest)
    let none = try Store(path: ":memory:").extents(beat: nil)
    #expect(none.count == 0)
    #expect(none.oldest == nil)
  }
}
