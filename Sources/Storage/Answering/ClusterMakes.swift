import Analysis

/// Clusters that are alike in both windows: what each has there, and how many there are.
struct ClusterMake {
  /// What lies in one window.
  struct Window {
    var posts = 0
    var positive = 0
    var neutral = 0
    var negative = 0
    /// Σ y and Σ y² over these clusters, where y is the sum of a cluster's scores.
    var score = 0.0
    var scoreSquares = 0.0
    var missing = 0
  }

  var first = Window()
  var second = Window()
  var clusters = 1
  /// Σ y₁y₂.
  var scoreProduct = 0.0
}

extension ClusterMake.Window {
  /// The scores of these clusters.
  func scores(clusters: Int) -> ClusterRow {
    ClusterRow(posts: posts, clusters: clusters, sum: score, squareSum: scoreSquares)
  }

  /// The size of these clusters; none where they have no posts here.
  func size(clusters: Int) -> ClusterSize {
    ClusterSize(posts: posts, clusters: posts > 0 ? clusters : 0)
  }

  /// The labels of one of these clusters.
  func labels(hasLabels: Bool) -> LabelCounts {
    hasLabels
      ? LabelCounts(posts: posts, positive: positive, neutral: neutral, negative: negative)
      : LabelCounts(posts: posts, holding: positive)
  }
}

extension [ClusterMake] {
  /// The joint histogram as the statistics take it.
  ///
  /// - Parameter hasLabels: whether posts are positive, neutral or negative, or only pass or not.
  /// - Returns: the windows, with the posts that could not be counted.
  func windows(hasLabels: Bool) -> ComparisonWindows {
    ComparisonWindows(
      map { make in
        ClusterPair(
          first: make.first.labels(hasLabels: hasLabels),
          second: make.second.labels(hasLabels: hasLabels), clusters: make.clusters,
          firstScoreSum: make.first.score, firstScoreSquareSum: make.first.scoreSquares,
          secondScoreSum: make.second.score, secondScoreSquareSum: make.second.scoreSquares,
          scoreProductSum: make.scoreProduct)
      },
      firstUnscored: reduce(0) { $0 + $1.first.missing },
      secondUnscored: reduce(0) { $0 + $1.second.missing })
  }

  /// The comparison of two means.
  var means: MeanComparison {
    MeanComparison(
      first: map { $0.first.scores(clusters: $0.clusters) },
      second: map { $0.second.scores(clusters: $0.clusters) },
      shared: filter { $0.first.posts > 0 && $0.second.posts > 0 }.map {
        SharedClusterRow(
          firstPosts: $0.first.posts, secondPosts: $0.second.posts, clusters: $0.clusters,
          firstSum: $0.first.score, secondSum: $0.second.score, productSum: $0.scoreProduct)
      })
  }

  /// The comparison of two volumes, in windows of these lengths.
  func volumes(_ first: Double, _ second: Double) -> VolumeComparison {
    VolumeComparison(
      .init(sizes: map { $0.first.size(clusters: $0.clusters) }, length: first),
      .init(sizes: map { $0.second.size(clusters: $0.clusters) }, length: second),
      sharedProductSum: reduce(0) {
        $0 + Double($1.first.posts * $1.second.posts * $1.clusters)
      })
  }
}
