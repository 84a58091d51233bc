import Analysis
import Testing

/// What every scorer has to do; see ``SentimentScorer``.
///
/// The scorer is made for the first language and not for the other.
func expectScorer(
  _ scorer: some SentimentScorer, language: String, other: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(!scorer.name.isEmpty && !scorer.version.isEmpty, sourceLocation: sourceLocation)
  for blank in ["", " ", "\n\t \u{3000}\u{A0}", "[removed]", " [deleted]\n", "[Deleted by user]"] {
    let score = scorer.score(blank, language: language)
    #expect(score == nil, "\(blank.debugDescription)", sourceLocation: sourceLocation)
  }
  for bytes in awkwardBytes {
    bytes.withUnsafeBufferPointer { text in
      let score = scorer.score(text, language: language)
      #expect(scorer.score(text, language: language) == score, sourceLocation: sourceLocation)
      #expect(scorer.score(text, language: other) == nil, sourceLocation: sourceLocation)
      guard let score else { return }
      #expect((-1...1).contains(score.compound), sourceLocation: sourceLocation)
      let label = SentimentScore.Label(compound: score.compound)
      #expect(score.label == label, sourceLocation: sourceLocation)
      _ = scorer.score(text, language: nil)
    }
  }
}

/// Texts cut in the middle of a scalar, no UTF-8 at all, of one word, of nothing but marks.
private let awkwardBytes: [[UInt8]] = {
  let whole = Array("I ❤️ it 😀, don’t you? Ärger! GOOD good :-) İ ß \u{212A}ILL".utf8)
  var list = whole.indices.map { Array(whole[..<$0]) } + whole.indices.map { Array(whole[$0...]) }
  list += (0...255).map { [UInt8($0)] } + (0...255).map { [0x67, UInt8($0), 0xF0, 0x9F] }
  list.append(Array(repeating: 0x21, count: 10_000))
  list.append(Array(repeating: 0xF0, count: 10_000))
  list.append(Array(String(repeating: "good but bad ", count: 500).utf8))
  return list
}()

struct SentimentScorerTests {
  @Test func lexiconScorerIsAScorer() {
    expectScorer(LexiconScorer(), language: "en", other: "de")
  }

  @Test(
    arguments: [
      (-1, .negative), (-0.05, .negative), (-0.0499, .neutral), (0, .neutral), (0.0499, .neutral),
      (0.05, .positive), (1, .positive),
    ] as [(Double, SentimentScore.Label)])
  func labels(_ compound: Double, _ label: SentimentScore.Label) {
    #expect(SentimentScore.Label(compound: compound) == label)
  }
}
