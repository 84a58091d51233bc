import Language
import Storage
import Testing

/// Lists as long as those of the accounts that are watched.
struct LongListsTests {
  private let loading: Loading

  init() throws {
    loading = try Loading(inMemory: true)
    let authors = ["Ann", "bob", "Çelik", "dora", "-"]
    let lines = (0..<50).map { number in
      line("\(number)", "post \(number)", author: authors[number % 5])
    }
    // A fifth of the posts have no author.
    try loading.folder.write(
      lines.joined().replacing(#""author":"-","#, with: ""), to: "posts.jsonl")
    try loading.load("posts.jsonl")
  }

  /// Far more names than an engine takes as a chain of alternatives, or as parameters.
  private static let names = (0..<40_000).map { "\"n\($0)\"" } + ["ann", "\"ÇELIK\""]

  @Test(arguments: [
    ("author in (\(names.joined(separator: ", ")))", 20),
    ("not author in (\(names.joined(separator: ", ")))", 30),
    ("author in (ann, \"@BOB\") or lang = de", 20),
    ("not (author in (ann, bob) or text has \"post\")", 0),
    ("author = ann or author = bob or id = \"x:2\"", 21),
    ("author contains \"O\" and text has post", 20), ("author starts \"çe\"", 10),
    ("author != ann", 40), ("not author contains \"an\"", 40),
    ("likes in (\((0..<3_000).map(String.init).joined(separator: ", ")))", 0),
  ])
  func `posts are found by them`(condition: String, count: Int) throws {
    let plan = try plan("posts | where \(condition) | count")
    #expect(try loading.store.answer(plan).rows == [[.integer(Int64(count))]])
  }

  /// Numbers of 64 bits, of which JSON's readers elsewhere keep 53, and negative ones.
  @Test func `long lists of numbers are of whole numbers`() throws {
    let odd: Int64 = (1 << 53) + 1
    let lines = [odd - 1, odd, 7].enumerated().map { number, likes in
      line("n\(number)", "t", more: ",\"likes\":\(likes),\"points\":\(-likes)")
    }
    try loading.folder.write(lines.joined(), to: "numbers.jsonl")
    try loading.load("numbers.jsonl")
    let many = (1_000..<1_600).map(Int64.init) + [odd]
    for (field, numbers) in [("likes", many), ("points", many.map(-))] {
      let list = numbers.map(String.init).joined(separator: ", ")
      for (test, count) in [("\(field) in (\(list))", 1), ("\(field) not in (\(list))", 52)] {
        let rows = try loading.store.answer(try plan("posts | where \(test) | count")).rows
        #expect(rows == [[.integer(Int64(count))]], "\(field)")
      }
    }
  }

  @Test func `alternatives may be many`() throws {
    let tests = (0..<1_500).map { "text contains \"none\($0)\"" } + ["text contains \"post 7\""]
    let plan = try plan("posts | where \(tests.joined(separator: " or ")) | count")
    #expect(try loading.store.answer(plan).rows == [[.integer(1)]])
  }

  private func plan(_ text: String) throws -> Plan {
    var parser = Parser(Source(text))
    return try parser.query().plan(
      in: PlanContext(catalogue: try loading.store.catalogue()))
  }
}
