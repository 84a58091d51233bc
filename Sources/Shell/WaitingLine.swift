@preconcurrency import Dispatch
import Reporting
import Synchronization

/// A line at the terminal that says what is waited for, once that takes longer than a second.
///
/// It is drawn by a queue of its own while the session works, and erased before anything else is
/// written.
final class WaitingLine: Sendable {
  private struct State {
    /// What is waited for; nil while nothing is.
    var what: String?
    var began = ContinuousClock.now
    var isDrawn = false
    /// Which wait it is, so that ticks of earlier ones do nothing.
    var number = 0
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "beatbook.waiting")
  private let draw: @Sendable (String) -> Void

  init(_ draw: @escaping @Sendable (String) -> Void) {
    self.draw = draw
  }

  func begin(_ what: String) {
    let number = state.withLock { state in
      state.what = what
      state.began = .now
      state.number += 1
      return state.number
    }
    tick(number, in: .seconds(1))
  }

  /// Nothing is waited for any more.
  ///
  /// - Returns: whether the line was to be seen.
  @discardableResult
  func end() -> Bool {
    state.withLock { state in
      state.what = nil
      return erase(&state)
    }
  }

  /// Writes something else, on a line without this one.
  func clearing(_ write: () -> Void) {
    state.withLock { state in
      _ = erase(&state)
      write()
    }
  }

  private func tick(_ number: Int, in delay: DispatchTimeInterval) {
    queue.asyncAfter(deadline: .now() + delay) { [self] in
      let goesOn = state.withLock { state in
        guard state.number == number, let what = state.what else { return false }
        let seconds = (ContinuousClock.now - state.began).components.seconds
        let time = seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
        draw("\r\(what) · \(time) · Ctrl-C cancels\u{1B}[K")
        state.isDrawn = true
        return true
      }
      if goesOn { tick(number, in: .milliseconds(250)) }
    }
  }

  private func erase(_ state: inout State) -> Bool {
    defer { state.isDrawn = false }
    if state.isDrawn { draw("\r\u{1B}[K") }
    return state.isDrawn
  }
}

extension Output {
  /// This output, with a line erased before anything is written.
  func clearing(_ line: WaitingLine) -> Output {
    var output = self
    output.data = { [data] text in line.clearing { data(text) } }
    output.messages = { [messages] text in line.clearing { messages(text) } }
    return output
  }
}

extension Workplace {
  /// This place, with a line erased before anything is announced.
  func clearing(_ line: WaitingLine) -> Workplace {
    var workplace = self
    workplace.announce = { [announce] text in line.clearing { announce(text) } }
    return workplace
  }
}
