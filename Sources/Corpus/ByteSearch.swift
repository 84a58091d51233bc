/// Searches that look at eight bytes at once.
///
/// The tests for a byte are those of "Bit Twiddling Hacks" (S. E. Anderson), "Determine if a word
/// has a byte equal to n". They may mark a byte wrongly only above a byte marked rightly, so the
/// lowest mark is exact; bytes are loaded in little-endian order for that reason.
enum ByteSearch {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func word(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: position, as: UInt64.self))
  }

  /// The high bit of each byte of `word` that equals `byte`, exact up to the lowest.
  @inline(__always)
  static func marks(of byte: UInt8, in word: UInt64) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference & highs
  }

  /// The first place of a byte at or after `start`.
  static func first(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var position = start
    while position + 8 <= bytes.count {
      let found = marks(of: byte, in: word(bytes, at: position))
      if found != 0 { return position + found.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count {
      if bytes[position] == byte { return position }
      position += 1
    }
    return nil
  }

  /// The first place of either byte at or after `start`.
  static func first(
    _ one: UInt8, or other: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var position = start
    while position + 8 <= bytes.count {
      let loaded = word(bytes, at: position)
      let found = marks(of: one, in: loaded) | marks(of: other, in: loaded)
      if found != 0 { return position + found.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count {
      if bytes[position] == one || bytes[position] == other { return position }
      position += 1
    }
    return nil
  }

  /// Whether two texts are the same.
  static func isEqual(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard one.count == other.count else { return false }
    var position = 0
    while position + 8 <= one.count {
      guard word(one, at: position) == word(other, at: position) else { return false }
      position += 8
    }
    while position < one.count {
      guard one[position] == other[position] else { return false }
      position += 1
    }
    return true
  }

  /// How often a byte occurs.
  static func count(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var position = 0
    while position + 8 <= bytes.count {
      // Each byte of the sums counts for itself, and holds no more than so many.
      let end = min(position + 8 * 255, bytes.count - 7)
      var sums: UInt64 = 0
      while position < end {
        let difference = word(bytes, at: position) ^ (ones &* UInt64(byte))
        // Exact for every byte, unlike `marks`: no carry leaves a byte.
        let filled = ((difference & ~highs) &+ ~highs) | difference
        sums &+= (~filled & highs) >> 7
        position += 8
      }
      for shift in stride(from: UInt64(0), to: 64, by: 8) { count += Int(sums >> shift & 0xFF) }
    }
    while position < bytes.count {
      if bytes[position] == byte { count += 1 }
      position += 1
    }
    return count
  }
}
