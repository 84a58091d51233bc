/// A hash table of terms that lie elsewhere, known by the order in which they came.
///
/// Open addressing; a slot has the hash and, from 1, the number of the term, so that others are
/// told apart without looking at them.
struct TermTable: ~Copyable {
  private var slots: UnsafeMutablePointer<UInt64>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: 0, count: capacity)
  }

  deinit {
    slots.deallocate()
  }

  /// How much memory it takes.
  var size: Int { capacity * MemoryLayout<UInt64>.stride }

  /// Where a term is looked for first.
  ///
  /// By a product and not by the last bits, so that there may be any number of slots. The first
  /// bits come last: by them terms may have been told apart before they came here.
  @inline(__always)
  private func slot(of hash: UInt32) -> Int {
    let turned = UInt64(hash &<< 8 | hash &>> 24)
    return Int(truncatingIfNeeded: (turned &* UInt64(truncatingIfNeeded: capacity)) &>> 32)
  }

  @inline(__always)
  private func slot(behind slot: Int) -> Int {
    slot + 1 == capacity ? 0 : slot + 1
  }

  /// The number of a term; nil where there is none that is the same.
  @inline(__always)
  func place(of hash: UInt32, isSame: (Int) -> Bool) -> Int? {
    var slot = slot(of: hash)
    while true {
      let entry = slots[slot]
      if entry == 0 { return nil }
      if UInt32(truncatingIfNeeded: entry >> 32) == hash {
        let place = Int(entry & 0xFFFF_FFFF) - 1
        if isSame(place) { return place }
      }
      slot = self.slot(behind: slot)
    }
  }

  /// Reads what a term is looked for in first, so that it is at hand when the term is.
  @inline(__always)
  func touch(_ hash: UInt32) -> UInt64 {
    slots[slot(of: hash)]
  }

  /// Gives the next number to a term that is not there.
  mutating func insert(_ hash: UInt32) {
    insert(hash, as: count)
  }

  /// Gives a number to a term that is not there.
  mutating func insert(_ hash: UInt32, as place: Int) {
    if (count + 1) * 4 > capacity * 3 { grow() }
    count += 1
    enter(UInt64(hash) << 32 | UInt64(place + 1))
  }

  /// Forgets all terms, and keeps the room.
  mutating func removeAll() {
    slots.update(repeating: 0, count: capacity)
    count = 0
  }

  /// All terms by their hashes, taken for signed numbers, which have some first bits in common; see
  /// ``entry(_:)``.
  func sortedEntries(same bits: Int) -> [UInt64] {
    let entries = UnsafeBufferPointer(start: slots, count: capacity)
    return BucketSort.sorted(
      entries.lazy.filter { $0 != 0 }.map { $0 ^ Self.sign }, count: count, same: bits)
  }

  private static let sign: UInt64 = 1 << 63

  /// The hash and the number of one of ``sortedEntries()``.
  static func entry(_ sorted: UInt64) -> (hash: UInt32, place: Int) {
    (UInt32(truncatingIfNeeded: (sorted ^ sign) >> 32), Int(sorted & 0xFFFF_FFFF) - 1)
  }

  private mutating func grow() {
    let old = UnsafeMutableBufferPointer(start: slots, count: capacity)
    // By half and not twice as large: what is empty is memory, too.
    capacity += capacity / 2 + 1
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: 0, count: capacity)
    for entry in old where entry != 0 { enter(entry) }
    old.deallocate()
  }

  private func enter(_ entry: UInt64) {
    var slot = slot(of: UInt32(truncatingIfNeeded: entry >> 32))
    while slots[slot] != 0 { slot = self.slot(behind: slot) }
    slots[slot] = entry
  }

  /// The first eight bytes of a term, zeros behind its end: all that there is of most.
  ///
  /// Eight bytes must be readable from where it begins.
  @inline(__always)
  static func beginning(of term: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let start = term.baseAddress else { return 0 }
    let bytes = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    let word = UInt64(littleEndian: bytes)
    return term.count >= 8 ? word : word & (1 << UInt64(term.count * 8) - 1)
  }

  /// A hash of a term in a field, eight bytes at a time.
  ///
  /// Each step multiplies by the odd constant of SplitMix64 and folds the high half in.
  @inline(__always)
  static func hash(
    _ term: UnsafeBufferPointer<UInt8>, _ beginning: UInt64, _ field: WordIndex.Field
  ) -> UInt32 {
    hash(term, mixed(beginning ^ UInt64(term.count) << 1 ^ UInt64(field.rawValue)))
  }

  /// A hash of bytes that may be any, for as long as the program runs.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let beginning =
      bytes.count < 8 ? bytes.reduce(0) { $0 << 8 | UInt64($1) } : Self.beginning(of: bytes)
    return hash(bytes, mixed(beginning ^ UInt64(bytes.count)))
  }

  /// Adds what stands behind the first eight bytes to their hash.
  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ first: UInt64) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(bytes)
    var hash = first
    if bytes.count > 8 {
      var index = 8
      while index + 8 < bytes.count {
        hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      // The last eight, some of them for the second time: the length tells texts apart.
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
    }
    return hash.folded
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ value >> 32) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }

  /// Whether a term is the same as bytes that lie elsewhere.
  @inline(__always)
  static func isSame(
    _ term: UnsafeBufferPointer<UInt8>, _ other: UnsafePointer<UInt8>, length: Int
  ) -> Bool {
    guard length == term.count else { return false }
    var index = 0
    while index + 8 <= length {
      let left = UnsafeRawBufferPointer(term).loadUnaligned(
        fromByteOffset: index, as: UInt64.self)
      let right = UnsafeRawPointer(other).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard left == right else { return false }
      index += 8
    }
    while index < length {
      guard term[index] == other[index] else { return false }
      index += 1
    }
    return true
  }
}

extension UInt64 {
  /// A hash of 64 bits as one of 32, to which all of them add.
  @inline(__always)
  var folded: UInt32 { UInt32(truncatingIfNeeded: self ^ self >> 32) }
}
