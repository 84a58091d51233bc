/// How a cluster's posts in one window are labelled.
package struct LabelCounts: Sendable, Hashable {
  /// The posts that have a label; those without stand in ``WindowSample/unscored``.
  package let posts: Int
  package let positive: Int
  package let neutral: Int
  package let negative: Int

  package init(posts: Int, positive: Int, neutral: Int, negative: Int) {
    self.posts = posts
    self.positive = positive
    self.neutral = neutral
    self.negative = negative
  }

  /// A 0/1 outcome: positive where a condition holds, negative where it does not.
  package init(posts: Int, holding: Int) {
    self.init(posts: posts, positive: holding, neutral: 0, negative: posts - holding)
  }
}

/// Clusters of one window whose posts are labelled in equal numbers: a row of the histogram.
package struct ClusterCount: Sendable, Hashable {
  package let labels: LabelCounts
  /// How many clusters have exactly these counts.
  package let clusters: Int
  /// Σy and Σy² over these clusters, where y is the sum of a cluster's scores.
  package let scoreSum: Double
  package let scoreSquareSum: Double

  package init(
    posts: Int, positive: Int, neutral: Int, negative: Int, clusters: Int,
    scoreSum: Double = 0, scoreSquareSum: Double = 0
  ) {
    self.init(
      LabelCounts(posts: posts, positive: positive, neutral: neutral, negative: negative),
      clusters: clusters, scoreSum: scoreSum, scoreSquareSum: scoreSquareSum)
  }

  package init(
    _ labels: LabelCounts, clusters: Int, scoreSum: Double = 0, scoreSquareSum: Double = 0
  ) {
    self.labels = labels
    self.clusters = clusters
    self.scoreSum = scoreSum
    self.scoreSquareSum = scoreSquareSum
  }

  var scores: ClusterRow {
    ClusterRow(
      posts: labels.posts, clusters: clusters, sum: scoreSum, squareSum: scoreSquareSum)
  }

  func row(_ outcome: KeyPath<LabelCounts, Int>) -> ClusterRow {
    let hits = Double(labels[keyPath: outcome])
    return ClusterRow(
      posts: labels.posts, clusters: clusters, sum: Double(clusters) * hits,
      squareSum: Double(clusters) * hits * hits)
  }
}

/// One window: its histogram of clusters, and the posts that have no label.
///
/// A cluster is an author, or a copy family where it spans authors. A post whose author is not
/// known is a cluster of its own: one outlet's unsigned articles are no single voice.
package struct WindowSample: Sendable, Hashable {
  package let clusters: [ClusterCount]
  package let unscored: Int

  package init(clusters: [ClusterCount], unscored: Int = 0) {
    self.clusters = clusters
    self.unscored = unscored
  }

  /// The mean of a 0/1 outcome; nil where no post has a label.
  package func mean(_ outcome: KeyPath<LabelCounts, Int>) -> ClusteredMean? {
    ClusteredMean(clusters.map { $0.row(outcome) })
  }

  /// The mean score; nil where no post has one.
  package var meanScore: ClusteredMean? { ClusteredMean(clusters.map(\.scores)) }

  /// The share of positive posts, or of those a condition holds for; nil without posts.
  package var share: ClusteredShare? { mean(\.positive).map { ClusteredShare($0) } }
}

/// Clusters with equal counts in both windows: a row of the joint histogram.
package struct ClusterPair: Sendable, Hashable {
  /// The counts in each window, all 0 where these clusters have no labelled post there.
  package let first: LabelCounts
  package let second: LabelCounts
  /// How many clusters have exactly these counts.
  package let clusters: Int
  /// Sums over these clusters of y₁, y₁², y₂, y₂² and y₁y₂, y being a cluster's sum of scores.
  package let firstScoreSum, firstScoreSquareSum: Double
  package let secondScoreSum, secondScoreSquareSum: Double
  package let scoreProductSum: Double

  package init(
    first: LabelCounts, second: LabelCounts, clusters: Int,
    firstScoreSum: Double = 0, firstScoreSquareSum: Double = 0,
    secondScoreSum: Double = 0, secondScoreSquareSum: Double = 0, scoreProductSum: Double = 0
  ) {
    self.first = first
    self.second = second
    self.clusters = clusters
    self.firstScoreSum = firstScoreSum
    self.firstScoreSquareSum = firstScoreSquareSum
    self.secondScoreSum = secondScoreSum
    self.secondScoreSquareSum = secondScoreSquareSum
    self.scoreProductSum = scoreProductSum
  }

  var scores: SharedClusterRow {
    SharedClusterRow(
      firstPosts: first.posts, secondPosts: second.posts, clusters: clusters,
      firstSum: firstScoreSum, secondSum: secondScoreSum, productSum: scoreProductSum)
  }

  func row(_ outcome: KeyPath<LabelCounts, Int>) -> SharedClusterRow {
    let (a, b) = (Double(first[keyPath: outcome]), Double(second[keyPath: outcome]))
    let count = Double(clusters)
    return SharedClusterRow(
      firstPosts: first.posts, secondPosts: second.posts, clusters: clusters,
      firstSum: count * a, secondSum: count * b, productSum: count * a * b)
  }
}
