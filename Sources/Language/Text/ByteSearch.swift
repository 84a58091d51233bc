/// Finds bytes in bytes.
///
/// Eight places are tested at once by the first and the last byte of what is looked for; only
/// where both may be right is the rest compared. (Wojciech Muła, "SIMD-friendly algorithms for
/// substring searching", http://0x80.pl/articles/simd-strfind.html; in words instead of vectors,
/// which Swift's library compares one lane after the other.)
struct ByteSearch: Sendable {
  let needle: [UInt8]

  init(_ needle: [UInt8]) {
    self.needle = needle
  }

  /// Whether the bytes occur; nothing occurs everywhere.
  func occurs(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = needle.first, let last = needle.last else { return true }
    guard text.count >= needle.count else { return false }
    let bytes = UnsafeRawBufferPointer(text)
    let reach = needle.count - 1
    let (firsts, lasts) = (Self.repeated(first), Self.repeated(last))
    return needle.withUnsafeBufferPointer { needle in
      var index = 0
      while index + reach + 8 <= text.count {
        let starts = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let ends = bytes.loadUnaligned(fromByteOffset: index + reach, as: UInt64.self)
        if Self.zeros(starts ^ firsts) & Self.zeros(ends ^ lasts) != 0 {
          for start in index..<index + 8 where Self.isEqual(text, at: start, needle) { return true }
        }
        index += 8
      }
      while index + reach < text.count {
        if Self.isEqual(text, at: index, needle) { return true }
        index += 1
      }
      return false
    }
  }

  /// The first place of either byte at or after `start`.
  static func first(
    _ one: Unicode.Scalar, or other: Unicode.Scalar, in text: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Int? {
    let bytes = UnsafeRawBufferPointer(text)
    let (ones, others) = (repeated(UInt8(ascii: one)), repeated(UInt8(ascii: other)))
    var index = start
    while index + 8 <= text.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found = zeros(word ^ ones) | zeros(word ^ others)
      // The lowest is right.
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < text.count {
      if text[index] == UInt8(ascii: one) || text[index] == UInt8(ascii: other) { return index }
      index += 1
    }
    return nil
  }

  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bits of the bytes that are zero; sometimes, too, of one above a zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Whether bytes stand at an offset.
  @inline(__always)
  private static func isEqual(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, _ needle: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var place = 0
    while place < needle.count {
      guard text[start + place] == needle[place] else { return false }
      place += 1
    }
    return true
  }
}
