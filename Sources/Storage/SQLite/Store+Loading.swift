internal import Corpus
internal import Foundation
internal import Language

extension Store {
  /// Finds the snapshot that has the same bytes as files that are to be loaded.
  ///
  /// The files are hashed only where a snapshot of the same size is there.
  func snapshot(like source: SnapshotSource) throws(LoadError) -> Int64? {
    let candidates = try Loader.storing { () throws(EngineError) in
      try access { connection throws(EngineError) in
        let find = try PreparedStatement(
          connection, "SELECT sha256, id FROM snapshot WHERE bytes = ?1 AND files = ?2")
        find.bind([.integer(Int64(source.bytes)), .integer(Int64(source.files.count))])
        var found: [String: Int64] = [:]
        while try find.step() { found[find.text(0) ?? ""] = find.integer(1) }
        return found
      }
    }
    guard !candidates.isEmpty else { return nil }
    let hashes = try source.files.map { file throws(LoadError) in
      (name: file.name, sha256: try FileReader(path: file.path).sha256())
    }
    return candidates[SnapshotSource.sha256(of: hashes)]
  }

  /// Readies the connection for many inserts; says whether they are the store's first.
  ///
  /// An empty store has nothing that a log would have to keep readable, so its first load writes
  /// straight into the file: the rollback journal undoes it as safely, and half is written.
  func prepareForLoad() throws(EngineError) -> Bool {
    try access { connection throws(EngineError) in
      let isFirst =
        try Self.scalar("SELECT count(*) FROM (SELECT 1 FROM post LIMIT 1)", connection) == 0
      if isFirst {
        do throws(EngineError) {
          try Self.execute("PRAGMA journal_mode = TRUNCATE", connection)
        } catch {
          // Where another process has the file open, the log stays.
          guard case .busy = error else { throw error }
        }
        // The disk is not waited for more often than with a log: the journal has the few pages of a
        // store without posts, and checksums tell which of them had not come to the disk.
        try Self.execute("PRAGMA cache_size = -\(FirstLoadUpkeep.cache)", connection)
      }
      // Sorting for an index takes what cache it is given, then files.
      try Self.execute("PRAGMA temp_store = FILE", connection)
      return isFirst
    }
  }

  /// Undoes ``prepareForLoad()``.
  ///
  /// What fails here is no fault of the load.
  func endLoad(wasFirst: Bool) {
    try? access { connection throws(EngineError) in
      try Self.execute("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536", connection)
      guard wasFirst, path != ":memory:" else { return }
      try Self.keepLog(connection)
    }
  }

  /// The beat that a load names; made where there is none.
  static func beat(
    toLoad name: String, _ connection: OpaquePointer?
  ) throws(EngineError) -> (number: Int64, isNew: Bool) {
    let insert = try PreparedStatement(
      connection, "INSERT OR IGNORE INTO beat (name) VALUES (?1)")
    insert.bind(name, at: 1)
    try insert.execute()
    let isNew = changes(connection) > 0
    let find = try PreparedStatement(connection, "SELECT id FROM beat WHERE name = ?1")
    find.bind(name, at: 1)
    return (try find.step() ? find.integer(0) ?? 0 : 0, isNew)
  }

  /// Keeps what a load did as a snapshot.
  func keep(
    _ summary: LoadSummary, named name: String, _ request: LoadRequest,
    _ connection: OpaquePointer?
  ) throws(EngineError) {
    let insert = try PreparedStatement(
      connection,
      """
      INSERT INTO snapshot VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
        ?15, ?16, ?17, ?18, ?19)
      """)
    insert.bind([
      .integer(summary.snapshot), .text(name), .text(summary.sha256),
      .integer(Int64(summary.files)), .integer(Int64(summary.bytes)),
      .text(summary.readings.map(\.format).joined(separator: " ")),
      Self.value(request.loadedAt), Self.value(summary.capture.capturedAt),
      summary.capture.sampling.map { .text($0) } ?? .missing,
      try Self.json(summary.capture.coverage), .integer(Int64(summary.read)),
      .integer(Int64(summary.new)), .integer(Int64(summary.known)),
      .integer(Int64(summary.merged)), .integer(Int64(summary.rejected)),
      .integer(Int64(summary.passedOver.values.reduce(0, +))), Self.value(summary.oldest),
      Self.value(summary.newest), .integer(Int64(summary.ownCaptures)),
    ])
    try insert.execute()
    let oddity = try PreparedStatement(connection, "INSERT INTO oddity VALUES (?1, ?2, ?3)")
    for (kind, n) in summary.oddities.sorted(by: { $0.key < $1.key }) {
      oddity.bind([.integer(summary.snapshot), .text(kind), .integer(Int64(n))])
      try oddity.execute()
    }
  }

  private static func value(_ number: Int64?) -> Value {
    number.map { .integer($0) } ?? .missing
  }

  private static func json(_ coverage: [CaptureDescription.Stretch]?) throws(EngineError) -> Value {
    guard let coverage else { return .missing }
    do {
      return .text(String(decoding: try JSONEncoder().encode(coverage), as: UTF8.self))
    } catch {
      throw .failed("\(error)", sql: "coverage")
    }
  }
}
