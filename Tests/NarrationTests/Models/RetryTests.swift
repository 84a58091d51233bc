import TestSupport
import Testing
import Transport

@testable import Narration

@Suite struct RetryTests {
  private static let good = StubReply.events(claudeStream("ok", stop: "end_turn"))
  private static let overloaded = StubReply.answer(
    529, #"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#)

  private func asked(_ replies: StubReply..., policy: RetryPolicy = RetryPolicy()) throws -> (
    asked: Asked, requests: Int, waits: [Double], waited: Double
  ) {
    let server = try StubServer(scripted: replies)
    let time = TestTime()
    let asked = claude(at: server, time: time, policy: policy).ask()
    return (asked, server.requests.count, time.retries, time.waited)
  }

  @Test func waitsGrow() throws {
    let result = try asked(Self.overloaded, .answer(500, "{}"), Self.good)
    #expect(result.asked.answer?.text == "ok")
    #expect(result.requests == 3)
    #expect(result.waits == [0.5, 1])
    #expect(result.waited == 1.5)
  }

  @Test func twoRetriesAreAll() throws {
    let result = try asked(Self.overloaded)
    #expect(result.requests == 3)
    guard case .overloaded = result.asked.error else {
      Issue.record("\(String(describing: result.asked.error))")
      return
    }
  }

  @Test(arguments: [
    ("retry-after: 3", 3), ("retry-after: 0", 0), ("retry-after: 1.5", 1.5),
    ("retry-after-ms: 250", 0.25), ("retry-after: 9\r\nretry-after-ms: 250", 0.25),
    ("Retry-After: Fri, 27 Mar 2026 18:30:12 GMT", 12),
    ("retry-after: Fri, 27 Mar 2026 18:29:12 GMT", 0),
  ])
  func theServerNamesTheWait(header: String, seconds: Double) throws {
    let result = try asked(.answer(429, headers: [header], "{}"), Self.good)
    #expect(result.asked.answer?.text == "ok")
    #expect(result.waits == [seconds])
    #expect(result.waited == seconds)
  }

  @Test(arguments: [
    "x-none: 1", "retry-after: soon", "retry-after: -1", "retry-after: nan", "retry-after: inf",
    "x-should-retry: true",
  ])
  func aCapOnSpendingIsNotRetried(header: String) throws {
    let result = try asked(.answer(429, headers: [header], "{}"), Self.good)
    #expect(result.requests == 1)
    guard case .spendingCap = result.asked.error else {
      Issue.record("\(String(describing: result.asked.error))")
      return
    }
  }

  @Test func aLongWaitIsTold() throws {
    let result = try asked(.answer(429, headers: ["retry-after: 3600"], "{}"), Self.good)
    #expect(result.requests == 1)
    #expect(result.waits == [])
    guard case .rateLimited(let reply) = result.asked.error else {
      Issue.record("\(String(describing: result.asked.error))")
      return
    }
    #expect(reply.retryAfter == 3600)
  }

  @Test(arguments: [
    (400, 1), (401, 1), (402, 1), (403, 1), (404, 1), (408, 2), (409, 2), (413, 1), (418, 1),
    (422, 1), (500, 2), (502, 2), (503, 2), (504, 2), (529, 2),
  ])
  func statuses(status: Int, requests: Int) throws {
    #expect(try asked(.answer(status, "{}"), Self.good).requests == requests)
  }

  @Test func theServerAdvises() throws {
    let never = ["x-should-retry: false"]
    #expect(try asked(.answer(529, headers: never, "{}"), Self.good).requests == 1)
    #expect(
      try asked(.answer(429, headers: never + ["retry-after: 1"], "{}"), Self.good).requests == 1)
    #expect(
      try asked(.answer(418, headers: ["x-should-retry: true"], "{}"), Self.good).requests == 2)
    #expect(
      try asked(.answer(400, headers: ["x-should-retry: true"], "{}"), Self.good).requests == 1)
  }

  @Test func brokenConnectionsAreRetried() throws {
    let result = try asked(
      StubReply([.reset]), .events(Array(": ping\n\n".utf8), inPiecesOf: 7, isEnded: false),
      Self.good)
    #expect(result.asked.answer?.text == "ok")
    #expect(result.requests == 3)
  }

  @Test func silenceIsNotRetried() throws {
    let server = try StubServer(StubReply([.stall]))
    var settings = ClaudeModel.Settings(model: "claude-x", key: Secret(testKey))
    settings.address = server.url
    settings.timeouts.idle = 0.2
    let model = ClaudeModel(settings, client: HTTPClient(), retrying: TestTime().retrying())
    #expect(
      model.ask().error
        == .connection(.timedOut(.nextByte, seconds: 0.2, host: server.name)))
    #expect(server.requests.count == 1)
  }

  @Test func deliveredTextIsNotFollowedByAnother() throws {
    let cut = Array(claudeStream("half", stop: "end_turn").utf8.prefix(290))
    let result = try asked(.events(cut, inPiecesOf: 7), Self.good)
    #expect(result.asked.pieces == ["half"])
    #expect(result.requests == 1)
    guard case .truncatedStream = result.asked.error else {
      Issue.record("\(String(describing: result.asked.error))")
      return
    }
    var policy = RetryPolicy()
    policy.canRestart = true
    let again = try asked(.events(cut, inPiecesOf: 7), Self.good, policy: policy)
    #expect(again.asked.pieces == ["half", "ok"])
    #expect(again.asked.answer?.text == "ok")
  }

  @Test func aWaitIsCancelled() throws {
    let server = try StubServer(.answer(429, headers: ["retry-after: 30"], "{}"))
    let time = TestTime()
    let asked = claude(at: server, time: time, policy: RetryPolicy()).ask { time.waited >= 0.2 }
    #expect(asked.error == .cancelled)
    #expect(time.waited == 0.2)
    #expect(server.requests.count == 1)
  }

  @Test func delaysAreLimited() {
    var policy = RetryPolicy()
    policy.retries = 100
    let error = ModelError.connection(.refused("x"))
    #expect(
      (0..<7).map { policy.delay(after: error, attempt: $0, hasDelivered: false) }
        == [0.5, 1, 2, 4, 8, 8, 8])
    #expect(policy.delay(after: error, attempt: 99, hasDelivered: false) == 8)
    #expect(policy.delay(after: error, attempt: 100, hasDelivered: false) == nil)
    #expect(policy.delay(after: .cancelled, attempt: 0, hasDelivered: false) == nil)
  }
}
