import Testing

@testable import Analysis

@Suite struct PhraseTests {
  @Test func findsRunsThatSeveralPostsHave() {
    let found = Found([
      "open weights models are good", "the open weights models win", "open weights | models",
    ])
    // A run that a function word begins or ends, or that a gap parts, is none.
    #expect(
      found.phrases == [
        "open weights": 3, "weights models": 2, "open weights models": 2,
      ])
    #expect(found.places("open weights") == [0, 1, 2])
  }

  @Test func aPostCountsOnce() {
    let found = Found(["buy now buy now buy now", "buy now"])
    #expect(found.phrases["buy now"] == 2)
    #expect(found.places("buy now") == [0, 0, 0, 1])
    #expect(found.phrases["buy now buy"] == nil)
  }

  /// A name is a phrase; two words that are everywhere are not, however often they meet.
  @Test func namesBeatCommonWords() {
    // Of 100 posts, all have words 0 and 1, half of them side by side; 10 have words 2 and 3.
    let phrases = [
      PhraseScores.Phrase(posts: 50, words: [0, 1]), PhraseScores.Phrase(posts: 10, words: [2, 3]),
    ]
    let scores = PhraseScores.scores(of: phrases, wordPosts: [100, 100, 10, 10], posts: 100)
    #expect(scores[0] < 0)
    // 10 · ln(10 / (100 · 0.1 · 0.1))
    #expect(close(scores[1], 23.025_850_929_940_457))
  }

  @Test func postsOfLongerPhrasesAreTheirs() {
    let phrases = [
      PhraseScores.Phrase(posts: 12, words: [0, 1]),
      PhraseScores.Phrase(posts: 8, words: [0, 1, 2]),
      PhraseScores.Phrase(posts: 4, words: [3, 0, 1]),
    ]
    let scores = PhraseScores.scores(of: phrases, wordPosts: [12, 12, 8, 4], posts: 100)
    // (12 - (8 + 4) / 2) · ln(12 / (100 · 0.12 · 0.12)) / 1
    #expect(close(scores[0], 12.721_581_207_740_96, 1e-6))
    // 8 · ln(8 / (100 · 0.12 · 0.12 · 0.08)) / 2
    #expect(close(scores[1], 16.962_108_276_987_94, 1e-6))
  }

  /// What is found in texts of words, `the` being a function word and `|` a gap.
  private struct Found {
    private var corpus = PhraseCorpus()
    private var names: [String] = []
    private let functionWords = ["the", "are"]

    init(_ texts: [String]) {
      var words = TermNumbers()
      for word in functionWords {
        _ = Array(word.utf8).withUnsafeBufferPointer { words.number(of: $0) }
        names.append(word)
      }
      for text in texts {
        var isJoined = false
        for word in text.split(separator: " ") {
          if word == "|" {
            isJoined = false
            continue
          }
          let number = Array(word.utf8).withUnsafeBufferPointer { words.number(of: $0) }
          if number == names.count { names.append(String(word)) }
          corpus.append(number, isJoined: isJoined)
          isJoined = true
        }
        corpus.endPost()
      }
      corpus.find(fewestPosts: 2, functionWords: functionWords.count)
    }

    var phrases: [String: Int] {
      Dictionary(
        (0..<corpus.phrases.count).map { (text($0), corpus.posts[$0]) },
        uniquingKeysWith: { first, _ in first })
    }

    func places(_ phrase: String) -> [Int32] {
      corpus.occurrences.filter { text(Int($0.phrase)) == phrase }.map(\.post)
    }

    private func text(_ phrase: Int) -> String {
      corpus.phrases.withBytes(of: phrase) { bytes in
        (0..<bytes.count / 4).map { place in
          names[
            Int(
              UnsafeRawBufferPointer(bytes).loadUnaligned(
                fromByteOffset: place * 4, as: Int32.self))]
        }.joined(separator: " ")
      }
    }
  }
}
