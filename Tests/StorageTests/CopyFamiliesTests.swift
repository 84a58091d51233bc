import Analysis
import Foundation
import Language
import Storage
import Testing

struct CopyFamiliesTests {
  private static let said = """
    the weights of the new model are open and the licence lets everybody use them for whatever \
    they like as long as the name of the makers is kept with every copy
    """

  private static func post(_ id: String, _ text: String, minute: Int) -> String {
    line(id, text, author: "a\(id)", time: String(format: "2026-03-27T18:%02d:00Z", minute))
  }

  @Test func `a near copy is of the family of the first text in time`() throws {
    let loading = try Loading()
    try loading.folder.write(
      Self.post("1", Self.said + " indeed", minute: 20) + Self.post("2", Self.said, minute: 10)
        + Self.post("3", "RT @a2: " + Self.said.uppercased() + "!", minute: 30)
        + Self.post("4", "nothing of the kind was said by anybody here", minute: 5)
        + Self.post("5", "lol", minute: 6),
      to: "posts.jsonl")
    try loading.load("posts.jsonl")
    #expect(try loading.families() == [["x:1", "x:2", "x:3"], ["x:4"]])
    let first = Fingerprint(folded: Self.said).map { Int64(bitPattern: $0.value) }
    #expect(
      try loading.value(
        "SELECT DISTINCT family FROM \(everyPost) WHERE id <> 'x:4' AND id <> 'x:5'")
        == first.map { .integer($0) })
    // A post's own fingerprint is kept where it is another.
    #expect(
      try loading.rows("SELECT id FROM post WHERE fingerprint IS NOT NULL") == [[.integer(1)]])
  }

  @Test func `a later load joins families without reading other texts`() throws {
    let loading = try Loading()
    try loading.folder.write(
      Self.post("1", Self.said, minute: 10) + Self.post("2", "a text of its own kind", minute: 1),
      to: "1.jsonl")
    try loading.folder.write(
      Self.post("3", Self.said + " indeed", minute: 20)
        + Self.post("4", Self.said + " https://example.org", minute: 20), to: "2.jsonl")
    try loading.load("1.jsonl")
    #expect(try loading.value("SELECT count(*) FROM copy_text") == .integer(0))
    try loading.load("2.jsonl")
    #expect(try loading.families() == [["x:1", "x:3", "x:4"], ["x:2"]])
    try loading.folder.write(Self.post("5", Self.said + " INDEED", minute: 40), to: "3.jsonl")
    try loading.load("3.jsonl")
    #expect(try loading.families() == [["x:1", "x:3", "x:4", "x:5"], ["x:2"]])
    // One sketch for each text.
    #expect(
      try loading.value("SELECT sum(length(sketches)) FROM copy_sketch") == .integer(3 * 48))
  }

  /// `b` is like `a` and `c`, which are not like each other.
  @Test func `a first text that comes later takes its copies from others`() throws {
    let start = " and first there were more words"
    let end = " but then came others instead"
    let loading = try Loading()
    try loading.folder.write(
      Self.post("a", Self.said + start, minute: 10) + Self.post("b", Self.said, minute: 20)
        + Self.post("c", Self.said + end, minute: 30), to: "1.jsonl")
    try loading.folder.write(Self.post("d", Self.said + " " + Self.said, minute: 5), to: "2.jsonl")
    try loading.folder.write(Self.post("e", Self.said, minute: 1), to: "3.jsonl")
    try loading.load("1.jsonl")
    #expect(try loading.families() == [["x:a", "x:b"], ["x:c"]])
    try loading.load("2.jsonl")
    try loading.load("3.jsonl")
    let families = try loading.families()
    #expect(families.contains { $0.contains("x:a") && $0.contains("x:c") && $0.contains("x:e") })
  }

  @Test func `a merged post leaves the family of the text it had`() throws {
    let loading = try Loading()
    let other = "what was meant all along is that nobody reads a licence to its end"
    try loading.folder.write(
      Self.post("1", Self.said, minute: 10) + Self.post("2", Self.said + " indeed", minute: 20)
        + Self.post("3", Self.said, minute: 30), to: "1.jsonl")
    // Longer, and so what the post says from now on.
    let longer = other + " " + other + " " + other + " and that is that"
    try loading.folder.write(
      Self.post("1", longer, minute: 10) + Self.post("4", longer + " indeed", minute: 40),
      to: "2.jsonl")
    try loading.folder.write(Self.post("5", Self.said + " really", minute: 50), to: "3.jsonl")
    try loading.load("1.jsonl")
    #expect(try loading.families() == [["x:1", "x:2", "x:3"]])
    try loading.load("2.jsonl")
    #expect(try loading.families() == [["x:1", "x:4"], ["x:2", "x:3"]])
    try loading.load("3.jsonl")
    #expect(try loading.families() == [["x:1", "x:4"], ["x:2", "x:3", "x:5"]])
  }

  @Test(arguments: 1...4)
  func `snapshots in any order give the same families`(seed: UInt64) throws {
    var draws = Draws(seed: seed)
    var snapshots = (0..<3).map { snapshot in
      (0..<40).map { Self.randomPost($0, of: snapshot, &draws) }.joined()
    }
    var expected: [[Value]]?
    for _ in 0..<3 {
      let loading = try Loading(inMemory: true)
      for (number, posts) in snapshots.enumerated() {
        try loading.folder.write(posts, to: "\(number).jsonl")
        try loading.load("\(number).jsonl")
      }
      let families = try loading.rows(
        "SELECT id, family FROM \(everyPost) ORDER BY id")
      #expect(families == expected ?? families)
      expected = families
      snapshots.shuffle(using: &draws)
    }
    // All of it in one load is the same again.
    let loading = try Loading(inMemory: true)
    try loading.folder.write(snapshots.joined(), to: "all.jsonl")
    try loading.load("all.jsonl")
    let families = try loading.rows(
      "SELECT id, family FROM \(everyPost) ORDER BY id")
    #expect(families == expected)
    #expect(Set(families.map { $0[1] }).count < families.count / 2)
  }

  /// One of a few texts with some words left out or put in; some posts are in two snapshots, and
  /// say more in one of them.
  private static func randomPost(_ number: Int, of snapshot: Int, _ draws: inout Draws) -> String {
    let bases = [said, "quite another text that has been going round for days and days on end now"]
    var words = bases[Int.random(in: 0...1, using: &draws)].split(separator: " ")
    for _ in 0..<Int.random(in: 0...4, using: &draws) {
      words[Int.random(in: 0..<words.count, using: &draws)] = "changed"
    }
    let isShared = number < 8
    let more = isShared ? String(repeating: " longer", count: snapshot) : ""
    return post(
      isShared ? "s\(number)" : "\(snapshot)-\(number)", words.joined(separator: " ") + more,
      minute: Int.random(in: 0..<60, using: &draws))
  }

  @Test func `a load that is cancelled leaves families as they were`() throws {
    let loading = try Loading()
    try loading.folder.write(Self.post("1", Self.said, minute: 10), to: "1.jsonl")
    try loading.folder.write(
      Self.post("2", Self.said + " indeed", minute: 1) + Self.post("1", Self.said, minute: 0),
      to: "2.jsonl")
    try loading.load("1.jsonl")
    let before = try loading.everything()
    #expect(throws: LoadError.self) {
      try Loader(store: loading.store, scorer: PlainScorer()).load(
        LoadRequest(paths: [loading.folder.file("2.jsonl")]), isCancelled: { true })
    }
    #expect(try loading.everything() == before)
    try loading.load("2.jsonl")
    #expect(try loading.families() == [["x:1", "x:2"]])
  }
}

extension Loading {
  /// The ids of the posts of each family, in their order.
  fileprivate func families() throws -> [[String]] {
    var families: [Value: [String]] = [:]
    for row in try rows("SELECT family, id FROM \(everyPost) WHERE family IS NOT NULL ORDER BY id")
    {
      guard case .text(let id) = row[1] else { continue }
      families[row[0], default: []].append(id)
    }
    return families.values.sorted { $0[0] < $1[0] }
  }
}

/// A small generator with a seed (Steele, Lea & Flood 2014), so that draws repeat.
private struct Draws: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
