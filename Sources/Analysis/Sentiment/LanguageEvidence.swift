/// What the words and letters of a text say of its language.
struct LanguageEvidence: ~Copyable {
  private var english = 0
  private var other = 0
  /// Words of which nothing is known.
  private var unknown = 0
  /// Those of them that are not spelled as English words are, while nothing speaks for English.
  private var odd = 0
  private var words = 0
  private var latinLetters = 0
  /// Letters of other scripts; one that stands for a syllable or a word counts twice.
  private var otherLetters = 0
  /// The word being read if it has more than ASCII in it, in small letters.
  private var word: [UInt8] = []
  private var isAccented = false

  var isOfEnglish: Bool {
    if otherLetters > 0, otherLetters >= latinLetters { return false }
    if english == 0, words > 1, other > 0 || odd > 1 { return false }
    if other > english, other > Self.otherByChance { return false }
    return unknown <= Self.unknownAlone + Self.unknownPerEvidence * english
  }

  /// Evidence of another language that a name or one borrowed word gives.
  private static let otherByChance = 1

  /// So much evidence of English, and more than three times that of others, ends the reading.
  private static let clear = 12

  /// Unknown words that a text without evidence may have, and those more for each point of it.
  private static let unknownAlone = 5
  private static let unknownPerEvidence = 5

  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, by detector: borrowing EnglishDetector
  ) {
    var place = 0
    var isAtStart = true
    while place < text.count, english < Self.clear || english < 3 * other {
      let byte = text[place]
      if isAtStart, Self.isNoProse(text, from: place) {
        while place < text.count, !text[place].isASCIISpace { place += 1 }
      } else if word.isEmpty, byte.isASCIILetter {
        place = readWord(in: text, from: place, by: detector)
        isAtStart = false
      } else if byte < 0x80 {
        read(byte, by: detector)
        isAtStart = byte.isASCIISpace
        place += 1
      } else {
        let character = UTF8Character(in: text, at: place)
        read(character.scalar, by: detector)
        isAtStart = character.isWideSpace
        place += character.length
      }
    }
    endWord(by: detector)
  }

  /// Whether a mention, a hashtag or a link starts here.
  private static func isNoProse(_ text: UnsafeBufferPointer<UInt8>, from place: Int) -> Bool {
    switch text[place] {
    case UInt8(ascii: "@"), UInt8(ascii: "#"): true
    case UInt8(ascii: "h"): text[place...].starts(with: "http".utf8)
    case UInt8(ascii: "w"): text[place...].starts(with: "www.".utf8)
    default: false
    }
  }

  /// Reads letters and apostrophes of ASCII at once, and returns where they end.
  private mutating func readWord(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, by detector: borrowing EnglishDetector
  ) -> Int {
    let end = text.firstMark(from: start) { $0.wordEnds }
    let read = WordBytes(in: text, start, end)
    latinLetters += read.count
    if read.any({ $0.apostrophes }) {
      latinLetters -= text[start..<end].count { $0 == UInt8(ascii: "'") }
    }
    if end < text.count, text[end] >= 0x80 {
      // The word may go on.
      word.append(contentsOf: text[start..<end].lazy.map(\.asciiLowercase))
    } else {
      weigh(read, by: detector)
    }
    return end
  }

  private mutating func read(_ byte: UInt8, by detector: borrowing EnglishDetector) {
    if byte.isASCIILetter {
      word.append(byte.asciiLowercase)
      latinLetters += 1
    } else if byte == UInt8(ascii: "'"), !word.isEmpty {
      word.append(byte)
    } else {
      endWord(by: detector)
    }
  }

  private mutating func read(_ scalar: UInt32, by detector: borrowing EnglishDetector) {
    switch scalar {
    case 0x2018, 0x2019: read(UInt8(ascii: "'"), by: detector)
    case 0x130: read(UInt8(ascii: "i"), by: detector)
    case 0xD7, 0xF7: endWord(by: detector)
    case 0xC0...0x24F, 0x1E00...0x1EFF: readAccented(scalar)
    case 0x300...0x36F: isAccented = !word.isEmpty
    case 0x370...0x1FFF: otherLetters += 1
    case 0x3005...0x3007, 0x3040...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x2_0000...0x3_FFFF:
      otherLetters += 2
    case 0xFB00...0xFDFF, 0xFE70...0xFEFE: otherLetters += 1
    default: endWord(by: detector)
    }
  }

  private mutating func readAccented(_ scalar: UInt32) {
    // Capitals lie 32 before their small letters in Latin-1; from U+0100 on, mostly 1 before.
    let isLatin1 = scalar < 0xDF
    let paired =
      (0x100...0x137).contains(scalar) || (0x14A...0x177).contains(scalar)
      || scalar >= 0x1E00
    let small = isLatin1 ? scalar + 0x20 : paired ? scalar | 1 : scalar
    if let scalar = Unicode.Scalar(small) {
      word.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
    isAccented = true
    latinLetters += 1
  }

  private mutating func endWord(by detector: borrowing EnglishDetector) {
    guard !word.isEmpty else { return }
    let whole = word
    whole.withUnsafeBufferPointer { weigh(WordBytes($0), by: detector) }
    word.removeAll(keepingCapacity: true)
    isAccented = false
  }

  private mutating func weigh(_ word: WordBytes, by detector: borrowing EnglishDetector) {
    let word = word.withoutApostrophesAtEnd
    guard word.count > 0 else { return }
    let weight = detector.weight(of: word, isAccented: isAccented)
    words += 1
    if weight > 0 { english += weight }
    if weight < 0 { other -= weight }
    if weight == 0 {
      unknown += 1
      if english == 0, word.isOddInEnglish { odd += 1 }
    }
  }
}

extension WordBytes {
  fileprivate var withoutApostrophesAtEnd: WordBytes {
    var end = end
    while end > start, text[end - 1] == UInt8(ascii: "'") { end -= 1 }
    return WordBytes(in: text, start, end)
  }
}
