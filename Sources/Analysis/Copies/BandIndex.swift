/// A block of sketches in the order of each of their bands, so that those with a band in common
/// are found without looking at the rest (locality-sensitive hashing: Indyk & Motwani 1998).
///
/// It takes 80 bytes a sketch besides the sketch, and 4 MB for a large block.
package struct BandIndex: Sendable {
  package let sketches: [CopySketch]
  private let fewest: Int
  /// How many of the 24 bits of a key say where to look; the more sketches, the more.
  private let prefixBits: Int
  /// For each band, where the sketches begin whose key has certain upper bits.
  private var starts: [UInt32] = []
  /// For each band, the places of the sketches in the order of their keys.
  private var order: [UInt32] = []
  /// The lowest 8 bits of the keys in that order.
  private var lowBits: [UInt8] = []

  private var stride: Int { 1 << prefixBits + 1 }

  /// - Parameters:
  ///   - sketches: the block.
  ///   - similarity: what is looked for.
  package init(_ sketches: [CopySketch], similarity: Double) {
    self.sketches = sketches
    fewest = CopySketch.fewestAgreements(at: similarity)
    prefixBits = min(16, Int.bitWidth - sketches.count.leadingZeroBitCount + 4)
    starts.reserveCapacity(CopySketch.bands * stride)
    order.reserveCapacity(CopySketch.bands * sketches.count)
    lowBits.reserveCapacity(CopySketch.bands * sketches.count)
    for band in 0..<CopySketch.bands {
      let keys = sketches.map { $0.key(ofBand: band) }
      let sorted = Self.sorted(keys)
      appendStarts(of: keys)
      order += sorted
      lowBits += sorted.map { UInt8(truncatingIfNeeded: keys[Int($0)]) }
    }
  }

  private mutating func appendStarts(of keys: [UInt32]) {
    let shift = UInt32(24 - prefixBits)
    var counts = [UInt32](repeating: 0, count: stride)
    for key in keys { counts[Int(key >> shift) + 1] += 1 }
    var sum: UInt32 = 0
    for count in counts {
      sum += count
      starts.append(sum)
    }
  }

  /// The places of keys of 24 bits in the order of the keys, by three counting sorts.
  private static func sorted(_ keys: [UInt32]) -> [UInt32] {
    var order = [UInt32](0..<UInt32(keys.count))
    var sorted = order
    for shift in [UInt32(0), 8, 16] {
      var next = [Int](repeating: 0, count: 257)
      for key in keys { next[Int(key >> shift & 0xFF) + 1] += 1 }
      for value in 1..<257 { next[value] += next[value - 1] }
      for place in order {
        let digit = Int(keys[Int(place)] >> shift & 0xFF)
        sorted[next[digit]] = place
        next[digit] += 1
      }
      swap(&order, &sorted)
    }
    return order
  }

  /// Links the places of the block's sketches that may be copies.
  ///
  /// What is linked already is not compared again, so that the many variants of one text take
  /// about as long as there are variants.
  package func link(into sets: inout DisjointSets) {
    for band in 0..<CopySketch.bands {
      var slot = band * sketches.count
      let end = slot + sketches.count
      while slot < end {
        let key = sketches[Int(order[slot])].key(ofBand: band)
        var next = slot + 1
        while next < end, lowBits[next] == lowBits[slot],
          sketches[Int(order[next])].key(ofBand: band) == key
        {
          next += 1
        }
        if next - slot > 1 { link(order[slot..<next], into: &sets) }
        slot = next
      }
    }
  }

  private func link(_ run: ArraySlice<UInt32>, into sets: inout DisjointSets) {
    var groups: [[Int]] = []
    for place in run.lazy.map({ Int($0) }) {
      var own: Int?
      for index in groups.indices.reversed() {
        let isOne =
          sets.root(of: groups[index][0]) == sets.root(of: place)
          || groups[index].contains { mayBeCopies($0, place) }
        guard isOne else { continue }
        sets.link(groups[index][0], place)
        if let joined = own {
          groups[index] += groups[joined]
          groups.remove(at: joined)
        } else {
          groups[index].append(place)
        }
        own = index
      }
      if own == nil { groups.append([place]) }
    }
  }

  private func mayBeCopies(_ one: Int, _ other: Int) -> Bool {
    sketches[one].agreements(with: sketches[other]) >= fewest
  }

  /// Calls a closure with the places of sketches and of the block's sketches that may be copies.
  ///
  /// Some thousand sketches go through band after band, so that what is looked up stays in the
  /// processor's cache.
  package func forEachCandidate(of others: [CopySketch], _ body: (Int, Int) -> Void) {
    for band in 0..<CopySketch.bands {
      for (place, other) in others.enumerated() {
        forEachCandidate(of: other, in: band) { body(place, $0) }
      }
    }
  }

  @inline(__always)
  private func forEachCandidate(of other: CopySketch, in band: Int, _ body: (Int) -> Void) {
    let key = other.key(ofBand: band)
    let start = band * stride + Int(key >> UInt32(24 - prefixBits))
    guard starts[start] != starts[start + 1] else { return }
    let base = band * sketches.count
    for slot in base + Int(starts[start])..<base + Int(starts[start + 1])
    where lowBits[slot] == UInt8(truncatingIfNeeded: key) {
      let place = Int(order[slot])
      guard sketches[place].agreements(with: other) >= fewest,
        sketches[place].firstCommonBand(with: other) == band
      else { continue }
      body(place)
    }
  }
}
