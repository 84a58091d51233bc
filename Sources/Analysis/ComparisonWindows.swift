/// Two windows to compare, and the clusters that have posts in both.
///
/// Authors who post in both windows make the two shares move together. Left out, intervals are
/// too wide: two halves of one window, split post by post, would differ "too little".
package struct ComparisonWindows: Sendable, Hashable {
  package let first: WindowSample
  package let second: WindowSample
  /// The clusters with labelled posts in both windows.
  package let shared: [ClusterPair]

  /// Windows that share no cluster, or where it is not known: the interval then is conservative.
  package init(first: WindowSample, second: WindowSample, shared: [ClusterPair] = []) {
    self.first = first
    self.second = second
    self.shared = shared.filter { $0.first.posts > 0 && $0.second.posts > 0 }
  }

  /// Windows from the joint histogram of clusters.
  package init(_ pairs: [ClusterPair], firstUnscored: Int = 0, secondUnscored: Int = 0) {
    self.init(
      first: WindowSample(
        clusters: pairs.filter { $0.first.posts > 0 }.map {
          ClusterCount(
            $0.first, clusters: $0.clusters, scoreSum: $0.firstScoreSum,
            scoreSquareSum: $0.firstScoreSquareSum)
        }, unscored: firstUnscored),
      second: WindowSample(
        clusters: pairs.filter { $0.second.posts > 0 }.map {
          ClusterCount(
            $0.second, clusters: $0.clusters, scoreSum: $0.secondScoreSum,
            scoreSquareSum: $0.secondScoreSquareSum)
        }, unscored: secondUnscored),
      shared: pairs)
  }

  func difference(_ outcome: KeyPath<LabelCounts, Int>) -> ClusteredDifference? {
    guard let a = first.mean(outcome), let b = second.mean(outcome) else { return nil }
    return ClusteredDifference(a, b, shared: SharedClusters(shared.map { $0.row(outcome) }))
  }

  var scoreDifference: ClusteredDifference? {
    guard let a = first.meanScore, let b = second.meanScore else { return nil }
    return ClusteredDifference(a, b, shared: SharedClusters(shared.map(\.scores)))
  }
}
