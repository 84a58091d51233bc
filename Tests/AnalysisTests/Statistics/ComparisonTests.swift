import Analysis
import Testing

@Suite struct ComparisonTests {
  /// A window whose clusters each have (posts, positive, how many clusters).
  private func sample(_ rows: [(Int, Int, Int)], unscored: Int = 0) -> WindowSample {
    WindowSample(
      clusters: rows.map { posts, positive, clusters in
        ClusterCount(LabelCounts(posts: posts, holding: positive), clusters: clusters)
      }, unscored: unscored)
  }

  private func comparison(
    _ first: [(Int, Int, Int)], _ second: [(Int, Int, Int)]
  ) -> Comparison {
    Comparison(ComparisonWindows(first: sample(first), second: sample(second)))
  }

  /// Independent posts: the recipe by hand, d = N/(N−1) from the jackknife.
  @Test func independentPosts() throws {
    let found = comparison([(1, 1, 60), (1, 0, 40)], [(1, 1, 32), (1, 0, 48)])
    #expect(found.first.posts == 100 && found.first.clusters == 100)
    let first = try #require(found.first.positive)
    #expect(close(first.designEffect, 100.0 / 99, 1e-12))
    #expect(close(first.effectivePosts, 99, 1e-9))
    #expect(found.first.effectiveClusters == 100 && found.second.effectiveClusters == 80)
    #expect(found.degreesOfFreedom == 178)
    // t at 178 degrees of freedom is 1.9733809; Wilson at 99 and 79, Newcombe's difference.
    #expect(close(first.interval.low, 0.5008340171, 1e-9))
    #expect(close(first.interval.high, 0.6915965943, 1e-9))
    let change = try #require(found.positive)
    #expect(close(change.estimate, 0.2, 1e-15))
    #expect(close(change.interval.low, 0.0511663220, 1e-9))
    #expect(close(change.interval.high, 0.3367853749, 1e-9))
    #expect(found.verdict == .rose)
    let ratio = try #require(found.ratio)
    #expect(close(ratio.ratio, 1.5, 1e-12))
    // 1.5 · exp(±t·√(0.4/0.6/99 + 0.6/0.4/79)).
    #expect(close(ratio.interval.low, 1.0930552062, 1e-9))
    #expect(close(ratio.interval.high, 2.0584504672, 1e-9))
  }

  /// Pairs that always agree tell half as much.
  @Test func agreeingPairsHaveDesignEffectTwo() throws {
    let found = comparison([(2, 2, 30), (2, 0, 20)], [(2, 2, 16), (2, 0, 24)])
    let first = try #require(found.first.positive)
    // 2 · k/(k−1) with k = 50.
    #expect(close(first.designEffect, 100.0 / 49, 1e-12))
    #expect(found.first.effectiveClusters == 50)
    #expect(found.degreesOfFreedom == 88)
    #expect(found.verdict == .noClearChange)
    // Wilson at 49 and 39 posts with t at 88: the same shares of independent posts rose.
    #expect(close(found.positive?.interval.low ?? 0, -0.0120993744, 1e-9))
    #expect(close(found.positive?.interval.high ?? 0, 0.3884508698, 1e-9))
    #expect(close(found.designEffect ?? 0, 2.04, 0.02))
  }

  @Test func unvaryingSharesTakeTheWorstDesignEffect() {
    let found = comparison([(1, 0, 20), (3, 0, 10)], [(1, 1, 40)])
    // Σs²/N = (20 + 90)/50.
    #expect(close(found.first.positive?.designEffect ?? 0, 2.2, 1e-12))
    #expect(found.first.positive?.interval.low == 0)
    #expect(found.second.positive?.interval.high == 1)
    #expect(found.ratio == nil)
    #expect(found.verdict == .fell)
  }

  @Test func tooFew() {
    let plenty = [(1, 1, 40), (1, 0, 40)]
    #expect(comparison([(1, 1, 22)], plenty).verdict == .tooFew(.posts(22, in: .first)))
    #expect(comparison(plenty, [(1, 1, 22)]).verdict == .tooFew(.posts(22, in: .second)))
    #expect(comparison([(1, 1, 29)], plenty).ratio == nil)
    #expect(
      comparison(plenty, [(10, 5, 4)]).verdict == .tooFew(.clusters(4, in: .second)))
    #expect(comparison([], plenty).verdict == .tooFew(.posts(0, in: .first)))
    #expect(comparison([], []).verdict == .tooFew(.posts(0, in: .first)))
    #expect(comparison([], plenty).positive == nil)
    #expect(comparison([], plenty).second.positive != nil)
  }

  @Test func oneClusterIsNoDivisionByZero() {
    let found = comparison([(50, 20, 1)], [(50, 50, 1)])
    #expect(found.verdict == .tooFew(.clusters(1, in: .first)))
    #expect(found.positive?.interval.low.isFinite == true)
    #expect(found.first.positive?.effectivePosts == 1)
  }

  /// Labels are told apart, and scores have a mean of their own.
  @Test func labelsAndScores() {
    let first = WindowSample(
      clusters: [
        ClusterCount(
          posts: 2, positive: 1, neutral: 1, negative: 0, clusters: 30, scoreSum: 15,
          scoreSquareSum: 9),
        ClusterCount(
          posts: 1, positive: 0, neutral: 0, negative: 1, clusters: 40, scoreSum: -20,
          scoreSquareSum: 11),
      ], unscored: 7)
    let found = Comparison(ComparisonWindows(first: first, second: first))
    #expect(found.first.posts == 100 && found.first.unscored == 7)
    #expect(found.first.positive?.share == 0.3)
    #expect(found.first.neutral?.share == 0.3)
    #expect(found.first.negative?.share == 0.4)
    #expect(close(found.first.meanScore ?? 0, -0.05, 1e-15))
    #expect(found.positive?.p == 1 && found.meanScore?.p == 1)
    #expect(found.ratio?.ratio == 1)
    #expect(found.verdict == .noClearChange)
  }

  /// One group's verdict and the interval beside it say the same.
  @Test(arguments: [1, 2, 4])
  func verdictAgreesWithTheInterval(_ size: Int) {
    for hits in 0...60 {
      let found = comparison(
        [(size, size, hits), (size, 0, 60 - hits), (1, 1, 5)], [(size, size, 20), (size, 0, 50)])
      let changed = found.verdict != .noClearChange
      #expect(found.positive?.interval.contains(0) == !changed, "\(hits)")
    }
  }

  /// Groups are judged together; those too few to test cost the others nothing.
  @Test func groupsAreAdjustedTogether() {
    let near = comparison([(1, 1, 56), (1, 0, 44)], [(1, 1, 40), (1, 0, 60)])
    let same = comparison([(1, 1, 50), (1, 0, 50)], [(1, 1, 50), (1, 0, 50)])
    let few = comparison([(1, 1, 5)], [(1, 0, 5)])
    #expect(near.verdict == .rose)
    let judged = Comparison.judged(groups: [same, near, few, same])
    #expect(judged.map(\.verdict).dropLast(2) == [.noClearChange, .noClearChange])
    #expect(judged[1].adjustedP.map { $0 / 3 } == near.adjustedP)
    #expect(Comparison.judged(groups: [few, near])[1].verdict == .rose)
  }

  @Test func shareOfOneSample() throws {
    let share = try #require(sample([(1, 1, 60), (1, 0, 40)]).share)
    #expect(share.share == 0.6)
    // Wilson at 99 posts; t at 99 degrees of freedom is 1.9842170.
    #expect(close(share.interval.low, 0.5002893632, 1e-9))
    #expect(close(share.interval.high, 0.6920610794, 1e-9))
    #expect(sample([]).share == nil)
  }
}

@Suite struct MeanComparisonTests {
  private func rows(_ values: [(Double, Int)]) -> [ClusterRow] {
    values.map { value, clusters in
      ClusterRow(
        posts: 1, clusters: clusters, sum: value * Double(clusters),
        squareSum: value * value * Double(clusters))
    }
  }

  @Test func independentValuesMatchWelch() throws {
    let found = MeanComparison(first: rows([(1, 20), (3, 20)]), second: rows([(0, 25), (2, 15)]))
    let change = try #require(found.change)
    #expect(change.estimate == 1.25)
    // One post a cluster: the jackknife's variance is s²/n.
    let welch = try #require(
      WelchTest(
        SampleSummary(count: 40, mean: 2, variance: 40.0 / 39),
        SampleSummary(count: 40, mean: 0.75, variance: 37.5 / 39)))
    #expect(abs(change.interval.low - welch.change.interval.low) < 1e-4)
    #expect(found.verdict == .rose)
    #expect(found.first.mean == 2 && found.first.posts == 40)
  }

  @Test func withoutPostsThereIsNoMean() {
    let found = MeanComparison(first: [], second: rows([(1, 40)]))
    #expect(found.change == nil && found.first.mean == nil)
    #expect(found.verdict == .tooFew(.posts(0, in: .first)))
  }
}
