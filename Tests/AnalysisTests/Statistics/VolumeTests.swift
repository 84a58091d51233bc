import Testing

@testable import Analysis

@Suite struct VolumeTests {
  @Test(.enabled(if: StatisticsVectors.present, "no shared data here"))
  func rateRatioVectors() throws {
    for one in try StatisticsVectors.cases(\.rateRatio) {
      let test = try #require(
        RateRatio(
          RateRatio.Count(posts: one.inputs.c1, exposure: one.inputs.t1),
          RateRatio.Count(posts: one.inputs.c2, exposure: one.inputs.t2)))
      #expect(close(test.ratio, one.expected.ratio))
      #expect(close(test.statistic, one.expected.z))
      #expect(close(test.p, one.expected.p))
      #expect(close(test.interval.low, one.expected.ciLow, 1e-6))
      #expect(close(test.interval.high, one.expected.ciHigh, 1e-6))
    }
  }

  /// Roots of (120 − 75q)² = z²·195·q, and the same with a window half as long.
  @Test func scoreInterval() throws {
    let (a, b) = (
      RateRatio.Count(posts: 120, exposure: 7), RateRatio.Count(posts: 75, exposure: 14)
    )
    let test = try #require(RateRatio(a, b))
    #expect(close(test.ratio, 3.2, 1e-12))
    #expect(close(test.interval.low, 2 * 1.200209347456134, 1e-9))
    #expect(close(test.interval.high, 2 * 2.1329612249945957, 1e-9))
    let inverse = try #require(RateRatio(b, a))
    #expect(close(inverse.interval.low, 1 / test.interval.high, 1e-9))
    #expect(close(inverse.p, test.p, 1e-15))
  }

  @Test func emptyWindows() throws {
    let none = RateRatio.Count(posts: 0, exposure: 1)
    let some = RateRatio.Count(posts: 50, exposure: 1)
    #expect(RateRatio(some, none) == nil && RateRatio(none, none) == nil)
    let fall = try #require(RateRatio(none, some))
    #expect(fall.ratio == 0 && fall.interval.low == 0)
    // With no post in 50, (50q)² = z²·50·q.
    #expect(close(fall.interval.high, 3.841458820694124 / 50, 1e-9))
    #expect(close(fall.statistic, -50.0.squareRoot(), 1e-12))
  }

  private func window(_ sizes: [(Int, Int)], length: Double = 1) -> VolumeComparison.Window {
    VolumeComparison.Window(
      sizes: sizes.map { ClusterSize(posts: $0.0, clusters: $0.1) }, length: length)
  }

  @Test func verdicts() {
    #expect(VolumeComparison(window([(1, 120)]), window([(1, 75)])).verdict == .rose)
    #expect(VolumeComparison(window([(1, 75)]), window([(1, 120)])).verdict == .fell)
    #expect(VolumeComparison(window([(1, 120)]), window([(1, 110)])).verdict == .noClearChange)
    // Half the rate: as many posts in twice the time.
    #expect(VolumeComparison(window([(1, 90)], length: 2), window([(1, 90)])).verdict == .fell)
    // The same counts by authors of five posts each are no clear change.
    #expect(VolumeComparison(window([(5, 24)]), window([(5, 15)])).verdict == .noClearChange)
    // A burst by three authors is no discourse.
    #expect(
      VolumeComparison(window([(40, 3)]), window([(1, 40)])).verdict
        == .tooFew(.clusters(3, in: .first)))
    #expect(
      VolumeComparison(window([(1, 9)]), window([(1, 20)])).verdict
        == .tooFew(.posts(20, in: .second)))
    // From nothing, and to nothing.
    #expect(VolumeComparison(window([(1, 60)]), window([])).verdict == .rose)
    #expect(VolumeComparison(window([]), window([(1, 60)])).verdict == .fell)
    #expect(VolumeComparison(window([(1, 60)]), window([])).rate == nil)
    #expect(
      VolumeComparison(window([]), window([])).verdict == .tooFew(.posts(0, in: .first)))
  }

  @Test func intervalAgreesWithThePValue() throws {
    for posts in 50...150 {
      let comparison = VolumeComparison(
        window([(1, posts), (3, 9)]), window([(1, 80), (2, 12)]), sharedProductSum: 20)
      let rate = try #require(comparison.rate)
      #expect((rate.p < 0.05) == !rate.interval.contains(1), "\(posts)")
    }
  }
}
