import TestSupport
import Testing
import Transport

/// What a request came to.
struct Received {
  var response: HTTPResponse?
  var pieces: [[UInt8]] = []
  var error: HTTPError?

  var text: String { String(decoding: pieces.joined(), as: UTF8.self) }
}

func send(
  _ request: HTTPRequest, network: NetworkSettings = NetworkSettings(),
  stoppingAfter limit: Int = .max, isCancelled: () -> Bool = { false }
) -> Received {
  var received = Received()
  do throws(HTTPError) {
    received.response = try HTTPClient(network: network).send(
      request,
      receiving: { _, piece in
        received.pieces.append(piece)
        return received.pieces.count < limit ? .more : .enough
      }, isCancelled: isCancelled)
  } catch {
    received.error = error
  }
  return received
}

@Suite struct HTTPClientTests {
  @Test func sendsHeadersAndBody() throws {
    let server = try StubServer(.answer(201, headers: ["Request-ID:  r1 ", "x-a: b"], "made"))
    let key = try #require(Secret(" sk-1\n"))
    let received = send(
      HTTPRequest(
        .post, server.url + "/v1/x?y=z",
        headers: [
          HTTPHeader("content-type", "application/json"),
          HTTPHeader("authorization", "Bearer ", secret: key), HTTPHeader("x-empty"),
        ],
        body: Array("{}".utf8)))
    #expect(received.error == nil)
    #expect(received.text == "made")
    #expect(received.response?.status == 201)
    #expect(received.response?.header("request-id") == "r1")
    #expect(
      server.requests == [
        """
        POST /v1/x?y=z HTTP/1.1
        Host: 127.0.0.1:\(server.port)
        User-Agent: beatbook
        Accept: */*
        content-type: application/json
        authorization: Bearer sk-1
        x-empty:
        Content-Length: 2

        {}
        """.replacing("\n", with: "\r\n")
      ])
  }

  @Test(arguments: [1, 7, 4096]) func handsOverPiecesAsTheyCome(size: Int) throws {
    let body = Array("data: “open weights”\n\n".utf8)
    let server = try StubServer(.events(body, inPiecesOf: size))
    let received = send(HTTPRequest(.get, server.url))
    #expect(
      received.pieces
        == stride(from: 0, to: body.count, by: size).map {
          Array(body[$0..<min($0 + size, body.count)])
        })
  }

  @Test func handsOverBeforeTheEnd() throws {
    let server = try StubServer(
      .events(Array("abc".utf8), inPiecesOf: 1, isEnded: false).then(.stall))
    let received = send(HTTPRequest(.get, server.url), stoppingAfter: 2)
    #expect(received.text == "ab")
    #expect(received.response?.status == 200)
  }

  @Test(arguments: [401, 404, 529]) func anyStatusIsAnAnswer(status: Int) throws {
    let server = try StubServer(.answer(status, "{}"))
    let received = send(HTTPRequest(.get, server.url))
    #expect(received.response?.status == status)
    #expect(received.text == "{}")
  }

  @Test func anAnswerBeforeTheAnswerIsLeftOut() throws {
    let server = try StubServer(
      StubReply(
        [.send(StubReply.lines(["HTTP/1.1 103 Early Hints", "x-hint: 1"]))]
          + StubReply.answer(200, "yes").steps))
    let received = send(HTTPRequest(.get, server.url))
    #expect(received.text == "yes")
    #expect(received.response?.header("x-hint") == nil)
  }

  @Test func aBodyMayEndWithTheConnection() throws {
    let server = try StubServer(
      StubReply([.send(StubReply.lines(["HTTP/1.0 200 OK"])), .send(Array("to the end".utf8))]))
    #expect(send(HTTPRequest(.get, server.url)).text == "to the end")
  }

  @Test func aBodyOfAThousandThousandBytesArrives() throws {
    let body = [UInt8](repeating: 0x61, count: 1_000_000)
    let server = try StubServer(.answer(200, body))
    let received = send(HTTPRequest(.post, server.url, body: body))
    #expect(received.pieces.map(\.count).reduce(0, +) == 1_000_000)
    #expect(server.requests.first?.utf8.suffix(1_000_000).allSatisfy { $0 == 0x61 } == true)
  }

  @Test func aLongBodyIsGivenUp() throws {
    let server = try StubServer(.answer(200, [UInt8](repeating: 0x61, count: 5000)))
    let received = send(HTTPRequest(.get, server.url, bodyLimit: 4999))
    #expect(received.error == .tooLong("127.0.0.1:\(server.port)", limit: 4999))
  }
}
