import Storage
import Synchronization

/// Ctrl-C as the session sees it: a flag that long work polls, and a query that is stopped.
package final class Interruption: Sendable {
  private struct State {
    var raises = 0
    var isBusy = false
    var engine: (any Engine)?
  }

  private let state = Mutex(State())

  package init() {}

  /// Whether the statement that is running is to end.
  package var isRaised: Bool { state.withLock { $0.raises > 0 } }

  /// Ends what is running; from any thread, and from a signal's handler queue.
  ///
  /// - Returns: whether there was anything to end that may still heed it; not at the third time.
  @discardableResult
  package func raise() -> Bool {
    let (isHeeded, engine) = state.withLock { state in
      if state.isBusy { state.raises += 1 }
      return (state.isBusy && state.raises < 3, state.engine)
    }
    engine?.interrupt()
    return isHeeded
  }

  /// Interrupts once more what goes on: a query that began just after knows nothing of it.
  ///
  /// - Returns: whether an interrupted statement is still running.
  package func insist() -> Bool {
    let (isRunning, engine) = state.withLock { ($0.isBusy && $0.raises > 0, $0.engine) }
    if isRunning { engine?.interrupt() }
    return isRunning
  }

  /// A statement begins.
  func begin() {
    state.withLock { $0 = State(raises: 0, isBusy: true, engine: nil) }
  }

  /// A statement has ended.
  func end() {
    state.withLock { state in
      state.isBusy = false
      state.engine = nil
    }
  }

  /// Runs queries that an interruption stops.
  func watching<T>(_ engine: any Engine, _ body: () throws -> T) throws -> T {
    state.withLock { $0.engine = engine }
    defer { state.withLock { $0.engine = nil } }
    let result = try body()
    // An interruption between two queries of one answer stops no query, but it stops the answer.
    guard !isRaised else { throw EngineError.interrupted }
    return result
  }
}
