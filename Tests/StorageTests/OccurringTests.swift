import Foundation
import Storage
import Testing

/// Values that completion offers.
struct OccurringTests {
  private static func loaded() throws -> Loading {
    let loading = try Loading()
    let lines = [
      ("1", "Ann", "#OpenWeights and #tamarack"), ("2", "ann.b", "#OpenWeights, @bob"),
      ("3", "ann.b", "nothing"), ("4", "Élodie", "#open"),
    ].enumerated().map { place, post in
      """
      {"source":"mastodon","id":"\(post.0)","author":"\(post.1)","lang":"en",\
      "time":"2026-03-0\(place + 1)T00:00:00Z","text":"\(post.2)"}
      """
    }
    try Data(lines.joined(separator: "\n").utf8)
      .write(to: URL(filePath: loading.folder.file("p.jsonl")))
    try loading.load("p.jsonl")
    return loading
  }

  @Test(arguments: [
    (Store.OccurringField.author, "", ["ann.b", "Ann", "Élodie"]),
    (.author, "AN", ["ann.b", "Ann"]),
    (.author, "elo", ["Élodie"]), (.author, "nn", []),
    (.hashtags, "", ["openweights", "open", "tamarack"]),
    (.hashtags, "open", ["openweights", "open"]), (.mentions, "b", ["bob"]), (.lang, "", ["en"]),
    (.community, "", []), (.author, "%", []),
  ])
  func theCommonestComeFirst(_ field: Store.OccurringField, _ prefix: String, _ values: [String])
    throws
  {
    let loading = try Self.loaded()
    #expect(try loading.store.occurring(in: field, beginning: prefix) == values)
    #expect(
      try loading.store.occurring(in: field, beginning: prefix, atMost: 1)
        == Array(values.prefix(1)))
  }

  @Test(arguments: Store.OccurringField.allCases)
  func anEmptyStoreHasNone(_ field: Store.OccurringField) throws {
    #expect(try Store(path: ":memory:").occurring(in: field, beginning: "") == [])
  }
}
