internal import Language

/// Which posts a beat has, as runs of post numbers: what joins a beat mostly are neighbours.
///
/// Runs of a beat do not overlap, so that one of them tells whether it has a post: the last that
/// begins there or before.
struct BeatRuns {
  static let definition = """
    CREATE TABLE beat_run (
      beat INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
      PRIMARY KEY (beat, first)) STRICT, WITHOUT ROWID
    """

  private let find: PreparedStatement
  private let extend: PreparedStatement
  private let insert: PreparedStatement

  init(_ connection: OpaquePointer?) throws(EngineError) {
    find = try PreparedStatement(
      connection,
      "SELECT first, last FROM beat_run WHERE beat = ?1 AND first <= ?2 ORDER BY first DESC LIMIT 1"
    )
    extend = try PreparedStatement(
      connection, "UPDATE beat_run SET last = ?3 WHERE beat = ?1 AND first = ?2")
    insert = try PreparedStatement(connection, "INSERT INTO beat_run VALUES (?1, ?2, ?3)")
  }

  /// Runs, beyond which it is no faster to hold a post against all of them.
  private static let few = 4

  /// The runs of a beat; nil where there are many.
  static func few(
    of beat: Int64, _ connection: OpaquePointer?
  ) throws(EngineError) -> [ClosedRange<Int64>]? {
    let all = try PreparedStatement(
      connection,
      "SELECT first, last FROM beat_run WHERE beat = ?1 ORDER BY first LIMIT \(few + 1)")
    all.bind(beat, at: 1)
    var runs: [ClosedRange<Int64>] = []
    while try all.step() {
      if let first = all.integer(0), let last = all.integer(1) { runs.append(first...last) }
    }
    return runs.count > few ? nil : runs
  }

  /// SQL for the runs of beat ?1 that begin from post ?2 to post ?3, and the one before.
  static let within = """
    SELECT first, last FROM beat_run WHERE beat = ?1 AND first <= ?3 AND first >= coalesce(
      (SELECT first FROM beat_run WHERE beat = ?1 AND first <= ?2 ORDER BY first DESC LIMIT 1), 0)
    ORDER BY first
    """

  /// SQL that inserts the posts of a query with the columns `beat` and `post`, none of them in
  /// their beat yet.
  static func insertion(of members: String) -> String {
    """
    INSERT INTO beat_run SELECT beat, min(post), max(post)
    FROM (
      SELECT beat, post, post - row_number() OVER (PARTITION BY beat ORDER BY post) AS run
      FROM (\(members)))
    GROUP BY beat, run
    """
  }

  /// Lets posts with neighbouring numbers join a beat that has none of them.
  func insert(_ posts: ClosedRange<Int64>, into beat: Int64) throws(EngineError) {
    if let run = try run(of: beat, before: posts.lowerBound), run.last == posts.lowerBound - 1 {
      extend.bind([.integer(beat), .integer(run.first), .integer(posts.upperBound)])
      try extend.execute()
    } else {
      insert.bind([.integer(beat), .integer(posts.lowerBound), .integer(posts.upperBound)])
      try insert.execute()
    }
  }

  /// Whether a beat has a post.
  func has(_ post: Int64, in beat: Int64) throws(EngineError) -> Bool {
    try run(of: beat, before: post).map { $0.last >= post } ?? false
  }

  private func run(
    of beat: Int64, before post: Int64
  ) throws(EngineError) -> (first: Int64, last: Int64)? {
    find.bind(beat, at: 1)
    find.bind(post, at: 2)
    defer { find.reset() }
    guard try find.step() else { return nil }
    return (find.integer(0) ?? 0, find.integer(1) ?? 0)
  }
}
