/// Scores English by rules over rated words (Hutto & Gilbert 2014, "VADER").
///
/// Compound scores are those of vaderSentiment 3.3.2, rounded to four decimals as it rounds.
package struct LexiconScorer: SentimentScorer {
  package let name = "valence-lexicon"
  package let version = "1"

  package init() {}

  package func score(
    _ text: UnsafeBufferPointer<UInt8>, language: String?
  ) -> SentimentScore? {
    guard isEnglish(text, language: language), !RemovalMark.isAll(of: text) else { return nil }
    guard let expansion = EmojiExpansion(text, emoji: .published) else { return score(ready: text) }
    return expansion.bytes.withUnsafeBufferPointer(score(ready:))
  }

  func isEnglish(_ text: UnsafeBufferPointer<UInt8>, language: String?) -> Bool {
    switch LanguageTag(language) {
    case .english: true
    case .other: false
    case .unknown: EnglishDetector.standard.accepts(text)
    }
  }

  private func score(ready text: UnsafeBufferPointer<UInt8>) -> SentimentScore? {
    SentimentWords.read(text, lexicon: .published) { words in
      guard !words.isEmpty else { return nil }
      guard words.rated > 0 else { return SentimentScore(compound: 0) }
      var sum = ValenceRules(words).sum()
      if sum > 0 {
        sum += text.emphasis
      } else if sum < 0 {
        sum -= text.emphasis
      }
      return SentimentScore(compound: Self.compound(sum).roundedToFourDecimals)
    }
  }

  /// A sum of valences brought into [-1, 1]; 15 approximates the largest sum expected.
  private static func compound(_ sum: Double) -> Double {
    min(1, max(-1, sum / (sum * sum + 15).squareRoot()))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// What exclamation marks (up to four) and question marks (from two on) add.
  fileprivate var emphasis: Double {
    let exclamation = Double(Swift.min(count(of: UInt8(ascii: "!")), 4)) * 0.292
    let questions = count(of: UInt8(ascii: "?"))
    switch questions {
    case ...1: return exclamation
    case 2...3: return exclamation + Double(questions) * 0.18
    default: return exclamation + 0.96
    }
  }
}

extension Double {
  /// The nearest decimal of four digits to the exact value, as Python's `round` gives it.
  ///
  /// Where the product seems to lie half-way its own rounding error tells on which side.
  fileprivate var roundedToFourDecimals: Double {
    let product = self * 10_000
    let error = (-product).addingProduct(self, 10_000)
    let below = product.rounded(.down)
    guard product - below == 0.5, error != 0 else {
      return product.rounded(.toNearestOrEven) / 10_000
    }
    return (error > 0 ? below + 1 : below) / 10_000
  }
}
