/// The distinct runs of five characters of a text, each as a hash.
///
/// Two texts are alike as far as they have runs in common (Broder 1997). A run is told from
/// others by all its characters; two runs get one hash by chance in one of 2⁶⁴ cases.
package struct Shingles: Sendable, Equatable {
  /// Characters of a run.
  package static let length = 5

  /// In ascending order.
  package let hashes: [UInt64]

  /// The runs of a text in UTF-8.
  package init(_ text: UnsafeBufferPointer<UInt8>) {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(text.count)
    Self.forEach(in: text) { hashes.append($0) }
    self.hashes = hashes.distinctInOrder
  }

  /// The share of runs in common among the runs of either (Jaccard 1912); 0 where there are none.
  package func similarity(to other: Self) -> Double {
    let common = hashes.countInCommon(with: other.hashes, losingAtMost: .max) ?? 0
    let all = hashes.count + other.hashes.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  /// Whether ``similarity(to:)`` is at least a number, told as soon as it cannot be.
  package func isSimilar(to other: Self, atLeast least: Double) -> Bool {
    let all = hashes.count + other.hashes.count
    // x in common of all a are alike by x ÷ (a - x), and a - 2x runs are lost.
    // The small number is for rounding; the comparison below decides.
    let fewest = (least * Double(all) / (1 + least) - 1e-6).rounded(.up)
    guard let common = hashes.countInCommon(with: other.hashes, losingAtMost: all - 2 * Int(fewest))
    else { return false }
    return common > 0 && Double(common) / Double(all - common) >= least
  }

  /// Calls a closure with the hash of each run, as often as it is there.
  ///
  /// Bytes that are no UTF-8 count as characters of some kind.
  @inline(__always)
  package static func forEach(
    in text: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void
  ) {
    // A run is five scalars of 21 bits: its first two, and its last three with the last two.
    var (secondLast, last): (UInt64, UInt64) = (0, 0)
    var pairs: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var characters = 0
    var place = 0
    while place < text.count {
      let (scalar, length) = Self.scalar(of: text, at: place)
      place += length
      let pair = last &<< 21 | UInt64(scalar)
      let three = secondLast &<< 42 | pair
      characters += 1
      if characters >= Self.length { body((three ^ pairs.0 &* 0x9e37_79b9_7f4a_7c15).mixed) }
      pairs = (pairs.1, pairs.2, pair)
      (secondLast, last) = (last, UInt64(scalar))
    }
  }

  @inline(__always)
  private static func scalar(
    of text: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (scalar: UInt32, length: Int) {
    var scalar = UInt32(text[place])
    guard scalar >= 0x80 else { return (scalar, 1) }
    var next = place + 1
    while next < text.count, text[next] & 0xC0 == 0x80 {
      scalar = scalar << 6 | UInt32(text[next]) & 0x3F
      next += 1
    }
    return (scalar & 0x1F_FFFF, next - place)
  }
}

extension UInt64 {
  /// The finalizer of MurmurHash3 (Appleby 2011): every bit of it depends on every bit.
  var mixed: UInt64 {
    var hash = self
    hash = (hash ^ hash >> 33) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ hash >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ hash >> 33
  }
}

extension [UInt64] {
  /// The distinct hashes in ascending order.
  ///
  /// By their first bits they are about where they belong, since hashes are spread evenly.
  fileprivate var distinctInOrder: [UInt64] {
    [UInt64](unsafeUninitializedCapacity: count) { sorted, distinct in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 257) { next in
        next.initialize(repeating: 0)
        for hash in self { next[Int(hash >> 56) + 1] += 1 }
        for value in 1..<257 { next[value] += next[value - 1] }
        for hash in self {
          sorted.initializeElement(at: Int(next[Int(hash >> 56)]), to: hash)
          next[Int(hash >> 56)] += 1
        }
      }
      for place in 0..<count {
        let hash = sorted[place]
        var hole = distinct
        while hole > 0, sorted[hole - 1] > hash { hole -= 1 }
        if hole > 0, sorted[hole - 1] == hash { continue }
        var moved = distinct
        while moved > hole {
          sorted[moved] = sorted[moved - 1]
          moved -= 1
        }
        sorted[hole] = hash
        distinct += 1
      }
    }
  }

  /// How many elements two ascending arrays have in common; nil when more would be lost.
  fileprivate func countInCommon(with other: [UInt64], losingAtMost most: Int) -> Int? {
    var common = 0
    guard abs(count - other.count) <= most else { return nil }
    var lost = 0
    var place = 0
    var otherPlace = 0
    while place < count, otherPlace < other.count {
      let (mine, theirs) = (self[place], other[otherPlace])
      if mine == theirs {
        common += 1
      } else {
        lost += 1
        if lost > most { return nil }
      }
      if mine <= theirs { place += 1 }
      if theirs <= mine { otherPlace += 1 }
    }
    return common
  }
}
