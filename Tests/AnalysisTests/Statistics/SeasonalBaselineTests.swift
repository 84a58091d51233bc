import Testing

@testable import Analysis

@Suite struct SeasonalBaselineTests {
  @Test(.enabled(if: StatisticsVectors.present, "no shared data here"))
  func vectors() throws {
    let one = try #require(try StatisticsVectors.cases(\.robustZ).first)
    let period = try #require(one.inputs.period)
    let buckets = one.inputs.counts.enumerated().map {
      SeasonalBaseline.Bucket(count: $1, phase: $0 % period)
    }
    let history = try #require(one.inputs.history)
    let usual = try #require(SeasonalBaseline(Array(buckets.prefix(history))))
    let spread = try #require(one.expected.anscombeResidMadHistory)
    #expect(close(usual.spread, spread))
    let (expected, baseline) = (usual.expected(buckets[26].phase), one.expected.baselineDay26)
    #expect(close(try #require(expected), try #require(baseline)))
    // The reference divides by the spread as it is, which is less than chance alone gives.
    let (z, reference) = (usual.z(buckets[26]), one.expected.zAnscombeDay26)
    #expect(close(try #require(z), try #require(reference) * spread))
  }

  @Test func quietHoursDoNotMakeSpikesOfSinglePosts() throws {
    let history = (0..<240).map { SeasonalBaseline.Bucket(count: 0, phase: $0 % 24) }
    let usual = try #require(SeasonalBaseline(history))
    #expect(usual.spread == 0)
    let z = try #require(usual.z(.init(count: 1, phase: 3)))
    #expect(z < SeasonalBaseline.threshold)
  }

  @Test func whatWasNotCaughtIsNotZero() throws {
    let seen = (0..<48).map { SeasonalBaseline.Bucket(count: 20, phase: $0 % 24) }
    let gaps = (0..<48).map { SeasonalBaseline.Bucket(count: nil, phase: $0 % 24) }
    let usual = try #require(SeasonalBaseline(seen + gaps))
    #expect(usual.bucketCount == 48)
    #expect(close(try #require(usual.expected(0)), 20))
    #expect(usual.z(.init(count: nil, phase: 0)) == nil)
    #expect(SeasonalBaseline(gaps) == nil)
  }
}
