/// The head of an answer.
package struct HTTPResponse: Sendable, Equatable {
  package let status: Int
  /// Names in lower case, in the order they came.
  package internal(set) var headers: [Header] = []

  package struct Header: Sendable, Equatable {
    package let name: String
    package let value: String
  }

  package var isSuccess: Bool { (200..<300).contains(status) }
  var isRedirect: Bool { (300..<400).contains(status) }

  /// The value of the first header of a name, given in lower case.
  package func header(_ name: String) -> String? {
    headers.first { $0.name == name }?.value
  }
}

/// Whether the rest of a body is wanted.
package enum HTTPFlow: Sendable {
  case more
  /// The connection is closed, which is no error.
  case enough
}

extension HTTPResponse {
  /// Reads a status line, `HTTP/1.1 200 OK`.
  init?(statusLine line: String) {
    guard line.hasPrefix("HTTP/") else { return nil }
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count > 1, let status = Int(words[1]) else { return nil }
    self.init(status: status)
  }

  /// Adds a line `name: value`; another line, as the blank one at the end, is ignored.
  mutating func add(line: String) {
    let bytes = line.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return }
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
    let value = bytes[bytes.index(after: colon)...].drop(while: isBlank)
    let count = value.count - value.reversed().prefix(while: isBlank).count
    headers.append(
      Header(
        name: String(line[..<colon]).lowercased(),
        value: String(decoding: value.prefix(count), as: UTF8.self)))
  }
}
