/// A word that a text's score rests on.
package struct RatedWord: Sendable, Equatable {
  package var word: String
  /// What it adds to the sum, with what the words around it do to it: on the lexicon's scale, which
  /// goes from -4 to 4.
  package var valence: Double
}

extension LexiconScorer {
  package func ratedWords(in text: String, language: String?) -> [RatedWord] {
    var text = text
    return text.withUTF8 { bytes in
      guard isEnglish(bytes, language: language), !RemovalMark.isAll(of: bytes) else { return [] }
      guard let expansion = EmojiExpansion(bytes, emoji: .published) else {
        return Self.ratedWords(ready: bytes)
      }
      return expansion.bytes.withUnsafeBufferPointer(Self.ratedWords(ready:))
    }
  }

  private static func ratedWords(ready text: UnsafeBufferPointer<UInt8>) -> [RatedWord] {
    let valences = SentimentWords.read(text, lexicon: .published) { words in
      words.isEmpty ? [] : ValenceRules(words).valences()
    }
    var rated: [RatedWord] = []
    var (place, next) = (0, 0)
    text.forEachToken { token in
      if next < valences.count, valences[next].place == place {
        rated.append(
          RatedWord(word: token.strippedOfPunctuation.string, valence: valences[next].value))
        next += 1
      }
      place += 1
    }
    return rated
  }
}
