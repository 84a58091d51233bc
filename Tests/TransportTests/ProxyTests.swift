import TestSupport
import Testing
import Transport

@Suite struct ProxyTests {
  private func network(http: String? = nil, https: String? = nil, exceptions: String = "")
    -> NetworkSettings
  {
    NetworkSettings(proxies: ProxySettings(http: http, https: https, exceptions: exceptions))
  }

  @Test func requestsGoThroughTheProxy() throws {
    let proxy = try StubServer(.answer(200, "by proxy"))
    let received = send(
      HTTPRequest(.get, "http://model.invalid:8080/v1"), network: network(http: proxy.url))
    #expect(received.text == "by proxy")
    #expect(
      proxy.requests.first?.hasPrefix("GET http://model.invalid:8080/v1 HTTP/1.1\r\n") == true)
  }

  @Test func exceptionsAreReachedDirectly() throws {
    let proxy = try StubServer(.answer(200, "by proxy"))
    // No name server is asked for a label of 64 characters.
    let host = String(repeating: "a", count: 64) + ".invalid"
    let received = send(
      HTTPRequest(.get, "http://\(host)/"),
      network: network(http: proxy.url, exceptions: "example.org,.invalid"))
    #expect(received.error == .hostNotFound(host))
    #expect(proxy.requests == [])
  }

  @Test func thisMachineIsReachedDirectly() throws {
    let proxy = try StubServer(.answer(200, "by proxy"))
    let server = try StubServer(.answer(200, "direct"))
    for host in ["127.0.0.1", "localhost", "LOCALHOST"] {
      let received = send(
        HTTPRequest(.get, "http://\(host):\(server.port)/"), network: network(http: proxy.url))
      #expect(received.text == "direct")
    }
    #expect(proxy.requests == [])
  }

  /// The key is for the server, inside the tunnel, and the proxy declines to make one.
  @Test func aProxyThatDeclinesIsToldNoKey() throws {
    let proxy = try StubServer(.answer(407, headers: ["x-from: proxy"], "who is there"))
    let key = try #require(Secret("sk-1"))
    let received = send(
      HTTPRequest(
        .post, "https://model.invalid/", headers: [HTTPHeader("x-api-key", secret: key)]),
      network: network(https: "http://name:word@127.0.0.1:\(proxy.port)"))
    #expect(received.error == .proxy(proxy.name, reason: "it answered 407"))
    #expect(proxy.requests.count == 1)
    #expect(proxy.requests.first?.hasPrefix("CONNECT model.invalid:443 HTTP/1.1\r\n") == true)
    #expect(proxy.requests.first?.contains("sk-1") == false)
  }

  @Test func aProxyThatIsNotThere() throws {
    let port = try StubServer.closedPort()
    let received = send(
      HTTPRequest(.get, "http://model.invalid/"),
      network: network(http: "http://name:word@127.0.0.1:\(port)"))
    #expect(received.error == .proxy("127.0.0.1:\(port)", reason: "connection refused"))
  }

  @Test func authoritiesAreAFile() {
    #expect(NetworkSettings { _ in nil }.authorities == nil)
    #expect(NetworkSettings { _ in "" }.authorities == nil)
    let network = NetworkSettings { ["SSL_CERT_FILE": "/a.pem", "http_proxy": "b"][$0] }
    #expect(network.authorities == "/a.pem")
    #expect(network.proxies.http == "b")
  }

  @Test(
    arguments: [
      ([:], nil, nil, ""),
      (["http_proxy": "a", "https_proxy": "b", "no_proxy": "c"], "a", "b", "c"),
      (["HTTP_PROXY": "a", "HTTPS_PROXY": "b", "NO_PROXY": "c"], nil, "b", "c"),
      (["all_proxy": "a"], "a", "a", ""),
      (["ALL_PROXY": "a", "https_proxy": "", "HTTPS_PROXY": "b"], "a", "b", ""),
    ] as [([String: String], String?, String?, String)])
  func settings(
    environment: [String: String], http: String?, https: String?, exceptions: String
  ) {
    let settings = ProxySettings { environment[$0] }
    #expect(settings.http == http)
    #expect(settings.https == https)
    #expect(settings.exceptions == exceptions)
  }
}
