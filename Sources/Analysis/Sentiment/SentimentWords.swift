/// The words and emoticons of a text, and its marks of emphasis.
///
/// A word is what stands between white space, without the punctuation around it unless two or
/// fewer characters would be left: then it may be an emoticon and is kept whole.
struct SentimentWords {
  /// The words, after ``before`` and ahead of ``after`` that stand for none.
  private let words: UnsafeMutableBufferPointer<SentimentWord>
  private(set) var count = 0
  private(set) var capitalised = 0
  private(set) var rated = 0
  /// The place of the first "but".
  private(set) var but: Int?

  /// How far before the first word and after the last one the rules look.
  private static let before = 3
  private static let after = 2

  /// Calls `body` with the words of text that is ASCII or comes from an ``EmojiExpansion``.
  static func read<Result>(
    _ text: UnsafeBufferPointer<UInt8>, lexicon: borrowing ValenceLexicon,
    _ body: (SentimentWords) -> Result
  ) -> Result {
    // Each word but the last takes two bytes at least.
    let capacity = before + (text.count + 1) / 2 + after
    return withUnsafeTemporaryAllocation(of: SentimentWord.self, capacity: capacity) { room in
      var words = SentimentWords(room)
      words.read(text, lexicon)
      return body(words)
    }
  }

  private init(_ room: UnsafeMutableBufferPointer<SentimentWord>) {
    words = room
    for place in 0..<Self.before { words.initializeElement(at: place, to: SentimentWord()) }
  }

  var isEmpty: Bool { count == 0 }

  /// The word at a place, which may lie a little outside the text.
  subscript(_ place: Int) -> SentimentWord { words[Self.before + place] }

  private mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ lexicon: borrowing ValenceLexicon
  ) {
    text.forEachToken { append(SentimentWord($0, lexicon: lexicon)) }
    for place in 0..<Self.after {
      words.initializeElement(at: Self.before + count + place, to: SentimentWord())
    }
  }

  @inline(__always)
  private mutating func append(_ word: SentimentWord) {
    if word.isCapitalised { capitalised += 1 }
    if word.traits.isRated { rated += 1 }
    if word.traits.role == .but, but == nil { but = count }
    words.initializeElement(at: Self.before + count, to: word)
    count += 1
  }
}

/// What the rules need of one word.
struct SentimentWord {
  var traits = WordTraits()
  /// Whether it has a capital letter and no small one.
  var isCapitalised = false

  init() {}

  /// Of what stands between white space.
  @inline(__always)
  init(_ token: WordBytes, lexicon: borrowing ValenceLexicon) {
    // Most words have neither punctuation around them nor anything else in them but small letters.
    let isBare = token.text[token.start].isASCIILetter && token.text[token.end &- 1].isASCIILetter
    let word = isBare ? token : token.strippedOfPunctuation
    let isPlain = !word.any { $0.capitals | $0.apostrophes | $0.beyondASCII }
    if isPlain || !word.any({ $0.beyondASCII }), let known = lexicon.words.value(of: word) {
      traits = known
    }
    guard !isPlain else { return }
    isCapitalised = word.isCapitalised
    if word.hasShortNot { traits.negates = true }
  }
}

extension WordBytes {
  /// The word without punctuation on both sides, or whole if two or fewer characters were left.
  var strippedOfPunctuation: WordBytes {
    var first = start
    var last = end
    while first < last, text[first].isASCIIPunctuation { first += 1 }
    while last > first, text[last - 1].isASCIIPunctuation { last -= 1 }
    let stripped = WordBytes(in: text, first, last)
    return stripped.hasMoreThanTwoCharacters ? stripped : self
  }

  private var hasMoreThanTwoCharacters: Bool {
    // Nine bytes hold at least three characters.
    count > 8 || text[start..<end].count { $0 & 0xC0 != 0x80 } > 2
  }

  /// Whether "n't" is in it.
  fileprivate var hasShortNot: Bool {
    guard count > 2 else { return false }
    for place in start + 1..<end - 1 where text[place] == UInt8(ascii: "'") {
      let isNot = text[place - 1] | 0x20 == UInt8(ascii: "n")
      if isNot, text[place + 1] | 0x20 == UInt8(ascii: "t") { return true }
    }
    return false
  }

  /// Whether it has a capital letter and no small one.
  fileprivate var isCapitalised: Bool {
    if any({ $0.smallLetters }) { return false }
    return any { $0.beyondASCII } ? isCapitalisedBeyondASCII : any { $0.capitals }
  }

  private var isCapitalisedBeyondASCII: Bool {
    var hasUpper = false
    for scalar in string.unicodeScalars {
      let properties = scalar.properties
      if properties.isLowercase || properties.generalCategory == .titlecaseLetter { return false }
      hasUpper = hasUpper || properties.isUppercase
    }
    return hasUpper
  }
}
