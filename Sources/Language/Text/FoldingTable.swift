/// What each scalar beyond ASCII folds to.
///
/// A page holds 128 scalars; pages in which nothing folds are one. The table is read from
/// ``published`` at the first text that is not ASCII.
struct FoldingTable: Sendable {
  static let shared = FoldingTable()

  /// What to do with a scalar.
  ///
  /// Zero: it stays. Else the lower 26 bits are a place in ``mapped``, times 64, and a length.
  typealias Entry = UInt32

  /// What is appended may have to be ordered or composed with what stands before.
  static let joins: Entry = 1 << 30
  /// Set in every entry that is not zero, since an empty text at place 0 would be.
  static let changes: Entry = 1 << 31

  private(set) var pages = [UInt16](repeating: 0, count: 0x110000 >> 7)
  private(set) var entries = [Entry](repeating: 0, count: 128)
  /// The UTF-8 of what scalars fold to, one after the other.
  private(set) var mapped: [UInt8] = []

  private init() {
    Self.published.withUTF8Buffer { read($0) }
    // Tags and variation selectors: the whole block is for scalars that are ignored.
    let dropped = UInt16(entries.count >> 7)
    entries.append(contentsOf: repeatElement(Self.changes, count: 128))
    for page in 0xE0000 >> 7...0xE0FFF >> 7 { pages[page] = dropped }
  }

  /// Has a scalar fold to the end of ``mapped``.
  mutating func set(_ scalar: UInt32, from start: Int, joins: Bool) {
    let page = Int(scalar >> 7)
    if pages[page] == 0 {
      pages[page] = UInt16(entries.count >> 7)
      entries.append(contentsOf: repeatElement(0, count: 128))
    }
    entries[Int(pages[page]) << 7 | Int(scalar & 0x7F)] =
      Self.changes | (joins ? Self.joins : 0) | UInt32(start) << 6 | UInt32(mapped.count - start)
  }

  mutating func appendMapped(_ scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    mapped.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  /// Folds a text that has scalars beyond ASCII.
  func fold(_ text: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
    pages.withUnsafeBufferPointer { pages in
      entries.withUnsafeBufferPointer { entries in
        mapped.withUnsafeBufferPointer { mapped in
          Self.fold(text, Lookup(pages: pages, entries: entries, mapped: mapped), into: &folded)
        }
      }
    }
  }

  private struct Lookup {
    let pages: UnsafeBufferPointer<UInt16>
    let entries: UnsafeBufferPointer<Entry>
    let mapped: UnsafeBufferPointer<UInt8>

    @inline(__always)
    func entry(of scalar: UInt32) -> Entry {
      entries[Int(pages[Int(scalar >> 7)]) << 7 | Int(scalar & 0x7F)]
    }

    @inline(__always)
    func text(_ entry: Entry) -> UnsafeBufferPointer<UInt8> {
      let start = Int(entry & 0x3FF_FFFF) >> 6
      return UnsafeBufferPointer(rebasing: mapped[start..<start + Int(entry & 0x3F)])
    }
  }

  private static func fold(
    _ text: UnsafeBufferPointer<UInt8>, _ lookup: Lookup, into folded: inout [UInt8]
  ) {
    var index = 0
    // Where the run of scalars that stay as they are began.
    var kept = 0
    while index < text.count {
      if text[index] < 0x80 {
        folded.append(contentsOf: UnsafeBufferPointer(rebasing: text[kept..<index]))
        let end = Folding.asciiEnd(text, from: index)
        Folding.appendLowercased(text, index..<end, to: &folded)
        index = end
        kept = end
        continue
      }
      let scalar = UTF8Scalar.read(text, at: index)
      let entry = lookup.entry(of: scalar.value)
      if entry != 0 {
        folded.append(contentsOf: UnsafeBufferPointer(rebasing: text[kept..<index]))
        append(lookup.text(entry), joins: entry & joins != 0, to: &folded)
        kept = index + scalar.length
      }
      index += scalar.length
    }
    folded.append(contentsOf: UnsafeBufferPointer(rebasing: text[kept..<index]))
  }

  @inline(__always)
  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, joins: Bool, to folded: inout [UInt8]
  ) {
    guard joins else {
      folded.append(contentsOf: text)
      return
    }
    var index = 0
    while index < text.count {
      let scalar = UTF8Scalar.read(text, at: index)
      folded.appendJoined(scalar.value)
      index += scalar.length
    }
  }
}

extension [UInt8] {
  /// Appends a scalar to folded text: marks in canonical order, Hangul and kana composed.
  mutating func appendJoined(_ scalar: UInt32) {
    var end = count
    if let mark = scalar.combiningClass {
      // Canonical ordering (The Unicode Standard, section 3.11): a mark goes before those of a
      // higher class.
      while let last = UTF8Scalar.last(of: self, before: end),
        let other = last.value.combiningClass, other > mark
      {
        end -= UTF8Scalar.bytes(of: last.value).count
      }
    }
    if let last = UTF8Scalar.last(of: self, before: end),
      let composed = last.value.composed(with: scalar)
    {
      replaceSubrange(end - last.length..<end, with: UTF8Scalar.bytes(of: composed))
    } else {
      insert(contentsOf: UTF8Scalar.bytes(of: scalar), at: end)
    }
  }
}

extension UInt32 {
  /// The canonical combining class; nil where it is zero.
  fileprivate var combiningClass: UInt8? {
    guard self >= 0x300, let scalar = Unicode.Scalar(self) else { return nil }
    let value = scalar.properties.canonicalCombiningClass.rawValue
    return value == 0 ? nil : value
  }

  /// Whether what stands before may change when the scalar follows.
  var joinsWithPrevious: Bool {
    combiningClass != nil || (0x1161...0x1175).contains(self) || (0x11A8...0x11C2).contains(self)
  }

  /// The scalar that two make together, for Hangul (section 3.12) and kana; nil for all others.
  fileprivate func composed(with next: UInt32) -> UInt32? {
    switch next {
    case 0x1161...0x1175:
      guard (0x1100...0x1112).contains(self) else { return nil }
      return 0xAC00 + ((self - 0x1100) * 21 + next - 0x1161) * 28
    case 0x11A8...0x11C2:
      guard (0xAC00...0xD7A3).contains(self), (self - 0xAC00) % 28 == 0 else { return nil }
      return self + next - 0x11A7
    case 0x3099, 0x309A: return Self.voicedKana[[self, next]]
    default: return nil
    }
  }

  /// By the kana and the mark: each kana with its voiced form, and with its half-voiced one.
  private static let voicedKana: [[UInt32]: UInt32] = {
    let hiragana: [(mark: UInt32, kana: String)] = [
      (0x3099, "うゔかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼゝゞ"),
      (0x309A, "はぱひぴふぷへぺほぽ"),
    ]
    var pairs: [[UInt32]: UInt32] = [:]
    func add(_ kana: String, _ mark: UInt32, alsoAt distance: UInt32) {
      var scalars = kana.unicodeScalars.lazy.map(\.value).makeIterator()
      while let one = scalars.next(), let voiced = scalars.next() {
        pairs[[one, mark]] = voiced
        pairs[[one + distance, mark]] = voiced + distance
      }
    }
    // Katakana lie as far behind, and some have no hiragana.
    for (mark, kana) in hiragana { add(kana, mark, alsoAt: 0x60) }
    add("ワヷヰヸヱヹヲヺ", 0x3099, alsoAt: 0)
    return pairs
  }()
}
