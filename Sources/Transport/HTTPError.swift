/// Why there is no answer, or no whole one.
///
/// An answer of any status but a redirect is an answer.
package enum HTTPError: Error, Sendable, Equatable, CustomStringConvertible {
  case cancelled
  case noLibrary
  case badAddress(AddressProblem)
  /// The header's name; its value may be a key.
  case badHeader(String)
  case hostNotFound(String)
  case refused(String)
  case unreachable(String, reason: String)
  case proxy(String, reason: String)
  case tls(String, reason: String)
  case timedOut(Wait, seconds: Double, host: String)
  case closedWithoutAnswer(String)
  /// The connection broke after some bytes of the body.
  case cutShort(String, received: Int, announced: Int?)
  case notHTTP(String)
  case redirected(String, status: Int)
  case tooLong(String, limit: Int)
  case failed(String, reason: String)

  package enum AddressProblem: Sendable {
    case unreadable
    case scheme
    case credentials
  }

  /// What was waited for.
  package enum Wait: Sendable {
    case connection
    case nextByte
    case end
  }

  package var description: String {
    switch self {
    case .cancelled: "the request was cancelled"
    case .noLibrary: "libcurl is not installed on this machine"
    case .badAddress(.unreadable): "the server's address cannot be read"
    case .badAddress(.scheme): "the server's address is neither http nor https"
    case .badAddress(.credentials): "the server's address holds a user name or password"
    case .badHeader(let name): "the value of header \(name) holds characters that cannot be sent"
    case .hostNotFound(let host): "host \(host) was not found"
    case .refused(let host): "\(host) refused the connection"
    case .unreachable(let host, let reason): "\(host) cannot be reached: \(reason)"
    case .proxy(let proxy, let reason): "the proxy \(proxy) did not connect: \(reason)"
    case .tls(let host, let reason): "no secure connection to \(host): \(reason)"
    case .timedOut(.connection, let seconds, let host):
      "no connection to \(host) after \(Self.text(seconds)) s"
    case .timedOut(.nextByte, let seconds, let host):
      "no byte from \(host) for \(Self.text(seconds)) s"
    case .timedOut(.end, let seconds, let host):
      "no end of the answer from \(host) after \(Self.text(seconds)) s"
    case .closedWithoutAnswer(let host): "\(host) closed the connection without an answer"
    case .cutShort(let host, let received, let announced):
      "the answer from \(host) broke off after \(received)"
        + (announced.map { " of \($0)" } ?? "") + " bytes"
    case .notHTTP(let host): "what answers at \(host) does not speak HTTP"
    case .redirected(let host, let status): "\(host) answered with a redirect (\(status))"
    case .tooLong(let host, let limit): "the answer from \(host) is longer than \(limit) bytes"
    case .failed(let host, let reason): "the request to \(host) failed: \(reason)"
    }
  }

  /// What could be done.
  package var hint: String? {
    switch self {
    case .cancelled: nil
    case .noLibrary: "install package libcurl4"
    case .badAddress(.credentials): "a key belongs in its variable of the environment"
    case .badAddress: "an address is like https://api.example.org or http://localhost:8000/v1"
    case .badHeader: "a key is one line of letters, digits and marks"
    case .hostNotFound: "check the name, and that this machine is online"
    case .refused: "check that the server is running, and its port"
    case .unreachable: "check the network and the address"
    case .proxy: "check http_proxy, https_proxy and no_proxy"
    case .tls:
      "check the address (a local server may speak http only), the clock, and the certificates:"
        + " package ca-certificates, or SSL_CERT_FILE"
    case .timedOut, .closedWithoutAnswer, .cutShort: "try again, or allow more time"
    case .notHTTP: "check the port"
    case .redirected: "set the address it leads to: a redirect could carry a key elsewhere"
    case .tooLong: nil
    case .failed: "try again"
    }
  }

  /// A number of seconds to a tenth, without one that is 0.
  private static func text(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension HTTPError {
  /// Whether a server that was not reached, or left, may be reached in a moment.
  package var isTransient: Bool {
    switch self {
    case .hostNotFound, .refused, .unreachable, .closedWithoutAnswer, .cutShort, .failed: true
    case .timedOut(let wait, _, _): wait == .connection
    case .cancelled, .noLibrary, .badAddress, .badHeader, .proxy, .tls, .notHTTP, .redirected,
      .tooLong:
      false
    }
  }
}
