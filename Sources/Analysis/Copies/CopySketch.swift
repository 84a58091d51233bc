/// Three bits of each of a text's 128 numbers: what the store keeps to find near copies by.
///
/// The numbers of two texts agree as often as the texts' shingles do, their bits a little more
/// often: by s + (1 - s) ÷ 8 (b-bit minwise hashing: Li & König 2010). Bits are kept in three
/// planes, so that byte k of each plane has a bit of each number of band k, and bands and agreements
/// are counted by a few instructions.
package struct CopySketch: Sendable, Equatable, BitwiseCopyable {
  package static let bands = 16
  package static let rows = 8
  package static let byteCount = 48

  private var low: SIMD16<UInt8>
  private var middle: SIMD16<UInt8>
  private var high: SIMD16<UInt8>

  package init(_ numbers: MinHash) {
    // Planes are put together in words: a vector's bytes, set one by one, go through memory.
    var (low, middle, high) = (SIMD2<UInt64>(), SIMD2<UInt64>(), SIMD2<UInt64>())
    numbers.values.withUnsafeBufferPointer { values in
      guard values.count == MinHash.size else { return }
      for half in 0..<2 {
        for band in 0..<8 {
          let first = (half * 8 + band) * Self.rows
          var bytes: UInt64 = 0
          for row in 0..<Self.rows {
            bytes |= (values[first + row] & 0xFF) &<< UInt64(row &* 8)
          }
          let place = UInt64(band &* 8)
          low[half] |= Self.gathered(bytes) &<< place
          middle[half] |= Self.gathered(bytes &>> 1) &<< place
          high[half] |= Self.gathered(bytes &>> 2) &<< place
        }
      }
    }
    self.low = Self.plane(low)
    self.middle = Self.plane(middle)
    self.high = Self.plane(high)
  }

  private static func plane(_ words: SIMD2<UInt64>) -> SIMD16<UInt8> {
    unsafeBitCast(SIMD2(words.x.littleEndian, words.y.littleEndian), to: SIMD16<UInt8>.self)
  }

  /// The lowest bits of eight bytes, the first byte's the lowest.
  @inline(__always)
  private static func gathered(_ bytes: UInt64) -> UInt64 {
    // Each bit is moved to its place among the highest eight.
    ((bytes & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
  }

  /// Reads ``byteCount`` bytes.
  package init(_ bytes: UnsafeRawPointer) {
    low = bytes.loadUnaligned(as: SIMD16<UInt8>.self)
    middle = bytes.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self)
    high = bytes.loadUnaligned(fromByteOffset: 32, as: SIMD16<UInt8>.self)
  }

  package func append(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: low) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: middle) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: high) { bytes.append(contentsOf: $0) }
  }

  /// The 24 bits of a band.
  @inline(__always)
  package func key(ofBand band: Int) -> UInt32 {
    UInt32(high[band]) << 16 | UInt32(middle[band]) << 8 | UInt32(low[band])
  }

  /// Reads the 24 bits of a band of many sketches, each from where they lie.
  static func read(keysOf band: Int, of sketches: [CopySketch], into keys: inout [UInt32]) {
    sketches.withUnsafeBytes { bytes in
      keys.withUnsafeMutableBufferPointer { keys in
        var place = band
        for index in keys.indices {
          keys[index] =
            UInt32(bytes[place + 32]) << 16 | UInt32(bytes[place + 16]) << 8 | UInt32(bytes[place])
          place += MemoryLayout<CopySketch>.stride
        }
      }
    }
  }

  @inline(__always)
  private func differences(to other: Self) -> SIMD16<UInt8> {
    (low ^ other.low) | (middle ^ other.middle) | (high ^ other.high)
  }

  /// How many of the 128 numbers have the same bits.
  package func agreements(with other: Self) -> Int {
    let words = unsafeBitCast(differences(to: other), to: SIMD2<UInt64>.self)
    return MinHash.size - words.x.nonzeroBitCount - words.y.nonzeroBitCount
  }

  /// The first band whose numbers all have the same bits.
  package func firstCommonBand(with other: Self) -> Int? {
    let differences = differences(to: other)
    return (0..<Self.bands).first { differences[$0] == 0 }
  }

  /// Whether two texts are to be compared: they share a band, and are not too far apart for a
  /// similarity by more than four standard errors.
  @inline(__always)
  package func mayBeCopy(of other: Self, agreeing fewest: Int) -> Bool {
    agreements(with: other) >= fewest && firstCommonBand(with: other) != nil
  }

  /// The fewest agreements that texts of a similarity have, but for chance of one in 30,000.
  package static func fewestAgreements(at similarity: Double) -> Int {
    let share = similarity + (1 - similarity) / 8
    let size = Double(MinHash.size)
    return Int((size * share - 4 * (size * share * (1 - share)).squareRoot()).rounded(.up))
  }
}
