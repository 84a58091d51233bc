internal import Foundation
internal import GRDBSQLite

/// A full-text index in a file of its own, written by a thread of its own.
final class SideIndex {
  private enum Piece: Sendable {
    case posts(PreparedBatch, [Int64])
    case change(WordIndexWriter.Change)
    case end
  }

  private let path: String
  private let channel = Channel<Piece>(capacity: 3)
  private let outcome = Promise<Result<Void, EngineError>>()
  private var isEnded = false

  /// Begins an index besides a store.
  init(besides store: String) {
    path = store + "-words"
    Self.remove(path)
    let (path, channel, outcome) = (path, channel, outcome)
    Thread.detachNewThread {
      outcome.fulfil(Result { () throws(EngineError) in try Self.write(channel, to: path) })
    }
  }

  func send(_ batch: PreparedBatch, ids: [Int64]) {
    channel.send(.posts(batch, ids))
  }

  func send(_ change: WordIndexWriter.Change) {
    channel.send(.change(change))
  }

  /// Waits for the index, and copies its tables over those of an empty one.
  func finish(into connection: OpaquePointer?) throws(EngineError) {
    defer { Self.remove(path) }
    try end().get()
    let side = try SideConnection(path)
    // A new table has nothing in its cache that the copy would make wrong.
    try Store.execute("DROP TABLE word_index; \(WordIndex.definition)", connection)
    for table in ["data", "idx", "config"] {
      try Self.copy("word_index_\(table)", from: side.handle, to: connection)
    }
  }

  /// Ends the thread, and leaves nothing behind.
  func abandon() {
    guard !isEnded else { return }
    _ = end()
    Self.remove(path)
  }

  private func end() -> Result<Void, EngineError> {
    isEnded = true
    channel.send(.end)
    return outcome.take()
  }

  private static func write(_ channel: Channel<Piece>, to path: String) throws(EngineError) {
    let side: SideConnection
    do throws(EngineError) {
      side = try SideConnection(path)
      // If the machine stops, the whole load is undone and this file is of no use.
      try Store.execute(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384",
        side.handle)
      try Store.execute(
        "\(WordIndex.definition); \(WordIndex.gathering); BEGIN", side.handle)
      try take(channel, by: try WordIndexWriter.Statements(side.handle))
    } catch {
      // The sender must not wait for room for ever.
      while true {
        if case .end = channel.receive() { throw error }
      }
    }
    try Store.execute("COMMIT", side.handle)
  }

  private static func take(
    _ channel: Channel<Piece>, by statements: WordIndexWriter.Statements
  ) throws(EngineError) {
    while true {
      switch channel.receive() {
      case .posts(let batch, let ids): try statements.insert(batch, ids: ids)
      case .change(let change): try statements.apply(change)
      case .end: return
      }
    }
  }

  private static func copy(
    _ table: String, from side: OpaquePointer?, to connection: OpaquePointer?
  ) throws(EngineError) {
    try Store.execute("DELETE FROM \(table)", connection)
    let read = try PreparedStatement(side, "SELECT * FROM \(table)")
    let width = read.columns.count
    let places = Array(repeating: "?", count: width).joined(separator: ", ")
    let write = try PreparedStatement(connection, "INSERT INTO \(table) VALUES (\(places))")
    while try read.step() {
      for index in 0..<Int32(width) { write.bind(columnOf: read, index, at: index + 1) }
      try write.execute()
    }
  }

  private static func remove(_ path: String) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    try? FileManager.default.removeItem(atPath: path)
  }
}

/// A connection that is closed with its owner.
private final class SideConnection {
  private(set) var handle: OpaquePointer?

  init(_ path: String) throws(EngineError) {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(path, &handle, flags, nil) == SQLITE_OK else {
      throw EngineError(handle, sql: path)
    }
  }

  deinit {
    sqlite3_close_v2(handle)
  }
}
