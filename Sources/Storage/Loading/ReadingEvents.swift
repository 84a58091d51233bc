/// What the reading thread says, taken by the thread that has the database.
final class ReadingEvents {
  private let channel: Channel<ReadingEvent>
  private let signals: ReadingSignals
  // Whether the reading thread has said its last.
  private var hasEnded = false

  init(_ channel: Channel<ReadingEvent>, _ signals: ReadingSignals) {
    self.channel = channel
    self.signals = signals
  }

  /// Bytes of all files as they lie, so far.
  var bytesRead: Int { signals.bytesRead }

  /// Waits for the next event; the last is `finished` or `failed`.
  func next() -> ReadingEvent {
    let event = channel.receive()
    switch event {
    case .finished, .failed: hasEnded = true
    default: break
    }
    return event
  }

  /// Ends the threads, if they have not: what still comes is taken for nothing.
  func stop() {
    guard !hasEnded else { return }
    signals.stop()
    while !hasEnded {
      if case .batch(let promise) = next() { _ = promise.take() }
    }
  }
}
