/// The words and emoticons of a text, and its marks of emphasis.
///
/// A word is what stands between white space, without the punctuation around it unless two or
/// fewer characters would be left: then it may be an emoticon and is kept whole.
struct SentimentWords {
  private(set) var words: [SentimentWord] = []
  private(set) var exclamations = 0
  private(set) var questions = 0
  private(set) var capitalised = 0

  /// Cuts text that is ASCII or comes from an ``EmojiExpansion``.
  init(_ text: UnsafeBufferPointer<UInt8>, lexicon: WordTable<WordTraits>) {
    words.reserveCapacity(text.count / 5 + 8)
    var place = 0
    while place < text.count {
      if text[place].isASCIISpace {
        place += 1
        continue
      }
      let start = place
      while place < text.count, !text[place].isASCIISpace {
        count(text[place])
        place += 1
      }
      let token = UnsafeBufferPointer(rebasing: text[start..<place])
      let word = SentimentWord(token.strippedOfPunctuation, lexicon: lexicon)
      if word.isCapitalised { capitalised += 1 }
      words.append(word)
    }
  }

  private mutating func count(_ byte: UInt8) {
    if byte == UInt8(ascii: "!") { exclamations += 1 }
    if byte == UInt8(ascii: "?") { questions += 1 }
  }
}

/// What the rules need of one word.
struct SentimentWord {
  var traits: WordTraits
  /// Whether it has a capital letter and no small one.
  var isCapitalised: Bool

  init(_ word: UnsafeBufferPointer<UInt8>, lexicon: WordTable<WordTraits>) {
    var hash = WordHash()
    var isASCII = true
    var hasCapital = false
    var hasSmall = false
    var hasApostrophe = false
    for byte in word {
      hash.add(byte)
      if byte.isASCIISmall { hasSmall = true }
      if byte.isASCIICapital { hasCapital = true }
      if byte == UInt8(ascii: "'") { hasApostrophe = true }
      if byte >= 0x80 { isASCII = false }
    }
    let known = isASCII && word.count <= lexicon.longest
    traits = (known ? lexicon.value(of: word, hash: hash) : nil) ?? WordTraits()
    if hasApostrophe, word.hasShortNot { traits.negates = true }
    isCapitalised = !hasSmall && (isASCII ? hasCapital : word.isCapitalisedBeyondASCII)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The word without punctuation on both sides, or whole if two or fewer characters were left.
  fileprivate var strippedOfPunctuation: UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = count
    while start < end, self[start].isASCIIPunctuation { start += 1 }
    while end > start, self[end - 1].isASCIIPunctuation { end -= 1 }
    guard end - start < count else { return self }
    let stripped = UnsafeBufferPointer(rebasing: self[start..<end])
    return stripped.hasMoreThanTwoCharacters ? stripped : self
  }

  private var hasMoreThanTwoCharacters: Bool {
    // Nine bytes hold at least three characters.
    count > 8 || reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } > 2
  }

  /// Whether "n't" is in it.
  fileprivate var hasShortNot: Bool {
    guard count > 2 else { return false }
    for place in 1..<count - 1 where self[place] == UInt8(ascii: "'") {
      let isNot = self[place - 1] | 0x20 == UInt8(ascii: "n")
      if isNot, self[place + 1] | 0x20 == UInt8(ascii: "t") { return true }
    }
    return false
  }

  /// Whether it has an upper-case scalar and none in lower or title case.
  fileprivate var isCapitalisedBeyondASCII: Bool {
    var hasUpper = false
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
      let properties = scalar.properties
      if properties.isLowercase || properties.generalCategory == .titlecaseLetter { return false }
      hasUpper = hasUpper || properties.isUppercase
    }
    return hasUpper
  }
}
