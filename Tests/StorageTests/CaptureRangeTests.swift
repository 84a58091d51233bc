import Language
import Storage
import Testing

/// When posts were captured is known without a look at them.
struct CaptureRangeTests {
  private let loading: Loading

  init() throws {
    loading = try Loading(inMemory: true)
  }

  private func load(_ name: String, _ posts: [(id: String, captured: String?)]) throws {
    let lines = posts.map { id, captured in
      line(id, "so", more: captured.map { ",\"captured\":\"2026-03-\($0)T00:00:00Z\"" } ?? "")
    }
    try loading.folder.write(lines.joined(), to: name)
    try loading.load(name)
  }

  /// The days of March.
  private func days() throws -> [Int64]? {
    let first: Int64 = 1_772_323_200_000_000  // 2026-03-01T00:00:00Z
    return try loading.store.catalogue().extents.captures.map {
      [$0.lowerBound, $0.upperBound].map { ($0 - first) / 86_400_000_000 + 1 }
    }
  }

  @Test func `each load widens it, and one that is repeated leaves it`() throws {
    #expect(try days() == nil)
    try load("a.jsonl", [("1", "10"), ("2", nil), ("3", "12")])
    #expect(try days() == [10, 12])
    try load("b.jsonl", [("4", "15")])
    #expect(try days() == [10, 15])
    // Post 1, seen again.
    try load("c.jsonl", [("1", "20")])
    #expect(try days() == [10, 20])
    try loading.load("a.jsonl")
    #expect(try days() == [10, 20])
  }

  @Test func `posts that do not say it make no difference`() throws {
    try load("a.jsonl", [("1", nil)])
    #expect(try days() == nil)
    try load("b.jsonl", [("2", "12")])
    #expect(try days() == [12, 12])
  }

  @Test func `it is not known once a version that does not keep it has loaded`() throws {
    try load("a.jsonl", [("1", "10")])
    let setting = try loading.value("SELECT value FROM setting")
    try load("b.jsonl", [("2", "12")])
    guard case .text(let value) = setting else { return #expect(Bool(false)) }
    _ = try loading.rows("UPDATE setting SET value = '\(value)'")
    #expect(try days() == nil)
    try load("c.jsonl", [("3", "14")])
    #expect(try days() == nil)
  }
}
