import Narration
import TestSupport
import Testing
import Transport

@Suite struct ClaudeModelTests {
  @Test func request() throws {
    let server = try StubServer(.events(claudeStream("ok", stop: "end_turn")))
    #expect(claude(at: server).ask().error == nil)
    #expect(
      server.requests == [
        """
        POST /v1/messages HTTP/1.1
        Host: \(server.name)
        User-Agent: beatbook
        Accept: */*
        content-type: application/json
        anthropic-version: 2026-10-21
        x-api-key: sk-test-0123
        Content-Length: 420

        {"model":"claude-sonnet-5-5","max_tokens":12000,"stream":true,\
        "system":[{"type":"text","text":"Write \\"plainly\\".",\
        "cache_control":{"type":"ephemeral"}}],\
        "output_config":{"effort":"medium","format":{"type":"json_schema","schema":\
        {"type":"object","properties":{"z":{"type":"string"},"a":{"type":"string"}}}}},\
        "messages":[{"role":"user","content":[{"type":"text","text":"FACTS\\n{}"},\
        {"type":"text","text":"POSTS 🎉"}]}]}
        """.replacing("\n", with: "\r\n")
      ])
  }

  @Test func settings() throws {
    let server = try StubServer(.events(claudeStream("ok", stop: "end_turn")))
    var settings = ClaudeModel.Settings(model: "claude-x", key: Secret(testKey))
    settings.address = server.url + "/v1/"
    settings.version = "2023-06-01"
    settings.effort = nil
    let model = ClaudeModel(settings, client: HTTPClient(), retrying: TestTime().retrying())
    #expect(model.ask().error == nil)
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("POST /v1/messages HTTP/1.1\r\n"))
    #expect(request.contains("\r\nanthropic-version: 2023-06-01\r\n"))
    #expect(request.contains("\"output_config\":{\"format\":"))
    #expect(
      model.identity
        == ModelIdentity(provider: "anthropic", model: "claude-x", apiVersion: "2023-06-01"))
  }

  @Test(.enabled(if: Transcripts.isPresent, "needs the shared transcripts"))
  func answers() throws {
    let expected: [(String, ModelAnswer, [String])] = [
      (
        "anthropic_text.sse",
        ModelAnswer(
          text: "Volume reached 469 posts in 24 hours — “open weights” led.",
          usage: ModelUsage(input: 812, output: 41), model: "claude-opus-5-5", requestID: nil),
        ["Volume reached 469 posts ", "in 24 hours — “open weights” led."]
      ),
      (
        "anthropic_structured.sse",
        ModelAnswer(
          text: #"{"headline":"Open models have a good day","sentences":[{"text":"Volume"#
            + #" reached 469 posts in 24 hours.","claims":[{"fact":"F001"}]}]}"#,
          usage: ModelUsage(input: 990, output: 58), model: "claude-sonnet-5-5", requestID: nil),
        [
          #"{"headline":"Open models have a good "#,
          #"day","sentences":[{"text":"Volume reached 469 posts i"#,
          #"n 24 hours.","claims":[{"fact":"F001"}]}]}"#,
        ]
      ),
      (
        "anthropic_unknown_event.sse",
        ModelAnswer(
          text: "ok", usage: ModelUsage(input: 10, output: 2), model: "claude-sonnet-5-5",
          requestID: nil), ["ok"]
      ),
    ]
    for (name, answer, pieces) in expected {
      for size in Transcripts.pieceSizes {
        let asked = claude(at: try Transcripts.server(name, inPiecesOf: size)).ask()
        #expect(asked.error == nil)
        #expect(asked.answer == answer)
        #expect(asked.pieces == pieces)
      }
    }
  }

  @Test(.enabled(if: Transcripts.isPresent, "needs the shared transcripts"))
  func endsThatAreNone() throws {
    let cases: [(String, (ModelServer) -> ModelError)] = [
      ("anthropic_max_tokens.sse", { .cutOff($0, tokens: 12000) }),
      (
        "anthropic_refusal.sse",
        {
          .declined(
            $0, category: "frontier_llm", explanation: "\"Declined by a safety classifier.\"")
        }
      ),
      ("anthropic_refusal_midstream.sse", { .declined($0, category: nil, explanation: nil) }),
      ("anthropic_tool_use.sse", { .unexpectedStop($0, reason: "tool_use") }),
      ("anthropic_truncated.sse", { .truncatedStream($0) }),
      (
        "anthropic_error_midstream.sse",
        {
          .overloaded(
            ServerReply(
              server: $0, kinds: ["overloaded_error"], message: "\"Overloaded\"",
              requestID: "req_fx07"))
        }
      ),
    ]
    for (name, expected) in cases {
      for size in Transcripts.pieceSizes {
        let server = try Transcripts.server(name, inPiecesOf: size)
        #expect(claude(at: server).ask().error == expected(server.claudeServer), "\(name) \(size)")
      }
    }
  }

  /// Citations are not asked for; their text is text all the same.
  @Test(.enabled(if: Transcripts.isPresent, "needs the shared transcripts"))
  func citationsArePassedOver() throws {
    let server = try Transcripts.server("anthropic_citations.sse", inPiecesOf: 7)
    #expect(
      claude(at: server).ask().answer?.text.hasPrefix(
        "The beat logged 469 posts in the last 24 hours. One poster wrote: ") == true)
  }

  @Test(arguments: ["pause_turn", "stop_sequence", "tool_use", "new_\u{1B}[2Jreason"])
  func reasonsThatWereNotAskedFor(reason: String) throws {
    let escaped = reason.replacing("\u{1B}", with: "\\u001b")
    let server = try StubServer(.events(claudeStream("ok", stop: escaped)))
    let shown = reason.replacing("\u{1B}", with: "\\u{1B}")
    #expect(
      claude(at: server).ask().error == .unexpectedStop(server.claudeServer, reason: shown))
  }

  @Test func theContextIsFull() throws {
    let server = try StubServer(
      .events(claudeStream("ok", stop: "model_context_window_exceeded")))
    #expect(claude(at: server).ask().error == .contextFull(server.claudeServer))
  }

  @Test func anAnswerWithoutTextIsNone() throws {
    let server = try StubServer(.events(claudeStream("", stop: "end_turn")))
    #expect(claude(at: server).ask().error == .emptyAnswer(server.claudeServer))
  }

  @Test func aStopWithoutAReasonIsACut() throws {
    let server = try StubServer(.events("data: {\"type\":\"message_stop\"}\n\n"))
    #expect(claude(at: server).ask().error == .truncatedStream(server.claudeServer))
  }

  @Test func usageAddsUp() throws {
    let server = try StubServer(
      .events(
        Array(
          """
          data: {"type":"message_start","message":{"model":"claude-x\\nname: y","usage":{"input_tokens":5,"cache_creation_input_tokens":7,"cache_read_input_tokens":9,"output_tokens":1}}}

          data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":"a"}}

          data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"b"}}

          data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":""}}

          data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":11,"cache_read_input_tokens":8}}

          data: {"type":"message_stop"}
          """.utf8), inPiecesOf: 7, headers: ["request-id: req_1"]))
    let asked = claude(at: server).ask()
    #expect(
      asked.answer
        == ModelAnswer(
          text: "ab", usage: ModelUsage(input: 5, cached: 8, cacheWritten: 7, output: 11),
          model: "claude-x name: y", requestID: "req_1"))
    #expect(asked.pieces == ["a", "b"])
  }

  @Test(arguments: ["data: {\"type\":\n\n", "data: [1]\n\n", "data: null\n\n"])
  func eventsThatAreNone(text: String) throws {
    let server = try StubServer(.events(text + claudeStream("ok", stop: "end_turn")))
    guard case .unreadable = claude(at: server).ask().error else {
      Issue.record("an answer")
      return
    }
  }

  /// A known event whose counts are no numbers.
  @Test func fieldsOfAnotherTypeAreUnreadable() throws {
    let event = #"{"type":"message_delta","delta":{"stop_reason":7}}"#
    let server = try StubServer(.events("data: \(event)\n\n"))
    #expect(
      claude(at: server).ask().error
        == .unreadable(
          ServerReply(
            server: server.claudeServer,
            message: #""{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":7}}""#)))
  }

  @Test func withoutAKeyNothingIsSent() throws {
    let server = try StubServer(.answer(200, "{}"))
    #expect(claude(at: server, key: nil).ask().error == .noKey(server.claudeServer))
    #expect(server.requests == [])
  }

  @Test func anAnswerThatDoesNotStreamIsNone() throws {
    let server = try StubServer(
      .answer(
        200, headers: ["content-type: application/json"],
        #"{"type":"message","content":[{"type":"text","text":"x"}]}"#))
    #expect(
      claude(at: server).ask().error
        == .unreadable(
          ServerReply(
            server: server.claudeServer, status: 200,
            message: #""{\"type\":\"message\",\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}""#))
    )
  }

  @Test func aStalledAnswerIsCancelled() throws {
    let whole = claudeStream("ok", stop: "end_turn")
    let server = try StubServer(
      .events(Array(whole.utf8.prefix(300)), inPiecesOf: 7, isEnded: false).then(.stall))
    let clock = ContinuousClock()
    let start = clock.now
    let asked = claude(at: server, policy: RetryPolicy()).ask {
      clock.now - start > .milliseconds(50)
    }
    #expect(asked.error == .cancelled)
    // The server would be silent for five seconds.
    #expect(clock.now - start < .seconds(2))
  }
}
