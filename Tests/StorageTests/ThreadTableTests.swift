import Language
import Storage
import Testing

/// By which ids the posts of threads are found.
struct ThreadTableTests {
  private static let first =
    line("1", "a") + line("2", "a", more: #","thread":"1","reply_to":"1""#)
    + line("3", "a", more: #","thread":"1","reply_to":"2""#)
    + line("4", "a", more: #","thread":"\u00e9""#) + line("5", "a", more: #","reply_to":"0""#)
    + (101...200).map { line("\($0)", "a", more: #","thread":"100""#) }.joined()
  private static let later =
    line("6", "a", more: #","thread":"1","reply_to":"5""#) + line("2", "a", more: #","likes":7"#)

  /// With memory for everything, and with none.
  @Test(arguments: [12 << 20, 1])
  func `each id of a thread leads to its posts`(memory: Int) throws {
    let loading = try Loading()
    let loader = Loader(store: loading.store, scorer: PlainScorer(), memory: memory)
    for (name, text) in [("a.jsonl", Self.first), ("b.jsonl", Self.later)] {
      try loading.folder.write(text, to: name)
      _ = try loader.load(LoadRequest(paths: [loading.folder.file(name)]))
      let ids = try loading.rows(
        """
        SELECT identity_hash(thread) AS hash, id FROM post_text WHERE thread IS NOT NULL
        UNION SELECT identity_hash(reply_to), id FROM post_text WHERE reply_to IS NOT NULL
        ORDER BY hash, id
        """)
      #expect(ids.count == (name == "a.jsonl" ? 105 : 107))
      #expect(try loading.rows("SELECT hash, post FROM thread_post ORDER BY hash, post") == ids)
    }
    for (field, id, posts) in [
      ("thread", "1", [2, 3, 106]), ("reply_to", "1", [2]), ("reply_to", "5", [106]),
      ("thread", "\u{E9}", [4]), ("thread", "5", []), ("thread", "100", Array(6...105)),
    ] as [(String, String, [Int64])] {
      let found = Relation.filter(
        .posts, .compare(.column(field), .equal, .literal(.text(id)))
      ).compiled(for: .sqlite, columns: ["post"])
      #expect(found.sql.contains("thread_post"))
      #expect(try loading.store.run(found).rows.map { $0[0] } == posts.map { .integer($0) })
    }
  }
}
