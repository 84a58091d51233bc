/// What a scalar does in a word.
enum ScalarClass: UInt8 {
  /// Parts words.
  case none
  /// A letter, digit or mark of a script that puts blanks between words.
  case spaced
  /// One of a script that does not: Han, kana, Thai, Lao, Khmer, Myanmar and their kin.
  case unspaced

  /// The class of a scalar.
  @inline(__always)
  static func of(_ scalar: UInt32, in table: UnsafeBufferPointer<UInt8>) -> ScalarClass {
    if scalar < 0x20000 { return ScalarClass(rawValue: table[Int(scalar)]) ?? .none }
    return scalar < 0x40000 ? .unspaced : .none
  }

  /// The class of an ASCII byte.
  @inline(__always)
  static func isASCIIWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Of each of eight bytes all bits where it is a letter or digit of ASCII, else none.
  @inline(__always)
  static func asciiWords(_ bytes: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let low = bytes & (0x7F * each)
    // The high bit of a sum tells whether seven bits reach a bound.
    let small = low | (0x20 * each)
    let letters = (small + (0x80 - 0x61) * each) & ~(small + (0x80 - 0x7B) * each)
    let digits = (low + (0x80 - 0x30) * each) & ~(low + (0x80 - 0x3A) * each)
    let found = (letters | digits) & ~bytes & (0x80 * each)
    return (found >> 7) * 0xFF
  }

  /// The classes of the first two planes; read from ``published`` at the first text that is not
  /// ASCII.
  static let table: [UInt8] = published.withUTF8Buffer { text in
    [UInt8](unsafeUninitializedCapacity: 0x20000) { table, count in
      var cursor = TableCursor(text)
      while cursor.skipSpace() {
        let kind: ScalarClass = cursor.take("s") ? .spaced : cursor.take("u") ? .unspaced : .none
        let end = min(count + Int(cursor.number()), table.count)
        table[count..<end].initialize(repeating: kind.rawValue)
        count = end
      }
    }
  }
}
