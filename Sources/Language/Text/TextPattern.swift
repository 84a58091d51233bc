/// What a text is searched for.
///
/// Case and diacritics do not matter, and nothing is stemmed.
package struct TextPattern: Sendable {
  private enum Form: Sendable {
    case words(WordSequence)
    case substring(ByteSearch)
    case prefix([UInt8])
  }

  private let form: Form

  private init(_ form: Form) {
    self.form = form
  }

  /// Adjacent whole words, with any punctuation between them: `heat pump`.
  ///
  /// A `*` directly behind the last word makes it the beginning of one; `#tag` and `@handle` are
  /// found as such only.
  ///
  /// - Throws: A ``TextPatternProblem`` where there is no word to look for, or one of a script
  ///   that does not part words.
  package init(words text: String) throws(TextPatternProblem) {
    form = .words(try WordSequence(text))
  }

  /// Text anywhere, within words too; the empty text is everywhere.
  package static func substring(_ text: String) -> TextPattern {
    TextPattern(.substring(ByteSearch(Folding.foldedBytes(text))))
  }

  /// Text at the beginning.
  package static func prefix(_ text: String) -> TextPattern {
    TextPattern(.prefix(Folding.foldedBytes(text)))
  }

  /// The words, folded, that every text has which matches; of a prefix, one that begins so.
  ///
  /// An index of the words of ``Words`` finds the candidates by them. None where it cannot help.
  package var indexTerms: [(term: String, isPrefix: Bool)] {
    guard case .words(let sequence) = form else { return [] }
    return sequence.elements.map {
      (String(decoding: $0.search.needle, as: UTF8.self), $0.isPrefix)
    }
  }

  /// Whether every text matches that has the index terms, so that none need be read.
  package var isExactByIndex: Bool { indexTerms.count == 1 }

  /// Whether a text matches.
  package func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var scratch: [UInt8] = []
    return matches(text, scratch: &scratch)
  }

  /// Whether a text matches; folds it into a buffer that the next call can use again.
  package func matches(_ text: UnsafeBufferPointer<UInt8>, scratch: inout [UInt8]) -> Bool {
    scratch.removeAll(keepingCapacity: true)
    Folding.fold(text, into: &scratch)
    return scratch.withUnsafeBufferPointer(matches(folded:))
  }

  /// Whether a text matches.
  package func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches($0) }
  }

  /// Whether a text matches that is folded already.
  package func matches(folded text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch form {
    case .words(let sequence): sequence.occurs(in: text)
    case .substring(let search): search.occurs(in: text)
    case .prefix(let bytes): text.starts(with: bytes)
    }
  }
}

/// Why a text cannot be searched for by words.
package enum TextPatternProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// Nothing in it is a letter or digit.
  case noWord(String)
  /// The text has a word, the second, of a script that does not part words.
  case unspaced(String, word: String)

  package var description: String {
    switch self {
    case .noWord(let text): "there is no word to look for in '\(text)'"
    case .unspaced(_, let word):
      "'\(word)' is in a script that does not mark words, so whole words cannot be found"
    }
  }
}
