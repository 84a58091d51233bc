/// Words and what is known of each, found by their bytes in either case of ASCII.
///
/// Open addressing with linear probing, at most half full. Keys are stored in lower case.
struct WordTable<Value: Sendable>: Sendable {
  private struct Slot {
    var hash: UInt32 = 0
    /// One more than the index of the entry; 0 where the slot is free.
    var entry: UInt32 = 0
  }

  private var slots: [Slot]
  /// All keys one after the other; key n ends where key n + 1 starts.
  private var keys: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var values: [Value] = []

  /// The bytes of the longest key.
  private(set) var longest = 0

  init(capacity: Int) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  func value(of word: UnsafeBufferPointer<UInt8>, hash: WordHash) -> Value? {
    let entry = Int(slots[place(of: word, hash: hash.value)].entry)
    return entry == 0 ? nil : values[entry - 1]
  }

  func value(of word: UnsafeBufferPointer<UInt8>) -> Value? {
    value(of: word, hash: WordHash(word))
  }

  /// Changes what is known of a word, which is taken in with `initial` where it is new.
  mutating func change(
    _ word: UnsafeBufferPointer<UInt8>, initial: Value, _ change: (inout Value) -> Void
  ) {
    if 2 * (values.count + 1) > slots.count { grow() }
    let hash = WordHash(word).value
    let place = place(of: word, hash: hash)
    if slots[place].entry == 0 {
      keys.append(contentsOf: word.lazy.map(\.asciiLowercase))
      starts.append(UInt32(keys.count))
      values.append(initial)
      slots[place] = Slot(hash: hash, entry: UInt32(values.count))
      longest = max(longest, word.count)
    }
    change(&values[Int(slots[place].entry) - 1])
  }

  /// The slot of the word, or the free one where it would be.
  private func place(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place].entry != 0 {
      if slots[place].hash == hash, isKey(Int(slots[place].entry) - 1, word) { break }
      place = (place + 1) & mask
    }
    return place
  }

  private func isKey(_ entry: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[entry])
    guard Int(starts[entry + 1]) - start == word.count else { return false }
    for offset in 0..<word.count where keys[start + offset] != word[offset].asciiLowercase {
      return false
    }
    return true
  }

  private mutating func grow() {
    let filled = slots.filter { $0.entry != 0 }
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for slot in filled {
      var place = Int(slot.hash) & (slots.count - 1)
      while slots[place].entry != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}

/// A hash of bytes that is the same for both cases of ASCII (FNV-1a of 32 bits, RFC 9923).
struct WordHash {
  private var state: UInt32 = 0x811c_9dc5

  /// The hash of what was added; the low bits depend on all of it.
  var value: UInt32 { state ^ (state >> 15) }

  init() {}

  init(_ word: UnsafeBufferPointer<UInt8>) {
    for byte in word { add(byte) }
  }

  mutating func add(_ byte: UInt8) {
    state = (state ^ UInt32(byte.asciiLowercase)) &* 0x0100_0193
  }
}

extension UInt8 {
  var asciiLowercase: UInt8 { isASCIICapital ? self | 0x20 : self }
  var isASCIICapital: Bool { self &- 0x41 < 26 }
  var isASCIISmall: Bool { self &- 0x61 < 26 }

  /// One of the 32 characters of Python's `string.punctuation`.
  var isASCIIPunctuation: Bool {
    (self > 0x20 && self < 0x7F) && !(self &- 0x30 < 10) && !isASCIICapital && !isASCIISmall
  }

  /// One of the ASCII characters at which Python's `split` divides.
  var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 || self &- 0x1C < 4 }
}
