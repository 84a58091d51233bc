import Language

extension Store {
  /// Fields whose values can be many, so that only some of those that occur are looked for.
  package enum OccurringField: String, Sendable, CaseIterable {
    case author, name, community, lang, hashtags, mentions

    fileprivate var isList: Bool { self == .hashtags || self == .mentions }
  }

  /// Values that occur and begin with a text, the commonest first.
  ///
  /// They are those of the newest posts, so that it takes no longer in a large store; handles that
  /// these have not are looked for among all authors.
  package func occurring(
    in field: OccurringField, beginning prefix: String, atMost count: Int = 50
  ) throws(EngineError) -> [String] {
    let found = try strings(Self.newest(field), [.text(prefix), .integer(Int64(count))])
    guard found.isEmpty, field == .author, !prefix.isEmpty else { return found }
    return try strings(Self.anyAuthor, [.text(prefix), .integer(Int64(count))])
  }

  private static func newest(_ field: OccurringField) -> String {
    let name = field.rawValue
    let posts =
      "\(SQLitePosts.source(reading: [name])) WHERE post > (SELECT max(id) FROM post) - 20000"
    let values =
      field.isList
      ? """
      SELECT item.value AS value FROM (SELECT \(name) AS list FROM \(posts)) AS post,
        json_each(post.list) AS item WHERE post.list IS NOT NULL
      """
      : "SELECT \(name) AS value FROM \(posts)"
    return """
      SELECT value FROM (\(values)) WHERE instr(fold(value), fold(?1)) = 1
      GROUP BY value ORDER BY count(*) DESC, value LIMIT ?2
      """
  }

  private static let anyAuthor = """
    SELECT DISTINCT handle FROM author WHERE instr(fold(handle), fold(?1)) = 1
    ORDER BY handle LIMIT ?2
    """

  private func strings(_ sql: String, _ values: [Value]) throws(EngineError) -> [String] {
    try access { connection throws(EngineError) in
      let statement = try PreparedStatement(connection, sql)
      statement.bind(values)
      var found: [String] = []
      while try statement.step() {
        if let text = statement.text(0) { found.append(text) }
      }
      return found
    }
  }
}
