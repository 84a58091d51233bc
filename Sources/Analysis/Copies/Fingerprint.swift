/// A number that two posts share when they say the same thing in the same words.
///
/// Case, punctuation, spacing, mentions, links and a leading `RT @name:` make no difference.
/// Two texts of one fingerprint are taken for copies; two of the 64-bit hashes agree by chance
/// about once in 4 × 10⁹ distinct texts (the birthday bound of 2³²).
package struct Fingerprint: Sendable, Hashable {
  package let value: UInt64

  /// Normalised texts of fewer characters ("lol") are in no family.
  package static let shortest = 20

  /// The fingerprint of text that is already folded (case, compatibility forms, zero-width).
  ///
  /// - Returns: nil where fewer than ``shortest`` characters are left.
  package init?(folded text: UnsafeBufferPointer<UInt8>) {
    var normalised = Normalisation(text)
    normalised.run()
    guard normalised.characters >= Self.shortest else { return nil }
    value = normalised.hash
  }

  package init?(folded text: String) {
    var text = text
    guard let made = text.withUTF8({ Self(folded: $0) }) else { return nil }
    self = made
  }

  /// The hash FNV-1a of 64 bits (Fowler, Noll, Vo; RFC 9923).
  package static func fnv1a(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = basis
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }

  fileprivate static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
  fileprivate static let prime: UInt64 = 0x0000_0100_0000_01b3
}

/// One pass over folded text that hashes what is left of it, byte by byte, into no buffer.
private struct Normalisation {
  let text: UnsafeBufferPointer<UInt8>
  var hash = Fingerprint.basis
  /// Characters kept so far, the single spaces between words among them.
  var characters = 0
  private var place = 0
  private var isSpaceDue = false

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  mutating func run() {
    skipRetweetMark()
    while place < text.count {
      switch text[place] {
      case 0x40 where isAtWordStart: skipHandle()
      case 0x68 where isAtWordStart && isLink, 0x77 where isAtWordStart && isLink: skipWord()
      case 0x27: place += 1
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: keepWord()
      case 0..<0x80:
        place += 1
        isSpaceDue = true
      default: readWide()
      }
    }
  }

  private var isAtWordStart: Bool {
    guard place > 0 else { return true }
    let before = text[place - 1]
    return before < 0x80 && !before.isLetterOrDigit
  }

  private var isLink: Bool {
    begins("https://") || begins("http://") || begins("www.")
  }

  private func begins(_ prefix: StaticString) -> Bool {
    guard text.count - place >= prefix.utf8CodeUnitCount else { return false }
    return (0..<prefix.utf8CodeUnitCount).allSatisfy {
      text[place + $0] == prefix.utf8Start[$0]
    }
  }

  /// Drops `rt @name:` at the beginning; the name and the colon go as a mention and punctuation do.
  private mutating func skipRetweetMark() {
    while place < text.count, text[place] == 0x20 { place += 1 }
    if begins("rt @") { place += 3 }
  }

  private mutating func skipHandle() {
    place += 1
    while place < text.count,
      text[place].isLetterOrDigit || [0x5F, 0x2D, 0x2E].contains(text[place])
    {
      place += 1
    }
    isSpaceDue = true
  }

  private mutating func skipWord() {
    while place < text.count, text[place] > 0x20 { place += 1 }
    isSpaceDue = true
  }

  /// Keeps a run of ASCII letters and digits: most of most texts.
  private mutating func keepWord() {
    keepSpace()
    var hash = hash
    var end = place
    while end < text.count, text[end].isLetterOrDigit {
      hash = (hash ^ UInt64(text[end])) &* Fingerprint.prime
      end += 1
    }
    self.hash = hash
    characters += end - place
    place = end
  }

  private mutating func keepSpace() {
    if isSpaceDue, characters > 0 {
      mix(0x20)
      characters += 1
    }
    isSpaceDue = false
  }

  private mutating func keep(_ count: Int) {
    keepSpace()
    for offset in place..<min(place + count, text.count) { mix(text[offset]) }
    place += count
    characters += 1
  }

  private mutating func mix(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* Fingerprint.prime
  }

  /// Keeps a character beyond ASCII unless it is punctuation, a space or without width.
  private mutating func readWide() {
    let length = min(text[place].sequenceLength, text.count - place)
    var scalar = UInt32(text[place]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<max(length, 1) { scalar = scalar << 6 | UInt32(text[place + offset]) & 0x3F }
    switch scalar {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xAD, 0x2018, 0x2019,
      0xFE00...0xFE0F:
      place += length
    case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2000...0x206F,
      0x3000...0x303F, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF00...0xFF0F, 0xFF1A...0xFF20,
      0xFF3B...0xFF40, 0xFF5B...0xFF65:
      place += length
      isSpaceDue = true
    default: keep(length)
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10
  }

  /// The bytes of the UTF-8 sequence that this byte begins; 1 for a stray one.
  fileprivate var sequenceLength: Int {
    self >= 0xF0 ? 4 : self >= 0xE0 ? 3 : self >= 0xC0 ? 2 : 1
  }
}
