import Testing

@testable import Analysis

@Suite struct MeansTests {
  private func welch(_ first: [Double], _ second: [Double]) -> WelchTest? {
    guard let a = SampleSummary(first), let b = SampleSummary(second) else { return nil }
    return WelchTest(a, b)
  }

  /// Student's sleep data, drug 1 and 2 (R's `t.test(extra ~ group)`).
  @Test func welchOnSleep() throws {
    let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    let test = try #require(welch(first, second))
    #expect(close(test.t, -1.8608, 5e-5))
    #expect(close(test.degreesOfFreedom, 17.776, 5e-4))
    #expect(close(test.change.p, 0.07939, 5e-6))
    #expect(close(test.change.interval.low, -3.3654832, 5e-8))
    #expect(close(test.change.interval.high, 0.2054832, 5e-8))
  }

  @Test func welchNeedsVariance() {
    #expect(SampleSummary([1]) == nil)
    let flat = SampleSummary(count: 5, mean: 1, variance: 0)
    #expect(WelchTest(flat, flat) == nil)
  }

  @Test(.enabled(if: StatisticsVectors.present, "no shared data here"))
  func welchVectors() throws {
    for one in try StatisticsVectors.cases(\.welch) {
      let test = try #require(welch(one.inputs.a, one.inputs.b))
      #expect(close(test.change.estimate, one.expected.diff))
      #expect(close(test.t, one.expected.t))
      #expect(close(test.degreesOfFreedom, one.expected.df))
      #expect(close(test.change.p, one.expected.p))
      #expect(close(test.change.interval.low, one.expected.ciLow))
      #expect(close(test.change.interval.high, one.expected.ciHigh))
    }
  }

  @Test(.enabled(if: StatisticsVectors.present, "no shared data here"))
  func clusterRobustVectors() throws {
    for one in try StatisticsVectors.cases(\.clusterRobustMeanDiff) {
      let windows = ComparisonWindows(PostTable(one.inputs).pairs)
      let difference = try #require(windows.scoreDifference)
      #expect(close(difference.first.mean - difference.second.mean, one.expected.diff))
      #expect(
        close(
          difference.linearisedVariance.squareRoot(), one.expected.seClusterUncorrected))
      #expect(
        close(difference.correctedVariance.squareRoot(), one.expected.seClusterCorrected))
      let clusters =
        difference.first.clusters + difference.second.clusters - difference.shared.clusters
      #expect(clusters == one.expected.nClusters)
    }
  }

  /// The histogram's jackknife is the jackknife: means of what is left, one cluster deleted.
  @Test func jackknifeByDeletion() throws {
    let clusters: [(posts: Int, sum: Double)] = [(1, 0.5), (1, -0.25), (3, 1), (3, 2), (7, -1.5)]
    let rows = [
      ClusterRow(posts: 1, clusters: 2, sum: 0.25, squareSum: 0.3125),
      ClusterRow(posts: 3, clusters: 2, sum: 3, squareSum: 5),
      ClusterRow(posts: 7, clusters: 1, sum: -1.5, squareSum: 2.25),
    ]
    let mean = try #require(ClusteredMean(rows))
    let deleted = clusters.map { (1.75 - $0.sum) / Double(15 - $0.posts) - 1.75 / 15 }
    let expected = 4.0 / 5 * deleted.reduce(0) { $0 + $1 * $1 }
    #expect(close(mean.jackknifeVariance, expected, 1e-15))
    #expect(mean.clusters == 5 && mean.posts == 15)
    #expect(close(mean.effectiveClusters, 225.0 / 69, 1e-12))
  }

  /// Clusters in both windows are deleted from both: alike windows do not differ at all.
  @Test func jackknifeOfAlikeWindowsIsZero() throws {
    let rows = [
      ClusterRow(posts: 2, clusters: 3, sum: 4, squareSum: 6),
      ClusterRow(posts: 5, clusters: 4, sum: 8, squareSum: 20),
    ]
    let shared = SharedClusters([
      SharedClusterRow(
        firstPosts: 2, secondPosts: 2, clusters: 3, firstSum: 4, secondSum: 4, productSum: 6),
      SharedClusterRow(
        firstPosts: 5, secondPosts: 5, clusters: 4, firstSum: 8, secondSum: 8, productSum: 20),
    ])
    let mean = try #require(ClusteredMean(rows))
    let difference = ClusteredDifference(mean, mean, shared: shared)
    #expect(close(difference.jackknifeVariance, 0, 1e-15))
    #expect(close(difference.linearisedVariance, 0, 1e-15))
    #expect(difference.correlation == 0.95)
    // Alike windows have one window's clusters.
    #expect(close(difference.degreesOfFreedom, mean.effectiveClusters - 2, 1e-12))
  }
}
