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
    values.withUnsafeMutableBufferPointer { values in
      // No branch: which hash is the least so far cannot be foreseen.
      Shingles.forEach(in: text) { hash in
        let bin = Int(hash >> 57)
        values[bin] = min(values[bin], hash)
      }
      let filled = Bins(filledOf: values)
      if !filled.isEmpty { Self.densify(&values, filled) }
    }
  }

  private static func densify(
    _ values: inout UnsafeMutableBufferPointer<UInt64>, _ filled: Bins
  ) {
    firstSources.withUnsafeBufferPointer { firstSources in
      filled.forEachOther { bin in
        var attempt = 0
        var source = Int(firstSources[bin])
        while !filled.contains(source) {
          attempt += 1
          source =
            attempt < attempts
            ? Int(firstSources[attempt * size + bin]) : Self.source(of: bin, attempt)
        }
        // A number taken twice must not make two chance agreements of one.
        values[bin] = (values[source] &+ UInt64(bin) &* 0x9e37_79b9_7f4a_7c15).mixed
      }
    }
  }

  /// Where bins without a shingle look first: most find something there.
  private static let firstSources = (0..<attempts * size).map {
    UInt8(source(of: $0 % size, $0 / size))
  }
  private static let attempts = 16

  private static func source(of bin: Int, _ attempt: Int) -> Int {
    Int((UInt64(bin) << 32 | UInt64(attempt + 1)).mixed >> 57)
  }

  /// The share of numbers in common: an estimate of the similarity of the shingles, with a
  /// standard error of √(s(1 - s) ÷ 128).
  package func similarity(to other: Self) -> Double {
    Double(zip(values, other.values).count { $0 == $1 }) / Double(Self.size)
  }
}

/// Some of the 128 bins.
private struct Bins {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Those that have a hash.
  init(filledOf values: UnsafeMutableBufferPointer<UInt64>) {
    for bin in 0..<64 {
      low |= (values[bin] == .max ? 0 : 1) << UInt64(bin)
      high |= (values[bin + 64] == .max ? 0 : 1) << UInt64(bin)
    }
  }

  var isEmpty: Bool { low | high == 0 }

  @inline(__always)
  func forEachOther(_ body: (Int) -> Void) {
    for (others, first) in [(~low, 0), (~high, 64)] {
      var rest = others
      while rest != 0 {
        body(first + rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }

  @inline(__always)
  func contains(_ bin: Int) -> Bool {
    (bin < 64 ? low : high) >> UInt64(bin & 63) & 1 != 0
  }
}
