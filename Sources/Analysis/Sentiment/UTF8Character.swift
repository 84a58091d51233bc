/// One scalar of UTF-8 bytes, or one byte that is no part of a scalar.
struct UTF8Character {
  /// Of a byte that starts no scalar: U+FFFD.
  let scalar: UInt32
  /// Bytes it takes, 1...4, never past the end.
  let length: Int

  init(in text: UnsafeBufferPointer<UInt8>, at place: Int) {
    let lead = UInt32(text[place])
    let length = Self.length(lead: text[place])
    guard length > 1, place + length <= text.count else {
      self.init(scalar: lead < 0x80 ? lead : 0xFFFD, length: 1)
      return
    }
    var scalar = lead & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = text[place + offset]
      guard byte & 0xC0 == 0x80 else {
        self.init(scalar: 0xFFFD, length: 1)
        return
      }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    self.init(scalar: scalar, length: length)
  }

  private init(scalar: UInt32, length: Int) {
    self.scalar = scalar
    self.length = length
  }

  private static func length(lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// White space beyond ASCII (the property White_Space).
  var isWideSpace: Bool {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
