/// Words and what is known of each, found by their bytes in either case of ASCII.
///
/// Open addressing with linear probing, at most a quarter full. A table is not copied, so that a
/// look-up counts no references.
struct WordTable<Value: Sendable>: ~Copyable, Sendable {
  private struct Entry {
    /// The first eight bytes of the key, in lower case.
    var head: UInt64
    /// The bytes of the key.
    var count: Int32
    /// Where the bytes after the first eight start in ``rests``.
    var rest: Int32
    var value: Value
  }

  /// Of each slot a part of the hash of its word, 0 where it is free: most words are not in the
  /// table, and are told from others by these alone.
  private var marks: [UInt16]
  /// Of each slot the place of its word in ``entries``.
  private var numbers: [UInt16]
  private var entries: [Entry] = []
  private var rests: [UInt64] = []

  /// The bytes of the longest key.
  private(set) var longest = 0

  /// A table for as many words at most.
  init(capacity: Int) {
    var size = 16
    while size < 4 * capacity { size *= 2 }
    marks = Array(repeating: 0, count: size)
    numbers = marks
  }

  @inline(__always)
  func value(of word: WordBytes) -> Value? {
    guard word.count <= longest else { return nil }
    return value(of: word, hash: word.hash)
  }

  @inline(__always)
  func value(of word: WordBytes, hash: UInt64) -> Value? {
    let place = place(of: word, hash: hash)
    return marks[place] == 0 ? nil : entries[Int(numbers[place])].value
  }

  /// Changes what is known of a word, which is taken in with `initial` where it is new.
  mutating func change(_ word: WordBytes, initial: Value, _ change: (inout Value) -> Void) {
    let hash = word.hash
    let place = place(of: word, hash: hash)
    if marks[place] == 0 {
      precondition(4 * entries.count < marks.count, "a table is made large enough for its words")
      entries.append(
        Entry(
          head: word.head.lowercase.value, count: Int32(word.count), rest: Int32(rests.count),
          value: initial))
      for offset in stride(from: 8, to: word.count, by: 8) {
        rests.append(word[offset].lowercase.value)
      }
      marks[place] = Self.mark(of: hash)
      numbers[place] = UInt16(entries.count - 1)
      longest = max(longest, word.count)
    }
    change(&entries[Int(numbers[place])].value)
  }

  private static func mark(of hash: UInt64) -> UInt16 { UInt16(hash >> 48) | 1 }

  /// The slot of the word, or the free one where it would be.
  @inline(__always)
  private func place(of word: WordBytes, hash: UInt64) -> Int {
    let mark = Self.mark(of: hash)
    let mask = marks.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while marks[place] != 0 {
      if marks[place] == mark, isKey(Int(numbers[place]), word) { break }
      place = (place + 1) & mask
    }
    return place
  }

  @inline(__always)
  private func isKey(_ entry: Int, _ word: WordBytes) -> Bool {
    let entry = entries[entry]
    guard entry.head == word.head.lowercase.value, Int(entry.count) == word.count else {
      return false
    }
    return word.count <= 8 || isRest(Int(entry.rest), of: word)
  }

  private func isRest(_ start: Int, of word: WordBytes) -> Bool {
    for (index, offset) in stride(from: 8, to: word.count, by: 8).enumerated()
    where rests[start + index] != word[offset].lowercase.value {
      return false
    }
    return true
  }
}
