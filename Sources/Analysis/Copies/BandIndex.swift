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
  /// For each band, its sketches in the order of their keys: the key's lower bits above the
  /// sketch's place, which has the rest of the 32.
  private var slots: [UInt32]
  /// The lowest 8 bits of the keys in that order.
  private var ends: [UInt8]

  private var stride: Int { 1 << prefixBits + 1 }
  private var lowBits: UInt32 { UInt32(24 - prefixBits) }
  private var placeBits: UInt32 { 32 - lowBits }

  /// - Parameters:
  ///   - sketches: the block, of at most 2²⁴.
  ///   - similarity: what is looked for.
  package init(_ sketches: [CopySketch], similarity: Double) {
    self.sketches = sketches
    fewest = CopySketch.fewestAgreements(at: similarity)
    prefixBits = min(16, Int.bitWidth - sketches.count.leadingZeroBitCount + 4)
    slots = [UInt32](repeating: 0, count: CopySketch.bands * sketches.count)
    // Some behind the last are looked at with it.
    ends = [UInt8](repeating: 0, count: slots.count + 8)
    starts.reserveCapacity(CopySketch.bands * stride)
    var keys = [UInt32](repeating: 0, count: sketches.count)
    for band in 0..<CopySketch.bands {
      CopySketch.read(keysOf: band, of: sketches, into: &keys)
      appendStarts(of: keys)
      fill(band, with: keys)
    }
  }

  private mutating func appendStarts(of keys: [UInt32]) {
    let shift = lowBits
    var counts = [UInt32](repeating: 0, count: stride)
    for key in keys { counts[Int(key >> shift) + 1] += 1 }
    var sum: UInt32 = 0
    for count in counts {
      sum += count
      starts.append(sum)
    }
  }

  private mutating func fill(_ band: Int, with keys: [UInt32]) {
    let (shift, placeBits) = (lowBits, placeBits)
    let starts = starts[(band * stride)..<(band + 1) * stride]
    var next = Array(starts)
    let base = band * sketches.count
    slots.withUnsafeMutableBufferPointer { slots in
      for (place, key) in keys.enumerated() {
        let prefix = Int(key >> shift)
        slots[base + Int(next[prefix])] = key << placeBits | UInt32(place)
        next[prefix] += 1
      }
      var start = base
      for end in starts.dropFirst() {
        let end = base + Int(end)
        if end - start > 1 { slots[start..<end].sortShort() }
        start = end
      }
      ends.withUnsafeMutableBufferPointer { ends in
        for slot in base..<start {
          ends[slot] = UInt8(truncatingIfNeeded: slots[slot] >> placeBits)
        }
      }
    }
  }

  private func place(_ slot: UInt32) -> Int {
    Int(slot & (1 << placeBits - 1))
  }

  /// Links the places of the block's sketches that may be copies.
  ///
  /// What is linked already is not compared again, so that the many variants of one text take
  /// about as long as there are variants.
  package func link(into sets: inout DisjointSets) {
    for band in 0..<CopySketch.bands {
      let base = band * sketches.count
      for prefix in 0..<stride - 1 {
        var slot = base + Int(starts[band * stride + prefix])
        let end = base + Int(starts[band * stride + prefix + 1])
        while slot + 1 < end {
          var next = slot + 1
          while next < end, (slots[next] ^ slots[slot]) >> placeBits == 0 { next += 1 }
          if next - slot == 2 {
            link(place(slots[slot]), place(slots[slot + 1]), into: &sets)
          } else if next - slot > 2 {
            link(slots[slot..<next].map(place), into: &sets)
          }
          slot = next
        }
      }
    }
  }

  private func link(_ one: Int, _ other: Int, into sets: inout DisjointSets) {
    if mayBeCopies(one, other) { sets.link(one, other) }
  }

  private func link(_ run: [Int], into sets: inout DisjointSets) {
    var groups: [[Int]] = []
    for place in run {
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
  /// All go through band after band, so that what is looked up stays in the processor's cache where
  /// there are many.
  package func forEachCandidate(of others: [CopySketch], _ body: (Int, Int) -> Void) {
    var keys = [UInt32](repeating: 0, count: others.count)
    for band in 0..<CopySketch.bands {
      CopySketch.read(keysOf: band, of: others, into: &keys)
      for (place, key) in keys.enumerated() {
        forEachSlot(of: key, in: band) { slot in
          let (one, other) = (sketches[self.place(slot)], others[place])
          guard one.agreements(with: other) >= fewest, one.firstCommonBand(with: other) == band
          else { return }
          body(place, self.place(slot))
        }
      }
    }
  }

  /// Finds the slots of a key by the lowest 8 bits of keys, eight at a time: a branch for each would
  /// be taken by chance.
  @inline(__always)
  private func forEachSlot(of key: UInt32, in band: Int, _ body: (UInt32) -> Void) {
    let prefix = band * stride + Int(key >> lowBits)
    var slot = band * sketches.count + Int(starts[prefix])
    let end = band * sketches.count + Int(starts[prefix + 1])
    let each: UInt64 = 0x0101_0101_0101_0101
    let bits = UInt64(key & 0xFF) * each
    while slot < end {
      let differences = ends.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: slot, as: UInt64.self) ^ bits
      }
      // Whether one of the bytes is zero (Mycroft 1987).
      if (differences &- each) & ~differences & (each << 7) != 0 {
        for found in slot..<min(slot + 8, end) where ends[found] == UInt8(key & 0xFF) {
          body(slots[found])
        }
      }
      slot += 8
    }
  }
}
