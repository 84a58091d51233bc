/// Numbers keys from 0 in the order they come.
///
/// A flat table with open addressing: no allocation a key and no call a probe, where a dictionary
/// of the standard library takes ten times as long.
struct KeyNumbers {
  private(set) var keys: [Int64] = []
  /// One more than the number of the key in each place; 0 where there is none.
  private var places: [Int32]
  private var shift: UInt64

  init(capacity: Int = 8) {
    var bits: UInt64 = 4
    while 1 << bits < capacity * 2 { bits += 1 }
    places = Array(repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  var count: Int { keys.count }

  /// The number of a key, which gets the next one where it is new.
  mutating func number(of key: Int64) -> Int {
    let place = place(of: key)
    if places[place] != 0 { return Int(places[place]) - 1 }
    keys.append(key)
    places[place] = Int32(truncatingIfNeeded: keys.count)
    if keys.count * 2 > places.count { grow() }
    return keys.count - 1
  }

  /// The number of a key that there may be.
  func known(_ key: Int64) -> Int? {
    let number = places[place(of: key)]
    return number == 0 ? nil : Int(number) - 1
  }

  /// Where a key is, or where it would be.
  private func place(of key: Int64) -> Int {
    // Fibonacci hashing: the upper bits of the product depend on all of the key's.
    let mixed = (UInt64(bitPattern: key) ^ (UInt64(bitPattern: key) >> 32)) &* 0x9E37_79B9_7F4A_7C15
    var place = Int(mixed >> shift)
    while places[place] != 0, keys[Int(places[place]) - 1] != key {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    shift -= 1
    for (number, key) in keys.enumerated() {
      places[place(of: key)] = Int32(truncatingIfNeeded: number + 1)
    }
  }
}
