/// SQLite 3.40, with the functions and tables of the project's own store.
package struct SQLiteDialect: Dialect {
  package let name = "sqlite"

  package init() {}

  package func placeholder(_ index: Int, for value: Value) -> String { "?\(index)" }

  package func text(
    _ test: TextTest, _ column: String, _ pattern: String, bind: (Value) -> String
  ) -> String {
    switch test {
    case .hasWords: "has_words(\(column), \(bind(.text(pattern))))"
    case .contains: "contains_folded(\(column), \(bind(.text(pattern))))"
    case .starts: "starts_folded(\(column), \(bind(.text(pattern))))"
    case .equals: "fold(\(column)) = \(bind(.text(Folding.folded(pattern))))"
    case .matches(let ignoringCase):
      "matches_regex(\(column), \(bind(.text(pattern))), '\(ignoringCase ? "i" : "")')"
    }
  }

  /// Parameters of a statement, of which SQLite takes no more than 32,766 in all.
  private static let mostParameters = 500

  package func list(_ values: [Value], bind: (Value) -> String) -> String {
    guard values.count > Self.mostParameters else {
      return values.map(bind).joined(separator: ", ")
    }
    return
      "SELECT json_extract(value, '$[0]') FROM json_each(\(bind(.text(values.map { [$0] }.json))))"
  }

  package func isText(
    _ column: String, among texts: [String], bind: (Value) -> String
  ) -> String {
    "fold(\(column)) IN (\(list(texts.map { .text(Folding.folded($0)) }, bind: bind)))"
  }

  package func indexQuery(
    _ column: String?, _ pattern: String, bind: (Value) -> String
  ) -> String? {
    // The store takes its questions apart at this character.
    let words = pattern.replacing("\u{1F}", with: " ")
    return bind(.text("\(column ?? ""):\(words)"))
  }

  package func isIndexed(_ queries: [String], within window: [String]) -> String {
    let tests = window.isEmpty ? "" : " WHERE " + window.joined(separator: " AND ")
    return "post IN (SELECT post FROM \(postsWithWords(queries))\(tests))"
  }

  /// One question for all: the index intersects lists of posts faster than the tables can.
  private func postsWithWords(_ queries: [String]) -> String {
    "posts_with_words(\(queries.joined(separator: " || char(31) || ")))"
  }

  package func posts(reading columns: Set<String>) -> String {
    SQLitePosts.source(reading: columns)
  }

  /// The columns that `posts_with_words` has at hand.
  private static let packedColumns: Set<String> = [
    "post", "time", "source", "kind", "lang", "sentiment", "score",
  ]

  package func indexedPosts(_ queries: [String], having columns: Set<String>) -> String? {
    columns.isSubset(of: Self.packedColumns) ? "\(postsWithWords(queries)) AS posts" : nil
  }

  package func holds(_ list: String, _ value: String) -> String {
    "EXISTS (SELECT 1 FROM json_each(\(list)) WHERE value = \(value))"
  }

  package func authorName(of number: String) -> String? {
    "(SELECT coalesce(handle, native_id) FROM author WHERE id = \(number))"
  }

  package func authorField(_ name: String) -> String? {
    switch name {
    case "author": "coalesce(handle, native_id)"
    case "name": "name"
    default: nil
    }
  }

  package func isByAuthor(where test: String) -> String {
    "author_key IN (SELECT id FROM author WHERE \(test))"
  }

  package func isFound(
    by field: String, among texts: [String], bind: (Value) -> String
  ) -> String? {
    guard ["id", "thread", "reply_to"].contains(field), texts.count <= Self.mostParameters else {
      return nil
    }
    let values = texts.map { bind(.text($0)) }
    let hashes = values.map { "identity_hash(\($0))" }.joined(separator: ", ")
    // A hash only says which posts to look at.
    let table = field == "id" ? "identity" : "thread_post"
    return "(post IN (SELECT post FROM \(table) WHERE hash IN (\(hashes)))"
      + " AND \(quoted(field)) IN (\(values.joined(separator: ", "))))"
  }

  package func unindexed(_ column: String) -> String { "+\(column)" }

  package func isMember(beat: String) -> String {
    Self.isMember(of: beat, "posts.post")
  }

  package func isMember(of runs: [ClosedRange<Int64>]) -> String? {
    // With the sign SQLite does not go through the posts by their numbers instead of by an index.
    let tests = runs.map { "+posts.post BETWEEN \($0.lowerBound) AND \($0.upperBound)" }
    return tests.isEmpty ? "1 = 0" : "(\(tests.joined(separator: " OR ")))"
  }

  /// Whether a post is in one of a beat's runs of posts, which do not overlap.
  package static func isMember(of beat: String, _ post: String) -> String {
    "(SELECT last FROM beat_run WHERE beat = \(beat) AND first <= \(post)"
      + " ORDER BY first DESC LIMIT 1) >= \(post)"
  }

  package func start(of unit: CalendarUnit, _ local: String) -> String {
    "CAST(strftime('%s', (\(local)) / 1000000, 'unixepoch', 'start of \(unit)') AS INTEGER)"
      + " * 1000000"
  }

  package func exploded(_ select: String, column: String, columns: [String]) -> String {
    let kept = columns.map { $0 == column ? "element.value AS \(quoted($0))" : quoted($0) }
    return "SELECT \(kept.joined(separator: ", "))\n"
      + "FROM (\(select)) AS listed, json_each(listed.\(quoted(column))) AS element"
  }

  package func firstOfEach(
    _ select: String, columns: [String], keys: [String], order: [String], count: Int
  ) -> String {
    let partition = keys.isEmpty ? "" : "PARTITION BY \(keys.joined(separator: ", ")) "
    let window = "\(partition)ORDER BY \(order.joined(separator: ", "))"
    let names = columns.map(quoted).joined(separator: ", ")
    return "SELECT \(names)\n"
      + "FROM (SELECT \(names), ROW_NUMBER() OVER (\(window)) AS place FROM (\(select)))\n"
      + "WHERE place <= \(count)"
  }

  package func values(columns: [String], rows: [[Value]], bind: (Value) -> String) -> String {
    let cells = columns.indices.map { "json_extract(value, '$[\($0)]') AS \(quoted(columns[$0]))" }
    return "SELECT \(cells.joined(separator: ", ")) FROM json_each(\(bind(.text(rows.json))))"
  }

  package func hourly(
    beat: Int64?, _ window: TimeWindow, countsOnly: Bool, needing needed: Set<String>
  ) -> String? {
    let hours = HourlyHours(window, subtracting: countsOnly)
    let isSummed = countsOnly && Self.areSummed(hours, needing: needed)
    // SQLite keeps a row of them all, whether they are read or not.
    func columns(_ all: [(name: String, sql: String)]) -> String {
      all.filter { $0.name == "n" || needed.contains($0.name) }
        .map { $0.name == $0.sql ? $0.name : "\($0.sql) AS \($0.name)" }
        .joined(separator: ", ")
    }
    let counted = columns([
      ("time", "hour * 3600000000"), ("hour", "hour"), ("source", "source"), ("kind", "kind"),
      ("sentiment", "NULLIF(sentiment, '')"), ("n", isSummed ? "sum(n)" : "n"),
      ("scored", "scored"), ("score_sum", "score_sum"),
    ])
    var parts = [
      "SELECT \(counted) FROM hourly WHERE beat = \(beat ?? 0)"
        + (hours.first.map { " AND hour >= \($0)" } ?? "")
        + (hours.end.map { " AND hour < \($0)" } ?? "")
        + (isSummed ? " GROUP BY hour, source" : "")
    ]
    let sums: Set = ["scored", "score_sum"]
    let read = needed.union(needed.isDisjoint(with: sums) ? ["time"] : ["time", "score"])
    for edge in hours.edges {
      let member = beat.map { " AND " + isMember(beat: "\($0)") } ?? ""
      let counted = columns([
        ("time", "time"), ("hour", "time / 3600000000"), ("source", "source"), ("kind", "kind"),
        ("sentiment", "sentiment"), ("n", edge.isSubtracted ? "-1" : "1"),
        ("scored", "score IS NOT NULL"), ("score_sum", "score"),
      ])
      parts.append(
        "SELECT \(counted)"
          + " FROM " + posts(reading: read)
          + " WHERE time >= \(edge.range.lowerBound) AND time < \(edge.range.upperBound)\(member)")
    }
    return parts.joined(separator: "\nUNION ALL ")
  }

  /// Whether counts are added up by hour and source, in whose order they are kept, before they are
  /// sorted with those of the edges or by longer buckets: then there are fewer to be sorted.
  private static func areSummed(_ hours: HourlyHours, needing needed: Set<String>) -> Bool {
    needed.isDisjoint(with: ["kind", "sentiment"])
      && (needed.contains("time")
        || !hours.edges.isEmpty && !needed.isDisjoint(with: ["hour", "source"]))
  }
}

extension [[Value]] {
  /// The rows as a JSON array of arrays.
  fileprivate var json: String {
    "[" + map { "[" + $0.map(\.json).joined(separator: ",") + "]" }.joined(separator: ",") + "]"
  }
}

extension Value {
  fileprivate var json: String {
    switch self {
    case .missing: "null"
    case .integer(let number), .time(let number): "\(number)"
    case .number(let number): number.isFinite ? "\(number)" : "null"
    case .flag(let flag): flag ? "1" : "0"
    // A list is kept as the text of a JSON array.
    case .list(let words):
      Self.jsonString("[" + words.map(Self.jsonString).joined(separator: ",") + "]")
    case .text(let text): Self.jsonString(text)
    }
  }

  private static func jsonString(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
