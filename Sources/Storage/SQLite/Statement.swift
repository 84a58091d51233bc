internal import GRDBSQLite
internal import Language

/// A prepared statement on SQLite's own handle: several times as fast as a wrapped row.
///
/// It belongs to the thread that holds the connection.
final class PreparedStatement {
  private let connection: OpaquePointer?
  private let handle: OpaquePointer?
  private let sql: String

  init(_ connection: OpaquePointer?, _ sql: String) throws(EngineError) {
    var handle: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &handle, nil) == SQLITE_OK else {
      throw EngineError(connection, sql: sql)
    }
    self.connection = connection
    self.handle = handle
    self.sql = sql
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Moves to the next row; false at the end.
  func step() throws(EngineError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let error = EngineError(connection, sql: sql)
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Runs a statement that has no rows, and makes it ready to be run again.
  func execute() throws(EngineError) {
    _ = try step()
    sqlite3_reset(handle)
  }

  /// Runs a statement that has no rows, with a blob.
  func execute(blob: [UInt8], at index: Int32) throws(EngineError) {
    let outcome = blob.withUnsafeBytes { bytes in
      bind(blob: bytes, at: index)
      return Result { () throws(EngineError) in try execute() }
    }
    try outcome.get()
  }

  /// Runs an INSERT; false when a uniqueness constraint refuses it.
  func insert() throws(EngineError) -> Bool {
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    if code == SQLITE_DONE { return true }
    if code & 0xFF == SQLITE_CONSTRAINT { return false }
    throw EngineError(connection, sql: sql)
  }

  func reset() {
    sqlite3_reset(handle)
  }

  // MARK: - Values

  func bind(_ value: Value, at index: Int32) {
    switch value {
    case .missing: sqlite3_bind_null(handle, index)
    case .integer(let number), .time(let number): sqlite3_bind_int64(handle, index, number)
    case .number(let number): sqlite3_bind_double(handle, index, number)
    case .text(let text): bind(text, at: index)
    case .flag(let flag): sqlite3_bind_int64(handle, index, flag ? 1 : 0)
    // No query compares with a list; this is how one reads.
    case .list(let words):
      bind(words.joined(separator: " "), at: index)
    }
  }

  func bind(_ values: [Value]) {
    for (index, value) in values.enumerated() { bind(value, at: Int32(index + 1)) }
  }

  func bind(_ text: String, at index: Int32) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        // An address of nothing would bind NULL.
        _ = sqlite3_bind_text(
          handle, index, $0.isEmpty ? emptyText.pointer : $0.baseAddress, Int32($0.count),
          transient)
      }
    }
  }

  func bind(_ number: Int64?, at index: Int32) {
    if let number {
      sqlite3_bind_int64(handle, index, number)
    } else {
      sqlite3_bind_null(handle, index)
    }
  }

  func bind(_ number: Double?, at index: Int32) {
    if let number {
      sqlite3_bind_double(handle, index, number)
    } else {
      sqlite3_bind_null(handle, index)
    }
  }

  /// Binds bytes that stay where they are until the statement has run.
  func bind(_ text: Slice, of base: UnsafePointer<UInt8>, at index: Int32) {
    guard text.isPresent else {
      sqlite3_bind_null(handle, index)
      return
    }
    let start = UnsafeRawPointer(base + Int(text.offset)).assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text(handle, index, start, text.length, nil)
  }

  /// Takes all values back, so that what is not bound anew is NULL.
  func clear() {
    sqlite3_clear_bindings(handle)
  }

  /// Binds bytes as ``bind(_:of:at:)`` does, if they are any, to a statement that was cleared.
  func bindIfPresent(_ text: Slice, of base: UnsafePointer<UInt8>, at index: Int32) {
    if text.isPresent { bind(text, of: base, at: index) }
  }

  /// Binds a word that lives as long as the program.
  func bind(_ word: StaticString, at index: Int32) {
    let start = UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text(handle, index, start, Int32(word.utf8CodeUnitCount), nil)
  }

  /// Binds a blob that stays where it is until the statement has run.
  func bind(blob bytes: UnsafeRawBufferPointer, at index: Int32) {
    // An address of nothing would bind NULL.
    guard !bytes.isEmpty else {
      sqlite3_bind_zeroblob(handle, index, 0)
      return
    }
    sqlite3_bind_blob64(handle, index, bytes.baseAddress, UInt64(bytes.count), nil)
  }

  /// Binds a text that stays where it is until the statement has run.
  func bind(text bytes: UnsafeBufferPointer<UInt8>, at index: Int32) {
    bytes.withMemoryRebound(to: CChar.self) {
      _ = sqlite3_bind_text(
        handle, index, $0.isEmpty ? emptyText.pointer : $0.baseAddress, Int32($0.count), nil)
    }
  }

  /// Binds a column of another statement, which has not moved on when this one runs.
  func bind(columnOf other: PreparedStatement, _ column: Int32, at index: Int32) {
    sqlite3_bind_value(handle, index, sqlite3_column_value(other.handle, column))
  }

  // MARK: - Columns

  var columns: [String] {
    (0..<sqlite3_column_count(handle)).map { index in
      sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
    }
  }

  func value(_ index: Int32) -> Value {
    switch sqlite3_column_type(handle, index) {
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, index))
    case SQLITE_FLOAT: .number(sqlite3_column_double(handle, index))
    case SQLITE_NULL: .missing
    default: .text(text(index) ?? "")
    }
  }

  func integer(_ index: Int32) -> Int64? {
    isNull(index) ? nil : sqlite3_column_int64(handle, index)
  }

  func count(_ index: Int32) -> Int {
    Int(sqlite3_column_int64(handle, index))
  }

  func number(_ index: Int32) -> Double? {
    isNull(index) ? nil : sqlite3_column_double(handle, index)
  }

  func text(_ index: Int32) -> String? {
    withBytes(index) { $0.map { String(decoding: $0, as: UTF8.self) } }
  }

  func bytes(_ index: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, index) else { return [] }
    return [UInt8](
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index))))
  }

  /// Lends the bytes of a text; nil for NULL.
  func withBytes<T>(_ index: Int32, _ body: (UnsafeBufferPointer<UInt8>?) throws -> T) rethrows -> T
  {
    guard let start = sqlite3_column_text(handle, index) else { return try body(nil) }
    let count = Int(sqlite3_column_bytes(handle, index))
    return try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// Lends the bytes of a blob; none for NULL.
  func withBlob<T>(_ index: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws -> T) rethrows -> T {
    let start = sqlite3_column_blob(handle, index)
    let count = Int(sqlite3_column_bytes(handle, index))
    return try body(
      UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: count))
  }

  private func isNull(_ index: Int32) -> Bool {
    sqlite3_column_type(handle, index) == SQLITE_NULL
  }
}

extension PreparedStatement: RowCells {
  func cell(_ column: Int) -> Cell {
    let index = Int32(truncatingIfNeeded: column)
    switch sqlite3_column_type(handle, index) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
    case SQLITE_FLOAT: return .number(sqlite3_column_double(handle, index))
    case SQLITE_NULL: return .missing
    default:
      let start = sqlite3_column_text(handle, index)
      return .text(
        UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index))))
    }
  }
}

/// SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// An address for a text of no bytes.
private enum emptyText {
  static var pointer: UnsafePointer<CChar> {
    let word: StaticString = ""
    return UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)
  }
}

extension EngineError {
  /// What the connection says of its last failure.
  init(_ connection: OpaquePointer?, sql: String) {
    let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? "unknown"
    switch sqlite3_errcode(connection) & 0xFF {
    case SQLITE_INTERRUPT: self = .interrupted
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
    case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged(message)
    case SQLITE_READONLY: self = .readOnly
    case SQLITE_FULL, SQLITE_IOERR: self = .full(message)
    case _ where message.hasPrefix(RegularExpression.errorMark):
      self = .pattern(String(message.dropFirst(RegularExpression.errorMark.count)))
    default: self = .failed(message, sql: sql)
    }
  }
}
