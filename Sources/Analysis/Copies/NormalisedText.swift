/// What copies of a text have in common: its words, with single spaces between them.
///
/// Case, punctuation, spacing, mentions, links and a leading `RT @name:` make no difference. One
/// value can take text after text, and so makes room for them once.
package struct NormalisedText: Sendable {
  /// UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// The spaces between words among them.
  package private(set) var characters = 0

  /// Normalised texts of fewer characters ("lol") are in no family.
  package static let shortest = 20

  package var isLongEnough: Bool { characters >= Self.shortest }

  package init() {}

  /// Replaces the text by one that is already folded (case, compatibility forms, zero-width).
  package mutating func take(folded text: UnsafeBufferPointer<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    // No more is kept than there is: a space stands for at least one character that is not kept.
    bytes.append(contentsOf: repeatElement(0, count: text.count))
    let (kept, characters) = bytes.withUnsafeMutableBufferPointer { kept in
      var pass = Normalisation(text: text, kept: kept)
      pass.run()
      return (pass.count, pass.characters)
    }
    bytes.removeLast(bytes.count - kept)
    self.characters = characters
  }
}

/// One pass over folded text that keeps what copies have in common.
private struct Normalisation {
  let text: UnsafeBufferPointer<UInt8>
  /// As long as the text.
  let kept: UnsafeMutableBufferPointer<UInt8>
  /// Bytes that are kept.
  private(set) var count = 0
  private(set) var characters = 0
  private var place = 0
  private var isSpaceDue = false

  init(text: UnsafeBufferPointer<UInt8>, kept: UnsafeMutableBufferPointer<UInt8>) {
    self.text = text
    self.kept = kept
  }

  mutating func run() {
    skipRetweetMark()
    while place < text.count {
      switch text[place] {
      case 0x40 where isAtWordStart: skipHandle()
      case 0x68 where isAtWordStart && isLink, 0x77 where isAtWordStart && isLink: skipWord()
      case 0x2F where dropLinkBefore(): skipWord()
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

  /// Takes back `example.org` where a path follows, which platforms show without `https://`.
  private mutating func dropLinkBefore() -> Bool {
    var start = place
    while start > 0, text[start - 1].isLetterOrDigit || [0x2D, 0x2E].contains(text[start - 1]) {
      start -= 1
    }
    // After those a part of the run was not kept as it stands.
    if start > 0, text[start - 1] >= 0x80 || [0x27, 0x40].contains(text[start - 1]) {
      return false
    }
    let host = text[start..<place].split(separator: 0x2E, omittingEmptySubsequences: false)
    guard host.count > 1, let last = host.last, last.count > 1, last.allSatisfy({ $0 > 0x40 }),
      host.allSatisfy({ !$0.isEmpty })
    else { return false }
    let words = text[start..<place].split { !$0.isLetterOrDigit }
    let length = min(words.reduce(words.count) { $0 + $1.count }, count)
    count -= length
    characters -= length
    return true
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
    let target = UnsafeMutableRawBufferPointer(kept)
    var length = 0
    while place + length + 8 <= text.count {
      let eight = EightBytes(in: text, at: place + length)
      // What follows the run is written too, and then written over: there is room for all.
      target.storeBytes(
        of: eight.value.littleEndian, toByteOffset: count + length, as: UInt64.self)
      let ends = eight.exceptLettersAndDigits
      length += ends == 0 ? 8 : ends.trailingZeroBitCount / 8
      if ends != 0 { return keep(letters: length) }
    }
    while place + length < text.count, text[place + length].isLetterOrDigit {
      kept[count + length] = text[place + length]
      length += 1
    }
    keep(letters: length)
  }

  private mutating func keep(letters length: Int) {
    place += length
    count += length
    characters += length
  }

  private mutating func keepSpace() {
    if isSpaceDue, characters > 0 {
      kept[count] = 0x20
      count += 1
      characters += 1
    }
    isSpaceDue = false
  }

  private mutating func keep(_ length: Int) {
    keepSpace()
    for byte in text[place..<min(place + length, text.count)] {
      kept[count] = byte
      count += 1
    }
    place += length
    characters += 1
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
