/// Something that gives a text its sentiment.
///
/// A score is a function of the text and its language alone: no clock, no chance, no state. The
/// name and version are stored with every score, so a scorer whose results change takes a new
/// version. An implementation passes `expectScorer(_:)` of the tests (SentimentScorerTests):
///
/// - the score lies in [-1, 1], agrees with its label, and is the same when asked again;
/// - text that is empty, blank, or only the mark of a removal is missing (nil), never neutral;
/// - text in a language the scorer was not made for is missing, by its tag or, untagged, by look;
/// - any bytes are taken: no UTF-8 so broken and no text so long that it traps.
package protocol SentimentScorer: Sendable {
  var name: String { get }
  var version: String { get }

  /// The score of UTF-8 text.
  ///
  /// - Parameters:
  ///   - text: the post as it was written, not folded.
  ///   - language: a BCP 47 tag; nil, empty, `und` and `zxx` stand for unknown.
  /// - Returns: nil where the sentiment is missing.
  func score(_ text: UnsafeBufferPointer<UInt8>, language: String?) -> SentimentScore?

  /// The words that a score rests on, in their order; none where the scorer cannot tell.
  func ratedWords(in text: String, language: String?) -> [RatedWord]
}

extension SentimentScorer {
  package func score(_ text: String, language: String?) -> SentimentScore? {
    var text = text
    return text.withUTF8 { score($0, language: language) }
  }

  package func ratedWords(in text: String, language: String?) -> [RatedWord] { [] }
}
