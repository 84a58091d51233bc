/// A scalar read from UTF-8 bytes.
struct UTF8Scalar {
  let value: UInt32
  /// How many bytes it takes.
  let length: Int

  /// What stands for a byte that is not UTF-8.
  static let replacement = UTF8Scalar(value: 0xFFFD, length: 1)

  /// Reads the scalar at an offset; a byte that begins none is read as U+FFFD.
  @inline(__always)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UTF8Scalar {
    let first = bytes[index]
    if first < 0x80 { return UTF8Scalar(value: UInt32(first), length: 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return .replacement }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for place in 1..<length {
      let byte = bytes[index + place]
      guard byte & 0xC0 == 0x80 else { return .replacement }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isShortest = length < 3 || value >= (length == 3 ? 0x800 : 0x10000)
    guard isShortest, value <= 0x10FFFF, value & 0xFFFF_F800 != 0xD800 else { return .replacement }
    return UTF8Scalar(value: value, length: length)
  }

  /// Reads the last scalar of well-formed bytes.
  static func last(of bytes: [UInt8], before end: Int) -> UTF8Scalar? {
    guard end > 0 else { return nil }
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return bytes.withUnsafeBufferPointer { read($0, at: start) }
  }

  /// The UTF-8 bytes of a scalar.
  static func bytes(of value: UInt32) -> [UInt8] {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    return Array(String(scalar).utf8)
  }
}
