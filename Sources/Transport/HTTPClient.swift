internal import CCurl

/// Asks servers, by libcurl: one connection for each request, on the caller's thread.
package struct HTTPClient: Sendable {
  /// How often a wait looks up: whether it was cancelled, and the clock.
  private static let lookUp: Int32 = 40

  package var network: NetworkSettings

  package init(network: NetworkSettings = NetworkSettings()) {
    self.network = network
  }

  /// Sends a request, and hands over the body as it arrives.
  ///
  /// `receiving` is given the answer's head with each piece of the body, and says whether to
  /// go on; `isCancelled` is asked some 25 times a second, also while nothing arrives. The
  /// answer's head is returned whatever its status, unless it is a redirect.
  package func send(
    _ request: HTTPRequest,
    receiving: (HTTPResponse, [UInt8]) -> HTTPFlow,
    isCancelled: () -> Bool
  ) throws(HTTPError) -> HTTPResponse {
    if isCancelled() { throw .cancelled }
    let transfer = try Transfer(request, network: network)
    var watch = Stopwatch(timeouts: request.timeouts)
    while true {
      let result = try transfer.advance()
      for piece in transfer.inbox.takePieces() {
        guard let head = transfer.inbox.head, !head.isRedirect else { continue }
        if receiving(head, piece) == .enough { return head }
      }
      if let result { return try transfer.response(after: result, timeouts: request.timeouts) }
      if isCancelled() { throw .cancelled }
      if let wait = watch.exceeded(by: transfer.progress) {
        throw .timedOut(wait, seconds: watch.limit(of: wait), host: transfer.peer)
      }
      transfer.wait(milliseconds: Self.lookUp)
    }
  }
}

/// Measures what libcurl does not: waits below a second for the next byte, and for the end.
private struct Stopwatch {
  let timeouts: HTTPTimeouts
  private let start = SuspendingClock.now
  private var lastMove = SuspendingClock.now
  private var moved = 0

  init(timeouts: HTTPTimeouts) {
    self.timeouts = timeouts
  }

  /// The wait that has been too long, given the bytes moved so far; nil while connecting.
  mutating func exceeded(by progress: Int?) -> HTTPError.Wait? {
    let now = SuspendingClock.now
    if (now - start) / .seconds(1) > timeouts.total { return .end }
    guard let progress, progress == moved else {
      moved = progress ?? 0
      lastMove = now
      return nil
    }
    return (now - lastMove) / .seconds(1) > timeouts.idle ? .nextByte : nil
  }

  func limit(of wait: HTTPError.Wait) -> Double {
    switch wait {
    case .connection: timeouts.connecting
    case .nextByte: timeouts.idle
    case .end: timeouts.total
    }
  }
}
