import Analysis
import Language

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

    static func + (left: Window, right: Window) -> Window {
      Window(
        posts: left.posts + right.posts, positive: left.positive + right.positive,
        neutral: left.neutral + right.neutral, negative: left.negative + right.negative,
        score: left.score + right.score, scoreSquares: 0, missing: left.missing + right.missing)
    }
  }

  var first: Window
  var second: Window
  var clusters: Int
  /// Σ y₁y₂.
  var scoreProduct: Double
}

extension ClusterMake {
  /// A row of a histogram.
  init(_ row: Rows.Named) {
    first = Window(row, "1")
    second = Window(row, "2")
    clusters = row.count("clusters")
    scoreProduct = row.sum("score_product")
  }

  /// One cluster, of its cells.
  init(cells: [Rows.Named]) {
    first = cells.map { Window($0, "1") }.reduce(Window(), +)
    second = cells.map { Window($0, "2") }.reduce(Window(), +)
    first.scoreSquares = first.score * first.score
    second.scoreSquares = second.score * second.score
    clusters = 1
    scoreProduct = first.score * second.score
  }

  /// The makes that a histogram and the copy families that it leaves apart come to together.
  static func all(singles: [Rows.Named], copies: [Rows.Named]) -> [ClusterMake] {
    // In the order of their clusters: sums of fractions must not depend on a dictionary's.
    let families = Dictionary(grouping: copies) { $0["cluster"] }
      .sorted { Value.isOrdered($0.key, $1.key) }
    return singles.map { ClusterMake($0) } + families.map { ClusterMake(cells: $0.value) }
  }
}

extension ClusterMake.Window {
  fileprivate init(_ row: Rows.Named, _ window: String) {
    posts = row.count("posts_\(window)")
    positive = row.count("positive_\(window)")
    neutral = row.count("neutral_\(window)")
    negative = row.count("negative_\(window)")
    score = row.sum("score_\(window)")
    scoreSquares = row.sum("score_\(window)_squares")
    missing = row.count("missing_\(window)")
  }

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
