/// A place in the text that a table of scalars is read from.
struct TableCursor {
  private let text: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// Moves to the next token; false at the end.
  mutating func skipSpace() -> Bool {
    while place < text.count, text[place] <= 0x20 { place += 1 }
    return place < text.count
  }

  /// Moves past a mark, where it stands.
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard place < text.count, text[place] == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  /// A hexadecimal number; 0 where none stands.
  mutating func number() -> UInt32 {
    var number: UInt32 = 0
    while place < text.count {
      switch text[place] {
      case let byte where byte &- 0x30 < 10: number = number << 4 | UInt32(byte - 0x30)
      case let byte where byte &- 0x41 < 6: number = number << 4 | UInt32(byte - 0x37)
      default: return number
      }
      place += 1
    }
    return number
  }
}
