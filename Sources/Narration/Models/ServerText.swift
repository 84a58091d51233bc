import Transport

/// Makes what a server says safe to show: without the key, on one line, and not too long.
struct ServerText: Sendable {
  private static let quotedLimit = 240
  private static let wordLimit = 80

  /// The key that was sent, which servers may say back.
  let secret: Secret?

  /// A message in quotes, what could steer a terminal escaped.
  func quoted(_ text: String) -> String {
    "\"" + escaped(text, limit: Self.quotedLimit) + "\""
  }

  /// A body that is no known JSON; nil if it is a page, or nothing.
  func quoted(body: [UInt8]) -> String? {
    guard let first = body.first(where: { $0 > 0x20 }), first != UInt8(ascii: "<") else {
      return nil
    }
    return quoted(String(decoding: body, as: UTF8.self))
  }

  /// A name or a number that servers give things, without quotes.
  func word(_ text: String) -> String {
    escaped(text, limit: Self.wordLimit)
  }

  private func escaped(_ text: String, limit: Int) -> String {
    let clean = secret?.removed(from: text) ?? text
    let words = clean.unicodeScalars.split { $0.properties.isWhitespace }
    var output = ""
    var left = limit
    for scalar in words.joined(separator: [" "]) {
      if left == 0 { return output + "…" }
      left -= 1
      output += Self.escaped(scalar)
    }
    return output
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate:
      "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : "\(scalar)"
    }
  }
}
