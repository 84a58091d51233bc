import Transport

/// Makes an answer of a stream's events.
protocol AnswerReading {
  /// Whether the stream has said that it is over.
  var isComplete: Bool { get }

  /// Takes an event, and gives the text in it.
  mutating func read(_ event: ServerSentEvent) throws(ModelError) -> String?

  /// The answer, if it came to a good end.
  func answer(requestID: String?) throws(ModelError) -> ModelAnswer
}

/// One request for an answer, asked again where that helps.
struct ModelExchange<Reading: AnswerReading> {
  /// The bytes of an error's body that are read.
  private static var errorLimit: Int { 1 << 16 }

  let client: HTTPClient
  let request: HTTPRequest
  let server: ModelServer
  let texts: ServerText
  let retrying: Retrying
  /// How the answer is read: each attempt begins with a copy.
  let reading: Reading

  func answer(
    receiving: (String) -> Void, isCancelled: () -> Bool
  ) throws(ModelError) -> ModelAnswer {
    var attempt = 0
    while true {
      var hasDelivered = false
      do throws(ModelError) {
        return try attemptAnswer(
          receiving: {
            hasDelivered = true
            receiving($0)
          }, isCancelled: isCancelled)
      } catch {
        let delay = retrying.policy.delay(
          after: error, attempt: attempt, hasDelivered: hasDelivered)
        guard let delay else { throw error }
        attempt += 1
        retrying.announce(error, delay)
        try retrying.wait(delay, isCancelled: isCancelled)
      }
    }
  }

  private func attemptAnswer(
    receiving: (String) -> Void, isCancelled: () -> Bool
  ) throws(ModelError) -> ModelAnswer {
    var incoming = Incoming(reading: reading)
    let response = try send(&incoming, receiving: receiving, isCancelled: isCancelled)
    if let failure = incoming.failure { throw failure }
    guard response.isStream else {
      let reply = ServerReply(
        response, body: incoming.body, from: server, texts: texts, now: retrying.now())
      throw response.isSuccess ? .unreadable(reply) : ModelError(reply)
    }
    return try incoming.finished(receiving).answer(requestID: response.requestID.map(texts.word))
  }

  private func send(
    _ incoming: inout Incoming<Reading>, receiving: (String) -> Void, isCancelled: () -> Bool
  ) throws(ModelError) -> HTTPResponse {
    do throws(HTTPError) {
      return try client.send(
        request,
        receiving: { response, bytes in
          incoming.head = response
          if response.isStream { return incoming.take(bytes, receiving) }
          incoming.body += bytes.prefix(Self.errorLimit - incoming.body.count)
          return incoming.body.count < Self.errorLimit ? .more : .enough
        }, isCancelled: isCancelled)
    } catch .cancelled {
      throw .cancelled
    } catch {
      // What a server says is wrong tells more than how the saying ended.
      guard let head = incoming.head, head.status >= 400 else { throw .connection(error) }
      return head
    }
  }
}

/// What has come of an answer so far.
private struct Incoming<Reading: AnswerReading> {
  var reading: Reading
  var parser = ServerSentEventParser()
  var head: HTTPResponse?
  /// The body of what is no stream.
  var body: [UInt8] = []
  var failure: ModelError?

  init(reading: Reading) {
    self.reading = reading
  }

  mutating func take(_ bytes: [UInt8], _ receiving: (String) -> Void) -> HTTPFlow {
    for event in parser.append(bytes) {
      do throws(ModelError) {
        if let text = try reading.read(event) { receiving(text) }
      } catch {
        failure = error
        return .enough
      }
      if reading.isComplete { return .enough }
    }
    return .more
  }

  /// Takes what the stream's end left over.
  mutating func finished(_ receiving: (String) -> Void) throws(ModelError) -> Reading {
    guard !reading.isComplete, let event = parser.finish() else { return reading }
    do throws(ModelError) {
      if let text = try reading.read(event) { receiving(text) }
    } catch .unreadable {
      // It was cut; the answer has no end, and says so.
    }
    return reading
  }
}

extension HTTPResponse {
  /// Whether an answer streams; a server that was asked to and sends JSON or a page does not.
  fileprivate var isStream: Bool {
    let type = header("content-type")?.lowercased() ?? ""
    return isSuccess && !type.hasPrefix("application/json") && !type.hasPrefix("text/html")
  }
}
