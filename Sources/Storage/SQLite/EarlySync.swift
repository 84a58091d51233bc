internal import CSQLite
internal import Foundation
internal import GRDBSQLite

/// Has what a first load wrote go to the disk while it goes on writing, so that its end waits for
/// less.
///
/// That adds to what makes a load safe, and takes nothing from it: SQLite waits for all of the file
/// before it ends the transaction.
final class EarlySync {
  /// SQLite's own file: to close another descriptor of it would end SQLite's locks.
  private let file: UnsafeMutablePointer<sqlite3_file>?
  private var running: Promise<Int32>?

  init(_ connection: OpaquePointer?) {
    file = sqlite3_main_file(connection)
  }

  deinit {
    // The file must not be closed under the thread.
    _ = running?.take()
  }

  /// Begins to wait for what was written so far, on a thread of its own.
  func begin() throws(EngineError) {
    try finish()
    guard let file else { return }
    let promise = Promise<Int32>()
    nonisolated(unsafe) let shared = file
    Thread.detachNewThread { promise.fulfil(sqlite3_sync(shared)) }
    running = promise
  }

  /// Waits for the thread; a failure is told to one who waits and no other.
  func finish() throws(EngineError) {
    guard let running else { return }
    self.running = nil
    let code = running.take()
    guard code == SQLITE_OK else {
      throw .full(String(cString: sqlite3_errstr(code)))
    }
  }
}
