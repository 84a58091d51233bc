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
    /// Whether it could be seen when the wait ended.
    var wasSeen = false
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
      (state.what, state.began, state.wasSeen) = (what, .now, false)
      state.number += 1
      return state.number
    }
    tick(number, in: .seconds(1))
  }

  /// The same wait has come to another part of what it waits for.
  func goOn(with what: String) {
    state.withLock { if $0.what != nil { $0.what = what } }
  }

  /// Nothing is waited for any more.
  func end() {
    state.withLock { state in
      guard state.what != nil else { return }
      state.what = nil
      state.wasSeen = state.isDrawn
      erase(&state)
    }
  }

  /// Whether the last wait took so long that the line was there at its end.
  var wasSeen: Bool { state.withLock { $0.wasSeen } }

  /// Writes something else, on a line without this one.
  func clearing(_ write: () -> Void) {
    state.withLock { state in
      erase(&state)
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

  private func erase(_ state: inout State) {
    if state.isDrawn { draw("\r\u{1B}[K") }
    state.isDrawn = false
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
