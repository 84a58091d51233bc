internal import Foundation
internal import GRDB
internal import GRDBSQLite
package import Language
internal import Synchronization

/// The project's own store: one SQLite file, or one in memory.
package final class Store: Engine {
  /// Where the file is; `:memory:` for none.
  package let path: String
  package let dialect: any Dialect = .sqlite
  package let groupsBySorting = true
  let queue: DatabaseQueue
  private let statements = StatementCache()
  private let shared = Atomic(0)
  /// What ``catalogue()`` came to.
  let known = Mutex<(state: State, catalogue: Catalogue)?>(nil)

  /// Opens a store, and makes it where there is none.
  ///
  /// - Throws: ``EngineError/newer(path:version:known:)`` and
  ///   ``EngineError/notADatabase(path:)``, which leave the file as it is; other cases where the
  ///   file cannot be opened or made.
  package init(path: String) throws(EngineError) {
    self.path = path
    Self.configureLibrary()
    do {
      if path != ":memory:" { try Self.prepareFile(path) }
      queue =
        try path == ":memory:"
        ? DatabaseQueue(configuration: Self.configuration)
        : DatabaseQueue(
          path: Self.address(of: path), configuration: Self.configuration(of: path))
      try Self.lay(on: queue, path: path)
    } catch let error as EngineError {
      throw error
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .notADatabase(path: path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw .busy
    } catch {
      throw .cannotOpen(path: path, reason: Self.reason(error))
    }
  }

  deinit {
    statements.removeAll()
    guard (try? queue.close()) != nil else { return }
    // The queue would ask for Foundation's centre of notifications, which takes longer to be made
    // than the file to be closed. What stays without the connection is small.
    _ = Unmanaged.passRetained(queue)
  }

  package func run(_ query: CompiledQuery) throws(EngineError) -> Rows {
    try prepared(query.sql) { statement throws(EngineError) in
      statement.bind(query.parameters)
      var answer = Rows(columns: statement.columns)
      let width = Int32(answer.columns.count)
      while try statement.step() {
        answer.rows.append((0..<width).map(statement.value))
      }
      return answer
    }
  }

  package func scan(
    _ query: CompiledQuery, _ body: (any RowCells) -> Void
  ) throws(EngineError) {
    try prepared(query.sql) { statement throws(EngineError) in
      statement.bind(query.parameters)
      while try statement.step() { body(statement) }
    }
  }

  package func sharing<T>(
    _ base: CompiledQuery, body: (_ table: String) throws -> T
  ) throws -> T {
    let number = shared.add(1, ordering: .relaxed).newValue
    let table = "shared_\(number)"
    _ = try run(
      CompiledQuery(
        sql: "CREATE TEMP TABLE \(table) AS \(base.sql)", parameters: base.parameters))
    let outcome = Result { try body(table) }
    _ = try run(CompiledQuery(sql: "DROP TABLE temp.\(table)"))
    return try outcome.get()
  }

  package func interrupt() {
    queue.interrupt()
  }

  /// Runs work on the connection.
  ///
  /// One piece of work has it at a time.
  func access<T>(
    _ work: (OpaquePointer?) throws(EngineError) -> T
  ) throws(EngineError) -> T {
    // Not given back by the closure, nor kept as a Result: the runtime would look for a description
    // of each type that is, and for each that is an error through all conformances there are.
    var (given, failure): (T?, EngineError?) = (nil, nil)
    queue.unsafeReentrantWrite { database in
      do throws(EngineError) {
        given = try work(database.sqliteConnection)
      } catch {
        failure = error
      }
    }
    guard let given else { throw failure ?? .failed("the connection was not there", sql: "") }
    return given
  }

  /// Runs work with the number of the newest post, 0 where there is none; all that it reads is of one
  /// state of the store, whatever others write.
  func readingOneState<T>(
    _ work: (OpaquePointer?, _ newest: Int64) throws(EngineError) -> T
  ) throws(EngineError) -> T {
    try access { connection throws(EngineError) in
      // As long as it is not at its end, SQLite keeps to that state.
      let last = try PreparedStatement(connection, "SELECT max(id) FROM post")
      defer { last.reset() }
      let newest = try last.step() ? last.integer(0) : nil
      return try work(connection, newest ?? 0)
    }
  }

  /// Runs work on the connection with a statement, which is kept where it is a question: one that
  /// changes how the connection works may do so when it is prepared.
  func prepared<T>(
    _ sql: String, _ work: (PreparedStatement) throws(EngineError) -> T
  ) throws(EngineError) -> T {
    try access { connection throws(EngineError) in
      guard sql.hasPrefix("SELECT") || sql == Self.version else {
        return try work(try PreparedStatement(connection, sql))
      }
      return try statements.statement(sql, on: connection, work)
    }
  }

  /// Another number where another connection wrote.
  static let version = "PRAGMA data_version"

  /// Runs work in a transaction: all of it happens, or nothing.
  func transaction<T, Failure: Error>(
    _ work: (OpaquePointer?) throws(Failure) -> T, failing: (EngineError) -> Failure
  ) throws(Failure) -> T {
    let outcome = queue.unsafeReentrantWrite { database -> Result<T, Failure> in
      let connection = database.sqliteConnection
      do throws(EngineError) {
        try PreparedStatement(connection, "BEGIN IMMEDIATE").execute()
      } catch {
        return .failure(failing(error))
      }
      do throws(Failure) {
        let result = try work(connection)
        do throws(EngineError) {
          try PreparedStatement(connection, "COMMIT").execute()
        } catch {
          sqlite3_exec(connection, "ROLLBACK", nil, nil, nil)
          return .failure(failing(error))
        }
        return .success(result)
      } catch {
        sqlite3_exec(connection, "ROLLBACK", nil, nil, nil)
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  func transaction<T>(
    _ work: (OpaquePointer?) throws(EngineError) -> T
  ) throws(EngineError) -> T {
    try transaction(work, failing: { $0 })
  }
}
