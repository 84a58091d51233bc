/// The posts of a store as a table of the columns that queries name, written into each question.
///
/// A view would say the same in the schema. But SQLite reads the whole schema when a store is
/// opened, and all columns of a view where two are asked for, and that took longer than the rest of
/// a small question.
package enum SQLitePosts {
  /// What follows FROM, named `posts`, to read some columns of posts.
  ///
  /// Names that are no column are left out, and `post`, which posts are told apart by, is there in
  /// any case. What `post` does not have comes by a scalar subquery each, which is asked of the
  /// posts of an answer only; where much of it is wanted, by joins. (Joins are not for all: SQLite
  /// leaves an unused LEFT JOIN out of plain selects only, and looks every post's text up for a
  /// GROUP BY that reads none of it.)
  package static func source(reading names: Set<String>) -> String {
    var names = names.union(["post"])
    // A test of authors is one of their numbers.
    if !names.isDisjoint(with: ["author", "name"]) { names.insert("author_key") }
    let columns = names.sorted().compactMap { name in column(name).map { (name, $0) } }
    let wide = columns.filter { $0.1.other != nil }
    let isJoined = wide.count > 3
    func cell(_ name: String, _ column: Column) -> String {
      let sql = column.sql(isJoined: isJoined)
      return sql == name ? name : "\(sql) AS \(name)"
    }
    let narrow = columns.filter { $0.1.other == nil }
    let first = narrow.map(cell).joined(separator: ", ")
    guard !wide.isEmpty else { return "(SELECT \(first) FROM post) AS posts" }
    let others = Set(wide.compactMap(\.1.other))
    let joins = isJoined ? Other.allCases.filter(others.contains).map(\.join).joined() : ""
    return """
      (
        SELECT \(([first] + wide.map(cell)).joined(separator: ",\n    "))
        FROM post\(joins)
      ) AS posts
      """
  }

  /// A table that has more of a post.
  private enum Other: String, CaseIterable {
    case text = "post_text"
    case author, scorer

    /// What in `post` is the number there.
    var key: String {
      switch self {
      case .text: "post.id"
      case .author: "post.author"
      case .scorer: "post.scorer"
      }
    }

    var join: String {
      // Every post has a row of texts, and posts are gone through in their own order.
      "\(self == .text ? " CROSS" : " LEFT") JOIN \(rawValue) ON \(rawValue).id = \(key)"
    }
  }

  /// How a column is read.
  private enum Column {
    /// It is one of `post`.
    case plain(String)
    /// It is computed, of `post` or of what that finds.
    case computed(String)
    /// It is computed of a row of another table, and of what stands around.
    case of(Other, String, before: String = "", after: String = "")

    var other: Other? {
      if case .of(let other, _, _, _) = self { other } else { nil }
    }

    func sql(isJoined: Bool) -> String {
      switch self {
      case .plain(let name): isJoined ? "post.\(name)" : name
      case .computed(let sql): sql
      case .of(_, let sql, let before, let after) where isJoined: before + sql + after
      case .of(let other, let sql, let before, let after):
        "\(before)(SELECT \(sql) FROM \(other.rawValue) WHERE id = \(other.key))\(after)"
      }
    }
  }

  private static func column(_ name: String) -> Column? {
    switch name {
    case "post": .plain("id")
    case "author_key": .plain("author")
    case "time", "source", "kind", "lang", "sentiment", "score", "scorer", "likes", "reposts",
      "replies", "quotes", "views", "points", "family", "snapshot":
      .plain(name)
    case "status": .computed("coalesce(post.status, 'available')")
    case "beat": .computed(beats)
    case "id": .of(.text, "post.source || ':' || post_text.key")
    case "created": .of(.text, "coalesce(post.time, 0) + post_text.created_lag")
    case "text", "title": .of(.text, "nullif(post_text.\(name), '')")
    case "url": .of(.text, address)
    case "indexed", "captured", "edited", "link", "community", "hashtags", "mentions", "links",
      "reply_to", "thread":
      .of(.text, "post_text.\(name)")
    case "author": .of(.author, "coalesce(author.handle, author.native_id)")
    case "name": .of(.author, "author.name")
    case "labelled":
      .of(
        .scorer, "scorer.name || ' ' || scorer.version",
        before: "CASE WHEN post.scorer = 0 THEN 'given' ELSE ", after: " END")
    default: nil
    }
  }

  /// An address of its parts: heads that many share are kept once, and of a post the end of its
  /// key serves as the id in it.
  private static let address = """
    CASE WHEN post_text.address IS NULL THEN post_text.url
    ELSE (SELECT head || substr(post_text.key, skipped + 1) FROM address
    WHERE address.id = post_text.address) || coalesce(post_text.url, '') END
    """.replacing("\n", with: " ")

  /// The names of the beats that have a post, as other lists are kept.
  private static let beats = """
    (SELECT nullif(json_group_array(name), '[]') FROM (
    SELECT name FROM beat WHERE \(SQLiteDialect.isMember(of: "beat.id", "post.id"))
    ORDER BY name COLLATE NOCASE))
    """.replacing("\n", with: " ")
}
