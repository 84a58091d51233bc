package import Foundation

/// Signals as numbers in a pipe, where whoever waits for input or for work sees them.
///
/// A handler may do next to nothing, but it may write.
package final class SignalPipe: Sendable {
  /// Taken while a line is edited.
  static let editing = SignalPipe()
  /// Taken while statements run.
  package static let running = SignalPipe()

  package let readEnd: Int32
  private let writeEnd: Int32

  private init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      // Programs that are started inherit neither.
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  /// Called by a signal's handler.
  package func send(_ signal: Int32) {
    let before = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = write(writeEnd, &byte, 1)
    errno = before
  }

  /// The next signal; nil where none came.
  package func next() -> Int32? {
    var byte: UInt8 = 0
    return read(readEnd, &byte, 1) == 1 ? Int32(byte) : nil
  }

  /// Handles a signal by a function from now on.
  ///
  /// - Returns: how it was handled before.
  @discardableResult
  package static func handle(
    _ signal: Int32, by handler: @escaping @convention(c) (Int32) -> Void
  ) -> sigaction {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_RESTART
    var before = sigaction()
    sigaction(signal, &action, &before)
    return before
  }
}
