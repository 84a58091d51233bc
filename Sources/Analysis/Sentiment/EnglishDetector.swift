/// Tells whether an untagged text may be taken for English.
///
/// It weighs words: common English words and words rated by the lexicon against common words of
/// some twenty other languages, words with accents, letters of other scripts and, where nothing
/// speaks for English, spellings that are rare in it. A short text
/// that shows nothing of another language is taken for English ("gg", "🎉", "+1"): to call it
/// missing would lose the most, and a text without rated words is neutral in any language.
struct EnglishDetector: ~Copyable, Sendable {
  static let standard = EnglishDetector()

  /// Half the evidence a common word is; positive speaks for English.
  private let weights: WordTable<Int8>

  private init() {
    var weights = WordTable<Int8>(capacity: 4096)
    let lists: [(String, Int8)] = [
      (Self.otherWords, -2), (Self.sharedOtherWords, -1), (Self.englishWords, 2),
      (Self.sharedEnglishWords, 1), (Self.accentedEnglishWords, 1),
    ]
    for (list, weight) in lists {
      var list = list
      list.withUTF8 { text in
        text.forEachToken { weights.change($0, initial: 0) { $0 = weight } }
      }
    }
    self.weights = weights
  }

  func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var evidence = LanguageEvidence()
    evidence.read(text, by: self)
    return evidence.isOfEnglish
  }

  /// The evidence that a word is: positive for English, 0 where nothing is known of it.
  func weight(of word: WordBytes, isAccented: Bool) -> Int {
    let hash = word.hash
    if let weight = weights.value(of: word, hash: hash) { return Int(weight) }
    if isAccented || word.isElided { return -1 }
    // Shorter rated words are words of other languages too often ("falls", "hell", "war").
    guard word.count >= 4 else { return 0 }
    return ValenceLexicon.published.words.value(of: word, hash: hash)?.isRated == true ? 1 : 0
  }
}
