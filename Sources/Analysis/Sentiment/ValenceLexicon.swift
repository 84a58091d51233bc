/// What the rules know of words: ratings, degree words, negations, and the words rules name.
struct ValenceLexicon: ~Copyable, Sendable {
  let words: WordTable<WordTraits>

  /// The published ratings and the word lists of the rules; read on first use.
  static let published = ValenceLexicon()

  private init() {
    var words = WordTable<WordTraits>(capacity: 8192)
    Self.positiveWords.withUTF8Buffer { Self.read($0, into: &words) }
    Self.negativeWords.withUTF8Buffer { Self.read($0, into: &words) }
    Self.change(Self.intensifiers, in: &words) { $0.degree = 1 }
    Self.change(Self.dampeners, in: &words) { $0.degree = -1 }
    Self.change(Self.negations, in: &words) { $0.negates = true }
    for role in WordTraits.Role.allCases where role != .none {
      Self.change(["\(role)"], in: &words) { $0.role = role }
    }
    self.words = words
  }

  private static func change(
    _ list: [String], in words: inout WordTable<WordTraits>, _ change: (inout WordTraits) -> Void
  ) {
    for var word in list {
      word.withUTF8 { words.change(WordBytes($0), initial: WordTraits(), change) }
    }
  }

  /// Reads lines of a rating in tenths and words that have it, all apart by one space.
  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, into words: inout WordTable<WordTraits>
  ) {
    var rating: Int8 = 0
    text.forEachToken { token in
      if token.start == 0 || text[token.start - 1] == UInt8(ascii: "\n") {
        guard let first = Int8(token.string) else {
          preconditionFailure("a line of ratings starts with a rating")
        }
        rating = first
      } else {
        words.change(token, initial: WordTraits()) { $0.rating = rating }
      }
    }
  }
}

/// What is known of one word; the default is a word without part in any rule.
struct WordTraits: Sendable {
  /// The mean rating in tenths, -39...39; 0 where the word is not rated.
  var rating: Int8 = 0
  /// 1 for an intensifier ("very"), -1 for a dampener ("slightly").
  var degree: Int8 = 0
  var negates = false
  var role = Role.none

  var isRated: Bool { rating != 0 }

  /// The words that a rule asks for by name; a case is spelled as its word.
  enum Role: UInt8, Sendable, CaseIterable {
    case none
    case ass, at, bad, beating, bomb, bus, but, death, die, doubt, enough, `for`, heart, just
    case kind, kiss, least, never, no, nor, of, or, right, shit, so, sort, stop, the, this, to
    case very, without, yeah
  }
}
