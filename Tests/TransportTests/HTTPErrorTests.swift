import TestSupport
import Testing
import Transport

@Suite struct HTTPErrorTests {
  @Test func nobodyListens() throws {
    let port = try StubServer.closedPort()
    let error = send(HTTPRequest(.get, "http://127.0.0.1:\(port)/")).error
    #expect(error == .refused("127.0.0.1:\(port)"))
  }

  /// A label is 63 characters at most, so that no name server is asked.
  @Test func theHostIsUnknown() {
    let host = String(repeating: "a", count: 64) + ".invalid"
    #expect(send(HTTPRequest(.get, "http://\(host)/")).error == .hostNotFound(host))
  }

  @Test(arguments: [
    ("ftp://a.invalid/", HTTPError.AddressProblem.scheme),
    ("file:///etc/passwd", .scheme),
    ("http://", .unreadable),
    ("http://a b/", .unreadable),
    ("", .unreadable),
    ("http://name:word@a.invalid/", .credentials),
  ])
  func theAddressIsNone(url: String, problem: HTTPError.AddressProblem) {
    #expect(send(HTTPRequest(.get, url)).error == .badAddress(problem))
  }

  @Test func aHeaderIsOneLine() throws {
    let key = try #require(Secret("sk-1\nx-other: 2"))
    let request = HTTPRequest(
      .get, "http://127.0.0.1:1/", headers: [HTTPHeader("x-api-key", secret: key)])
    #expect(send(request).error == .badHeader("x-api-key"))
  }

  @Test func theConnectionIsReset() throws {
    let server = try StubServer(StubReply([.reset]))
    #expect(send(HTTPRequest(.get, server.url)).error == .closedWithoutAnswer(server.name))
  }

  @Test func theConnectionIsClosed() throws {
    let server = try StubServer(StubReply([]))
    #expect(send(HTTPRequest(.get, server.url)).error == .closedWithoutAnswer(server.name))
  }

  @Test func theConnectionIsResetInTheBody() throws {
    // The pause lets the bytes arrive, which a reset would take back.
    let server = try StubServer(
      .answer(200, Array("abc".utf8), announcing: 10).then(.pause(milliseconds: 300)).then(.reset))
    let received = send(HTTPRequest(.get, server.url))
    #expect(received.text == "abc")
    #expect(received.error == .cutShort(server.name, received: 3, announced: 10))
  }

  @Test func theBodyIsShorterThanAnnounced() throws {
    let server = try StubServer(.answer(200, Array("abc".utf8), announcing: 10))
    let received = send(HTTPRequest(.get, server.url))
    #expect(received.error == .cutShort(server.name, received: 3, announced: 10))
  }

  @Test func theBodyIsLongerThanAnnounced() throws {
    let server = try StubServer(.answer(200, Array("abcdef".utf8), announcing: 3))
    let received = send(HTTPRequest(.get, server.url))
    #expect(received.text == "abc")
    #expect(received.error == nil)
  }

  @Test func theChunksHaveNoEnd() throws {
    let server = try StubServer(.events(Array("abc".utf8), inPiecesOf: 2, isEnded: false))
    let received = send(HTTPRequest(.get, server.url))
    #expect(received.text == "abc")
    #expect(received.error == .cutShort(server.name, received: 3, announced: nil))
  }

  @Test func itIsNoHTTP() throws {
    let server = try StubServer(StubReply([.send(Array("SSH-2.0-OpenSSH\r\n".utf8))]))
    #expect(send(HTTPRequest(.get, server.url)).error == .notHTTP(server.name))
  }

  @Test func itIsNoTLS() throws {
    let server = try StubServer(.answer(200, "plain"))
    let error = send(HTTPRequest(.get, "https://127.0.0.1:\(server.port)/")).error
    guard case .tls(server.name, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func redirectsAreNotFollowed() throws {
    let other = try StubServer(.answer(200, "other"))
    let server = try StubServer(.answer(307, headers: ["location: \(other.url)/"], "moved"))
    let key = try #require(Secret("sk-1"))
    let received = send(
      HTTPRequest(.post, server.url, headers: [HTTPHeader("x-api-key", secret: key)]))
    #expect(received.error == .redirected(server.name, status: 307))
    #expect(received.pieces == [])
    #expect(other.requests == [])
  }

  /// Each message with its help, written out whole.
  @Test func messages() throws {
    let errors: [HTTPError] = [
      .cancelled, .noLibrary, .badAddress(.unreadable), .badAddress(.scheme),
      .badAddress(.credentials),
      .badHeader("x-api-key"), .hostNotFound("api.example.org"), .refused("localhost:11434"),
      .unreachable("10.0.0.1", reason: "No route to host"),
      .proxy("proxy:3128", reason: "it answered 407"),
      .tls("api.example.org", reason: "certificate has expired"),
      .timedOut(.connection, seconds: 10, host: "api.example.org"),
      .timedOut(.nextByte, seconds: 0.25, host: "api.example.org"),
      .timedOut(.end, seconds: 600, host: "api.example.org"),
      .closedWithoutAnswer("localhost:8080"),
      .cutShort("localhost:8080", received: 3, announced: 10),
      .cutShort("localhost:8080", received: 3, announced: nil), .notHTTP("localhost:22"),
      .redirected("example.org", status: 301), .tooLong("example.org", limit: 100),
      .failed("example.org", reason: "Out of memory"),
    ]
    try expectSnapshot(
      errors.map { "\($0)\n" + ($0.hint.map { "  = help: \($0)\n" } ?? "") }.joined(),
      "http-errors.txt")
  }
}
