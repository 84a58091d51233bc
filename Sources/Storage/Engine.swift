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

  /// Runs one query, and lends each of its rows as it comes.
  ///
  /// For rows that are looked at once: no more than one is held.
  func scan(_ query: CompiledQuery, _ body: (any RowCells) -> Void) throws(EngineError)

  /// Runs `base` once into a temporary table whose name the queries of `body` may read.
  ///
  /// The table is dropped when `body` returns or throws.
  func sharing<T>(_ base: CompiledQuery, body: (_ table: String) throws -> T) throws -> T

  /// Whether it groups rows by sorting them, so that they are better grouped as they come.
  var groupsBySorting: Bool { get }

  /// Whether it keeps columns of posts packed, so that ``groups(of:)`` need not ask it in SQL.
  var packsColumns: Bool { get }

  /// The groups of a question that packed columns suffice for; nil where they would not be SQL's.
  func groups(of question: ColumnQuestion) throws(EngineError) -> GroupTable?

  /// The handle of each author of these numbers, all different, where its dialect has such.
  func authorNames(of numbers: [Int64]) throws(EngineError) -> [Value]

  /// How the engine would run a query: a line for each step, indented below the one it is part of.
  func steps(of query: CompiledQuery) throws(EngineError) -> [String]

  /// Ends the query that is running, from any thread: its `run` throws
  /// ``EngineError/interrupted``. Without one, nothing happens.
  func interrupt()
}

extension Engine {
  package var groupsBySorting: Bool { false }

  package var packsColumns: Bool { false }

  package func groups(of question: ColumnQuestion) throws(EngineError) -> GroupTable? { nil }

  package func authorNames(of numbers: [Int64]) throws(EngineError) -> [Value] {
    numbers.map { _ in .missing }
  }
}

/// A row that a query has come to; it is there until the next one is.
package protocol RowCells {
  func cell(_ column: Int) -> Cell
}

extension RowCells {
  /// The value of a column, kept.
  func value(_ column: Int) -> Value { cell(column).value }

  /// A whole number; nil for anything else.
  func integer(_ column: Int) -> Int64? { cell(column).integer }
}

/// A value where the engine has it.
package enum Cell {
  case missing
  case integer(Int64)
  case number(Double)
  /// Valid as long as the row.
  case text(UnsafeBufferPointer<UInt8>)

  /// The value, kept.
  package var value: Value {
    switch self {
    case .missing: .missing
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .text(let bytes): .text(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// A whole number; nil for anything else.
  package var integer: Int64? { if case .integer(let number) = self { number } else { nil } }

  /// A number; nil for anything else.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .missing, .text: nil
    }
  }
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
  /// Of a layout from before the first release.
  case older(path: String)
  case busy
  case damaged(String)
  case full(String)
  /// Something was to be written to a file or folder that may only be read.
  case readOnly
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
    case .older(let path): "\(path) was made by a beatbook from before the first release"
    case .busy: "the database is being written by another beatbook"
    case .damaged(let problem): "the database is damaged: \(problem)"
    case .full(let problem): "the database cannot grow: \(problem)"
    case .readOnly: "the database may only be read"
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
    case .older: "nothing in it was touched; load the snapshots into a new database"
    case .busy: "try again when it has finished"
    case .damaged: "load the snapshots into a new database"
    case .full: "free some space"
    case .readOnly: "copy it to a folder that may be written"
    case .tooManyRows: "narrow the window, widen the buckets, or ask for fewer groups"
    case .failed(_, let sql): sql
    }
  }
}
