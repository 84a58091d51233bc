internal import CSQLite
internal import Foundation
internal import GRDB
internal import GRDBSQLite

extension Store {
  /// Settles what holds for all connections, before the first of them.
  static func configureLibrary() {
    _ = isMemoryCounted
    _ = takesAddresses
  }

  /// SQLite adds up what it allocates, under a lock, for whoever asks; nobody does.
  private static let isMemoryCounted = sqlite3_leave_memory_uncounted() != SQLITE_OK

  /// How a file is to be opened may stand behind its path; see ``address(of:)``.
  private static let takesAddresses = sqlite3_take_addresses() == SQLITE_OK

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { database in
      let connection = database.sqliteConnection
      // GRDB has each column named to it that a statement reads, to tell observers what changed.
      // Nobody observes here, and for a view of many columns that takes longer than all the rest.
      sqlite3_set_authorizer(connection, nil, nil)
      try SQLFunctions.register(on: connection)
      // Nothing here writes to the file: it may turn out not to be ours.
      try execute(
        "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA synchronous = NORMAL",
        connection)
    }
    return configuration
  }

  /// Whether a store may only be read: SQLite keeps a log beside it.
  private static func isReadOnly(_ path: String) -> Bool {
    guard Foundation.access(path, R_OK) == 0 else { return false }
    return Foundation.access(path, W_OK) != 0 || Foundation.access(folder(of: path), W_OK) != 0
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func configuration(of path: String) -> Configuration {
    var configuration = configuration
    configuration.readonly = isReadOnly(path)
    return configuration
  }

  /// A path as SQLite is to open it.
  ///
  /// A store that may only be read has no place for the index of its log; without a log it needs none.
  static func address(of path: String) -> String {
    guard isReadOnly(path) else { return path }
    var log = stat()
    guard stat(path + "-wal", &log) != 0 || log.st_size == 0 else { return path }
    return URL(filePath: path).absoluteString + "?immutable=1"
  }

  /// Makes the folder, and refuses a file that is none of ours before SQLite touches it.
  ///
  /// The first use of Foundation's files would take longer than all of this.
  static func prepareFile(_ path: String) throws {
    guard Foundation.access(path, F_OK) == 0 else {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return
    }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw EngineError.cannotOpen(path: path, reason: "it cannot be read")
    }
    defer { close(file) }
    var header = [UInt8](repeating: 0, count: 16)
    let count = Foundation.read(file, &header, header.count)
    guard count >= 0 else {
      throw EngineError.cannotOpen(
        path: path, reason: String(cString: strerror(errno)).lowercased())
    }
    guard count == 0 || header == Array("SQLite format 3\0".utf8) else {
      throw EngineError.notADatabase(path: path)
    }
  }

  /// Brings the tables to the layout of this version; nothing is written when they are.
  static func lay(on queue: DatabaseQueue, path: String) throws {
    try queue.inDatabase { database in
      let connection = database.sqliteConnection
      let version = try pragma("user_version", connection)
      let application = try pragma("application_id", connection)
      let tables = try scalar("SELECT count(*) FROM sqlite_schema", connection)
      guard application == Schema.application || (tables == 0 && version == 0) else {
        throw EngineError.notADatabase(path: path)
      }
      guard version <= Schema.layout else {
        throw EngineError.newer(path: path, version: Int(version), known: Int(Schema.layout))
      }
      guard try version == 0 || scalar(Schema.mark, connection) > 0 else {
        throw EngineError.older(path: path)
      }
      guard version < Schema.layout else {
        // That has no effect but where a store was made and never loaded into. It can wait, too.
        try? keepLog(connection)
        return
      }
      // A new store's first load writes without a log, and waits until it is on the disk; before,
      // there is nothing to lose.
      let isNew = tables == 0
      try execute(
        isNew
          ? """
          PRAGMA page_size = \(pageSize); PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF
          """
          : "PRAGMA journal_mode = WAL", connection)
      defer { try? execute("PRAGMA synchronous = NORMAL", connection) }
      try execute("BEGIN IMMEDIATE", connection)
      do throws(EngineError) {
        try lay(
          isNew ? Schema.definitions.map(Schema.Part.sql) : Schema.parts(from: version), connection)
        try execute(
          """
          PRAGMA user_version = \(Schema.layout);
          PRAGMA application_id = \(Schema.application);
          COMMIT
          """, connection)
      } catch {
        if sqlite3_get_autocommit(connection) == 0 { try? execute("ROLLBACK", connection) }
        throw error
      }
    }
  }

  /// Bytes of a page of a new store.
  ///
  /// With pages of 4,096, SQLite's usual, a load writes four times as many, and larger stores take a
  /// hundredth more of the disk. (Pages larger still make stores of few posts large.)
  private static let pageSize = 16_384

  /// Has a store keep a log from now on.
  ///
  /// That is noted in the first hundred bytes of the file, which are written as one; and where a log
  /// is, SQLite reads it whatever is noted. So there is nothing to undo or to wait for: a journal and
  /// its four waits for the disk would take longer than an answer.
  static func keepLog(_ connection: OpaquePointer?) throws(EngineError) {
    guard try !keepsLog(connection) else { return }
    try execute("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY", connection)
    defer { try? execute("PRAGMA synchronous = NORMAL", connection) }
    do throws(EngineError) {
      try execute("PRAGMA journal_mode = WAL", connection)
    } catch {
      // Another process is in the way: until it is not, a journal must be kept.
      try execute("PRAGMA journal_mode = DELETE", connection)
      throw error
    }
  }

  private static func keepsLog(_ connection: OpaquePointer?) throws(EngineError) -> Bool {
    let mode = try PreparedStatement(connection, "PRAGMA journal_mode")
    return try mode.step() && mode.text(0) == "wal"
  }

  private static func lay(_ parts: [Schema.Part], _ connection: OpaquePointer?) throws(EngineError)
  {
    for part in parts {
      switch part {
      case .sql(let sql): try execute(sql, connection)
      case .work(let work): try work(connection)
      }
    }
  }

  /// Runs statements that have no rows of interest.
  static func execute(_ sql: String, _ connection: OpaquePointer?) throws(EngineError) {
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else {
      let error = EngineError(connection, sql: sql)
      if sqlite3_get_autocommit(connection) == 0 {
        sqlite3_exec(connection, "ROLLBACK", nil, nil, nil)
      }
      throw error
    }
  }

  /// The first value of a query's first row; 0 where there is none.
  static func scalar(_ sql: String, _ connection: OpaquePointer?) throws(EngineError) -> Int64 {
    let statement = try PreparedStatement(connection, sql)
    return try statement.step() ? statement.integer(0) ?? 0 : 0
  }

  /// How many rows the last INSERT, UPDATE or DELETE changed.
  static func changes(_ connection: OpaquePointer?) -> Int {
    Int(sqlite3_changes(connection))
  }

  private static func pragma(
    _ name: String, _ connection: OpaquePointer?
  ) throws(EngineError) -> Int64 {
    try scalar("PRAGMA \(name)", connection)
  }

  static func reason(_ error: any Error) -> String {
    guard let error = error as? DatabaseError else { return error.localizedDescription }
    return error.message ?? "\(error.resultCode)"
  }
}
