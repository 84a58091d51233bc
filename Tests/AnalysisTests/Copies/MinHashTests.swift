import Analysis
import TestSupport
import Testing

struct MinHashTests {
  @Test(.enabled(if: StatisticsVectors.present, "needs the reference values"))
  func `an estimate is within its error of the similarity`() throws {
    let cases = try StatisticsVectors.cases(\.minhash)
    let vectors = try #require(cases.first { $0.inputs.texts != nil })
    let numbers = try #require(vectors.inputs.texts).map {
      CopyTexts.minHash(Array($0.lowercased().utf8))
    }
    let exact = try #require(vectors.expected.jaccardExact)
    for (row, one) in numbers.enumerated() {
      for (column, other) in numbers.enumerated() {
        let similarity = exact[row][column]
        let error = (similarity * (1 - similarity) / 128).squareRoot()
        #expect(close(one.similarity(to: other), similarity, 3 * error))
      }
    }
  }

  @Test(.enabled(if: StatisticsVectors.present, "needs the reference values"))
  func `texts meet in a band as often as banding says`() throws {
    let cases = try StatisticsVectors.cases(\.minhash)
    let vectors = try #require(cases.first { $0.inputs.s != nil })
    #expect(vectors.inputs.bands == CopySketch.bands)
    #expect(vectors.inputs.rows == CopySketch.rows)
    let similarities = try #require(vectors.inputs.s)
    for (similarity, expected) in zip(similarities, try #require(vectors.expected.pCandidate)) {
      let met = Self.meetings(similarity: similarity, shingles: 200)
      #expect(close(met.byNumbers, expected, Self.error(expected)), "\(similarity)")
    }
  }

  /// Densified bins of short texts lean on few shingles, and must meet no less often.
  @Test(arguments: [200, 60, 20], [0.3, 0.5, 0.7, 0.8, 0.9])
  func `three bits of a number meet a little more often`(shingles: Int, similarity: Double) {
    let met = Self.meetings(similarity: similarity, shingles: shingles)
    let ofNumbers = 1 - Self.power(1 - Self.power(similarity, 8), 16)
    let ofBits = 1 - Self.power(1 - Self.power(similarity + (1 - similarity) / 8, 8), 16)
    #expect(close(met.byNumbers, ofNumbers, Self.error(ofNumbers) + 0.02))
    #expect(close(met.byBits, ofBits, Self.error(ofBits) + 0.02))
  }

  /// Four standard errors of a share of the pairs.
  private static func error(_ share: Double) -> Double {
    4 * (share * (1 - share) / Double(pairs)).squareRoot()
  }

  private static let pairs = 600

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  /// The share of pairs of a similarity that have a band in common.
  private static func meetings(
    similarity: Double, shingles: Int
  ) -> (byNumbers: Double, byBits: Double) {
    var draws = SeededDraws(seed: 7)
    let common = Int((similarity * Double(shingles)).rounded())
    var byNumbers = 0
    var byBits = 0
    for _ in 0..<pairs {
      let pair = CopyTexts.pair(common: common, own: (shingles - common) / 2, &draws)
      let one = CopyTexts.minHash(pair.one)
      let other = CopyTexts.minHash(pair.other)
      let isMet = (0..<16).contains { band in
        one.values[band * 8..<band * 8 + 8] == other.values[band * 8..<band * 8 + 8]
      }
      if isMet { byNumbers += 1 }
      if CopySketch(one).firstCommonBand(with: CopySketch(other)) != nil { byBits += 1 }
    }
    return (Double(byNumbers) / Double(pairs), Double(byBits) / Double(pairs))
  }
}
