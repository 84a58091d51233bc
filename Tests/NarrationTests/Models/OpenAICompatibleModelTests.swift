import Narration
import TestSupport
import Testing
import Transport

@Suite struct OpenAICompatibleModelTests {
  @Test func request() throws {
    let server = try StubServer(.events(openAIStream("ok", finish: "stop")))
    #expect(openAI(at: server, key: testKey).ask().error == nil)
    #expect(
      server.requests == [
        """
        POST /v1/chat/completions HTTP/1.1
        Host: \(server.name)
        User-Agent: beatbook
        Accept: */*
        content-type: application/json
        authorization: Bearer sk-test-0123
        Content-Length: 458

        {"model":"m","messages":[{"role":"system","content":"Write \\"plainly\\"."},\
        {"role":"user","content":"FACTS\\n{}\\n\\nPOSTS 🎉"}],\
        "stream":true,"stream_options":{"include_usage":true},"max_tokens":12000,\
        "response_format":{"type":"json_schema","json_schema":{"name":"story","strict":true,\
        "schema":{"type":"object","properties":{"z":{"type":"string"},"a":{"type":"string"}}}},\
        "schema":{"type":"object","properties":{"z":{"type":"string"},"a":{"type":"string"}}}}}
        """.replacing("\n", with: "\r\n")
      ])
  }

  @Test func theSchemaMayStandInOnePlaceAndTheKeyInNone() throws {
    let server = try StubServer(.events(openAIStream("ok", finish: "stop")))
    let asked = openAI(at: server) {
      $0.schemaForm = .nested
      $0.address = server.url + "/"
    }.ask()
    #expect(asked.error == nil)
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("POST /v1/chat/completions HTTP/1.1\r\n"))
    #expect(request.hasSuffix(#""a":{"type":"string"}}}}}}"#))
    #expect(!request.contains("authorization"))
  }

  @Test(arguments: [
    ("http://localhost:8000/v1", "/v1/chat/completions"),
    ("http://localhost:8000/v1/", "/v1/chat/completions"),
    ("http://localhost:8000", "/v1/chat/completions"),
    ("http://localhost:8000/api/x", "/api/x/chat/completions"),
  ])
  func addresses(address: String, path: String) throws {
    let server = try StubServer(.events(openAIStream("ok", finish: "stop")))
    let asked = openAI(at: server) {
      $0.address = address.replacing("localhost:8000", with: server.name)
    }.ask()
    #expect(asked.error == nil)
    #expect(server.requests.first?.hasPrefix("POST \(path) HTTP/1.1\r\n") == true)
  }

  @Test func localServers() {
    #expect(
      LocalServer.allCases.map { $0.address() } == [
        "http://localhost:11434/v1", "http://localhost:8080/v1", "http://localhost:8000/v1",
      ])
    #expect(LocalServer.llamacpp.address(port: 9931) == "http://localhost:9931/v1")
    let model = OpenAICompatibleModel(
      .init(model: "llama3.2", at: .ollama), client: HTTPClient(),
      retrying: TestTime().retrying())
    #expect(
      model.identity == ModelIdentity(provider: "ollama", model: "llama3.2", apiVersion: nil))
  }

  @Test(.enabled(if: Transcripts.isPresent, "needs the shared transcripts"))
  func answers() throws {
    let expected: [(String, ModelAnswer, [String])] = [
      (
        "openai_ollama.sse",
        ModelAnswer(
          text: "Volume reached 469.", usage: ModelUsage(input: 26, output: 5), model: "llama3.2",
          requestID: "chatcmpl-417"), ["Volume ", "reached 469."]
      ),
      (
        "openai_llamacpp.sse",
        ModelAnswer(
          text: "Volume reached 469.", usage: ModelUsage(), model: "m",
          requestID: "chatcmpl-417"), ["Volume reached 469."]
      ),
    ]
    for (name, answer, pieces) in expected {
      for size in Transcripts.pieceSizes {
        let asked = openAI(at: try Transcripts.server(name, inPiecesOf: size)).ask()
        #expect(asked.error == nil)
        #expect(asked.answer == answer)
        #expect(asked.pieces == pieces)
      }
    }
  }

  @Test(.enabled(if: Transcripts.isPresent, "needs the shared transcripts"))
  func endsThatAreNone() throws {
    let context = "\"the request exceeds the available context size\""
    let badRequest = { (server: ModelServer) -> ModelError in
      .badRequest(
        ServerReply(
          server: server, status: 400, kinds: ["invalid_request_error"], message: context))
    }
    let cases: [(String, (ModelServer) -> ModelError)] = [
      ("openai_length.sse", { .cutOff($0, tokens: 12000) }),
      ("openai_ollama_midstream_failure.sse", { .truncatedStream($0) }),
      (
        "openai_error_bare_string.sse",
        {
          .failedMidway(
            ServerReply(server: $0, message: "\"model runner has unexpectedly stopped\""))
        }
      ),
      ("openai_llamacpp_error_2025.sse", badRequest),
      ("openai_llamacpp_error_current.sse", badRequest),
      (
        "openai_vllm_error.sse",
        {
          .serverFailed(
            ServerReply(
              server: $0, status: 500, kinds: ["InternalServerError"],
              message: "\"Internal server error\""))
        }
      ),
    ]
    for (name, expected) in cases {
      for size in Transcripts.pieceSizes {
        let server = try Transcripts.server(name, inPiecesOf: size)
        #expect(openAI(at: server).ask().error == expected(server.openAIServer), "\(name) \(size)")
      }
    }
  }

  @Test(.enabled(if: Transcripts.isPresent, "needs the shared bodies"))
  func errorBodies() throws {
    let cases: [(Int, String, (ServerReply) -> ModelError, [String], String)] = [
      (
        400, "openai_400_vllm.json", { .badRequest($0) }, ["BadRequestError"],
        #""max_tokens is too large""#
      ),
      (
        401, "openai_401_llamacpp.json", { .wrongKey($0) }, ["authentication_error"],
        #""Invalid API Key""#
      ),
      (
        404, "openai_404_ollama.json", { .unknownModel($0) }, ["not_found_error"],
        #""model \"nope\" not found, try pulling it first""#
      ),
    ]
    for (status, name, error, kinds, message) in cases {
      let server = try StubServer(
        .answer(status, headers: ["x-request-id: r1"], Transcripts.bytes(name)))
      #expect(
        openAI(at: server).ask().error
          == error(
            ServerReply(
              server: server.openAIServer, status: status, kinds: kinds, message: message,
              requestID: "r1")))
    }
  }

  @Test(
    arguments: [
      (#"{"error":"no"}"#, #""no""#), (#"{"detail":"Not Found"}"#, #""Not Found""#),
      (#"{"object":"error","message":"no","code":422}"#, #""no""#),
      ("no such\r\n page ", #""no such page""#),
      ("<html><body>no</body></html>", nil), ("", nil),
      (#"{"x":1}"#, #""{\"x\":1}""#),
    ] as [(String, String?)])
  func otherBodies(body: String, message: String?) throws {
    let server = try StubServer(.answer(422, body))
    #expect(
      openAI(at: server).ask().error
        == .badRequest(ServerReply(server: server.openAIServer, status: 422, message: message)))
  }

  @Test func aPromptThatIsTooLongHasWordsOfItsOwn() throws {
    let body = #"{"error":{"code":400,"message":"long","type":"exceed_context_size_error"}}"#
    let server = try StubServer(.answer(400, body))
    #expect(
      openAI(at: server).ask().error
        == .tooMuchText(
          ServerReply(
            server: server.openAIServer, status: 400, kinds: ["exceed_context_size_error"],
            message: "\"long\"")))
  }

  @Test func contentMayBeAListAndErrorsNull() throws {
    let server = try StubServer(
      .events(
        """
        data: {"error":null,"choices":[{"delta":{"content":[{"type":"text","text":"a"},{"type":"image"}]}}]}

        data: {"choices":[{"delta":{"content":"b"},"finish_reason":"stop"}]}

        data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2,"prompt_tokens_details":{"cached_tokens":4}}}

        data: [DONE]
        """))
    #expect(
      openAI(at: server).ask().answer
        == ModelAnswer(
          text: "ab", usage: ModelUsage(input: 5, cached: 4, output: 2), model: "m",
          requestID: nil))
  }

  @Test(arguments: [
    "data: {\"choices\":[{\"delta\":{\"content\":\"a\"},\"finish_reason\":\"stop\"}]}\n\n",
    "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\ndata: [DONE]\n\n",
    "data: [DONE]\n\n",
    ": nothing\n\n",
    "data: {\"choices\":[{\"del",
  ])
  func aReasonAndAnEndAreNeeded(text: String) throws {
    let server = try StubServer(.events(text))
    #expect(openAI(at: server).ask().error == .truncatedStream(server.openAIServer))
  }

  @Test func otherReasons() throws {
    for (finish, expected) in [
      ("content_filter", { .declined($0, category: nil, explanation: nil) }),
      ("tool_calls", { .unexpectedStop($0, reason: "tool_calls") }),
      ("abort", { .unexpectedStop($0, reason: "abort") }),
    ] as [(String, (ModelServer) -> ModelError)] {
      let server = try StubServer(.events(openAIStream("a", finish: finish)))
      #expect(openAI(at: server).ask().error == expected(server.openAIServer))
    }
  }

  @Test func aRefusalInWords() throws {
    let server = try StubServer(
      .events(
        """
        data: {"choices":[{"delta":{"refusal":"I can not"},"finish_reason":"stop"}]}

        data: [DONE]


        """))
    #expect(
      openAI(at: server).ask().error
        == .declined(server.openAIServer, category: nil, explanation: "\"I can not\""))
  }

  @Test func anEventNamedErrorIsOne() throws {
    let server = try StubServer(.events("event: error\ndata: out of memory\n\n"))
    #expect(
      openAI(at: server).ask().error
        == .failedMidway(ServerReply(server: server.openAIServer, message: "\"out of memory\"")))
  }
}
