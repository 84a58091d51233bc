import Transport

/// When to ask again after a failure, and how long to wait before.
package struct RetryPolicy: Sendable, Equatable {
  package var retries = 2
  /// Seconds before the first retry; each further one waits twice as long.
  package var firstDelay = 0.5
  package var longestDelay = 8.0
  /// The longest wait that a server may ask for; a longer one is told instead of waited.
  package var longestRequestedDelay = 60.0
  /// Whether text that was delivered may be followed by that of a second attempt.
  package var canRestart = false

  package init() {}

  /// Seconds to wait after a failure of the attempt of a number, counted from 0; nil to give up.
  func delay(after error: ModelError, attempt: Int, hasDelivered: Bool) -> Double? {
    guard attempt < retries, !hasDelivered || canRestart, error.isTransient else { return nil }
    if let requested = error.reply?.retryAfter {
      return requested <= longestRequestedDelay ? requested : nil
    }
    return min(firstDelay * Double(1 << min(attempt, 30)), longestDelay)
  }
}

/// The policy, and what it cannot be carried out without.
package struct Retrying: Sendable {
  package var policy: RetryPolicy
  /// Microseconds since 1970, for servers that name a time.
  package var now: @Sendable () -> Int64
  /// Waits for so many seconds: a twentieth at most, since cancelling is looked for in between.
  package var sleep: @Sendable (Double) -> Void
  /// Told of each failure that is followed by a retry, and of the seconds until then.
  ///
  /// Text delivered before is void from here on.
  package var announce: @Sendable (ModelError, Double) -> Void

  package init(
    policy: RetryPolicy = RetryPolicy(), now: @escaping @Sendable () -> Int64,
    sleep: @escaping @Sendable (Double) -> Void,
    announce: @escaping @Sendable (ModelError, Double) -> Void = { _, _ in }
  ) {
    self.policy = policy
    self.now = now
    self.sleep = sleep
    self.announce = announce
  }

  func wait(_ seconds: Double, isCancelled: () -> Bool) throws(ModelError) {
    var left = seconds
    while left > 0 {
      if isCancelled() { throw .cancelled }
      let step = min(left, 0.05)
      sleep(step)
      left -= step
    }
  }
}

extension ModelError {
  /// Whether the same request may do better in a moment.
  fileprivate var isTransient: Bool {
    // A server that advises against it knows better; one that advises it may mean a spending cap.
    if reply?.shouldRetry == false { return false }
    return switch self {
    case .connection(let error): error.isTransient
    case .rateLimited: true
    case .conflict, .serverFailed, .timedOut, .overloaded, .truncatedStream: true
    case .unexpectedStatus(let reply): reply.shouldRetry ?? false
    default: false
    }
  }
}
