/// What the words and letters of a text say of its language.
struct LanguageEvidence {
  let weights: WordTable<Int8>
  let ratings: WordTable<WordTraits>

  private var english = 0
  private var other = 0
  /// Words of which nothing is known.
  private var unknown = 0
  /// Those of them that are not spelled as English words are.
  private var odd = 0
  private var words = 0
  private var latinLetters = 0
  /// Letters of other scripts; one that stands for a syllable or a word counts twice.
  private var otherLetters = 0
  /// The word being read, in small letters.
  private var word: [UInt8] = []
  private var isAccented = false

  init(weights: WordTable<Int8>, ratings: WordTable<WordTraits>) {
    self.weights = weights
    self.ratings = ratings
    word.reserveCapacity(64)
  }

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

  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var place = 0
    var isAtStart = true
    while place < text.count, english < Self.clear || english < 3 * other {
      let byte = text[place]
      if isAtStart, Self.isNoProse(text, from: place) {
        while place < text.count, !text[place].isASCIISpace { place += 1 }
      } else if byte < 0x80 {
        read(byte)
        isAtStart = byte.isASCIISpace
        place += 1
      } else {
        let character = UTF8Character(in: text, at: place)
        read(character.scalar)
        isAtStart = character.isWideSpace
        place += character.length
      }
    }
    endWord()
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

  private mutating func read(_ byte: UInt8) {
    if byte.isASCIISmall || byte.isASCIICapital {
      word.append(byte.asciiLowercase)
      latinLetters += 1
    } else if byte == UInt8(ascii: "'"), !word.isEmpty {
      word.append(byte)
    } else {
      endWord()
    }
  }

  private mutating func read(_ scalar: UInt32) {
    switch scalar {
    case 0x2018, 0x2019: read(UInt8(ascii: "'"))
    case 0x130: read(UInt8(ascii: "i"))
    case 0xD7, 0xF7: endWord()
    case 0xC0...0x24F, 0x1E00...0x1EFF: readAccented(scalar)
    case 0x300...0x36F: isAccented = !word.isEmpty
    case 0x370...0x1FFF: otherLetters += 1
    case 0x3005...0x3007, 0x3040...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x2_0000...0x3_FFFF:
      otherLetters += 2
    case 0xFB00...0xFDFF, 0xFE70...0xFEFE: otherLetters += 1
    default: endWord()
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

  private mutating func endWord() {
    defer {
      word.removeAll(keepingCapacity: true)
      isAccented = false
    }
    while word.last == UInt8(ascii: "'") { word.removeLast() }
    guard !word.isEmpty else { return }
    let weight = word.withUnsafeBufferPointer { self.weight(of: $0) }
    words += 1
    if weight == 0 {
      unknown += 1
      if word.isOddInEnglish { odd += 1 }
    }
    if weight > 0 { english += weight }
    if weight < 0 { other -= weight }
  }

  private func weight(of word: UnsafeBufferPointer<UInt8>) -> Int {
    if let weight = weights.value(of: word) { return Int(weight) }
    if isAccented || Self.isElided(word) { return -1 }
    // Shorter rated words are words of other languages too often ("falls", "hell", "war").
    return word.count >= 4 && ratings.value(of: word)?.isRated == true ? 1 : 0
  }

  /// Whether it begins as French and Italian words do before a vowel: "l'amour", "qu'elle".
  private static func isElided(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count > 3, let mark = word.firstIndex(of: UInt8(ascii: "'")) else { return false }
    return mark == 1 && "ldjcnsm".utf8.contains(word[0])
      || mark == 2 && word.starts(with: "qu".utf8)
  }
}

extension [UInt8] {
  /// Whether a word ends in a letter or has two together that are rare in English.
  fileprivate var isOddInEnglish: Bool {
    guard count > 2, let last, last != self[count - 2] else { return false }
    if Self.oddEnds.contains(last) { return true }
    return zip(self, dropFirst()).contains { Self.oddPairs.contains(UInt16($0) << 8 | UInt16($1)) }
  }

  private static let oddEnds = Set("aiouj".utf8)
  private static let oddPairs: Set<UInt16> = Set(
    [
      "aa", "ij", "kk", "kj", "lj", "sz", "cz", "zs", "rz", "hv", "vl", "zw", "ae", "uj", "gt",
      "ii",
    ]
    .map { pair in pair.utf8.reduce(0) { $0 << 8 | UInt16($1) } })
}
