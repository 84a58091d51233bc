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
  private let connection: OpaquePointer?
  private let requests = Channel<Bool>(capacity: 8)
  private let outcome = Promise<Int32>()
  private var isRunning = false

  init(_ connection: OpaquePointer?) {
    self.connection = connection
    file = sqlite3_main_file(connection)
  }

  deinit {
    // The file must not be closed under the thread.
    _ = end()
  }

  /// Has a thread of its own wait for what was written so far.
  func begin() {
    guard let file else { return }
    // What is only in the cache so far; a failure comes again when it is written at the end.
    _ = sqlite3_db_cacheflush(connection)
    if !isRunning {
      isRunning = true
      // The load goes on writing to the file, which the system allows; what SQLite notes of it only
      // the load changes. And this object, which keeps the file open, waits for the thread.
      nonisolated(unsafe) let shared = file
      Thread.detachNewThread { [requests, outcome] in
        var code = SQLITE_OK
        // The sender must not wait for ever, so what comes is taken even after a failure.
        while requests.receive() { if code == SQLITE_OK { code = sqlite3_sync(shared) } }
        outcome.fulfil(code)
      }
    }
    requests.send(true)
  }

  /// Waits for the thread, which is told of a failure where nobody else is.
  func finish() throws(EngineError) {
    let code = end()
    guard code == SQLITE_OK else {
      throw .full(String(cString: sqlite3_errstr(code)))
    }
  }

  private func end() -> Int32 {
    guard isRunning else { return SQLITE_OK }
    isRunning = false
    requests.send(false)
    return outcome.take()
  }
}
