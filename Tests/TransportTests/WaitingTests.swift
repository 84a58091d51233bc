import TestSupport
import Testing
import Transport

/// Serialised, since each test measures how soon something ends.
@Suite(.serialized) struct WaitingTests {
  private let clock = ContinuousClock()

  @Test(arguments: [
    StubReply([.stall]),
    .events(Array("abc".utf8), inPiecesOf: 1, isEnded: false).then(.stall),
    .answer(200, Array("abc".utf8), announcing: 10).then(.stall),
  ])
  func aStalledServerIsLeftSoonAfterCancelling(reply: StubReply) throws {
    let server = try StubServer(reply)
    var elapsed = Duration.zero
    // A busy machine may take its time; what is always slow is our fault.
    for _ in 0..<5 {
      let start = clock.now
      let received = send(
        HTTPRequest(.get, server.url), isCancelled: { clock.now - start > .milliseconds(50) })
      elapsed = clock.now - start
      #expect(received.error == .cancelled)
      if elapsed < .milliseconds(250) { break }
    }
    #expect(elapsed < .milliseconds(250), "50 ms until cancelled, and 200 ms")
  }

  @Test func whatIsCancelledIsNotSent() throws {
    let server = try StubServer(.answer(200, "yes"))
    #expect(send(HTTPRequest(.get, server.url), isCancelled: { true }).error == .cancelled)
    #expect(server.requests == [])
  }

  @Test func anEndlessAnswerIsCancelled() throws {
    let reply = StubReply(
      StubReply.answer(200, announcing: 100_000).steps
        + Array(repeating: [.send([0x61]), .pause(milliseconds: 5)], count: 1000).joined())
    let server = try StubServer(reply)
    var count = 0
    let received = send(HTTPRequest(.get, server.url)) {
      count += 1
      return count > 5
    }
    #expect(received.error == .cancelled)
  }

  @Test func silenceIsTimed() throws {
    let server = try StubServer(
      .events(Array("abc".utf8), inPiecesOf: 1, isEnded: false).then(.stall))
    let received = send(HTTPRequest(.get, server.url, timeouts: HTTPTimeouts(idle: 0.2)))
    #expect(received.text == "abc")
    #expect(received.error == .timedOut(.nextByte, seconds: 0.2, host: server.name))
  }

  @Test func silenceBeforeTheHeadIsTimed() throws {
    let server = try StubServer(StubReply([.stall]))
    let received = send(HTTPRequest(.get, server.url, timeouts: HTTPTimeouts(idle: 0.2)))
    #expect(received.error == .timedOut(.nextByte, seconds: 0.2, host: server.name))
  }

  /// No silence is as long as the limit, all of them together are.
  @Test func slowIsNotSilent() throws {
    var reply = StubReply(StubReply.answer(200, announcing: 8).steps)
    for byte in "abcdefgh".utf8 { reply.steps += [.pause(milliseconds: 150), .send([byte])] }
    let server = try StubServer(reply)
    let received = send(HTTPRequest(.get, server.url, timeouts: HTTPTimeouts(idle: 1)))
    #expect(received.text == "abcdefgh")
    #expect(received.error == nil)
  }

  @Test func theWholeIsTimed() throws {
    var reply = StubReply(StubReply.answer(200, announcing: 1000).steps)
    for _ in 0..<100 { reply.steps += [.pause(milliseconds: 20), .send([0x61])] }
    let server = try StubServer(reply)
    let received = send(HTTPRequest(.get, server.url, timeouts: HTTPTimeouts(total: 0.3)))
    #expect(received.error == .timedOut(.end, seconds: 0.3, host: server.name))
  }

  /// The kernel takes the connection, but TLS gets no answer.
  @Test func connectingIsTimed() throws {
    let server = try StubServer(StubReply([.stall]))
    let received = send(
      HTTPRequest(
        .get, "https://127.0.0.1:\(server.port)/", timeouts: HTTPTimeouts(connecting: 0.2)))
    #expect(received.error == .timedOut(.connection, seconds: 0.2, host: server.name))
  }
}
