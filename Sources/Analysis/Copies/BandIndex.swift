/// A block of sketches in the order of each of their bands, so that those with a band in common
/// are found without looking at the rest (locality-sensitive hashing: Indyk & Motwani 1998).
///
/// It takes 80 bytes a sketch besides the sketch, and 4 MB.
package struct BandIndex: Sendable {
  package let sketches: [CopySketch]
  private let fewest: Int
  /// For each band, where the sketches begin whose key has certain upper 16 bits.
  private var starts: [UInt32]
  /// For each band, the places of the sketches in the order of their keys.
  private var order: [UInt32]
  /// The lower 8 bits of the keys in that order.
  private var lowBits: [UInt8]

  private static let stride = 1 << 16 + 1

  /// - Parameters:
  ///   - sketches: the block.
  ///   - similarity: what is looked for.
  package init(_ sketches: [CopySketch], similarity: Double) {
    self.sketches = sketches
    fewest = CopySketch.fewestAgreements(at: similarity)
    starts = [UInt32](repeating: 0, count: CopySketch.bands * Self.stride)
    order = [UInt32](repeating: 0, count: CopySketch.bands * sketches.count)
    lowBits = [UInt8](repeating: 0, count: order.count)
    var keys = [UInt32](repeating: 0, count: sketches.count)
    var byLowBits = keys
    for band in 0..<CopySketch.bands {
      for place in sketches.indices { keys[place] = sketches[place].key(ofBand: band) }
      Self.sortByLowBits(keys, into: &byLowBits)
      sort(band, keys, byLowBits)
    }
  }

  /// The first of two counting sorts.
  private static func sortByLowBits(_ keys: [UInt32], into order: inout [UInt32]) {
    var next = [Int](repeating: 0, count: 257)
    for key in keys { next[Int(key & 0xFF) + 1] += 1 }
    for value in 1..<257 { next[value] += next[value - 1] }
    for (place, key) in keys.enumerated() {
      order[next[Int(key & 0xFF)]] = UInt32(place)
      next[Int(key & 0xFF)] += 1
    }
  }

  private mutating func sort(_ band: Int, _ keys: [UInt32], _ byLowBits: [UInt32]) {
    let start = band * Self.stride
    let base = band * sketches.count
    starts.withUnsafeMutableBufferPointer { starts in
      for key in keys { starts[start + Int(key >> 8) + 1] += 1 }
      for value in 1..<Self.stride { starts[start + value] += starts[start + value - 1] }
    }
    var next = Array(starts[start..<start + Self.stride])
    for place in byLowBits {
      let key = keys[Int(place)]
      let slot = base + Int(next[Int(key >> 8)])
      next[Int(key >> 8)] += 1
      order[slot] = place
      lowBits[slot] = UInt8(truncatingIfNeeded: key)
    }
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

  /// Calls a closure with the places of the block's sketches that may be copies of another.
  @inline(__always)
  package func forEachCandidate(of sketch: CopySketch, _ body: (Int) -> Void) {
    for band in 0..<CopySketch.bands {
      let key = sketch.key(ofBand: band)
      let start = band * Self.stride + Int(key >> 8)
      guard starts[start] != starts[start + 1] else { continue }
      let base = band * sketches.count
      for slot in base + Int(starts[start])..<base + Int(starts[start + 1])
      where lowBits[slot] == UInt8(truncatingIfNeeded: key) {
        let place = Int(order[slot])
        guard sketches[place].agreements(with: sketch) >= fewest,
          sketches[place].firstCommonBand(with: sketch) == band
        else { continue }
        body(place)
      }
    }
  }
}
