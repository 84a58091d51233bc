/// Numbers keys from 0 in the order they come.
///
/// Small whole numbers are looked up in an array by themselves, others in a flat table with open
/// addressing: one place in memory a look, where a dictionary of the standard library takes ten
/// times as long.
struct KeyNumbers {
  private struct Slot {
    var key: Int64 = 0
    /// One more than the number of the key; 0 where there is none.
    var number: Int32 = 0
  }

  private(set) var keys: [Int64] = []
  /// One more than the number of each small key; 0 where it has none.
  private var small: [Int32] = []
  private var slots: [Slot] = []
  private var used = 0
  private var shift: UInt64 = 64

  var count: Int { keys.count }

  /// The number of a key, which gets the next one where it is new.
  mutating func number(of key: Int64) -> Int {
    if isSmall(key) {
      let number = small[Int(key)]
      if number != 0 { return Int(number) - 1 }
    } else if !slots.isEmpty {
      let number = slots[place(of: key)].number
      if number != 0 { return Int(number) - 1 }
    }
    return add(key)
  }

  /// The number of a key that there may be.
  func known(_ key: Int64) -> Int? {
    let number =
      isSmall(key) ? small[Int(key)] : slots.isEmpty ? 0 : slots[place(of: key)].number
    return number == 0 ? nil : Int(number) - 1
  }

  private func isSmall(_ key: Int64) -> Bool { UInt64(bitPattern: key) < UInt64(small.count) }

  private mutating func add(_ key: Int64) -> Int {
    keys.append(key)
    if !isSmall(key), key >= 0, key < 1024 + 4 * Int64(keys.count) { widen(to: key) }
    let number = Int32(truncatingIfNeeded: keys.count)
    if isSmall(key) { small[Int(key)] = number } else { insert(key, number) }
    return keys.count - 1
  }

  /// Lets a key be small, and all that are no larger.
  private mutating func widen(to key: Int64) {
    let before = small.count
    small.append(contentsOf: repeatElement(0, count: 2 * Int(key) + 1024 - before))
    guard used > 0 else { return }
    for (number, key) in keys.dropLast().enumerated() where key >= before && isSmall(key) {
      small[Int(key)] = Int32(truncatingIfNeeded: number + 1)
    }
  }

  private mutating func insert(_ key: Int64, _ number: Int32) {
    used += 1
    if used * 3 > slots.count * 2 { grow() }
    slots[place(of: key)] = Slot(key: key, number: number)
  }

  private mutating func grow() {
    let old = slots
    let count = max(16, old.count * 2)
    slots = Array(repeating: Slot(), count: count)
    shift = 64 - UInt64(count.trailingZeroBitCount)
    for slot in old where slot.number != 0 { slots[place(of: slot.key)] = slot }
  }

  /// Where a key is, or where it would be.
  private func place(of key: Int64) -> Int {
    // Fibonacci hashing: the upper bits of the product depend on all of the key's.
    let bits = UInt64(bitPattern: key)
    let mixed = (bits ^ (bits >> 32)) &* 0x9E37_79B9_7F4A_7C15
    var place = Int(mixed >> shift)
    while slots[place].number != 0, slots[place].key != key {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }
}
