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
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { sources in
      let firstSources = firstSources.span
      // All bins try in turn, since nobody can foresee which of them will find something.
      var rest = filled.others
      var attempt = 0
      while !rest.isEmpty {
        var left = Bins()
        rest.forEach { bin in
          let source =
            attempt < attempts
            ? firstSources[attempt * size + bin] : Self.source(of: bin, attempt)
          sources[bin] = source
          left.insert(bin, unless: filled.contains(source))
        }
        rest = left
        attempt += 1
      }
      filled.others.forEach { bin in
        // A number taken twice must not make two chance agreements of one.
        values[bin] = (values[Int(sources[bin])] &+ UInt64(bin) &* 0x9e37_79b9_7f4a_7c15).mixed
      }
    }
  }

  /// Where bins without a shingle look first: most find something there.
  private static let firstSources = (0..<attempts * size).map { source(of: $0 % size, $0 / size) }
  private static let attempts = 16

  @inline(__always)
  private static func source(of bin: Int, _ attempt: Int) -> UInt8 {
    UInt8((UInt64(bin) << 32 | UInt64(attempt + 1)).mixed >> 57)
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

  init() {}

  /// Those that have a hash.
  init(filledOf values: UnsafeMutableBufferPointer<UInt64>) {
    for bin in 0..<64 {
      low |= (values[bin] == .max ? 0 : 1) << UInt64(bin)
      high |= (values[bin + 64] == .max ? 0 : 1) << UInt64(bin)
    }
  }

  var isEmpty: Bool { low | high == 0 }

  var others: Bins {
    var others = Bins()
    (others.low, others.high) = (~low, ~high)
    return others
  }

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    var rest = low
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
    rest = high
    while rest != 0 {
      body(64 + rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }

  @inline(__always)
  func contains(_ bin: UInt8) -> Bool {
    (bin < 64 ? low : high) &>> UInt64(bin & 63) & 1 != 0
  }

  /// Adds a bin, or nothing, without a branch.
  @inline(__always)
  mutating func insert(_ bin: Int, unless isKnown: Bool) {
    let bit: UInt64 = (isKnown ? 0 : 1) &<< UInt64(bin & 63)
    low |= bin < 64 ? bit : 0
    high |= bin < 64 ? 0 : bit
  }
}
