import Analysis
import Language

/// Numbers the terms of posts as they are read: words, hashtags or phrases.
///
/// Words and hashtags are told as they come. Which runs of words are phrases is known when all
/// posts have been read; then they are told by ``forEachPhrase(_:)``.
struct TermCounter {
  /// The terms met so far; words from ``firstTerm`` on.
  private(set) var terms: TermNumbers
  /// How many posts were read, which numbers them from 1.
  private(set) var postCount: Int32 = 0
  private let unit: TermUnit
  private var reader = PostTerms()
  // Words have numbers of their own where the terms are phrases. Function words come first.
  private var words = FunctionWords.numbers
  private var phrases = PhraseCorpus()
  private var recent: [Int32] = []

  init(_ unit: TermUnit) {
    self.unit = unit
    terms = unit == .words ? FunctionWords.numbers : TermNumbers()
  }

  /// A counter of the same kind that knows these terms only, in their order from ``firstTerm`` on.
  ///
  /// What is looked for is then found in a small table.
  func narrowed(to chosen: [Int]) -> TermCounter {
    var narrow = TermCounter(unit)
    for term in chosen {
      guard unit == .phrases else {
        terms.withBytes(of: term) { _ = narrow.terms.number(of: $0) }
        continue
      }
      let numbers = words(of: term).map { word in
        words.withBytes(of: word) { Int32(narrow.words.number(of: $0)) }
      }
      numbers.withUnsafeBytes {
        _ = narrow.terms.number(of: $0.assumingMemoryBound(to: UInt8.self))
      }
    }
    return narrow
  }

  /// Where the terms' numbers begin.
  var firstTerm: Int { unit == .words ? FunctionWords.count : 0 }

  /// Reads a post and calls `body` with the number of each term.
  ///
  /// - Parameters:
  ///   - row: the post.
  ///   - columns: where its title and its text are.
  ///   - body: takes the number of a term.
  /// - Returns: how many words it has.
  mutating func read(
    _ row: any RowCells, _ columns: Range<Int>, _ body: (Int) -> Void
  ) -> Int {
    postCount += 1
    var count = 0
    forEachTerm(row, columns) { counter, term, kind, isJoined in
      count += 1
      switch counter.unit {
      case .hashtags: if kind == .hashtag { body(counter.terms.number(of: term)) }
      case .words:
        let number = counter.terms.number(of: term)
        if Self.isTelling(number, term) { body(number) }
      case .phrases:
        if kind == .word {
          counter.phrases.append(counter.words.number(of: term), isJoined: isJoined)
        }
      }
    }
    if unit == .phrases { phrases.endPost() }
    return count
  }

  /// Reads a post and calls `body` with the number of each term that is known already.
  ///
  /// - Returns: how many words it has.
  mutating func readKnown(
    _ row: any RowCells, _ columns: Range<Int>, _ body: (Int) -> Void
  ) -> Int {
    var count = 0
    recent.removeAll(keepingCapacity: true)
    forEachTerm(row, columns) { counter, term, kind, isJoined in
      count += 1
      switch counter.unit {
      case .hashtags: if kind == .hashtag { counter.terms.find(term).map(body) }
      case .words:
        if let number = counter.terms.find(term), Self.isTelling(number, term) { body(number) }
      case .phrases:
        if kind == .word { counter.findPhrases(endingIn: term, isJoined: isJoined, body) }
      }
    }
    return count
  }

  /// Whether a word says something by itself: it is no function word, and no digit alone.
  private static func isTelling(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard number >= FunctionWords.count else { return false }
    return word.count > 1 || !(0x30...0x39).contains(word[0])
  }

  private mutating func forEachTerm(
    _ row: any RowCells, _ columns: Range<Int>,
    _ body: (inout Self, UnsafeBufferPointer<UInt8>, PostTerms.Kind, _ isJoined: Bool) -> Void
  ) {
    // Taken out, so that the closure may change the rest.
    var reader = reader
    self.reader = PostTerms()
    for column in columns {
      guard case .text(let text) = row.cell(column) else { continue }
      // A phrase is of words only: what follows a hashtag begins anew.
      var isAfterWord = false
      reader.forEach(in: text) { term, kind, isJoined in
        body(&self, term, kind, isJoined && isAfterWord)
        isAfterWord = kind == .word
      }
    }
    self.reader = reader
  }

  // MARK: Phrases

  /// Finds the phrases of the posts read, and makes them the terms.
  mutating func findPhrases() {
    phrases.find(fewestPosts: PhraseScores.fewestPosts, functionWords: FunctionWords.count)
    terms = phrases.phrases
  }

  /// Calls `body` for each phrase at each place, with the number of its post.
  func forEachPhrase(_ body: (_ phrase: Int, _ post: Int32) -> Void) {
    for occurrence in phrases.occurrences { body(Int(occurrence.phrase), occurrence.post + 1) }
  }

  /// Calls `body` for each word of the posts read, with the number of its post.
  func forEachWord(_ body: (_ word: Int, _ post: Int32) -> Void) {
    phrases.forEachWord { body($0, $1 + 1) }
  }

  /// How many words were met, where the terms are phrases.
  var wordCount: Int { words.count }

  /// Calls `body` for each known phrase that ends in a word.
  private mutating func findPhrases(
    endingIn word: UnsafeBufferPointer<UInt8>, isJoined: Bool, _ body: (Int) -> Void
  ) {
    guard let number = words.find(word) else { return recent.removeAll(keepingCapacity: true) }
    if !isJoined { recent.removeAll(keepingCapacity: true) }
    if recent.count == PhraseScores.lengths.upperBound { recent.removeFirst() }
    recent.append(Int32(number))
    guard number >= FunctionWords.count, recent.count > 1 else { return }
    for start in 0...(recent.count - PhraseScores.lengths.lowerBound) {
      recent[start...].withUnsafeBytes { bytes in
        terms.find(bytes.assumingMemoryBound(to: UInt8.self)).map(body)
      }
    }
  }

  /// The numbers of the words of a phrase.
  func words(of phrase: Int) -> [Int] {
    terms.withBytes(of: phrase) { bytes in
      (0..<bytes.count / 4).map {
        Int(UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: $0 * 4, as: Int32.self))
      }
    }
  }

  /// A term as people read it.
  func text(of term: Int) -> String {
    guard unit == .phrases else { return terms.text(of: term) }
    return words(of: term).map(words.text).joined(separator: " ")
  }
}

extension Sequence {
  /// The first elements; of those whose texts lie within one another only the one that comes first.
  func withoutOverlap(_ count: Int, text: (Element) -> String) -> [Element] {
    var chosen: [Element] = []
    var texts: [String] = []
    for element in self {
      guard chosen.count < count else { break }
      let text = " \(text(element)) "
      guard !texts.contains(where: { $0.contains(text) || text.contains($0) }) else { continue }
      chosen.append(element)
      texts.append(text)
    }
    return chosen
  }
}

/// Tells whether a post repeats the text of one read before.
struct RepeatFilter {
  private let isOn: Bool
  private var seen: Set<Int64> = []

  init(_ isOn: Bool) {
    self.isOn = isOn
  }

  /// Whether a post of this family is to be counted; nil is no family.
  mutating func takes(_ family: Int64?) -> Bool {
    guard isOn, let family else { return true }
    return seen.insert(family).inserted
  }
}
