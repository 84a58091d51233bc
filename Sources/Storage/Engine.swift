package import Language

/// A database that keeps posts and answers queries over the view `posts`.
///
/// An implementer passes the conformance test: `EngineConformance(engine).run()`, a line in
/// its test file. Values come back by their storage class: INTEGER as `.integer`, REAL as
/// `.number`, TEXT as `.text`, NULL as `.missing`.
package protocol Engine: Sendable {
  /// The SQL it speaks.
  var dialect: any Dialect { get }

  /// Runs one query to its end.
  func run(_ query: CompiledQuery) throws(EngineError) -> Rows

  /// Runs one query, and lends each row to `body` as it comes.
  ///
  /// What `body` throws ends the query and is thrown on. Columns are in the order of the SELECT.
  func scan(_ query: CompiledQuery, _ body: (any EngineRow) throws -> Void) throws

  /// Runs `base` once into a temporary table whose name the queries of `body` may read.
  ///
  /// The table is dropped when `body` returns or throws.
  func sharing<T>(_ base: CompiledQuery, body: (_ table: String) throws -> T) throws -> T

  /// Ends the query that is running, from any thread: its `run` throws
  /// ``EngineError/interrupted``. Without one, nothing happens.
  func interrupt()
}

/// A row of an answer while the engine lends it: its values stay until the next one comes.
package protocol EngineRow {
  func value(_ column: Int) -> Value
  /// A whole number; nil where there is none.
  func integer(_ column: Int) -> Int64?
  /// Lends the UTF-8 bytes of a text; nil for a missing one.
  func withText<T>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>?) throws -> T
  ) rethrows -> T
}

/// The answer of an engine: each row has a value for each column.
package struct Rows: Sendable, Equatable {
  package var columns: [String]
  package var rows: [[Value]]

  package init(columns: [String], rows: [[Value]] = []) {
    self.columns = columns
    self.rows = rows
  }
}

/// Why an engine cannot answer or open.
package enum EngineError: Error, Sendable, Equatable, CustomStringConvertible {
  case interrupted
  /// A regular expression that cannot be compiled, or takes too many steps.
  case pattern(String)
  case cannotOpen(path: String, reason: String)
  case notADatabase(path: String)
  case newer(path: String, version: Int, known: Int)
  case busy
  case damaged(String)
  case full(String)
  /// More buckets than a table can hold.
  case tooManyRows
  case failed(String, sql: String)

  package var description: String {
    switch self {
    case .interrupted: "interrupted"
    case .pattern(let problem): problem
    case .cannotOpen(let path, let reason): "cannot open \(path): \(reason)"
    case .notADatabase(let path): "\(path) is not a beatbook database"
    case .newer(let path, let version, let known):
      "\(path) was made by a newer beatbook (layout \(version); this one knows \(known))"
    case .busy: "the database is being written by another beatbook"
    case .damaged(let problem): "the database is damaged: \(problem)"
    case .full(let problem): "the database cannot grow: \(problem)"
    case .tooManyRows: "the answer would have too many rows"
    case .failed(let problem, _): "the database refused the query: \(problem)"
    }
  }

  /// What could be done.
  package var hint: String? {
    switch self {
    case .interrupted: "nothing was changed"
    case .pattern: "contains and has look for plain text"
    case .cannotOpen: "see that the folder exists and may be written"
    case .notADatabase: "nothing in it was touched; name another file"
    case .newer: "nothing in it was touched; use the newer beatbook"
    case .busy: "try again when it has finished"
    case .damaged: "load the snapshots into a new database"
    case .full: "free some space"
    case .tooManyRows: "narrow the window, or widen the buckets"
    case .failed(_, let sql): sql
    }
  }
}
