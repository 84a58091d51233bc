/// The keys that a format knows, found by their bytes.
///
/// The list of keys is an enumeration whose raw values are the spellings.
struct JSONKeys<Field: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  private struct Entry {
    let field: Field
    let spelling: [UInt8]
    /// The first eight bytes, filled up with zeros.
    let head: UInt64
  }

  private let entries: [Entry]
  /// Places in `entries` by hash, with linear probing; -1 is free.
  private var slots: [Int16]

  init() {
    entries = Field.allCases.map { field in
      let spelling = Array(field.rawValue.utf8)
      return Entry(
        field: field, spelling: spelling, head: spelling.withUnsafeBufferPointer(Self.head))
    }
    slots = Array(repeating: -1, count: 256)
    for (index, entry) in entries.enumerated() {
      var slot = Self.slot(entry.head, entry.spelling.count)
      while slots[slot] >= 0 { slot = (slot + 1) & 255 }
      slots[slot] = Int16(index)
    }
  }

  /// The field of a key; nil for one that the format does not know.
  @inline(__always)
  subscript(key: JSONString, in scanner: JSONScanner) -> Field? {
    guard key.hasEscapes else { return field(scanner.raw(key)) }
    var scanner = scanner
    return Array(scanner.string(key).utf8).withUnsafeBufferPointer(field)
  }

  @inline(__always)
  private func field(_ name: UnsafeBufferPointer<UInt8>) -> Field? {
    let head = Self.head(name)
    var slot = Self.slot(head, name.count)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.head == head, entry.spelling.count == name.count,
        name.count <= 8 || entry.spelling.elementsEqual(name)
      {
        return entry.field
      }
      slot = (slot + 1) & 255
    }
    return nil
  }

  @inline(__always)
  private static func head(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if name.count >= 8 { return ByteSearch.word(name, at: 0) }
    var head: UInt64 = 0
    for index in 0..<name.count { head |= UInt64(name[index]) << UInt64(index * 8) }
    return head
  }

  @inline(__always)
  private static func slot(_ head: UInt64, _ count: Int) -> Int {
    Int(((head &+ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
