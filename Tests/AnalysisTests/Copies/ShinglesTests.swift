import Analysis
import TestSupport
import Testing

struct ShinglesTests {
  @Test(.enabled(if: StatisticsVectors.present, "needs the reference values"))
  func `the similarity is that of sets in Python`() throws {
    let cases = try StatisticsVectors.cases(\.minhash)
    let vectors = try #require(cases.first { $0.inputs.texts != nil })
    let texts = try #require(vectors.inputs.texts).map {
      CopyTexts.shingles(Array($0.lowercased().utf8))
    }
    let expected = try #require(vectors.expected.jaccardExact)
    for (row, one) in texts.enumerated() {
      for (column, other) in texts.enumerated() {
        #expect(close(one.similarity(to: other), expected[row][column]))
      }
    }
  }

  @Test(arguments: [
    ("abcd", 0), ("abcde", 1), ("abcdef", 2), ("aaaaaaaa", 1), ("жжжжж", 1), ("日本語です", 1),
    ("a😀b😀c", 1), ("abcabcabcabc", 3),
  ])
  func `a shingle is five characters, and counted once`(text: String, count: Int) {
    #expect(CopyTexts.shingles(Array(text.utf8)).hashes.count == count)
  }

  @Test func `a shingle is the same in whatever text`() {
    let plain = CopyTexts.shingles(Array("weights".utf8))
    let mixed = CopyTexts.shingles(Array("日本 weights 日本".utf8))
    #expect(Set(plain.hashes).isSubset(of: mixed.hashes))
  }

  @Test func `texts without shingles are like nothing`() {
    let none = CopyTexts.shingles([])
    #expect(none.similarity(to: none) == 0)
    #expect(!none.isSimilar(to: none, atLeast: 0.5))
  }

  @Test func `a limit is told as the similarity tells it`() {
    var draws = SeededDraws(seed: 1)
    for common in 0..<60 {
      let pair = CopyTexts.pair(common: common, own: 60 - common, &draws)
      let one = CopyTexts.shingles(pair.one)
      let other = CopyTexts.shingles(pair.other)
      let similarity = one.similarity(to: other)
      for limit in [0.1, 0.5, 0.6, 0.75, 0.8, 0.9, 1, similarity] where limit > 0 {
        #expect(one.isSimilar(to: other, atLeast: limit) == (similarity >= limit))
      }
    }
  }
}
