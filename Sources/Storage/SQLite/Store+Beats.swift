internal import Corpus
package import Language

extension Store {
  /// The beats, by name.
  ///
  /// - Parameter now: the end of the 24 hours counted, in microseconds since 1970; nil for the
  ///   beat's own: just after its newest post.
  /// - Returns: each beat with its counts.
  /// - Throws: an ``EngineError``.
  package func beats(now: Int64?) throws(EngineError) -> [BeatSummary] {
    try access { connection throws(EngineError) in
      var summaries: [BeatSummary] = []
      for beat in try Self.beats(connection) {
        let extents = try Self.extents(of: beat.number, connection)
        let end = now ?? extents.newest.map { $0 + 1 }
        summaries.append(
          BeatSummary(
            beat: beat, total: extents.count,
            lastDay: try Self.lastDay(of: beat.number, before: end, connection)))
      }
      return summaries
    }
  }

  /// Defines a beat, or gives a known one another category and condition.
  ///
  /// - Parameters:
  ///   - name: one name whatever its capitals.
  ///   - category: a word to group beats by.
  ///   - match: the condition, as written.
  ///   - members: the numbers of the posts that match, in one column; the beat has just these.
  ///     Nil leaves a known beat's posts as they are.
  /// - Returns: the beat's number.
  /// - Throws: an ``EngineError``; then nothing was changed.
  package func defineBeat(
    name: String, category: String?, match: String?, members: CompiledQuery?
  ) throws(EngineError) -> Int64 {
    try transaction { connection throws(EngineError) in
      let beat = try Self.beat(named: name, category: category, match: match, connection)
      if let members { try Self.replace(members, of: beat, connection) }
      return beat
    }
  }

  /// Removes a beat; its posts stay.
  package func removeBeat(_ beat: Int64) throws(EngineError) {
    try transaction { connection throws(EngineError) in
      for table in ["beat_run", "hourly", "undated", "beat_snapshot"] {
        try Self.execute("DELETE FROM \(table) WHERE beat = \(beat)", connection)
      }
      try Self.execute("DELETE FROM beat WHERE id = \(beat)", connection)
    }
  }

  static func beats(_ connection: OpaquePointer?) throws(EngineError) -> [Beat] {
    let statement = try PreparedStatement(
      connection, "SELECT id, name, category, match FROM beat ORDER BY name COLLATE NOCASE")
    var beats: [Beat] = []
    while try statement.step() {
      beats.append(
        Beat(
          number: statement.integer(0) ?? 0, name: statement.text(1) ?? "",
          category: statement.text(2), match: statement.text(3)))
    }
    return beats
  }

  private static func beat(
    named name: String, category: String?, match: String?, _ connection: OpaquePointer?
  ) throws(EngineError) -> Int64 {
    let upsert = try PreparedStatement(
      connection,
      """
      INSERT INTO beat (name, category, match) VALUES (?1, ?2, ?3)
      ON CONFLICT (name) DO UPDATE SET category = coalesce(?2, category), match = ?3
      RETURNING id
      """)
    upsert.bind([.text(name), category.map { .text($0) } ?? .missing])
    upsert.bind(match.map { .text($0) } ?? .missing, at: 3)
    _ = try upsert.step()
    defer { upsert.reset() }
    return upsert.integer(0) ?? 0
  }

  private static func replace(
    _ members: CompiledQuery, of beat: Int64, _ connection: OpaquePointer?
  ) throws(EngineError) {
    for table in ["beat_run", "hourly", "undated", "beat_snapshot"] {
      try execute("DELETE FROM \(table) WHERE beat = \(beat)", connection)
    }
    _ = try join(members, to: beat, connection)
  }

  /// Lets posts join a beat, and counts those that were not in it.
  static func join(
    _ members: CompiledQuery, to beat: Int64, _ connection: OpaquePointer?
  ) throws(EngineError) -> Int {
    try execute("CREATE TEMP TABLE joining (post INTEGER PRIMARY KEY)", connection)
    defer { try? execute("DROP TABLE temp.joining", connection) }
    let gather = try PreparedStatement(
      connection,
      "INSERT OR IGNORE INTO temp.joining SELECT * FROM (\(members.sql))")
    gather.bind(members.parameters)
    try gather.execute()
    try execute(
      "DELETE FROM temp.joining WHERE \(SQLiteDialect.isMember(of: "\(beat)", "post"))", connection)
    try execute(counting(for: beat), connection)
    return Int(try scalar("SELECT count(*) FROM temp.joining", connection))
  }

  private static func counting(for beat: Int64) -> String {
    let members = "SELECT \(beat) AS beat, post FROM temp.joining"
    return """
      \(BeatRuns.insertion(of: members));
      \(HourlyCounts.insertion(of: members));
      INSERT INTO undated
        SELECT \(beat), source, count(*)
        FROM temp.joining JOIN post ON post.id = joining.post WHERE time IS NULL GROUP BY 2
        ON CONFLICT DO UPDATE SET n = n + excluded.n;
      INSERT OR IGNORE INTO beat_snapshot
        SELECT DISTINCT \(beat), snapshot FROM temp.joining JOIN post ON post.id = joining.post;
      """
  }

  /// Counts by source; only the first and the last hour are counted post by post.
  private static func lastDay(
    of beat: Int64, before end: Int64?, _ connection: OpaquePointer?
  ) throws(EngineError) -> [BeatSummary.SourceCount] {
    var counts: [String: Int] = [:]
    if let end {
      let start = end - 24 * HourlyCounts.hour
      let statement = try PreparedStatement(connection, lastDayQuery)
      statement.bind([.integer(beat), .integer(start), .integer(end)])
      while try statement.step() {
        counts[statement.text(0) ?? "", default: 0] += statement.count(1)
      }
    }
    return SourceName.allCases.map {
      BeatSummary.SourceCount(source: $0.rawValue, count: counts[$0.rawValue] ?? 0)
    }
  }

  private static let lastDayQuery = """
    SELECT source, sum(n) FROM (
      SELECT source, n FROM hourly WHERE beat = ?1
        AND hour > ?2 / \(HourlyCounts.hour) AND hour < ?3 / \(HourlyCounts.hour)
      UNION ALL
      SELECT source, 1 FROM post
      WHERE ((time >= ?2 AND time < (?2 / \(HourlyCounts.hour) + 1) * \(HourlyCounts.hour))
          OR (time >= ?3 / \(HourlyCounts.hour) * \(HourlyCounts.hour) AND time < ?3))
        AND \(SQLiteDialect.isMember(of: "?1", "post.id")))
    GROUP BY source
    """
}
