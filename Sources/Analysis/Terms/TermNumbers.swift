/// Numbers terms as they are met, so that counting millions of them makes no strings.
///
/// A term is any run of bytes: a folded word, or the numbers of the words of a phrase.
package struct TermNumbers: Sendable {
  private var bytes: [UInt8] = []
  /// Where each term ends in `bytes`; it begins where the one before ends.
  private var ends: [Int] = []
  /// Open addressing: half of a term's hash and, from 1, its number, so that others are told apart
  /// without looking at them; 0 where there is none.
  private var slots: [UInt64]

  package init() {
    slots = Array(repeating: 0, count: 1024)
  }

  package var count: Int { ends.count }

  /// The number of a term, new or known.
  package mutating func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(term)
    let slot = slot(of: term, hash)
    if slots[slot] != 0 { return Self.number(slots[slot]) }
    bytes.append(contentsOf: term)
    ends.append(bytes.count)
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  /// The number of a known term.
  @inline(__always)
  package func find(_ term: UnsafeBufferPointer<UInt8>) -> Int? {
    let entry = slots[slot(of: term, Self.hash(term))]
    return entry == 0 ? nil : Self.number(entry)
  }

  /// Lends the bytes of a term.
  package func withBytes<T>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(of: number)])) }
  }

  /// A term as text.
  package func text(of number: Int) -> String {
    String(decoding: bytes[range(of: number)], as: UTF8.self)
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private static func number(_ entry: UInt64) -> Int { Int(entry & 0xFFFF_FFFF) - 1 }

  /// Where a term is, or where it would be put.
  @inline(__always)
  private func slot(of term: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var slot = Self.place(hash, mask)
      while slots[slot] != 0 {
        if (slots[slot] ^ hash) >> 32 == 0, holds(Self.number(slots[slot]), term) { break }
        slot = (slot &+ 1) & mask
      }
      return slot
    }
  }

  private func holds(_ number: Int, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == term.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      let known = UnsafeBufferPointer(rebasing: bytes[range])
      var place = 0
      while place < known.count {
        guard EightBytes(in: known, at: place).value == EightBytes(in: term, at: place).value
        else { return false }
        place += 8
      }
      return true
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Self.place(entry, mask)
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  /// From the half of the hash that slots keep.
  private static func place(_ hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash >> 32) & mask
  }

  /// A hash that takes eight bytes at a time, each step with the finaliser of SplitMix64 (Steele,
  /// Lea & Flood 2014).
  @inline(__always)
  private static func hash(_ term: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: term.count)
    var place = 0
    repeat {
      hash = (hash ^ EightBytes(in: term, at: place).value) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      place += 8
    } while place < term.count
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return hash ^ (hash >> 32)
  }
}
