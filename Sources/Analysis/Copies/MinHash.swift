/// 128 numbers of a text, of which two texts share as large a part as of their shingles.
///
/// One hash of each shingle says which of the 128 bins it falls into, and the least hash of a bin
/// is the bin's number (one permutation hashing: Li, Owen & Zhang 2012), which takes one pass
/// where 128 permutations (Broder 1997) take as many. A bin without a shingle takes the number of
/// another, looked for in an order that is its own (optimal densification: Shrivastava 2017).
package struct MinHash: Sendable {
  package static let size = 128

  /// Empty before a text is taken.
  package private(set) var values: [UInt64] = []

  package init() {}

  /// Replaces the numbers by those of a text in UTF-8 that has a shingle.
  package mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: repeatElement(.max, count: Self.size))
    var isFilled = SIMD2<UInt64>()
    values.withUnsafeMutableBufferPointer { values in
      Shingles.forEach(in: text) { hash in
        let bin = Int(hash >> 57)
        isFilled[bin >> 6] |= 1 << UInt64(bin & 63)
        if hash < values[bin] { values[bin] = hash }
      }
      guard isFilled != SIMD2() else { return }
      Self.densify(&values, isFilled)
    }
  }

  private static func densify(
    _ values: inout UnsafeMutableBufferPointer<UInt64>, _ isFilled: SIMD2<UInt64>
  ) {
    for half in 0..<2 {
      var empty = ~isFilled[half]
      while empty != 0 {
        let bin = half << 6 | empty.trailingZeroBitCount
        empty &= empty &- 1
        var source = bin
        var attempt: UInt64 = 0
        while isFilled[source >> 6] >> UInt64(source & 63) & 1 == 0 {
          attempt += 1
          source = Int((UInt64(bin) << 32 | attempt).mixed >> 57)
        }
        // A number taken twice must not make two chance agreements of one.
        values[bin] = (values[source] &+ UInt64(bin) &* 0x9e37_79b9_7f4a_7c15).mixed
      }
    }
  }

  /// The share of numbers in common: an estimate of the similarity of the shingles, with a
  /// standard error of √(s(1 - s) ÷ 128).
  package func similarity(to other: Self) -> Double {
    Double(zip(values, other.values).count { $0 == $1 }) / Double(Self.size)
  }
}
