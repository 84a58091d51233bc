import Analysis
import Testing

/// Which words a score rests on.
struct RatedWordsTests {
  @Test(arguments: [
    ("The table is round", ""), ("good", "good 1.9"), ("\"great\"!", "great 3.1"),
    ("not good then, but now it is GREAT", "good -0.7 GREAT 5.7"), ("very bad", "bad -2.8"),
    ("", ""), ("[removed]", ""),
  ])
  func wordsComeWithWhatTheyAdd(_ text: String, _ expected: String) {
    let rated = LexiconScorer().ratedWords(in: text, language: "en")
    let said = rated.map { "\($0.word) \(($0.valence * 10).rounded() / 10)" }
    #expect(said.joined(separator: " ") == expected)
  }

  @Test func otherLanguagesHaveNone() {
    #expect(LexiconScorer().ratedWords(in: "good", language: "de") == [])
  }
}
