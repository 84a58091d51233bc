/// What is asked of a server.
package struct HTTPRequest: Sendable {
  package enum Method: Sendable {
    case get
    case post
  }

  package var method: Method
  package var url: String
  package var headers: [HTTPHeader]
  package var body: [UInt8]
  package var timeouts: HTTPTimeouts
  /// The bytes of an answer's body that are taken; one that is longer is an error.
  package var bodyLimit: Int

  package init(
    _ method: Method, _ url: String, headers: [HTTPHeader] = [], body: [UInt8] = [],
    timeouts: HTTPTimeouts = HTTPTimeouts(), bodyLimit: Int = 64 << 20
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.timeouts = timeouts
    self.bodyLimit = bodyLimit
  }

  /// What messages call the server: its host, and a port that is not the usual one.
  package var serverName: String { (try? HTTPAddress(url))?.description ?? "the server" }
}

/// A line of a request's head, whose value may end in a secret.
package struct HTTPHeader: Sendable, CustomStringConvertible {
  let name: String
  let text: String
  let secret: Secret?

  package init(_ name: String, _ text: String = "", secret: Secret? = nil) {
    self.name = name
    self.text = text
    self.secret = secret
  }

  package var description: String { "\(name): \(text)\(secret.map(\.description) ?? "")" }

  /// The line as it is sent; nil if it would be more lines than one.
  var line: String? {
    let value = text + (secret?.text ?? "")
    let isClean = (name + value).utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    guard isClean, !name.isEmpty, !name.contains(":") else { return nil }
    // A colon with nothing behind it would tell libcurl to leave the header out.
    return value.isEmpty ? "\(name);" : "\(name): \(value)"
  }
}

/// How long to wait for what, in seconds.
package struct HTTPTimeouts: Sendable, Equatable {
  /// Until the connection stands: name, TCP, proxy, TLS.
  package var connecting: Double
  /// Between one byte and the next, in either direction.
  package var idle: Double
  /// From beginning to end.
  package var total: Double

  package init(connecting: Double = 10, idle: Double = 60, total: Double = 600) {
    self.connecting = connecting
    self.idle = idle
    self.total = total
  }
}
