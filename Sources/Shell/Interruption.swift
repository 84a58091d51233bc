import Storage
import Synchronization

/// Ctrl-C as the session sees it: a flag that long work polls, and a query that is stopped.
package final class Interruption: Sendable {
  private struct State {
    var raises = 0
    /// How many statements run, each within the one before: a replay is one, and so are its cells.
    var depth = 0
    var isBusy: Bool { depth > 0 }
    var engine: (any Engine)?
    /// Whether there is a prompt, to which Ctrl-C between two statements leads back.
    var hasPrompt = false
  }

  private let state = Mutex(State())

  package init() {}

  /// Whether the statement that is running is to end.
  package var isRaised: Bool { state.withLock { $0.raises > 0 } }

  /// Ends what is running; from any thread, and from a signal's handler queue.
  ///
  /// - Returns: whether the program goes on: what runs may still heed it, which it had two chances
  ///   to, or nothing runs and there is a prompt.
  @discardableResult
  package func raise() -> Bool {
    let (goesOn, engine) = state.withLock { state in
      guard state.isBusy else { return (state.hasPrompt, state.engine) }
      state.raises += 1
      return (state.raises < 3, state.engine)
    }
    engine?.interrupt()
    return goesOn
  }

  /// There is a prompt from now on.
  func beginPrompt() { state.withLock { $0.hasPrompt = true } }

  /// Interrupts once more what goes on: a query that began just after knows nothing of it.
  ///
  /// - Returns: whether an interrupted statement is still running.
  package func insist() -> Bool {
    let (isRunning, engine) = state.withLock { ($0.isBusy && $0.raises > 0, $0.engine) }
    if isRunning { engine?.interrupt() }
    return isRunning
  }

  /// A statement begins; one within another is ended with it.
  func begin() {
    state.withLock { state in
      if !state.isBusy { (state.raises, state.engine) = (0, nil) }
      state.depth += 1
    }
  }

  /// A statement has ended.
  func end() {
    state.withLock { state in
      state.depth -= 1
      if !state.isBusy { state.engine = nil }
    }
  }

  /// Ends what is not a query where Ctrl-C was pressed.
  func check() throws {
    guard !isRaised else { throw EngineError.interrupted }
  }

  /// Runs queries that an interruption stops.
  func watching<T>(_ engine: any Engine, _ body: () throws -> T) throws -> T {
    state.withLock { $0.engine = engine }
    defer { state.withLock { $0.engine = nil } }
    let result = try body()
    // An interruption between two queries of one answer stops no query, but it stops the answer.
    try check()
    return result
  }
}
