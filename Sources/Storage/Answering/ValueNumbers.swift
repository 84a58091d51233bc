internal import Analysis
import Language

/// Numbers values from 0 in the order they come.
struct ValueNumbers {
  private(set) var values: [Value] = []
  private var missing: Int?
  private var integers = KeyNumbers()
  private var fractions = KeyNumbers()
  private var texts = TextNumbers()
  /// The number among all values of each whole number, fraction and text.
  private var places: (integers: [Int], fractions: [Int], texts: [Int]) = ([], [], [])

  var count: Int { values.count }

  mutating func number(of cell: Cell) -> Int {
    switch cell {
    case .missing:
      if let missing { return missing }
      missing = values.count
      values.append(.missing)
      return values.count - 1
    case .integer(let integer): return number(ofInteger: integer, cell)
    case .number(let fraction):
      // As in SQL, 1 and 1.0 are one value.
      if let integer = Int64(exactly: fraction) { return number(ofInteger: integer, cell) }
      let key = fractions.number(of: Int64(bitPattern: fraction.bitPattern))
      return Self.place(key, in: &places.fractions, of: cell, &values)
    case .text(let bytes):
      return Self.place(texts.number(of: bytes), in: &places.texts, of: cell, &values)
    }
  }

  /// The number of a name, which is text or missing.
  mutating func number(of name: Value) -> Int {
    guard case .text(var text) = name else { return number(of: Cell.missing) }
    return text.withUTF8 { number(of: Cell.text($0)) }
  }

  private mutating func number(ofInteger integer: Int64, _ cell: Cell) -> Int {
    Self.place(integers.number(of: integer), in: &places.integers, of: cell, &values)
  }

  private static func place(
    _ number: Int, in places: inout [Int], of cell: Cell, _ values: inout [Value]
  ) -> Int {
    if number == places.count {
      places.append(values.count)
      values.append(cell.value)
    }
    return places[number]
  }
}

/// Numbers texts from 0 in the order they come, by their bytes.
private struct TextNumbers {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// The texts of one hash are a chain: the number before, or -1.
  private var before: [Int] = []
  private var hashes = KeyNumbers()
  /// The last text of each hash.
  private var last: [Int] = []

  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = hashes.number(of: Int64(bitPattern: Fingerprint.fnv1a(text)))
    if hash == last.count { last.append(-1) }
    var number = last[hash]
    while number >= 0 {
      if bytes[ends[number]..<ends[number + 1]].elementsEqual(text) { return number }
      number = before[number]
    }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    before.append(last[hash])
    last[hash] = before.count - 1
    return before.count - 1
  }
}
