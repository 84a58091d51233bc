import Storage
import Synchronization

/// Ctrl-C as the session sees it: a flag that long work polls, and a query that is stopped.
package final class Interruption: Sendable {
  private struct State {
    var isRaised = false
    var isBusy = false
    var engine: (any Engine)?
  }

  private let state = Mutex(State())

  package init() {}

  /// Whether the statement that is running is to end.
  package var isRaised: Bool { state.withLock(\.isRaised) }

  /// Ends what is running; from any thread, and from a signal's handler queue.
  ///
  /// - Returns: whether there was anything to end.
  @discardableResult
  package func raise() -> Bool {
    let (wasBusy, engine) = state.withLock { state in
      if state.isBusy { state.isRaised = true }
      return (state.isBusy, state.engine)
    }
    engine?.interrupt()
    return wasBusy
  }

  /// A statement begins.
  func begin() {
    state.withLock { $0 = State(isRaised: false, isBusy: true, engine: nil) }
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
