/// Numbers terms as they are met, so that counting millions of them makes no strings.
///
/// A term is any run of bytes: a folded word, or the numbers of the words of a phrase.
package struct TermNumbers: Sendable {
  private var bytes: [UInt8] = []
  /// Where each term ends in `bytes`; it begins where the one before ends.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Open addressing: a term's number, or -1.
  private var slots: [Int32]

  package init() {
    slots = Array(repeating: -1, count: 1024)
  }

  package var count: Int { ends.count }

  /// The number of a term, new or known.
  package mutating func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Fingerprint.fnv1a(term)
    let slot = slot(of: term, hash)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    let number = ends.count
    slots[slot] = Int32(number)
    bytes.append(contentsOf: term)
    ends.append(bytes.count)
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a known term.
  package func find(_ term: UnsafeBufferPointer<UInt8>) -> Int? {
    let number = slots[slot(of: term, Fingerprint.fnv1a(term))]
    return number < 0 ? nil : Int(number)
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

  /// Where a term is, or where it would be put.
  private func slot(of term: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Self.place(hash, mask)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, holds(number, term) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func holds(_ number: Int, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(of: number)
    return range.count == term.count && bytes[range].elementsEqual(term)
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: -1, count: mask + 1)
    for (number, hash) in hashes.enumerated() {
      var slot = Self.place(hash, mask)
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }

  /// The low bits of FNV-1a are weak for short terms, so the high ones are mixed in.
  private static func place(_ hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
  }
}
