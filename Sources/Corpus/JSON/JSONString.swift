/// The place of a string between its quotes.
package struct JSONString: Sendable, Equatable {
  let start: Int
  let end: Int
  let hasEscapes: Bool
}

extension JSONScanner {
  /// Reads over a string, and checks its characters.
  @inline(__always)
  package mutating func stringToken() throws(JSONError) -> JSONString {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      throw unexpected("a string")
    }
    let opening = position
    position += 1
    var hasEscapes = false
    while true {
      skipPlain()
      guard position < bytes.count else {
        throw JSONError("cut off: a string without its closing quote", at: opening)
      }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return JSONString(start: opening + 1, end: position - 1, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape()
      case 0x80...:
        try skipMultibyte()
      default:
        throw JSONError(
          "a raw control character in a string: \(spelled(bytes[position]))", at: position)
      }
    }
  }

  /// The text of a string.
  package mutating func string(_ token: JSONString) -> String {
    let raw = UnsafeBufferPointer(rebasing: bytes[token.start..<token.end])
    guard token.hasEscapes else { return String(decoding: raw, as: UTF8.self) }
    var lone = 0
    let text = String(unsafeUninitializedCapacity: raw.count) { buffer in
      Self.unescape(raw, into: buffer, lone: &lone)
    }
    loneSurrogates += lone
    return text
  }

  /// The bytes of a string that has no escapes, as they stand.
  package func raw(_ token: JSONString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[token.start..<token.end])
  }

  /// Moves to the next byte that is not a plain ASCII character of a string.
  @inline(__always)
  private mutating func skipPlain() {
    while position + 8 <= bytes.count {
      let word = ByteSearch.word(bytes, at: position)
      let control = (word &- ByteSearch.ones &* 0x20) & ~word
      let special =
        (control | word) & ByteSearch.highs
        | ByteSearch.marks(of: 0x22, in: word) | ByteSearch.marks(of: 0x5C, in: word)
      guard special == 0 else {
        position += special.trailingZeroBitCount / 8
        return
      }
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      guard byte >= 0x20, byte < 0x80, byte != 0x22, byte != 0x5C else { return }
      position += 1
    }
  }

  private mutating func skipEscape() throws(JSONError) {
    guard position + 1 < bytes.count else {
      throw JSONError("cut off in an escape", at: position)
    }
    switch bytes[position + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74:
      position += 2
    case UInt8(ascii: "u"):
      guard Self.hex(bytes, at: position + 2) != nil else {
        throw JSONError("an escape \\u without four hexadecimal digits", at: position)
      }
      position += 6
    default:
      throw JSONError(
        "an unknown escape: a backslash before \(spelled(bytes[position + 1]))", at: position)
    }
  }

  /// Reads over a run of characters outside ASCII (Unicode, table 3-7).
  private mutating func skipMultibyte() throws(JSONError) {
    while position < bytes.count, bytes[position] >= 0x80 {
      let length = Self.multibyteLength(bytes, at: position)
      guard length > 0 else {
        throw JSONError("invalid UTF-8: \(spelled(bytes[position]))", at: position)
      }
      position += length
    }
  }

  /// The length of a well-formed sequence of two to four bytes; 0 when it is not one.
  private static func multibyteLength(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Int {
    func at(_ index: Int) -> UInt8 {
      position + index < bytes.count ? bytes[position + index] : 0
    }
    func isTail(_ index: Int) -> Bool { at(index) & 0xC0 == 0x80 }
    switch bytes[position] {
    case 0xC2...0xDF: return isTail(1) ? 2 : 0
    case 0xE0: return at(1) >= 0xA0 && isTail(1) && isTail(2) ? 3 : 0
    case 0xED: return at(1) < 0xA0 && isTail(1) && isTail(2) ? 3 : 0
    case 0xE1...0xEF: return isTail(1) && isTail(2) ? 3 : 0
    case 0xF0: return at(1) >= 0x90 && isTail(1) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF4: return at(1) < 0x90 && isTail(1) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF1...0xF3: return isTail(1) && isTail(2) && isTail(3) ? 4 : 0
    default: return 0
    }
  }

  private static func hex(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in position..<position + 4 {
      switch bytes[index] {
      case 0x30...0x39: value = value << 4 | UInt32(bytes[index] - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(bytes[index] - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(bytes[index] - 0x57)
      default: return nil
      }
    }
    return value
  }

  /// Writes a checked string without its escapes; no escape is shorter than what it means.
  private static func unescape(
    _ raw: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableBufferPointer<UInt8>,
    lone: inout Int
  ) -> Int {
    var read = 0
    var written = 0
    while read < raw.count {
      guard raw[read] == 0x5C else {
        out[written] = raw[read]
        read += 1
        written += 1
        continue
      }
      guard raw[read + 1] == UInt8(ascii: "u") else {
        out[written] = meaning(ofEscape: raw[read + 1])
        read += 2
        written += 1
        continue
      }
      let (scalar, length) = scalar(raw, at: read)
      if scalar == nil { lone += 1 }
      for unit in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
        out[written] = unit
        written += 1
      }
      read += length
    }
    return written
  }

  /// The character of one `\u` escape, or of two that are a surrogate pair; nil for half a pair.
  private static func scalar(
    _ raw: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (Unicode.Scalar?, length: Int) {
    let unit = hex(raw, at: position + 2) ?? 0xFFFD
    guard unit & 0xFC00 == 0xD800, position + 12 <= raw.count, raw[position + 6] == 0x5C,
      raw[position + 7] == UInt8(ascii: "u"), let low = hex(raw, at: position + 8),
      low & 0xFC00 == 0xDC00
    else { return (Unicode.Scalar(unit), 6) }
    return (Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF), 12)
  }

  private static func meaning(ofEscape byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: byte
    }
  }
}
