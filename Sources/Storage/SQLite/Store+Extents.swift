package import Language

extension Store {
  /// How far the posts reach: of a beat, or of all.
  ///
  /// It is read from the hourly counts and the index on time, not from the posts.
  package func extents(beat: Int64?) throws(EngineError) -> Extents {
    try access { connection throws(EngineError) in
      try Self.extents(of: beat ?? 0, connection)
    }
  }

  /// How many posts there are: as many as the loads brought.
  package func postCount() throws(EngineError) -> Int64 {
    try access { connection throws(EngineError) in
      try Self.scalar("SELECT sum(new) FROM snapshot", connection)
    }
  }

  static func extents(of beat: Int64, _ connection: OpaquePointer?) throws(EngineError) -> Extents {
    var extents = try reach(of: beat, connection)
    let sources = try PreparedStatement(connection, sourceCounts)
    sources.bind(beat, at: 1)
    while try sources.step() {
      extents.sources.append(sources.text(0) ?? "")
      extents.count += sources.count(1)
    }
    return extents
  }

  /// The extents but for counts and sources, which take a look at every hour.
  static func reach(of beat: Int64, _ connection: OpaquePointer?) throws(EngineError) -> Extents {
    var extents = Extents()
    extents.undated = Int(
      try scalar("SELECT sum(n) FROM undated WHERE beat = \(beat)", connection))
    extents.hasReposts =
      try first("SELECT id FROM post WHERE kind = 'repost' LIMIT 1", connection) != nil
    extents.oldest = try edge("min", of: beat, connection)
    extents.newest = try edge("max", of: beat, connection)
    let origins = try PreparedStatement(
      connection, "SELECT max(captured), sum(rejected) FROM snapshot" + scope(of: beat))
    if try origins.step() {
      extents.newestCapture = origins.integer(0)
      extents.rejected = origins.count(1)
    }
    return extents
  }

  /// Restricts rows of `snapshot` to those with posts in a beat.
  static func scope(of beat: Int64) -> String {
    beat == 0 ? "" : " WHERE id IN (SELECT snapshot FROM beat_snapshot WHERE beat = \(beat))"
  }

  private static let sourceCounts = """
    SELECT source, sum(n) FROM (
      SELECT source, n FROM hourly WHERE beat = ?1
      UNION ALL SELECT source, n FROM undated WHERE beat = ?1)
    GROUP BY source HAVING sum(n) > 0 ORDER BY sum(n) DESC, source
    """

  /// The first or last time of a post.
  ///
  /// A beat's is looked for in its first or last hour.
  private static func edge(
    _ function: String, of beat: Int64, _ connection: OpaquePointer?
  ) throws(EngineError) -> Int64? {
    guard beat != 0 else {
      return try first("SELECT \(function)(time) FROM post", connection)
    }
    let order = function == "min" ? "ASC" : "DESC"
    guard
      let hour = try first(
        "SELECT hour FROM hourly WHERE beat = \(beat) AND n > 0 ORDER BY hour \(order) LIMIT 1",
        connection)
    else { return nil }
    return try first(
      """
      SELECT \(function)(time) FROM post
      WHERE time >= \(hour * HourlyCounts.hour) AND time < \((hour + 1) * HourlyCounts.hour)
        AND \(SQLiteDialect.isMember(of: "\(beat)", "post.id"))
      """, connection)
  }

  private static func first(_ sql: String, _ connection: OpaquePointer?) throws(EngineError)
    -> Int64?
  {
    let statement = try PreparedStatement(connection, sql)
    return try statement.step() ? statement.integer(0) : nil
  }
}
