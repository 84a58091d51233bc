import Narration
import TestSupport
import Testing
import Transport

@Suite struct ModelErrorTests {
  private static let errors = [
    (400, "invalid_request_error"), (401, "authentication_error"), (402, "billing_error"),
    (403, "permission_error"), (404, "not_found_error"), (409, "conflict_error"),
    (413, "request_too_large"), (429, "rate_limit_error"), (500, "api_error"),
    (504, "timeout_error"), (529, "overloaded_error"),
  ]

  /// Each message with its help, written out whole: by status, by word, by stop.
  @Test func messages() throws {
    let server = ModelServer(
      name: "api.anthropic.com", model: "claude-x", keyVariable: "ANTHROPIC_API_KEY")
    var reply = ServerReply(server: server, message: "\"what it said\"", requestID: "req_1")
    reply.retryAfter = 90
    let bare = ServerReply(server: server, status: 418, kinds: ["teapot_error"])
    let errors: [ModelError] = [
      .cancelled, .noKey(server), .connection(.refused("localhost:11434")), .badRequest(reply),
      .wrongKey(reply), .unpaid(reply), .forbidden(reply), .unknownModel(reply), .conflict(reply),
      .tooMuchText(reply), .rateLimited(reply), .spendingCap(reply), .serverFailed(reply),
      .timedOut(reply), .overloaded(reply), .unexpectedStatus(bare), .failedMidway(reply),
      .unreadable(reply), .truncatedStream(server), .cutOff(server, tokens: 12000),
      .contextFull(server), .declined(server, category: nil, explanation: nil),
      .declined(server, category: "frontier_llm", explanation: "\"why\""),
      .unexpectedStop(server, reason: "tool_use"), .emptyAnswer(server),
    ]
    try expectSnapshot(
      errors.map { "\($0)\n" + ($0.hint.map { "  = help: \($0)\n" } ?? "") }.joined(),
      "model-errors.txt")
  }

  @Test(arguments: errors) func aStatusAndItsWordMeanTheSame(status: Int, kind: String) throws {
    let body = #"{"type":"error","error":{"type":"\#(kind)","message":"no"},"request_id":"r"}"#
    let asked = try claude(at: StubServer(.answer(status, body))).ask().error
    let midway = try claude(at: StubServer(.events("event: error\ndata: \(body)\n\n"))).ask().error
    let place = { (error: ModelError?) in
      error.map { String("\($0)".drop { $0 != " " }) } ?? "an answer"
    }
    #expect(place(asked) == place(midway))
    #expect(place(asked).hasSuffix(": \"no\" (request r)"))
  }

  @Test(.enabled(if: Transcripts.isPresent, "needs the shared bodies"))
  func bodies() throws {
    var text = ""
    for status in [400, 401, 403, 404, 413, 429, 500, 529] {
      let server = try StubServer(.answer(status, Transcripts.bytes("http_\(status).json")))
      let error = try #require(claude(at: server).ask().error)
      text += "\(status) \(error)\n".replacing(server.name, with: "SERVER")
    }
    #expect(
      text == #"""
        400 SERVER does not take the request: "`temperature`: Extra inputs are not permitted" (request req_fx400)
        401 SERVER does not accept the key: "invalid x-api-key" (request req_fx401)
        403 SERVER does not let this key use claude-sonnet-5-5: "Your API key does not have permission to use the specified resource." (request req_fx403)
        404 SERVER knows no model claude-sonnet-5-5: "model: claude-nope" (request req_fx404)
        413 SERVER finds the request too large: "Request exceeds the maximum size"
        429 SERVER takes no more requests, and does not say until when: "Rate limited" (request req_fx429)
        500 SERVER failed: "Internal server error" (request req_fx500)
        529 SERVER is overloaded: "Overloaded" (request req_fx529)

        """#)
  }

  /// A server that says back all it was sent, and then some.
  @Test func theKeyIsInNoMessage() throws {
    let echo = "key \(testKey) is \u{1B}[31mbad\u{202E}" + String(repeating: "!", count: 300)
    let json = echo.replacing("\u{1B}", with: "\\u001b")
    let replies: [StubReply] = [
      .answer(401, #"{"error":{"type":"\#(testKey)","message":"\#(json)"}}"#),
      .answer(401, headers: ["request-id: \(testKey)"], echo),
      .answer(500, headers: ["content-type: text/plain"], echo),
      .events("event: error\ndata: {\"error\":\"\(json)\"}\n\n"),
      .events("data: \(echo)\n\n"),
      .events("error: \(echo)\n\n"),
      .events(
        claudeStream(
          "a", stop: "refusal", details: #"{"category":"\#(testKey)","explanation":"\#(json)"}"#)),
      .events(claudeStream("a", stop: testKey)), .events(openAIStream("a", finish: testKey)),
    ]
    for reply in replies {
      for model in [
        claude(at: try StubServer(reply)), openAI(at: try StubServer(reply), key: testKey),
      ] as [any LanguageModel] {
        let error = try #require(model.ask().error)
        var dumped = ""
        dump(error, to: &dumped)
        for text in ["\(error)", error.hint ?? "", dumped] {
          #expect(!text.contains(testKey))
          #expect(!text.unicodeScalars.contains { "\u{1B}\u{202E}".unicodeScalars.contains($0) })
        }
        #expect("\(error)".utf8.count < 500)
      }
    }
  }

  @Test func modelsDoNotShowTheirKey() throws {
    let server = try StubServer(.answer(200, ""))
    for model in [claude(at: server), openAI(at: server, key: testKey)] as [any LanguageModel] {
      var dumped = ""
      dump(model, to: &dumped)
      #expect(!dumped.contains(testKey))
      #expect(!"\(model)".contains(testKey))
    }
  }
}
