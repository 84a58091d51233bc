/// A size in posts, and how many clusters have it.
package struct ClusterSize: Sendable, Hashable {
  package let posts: Int
  package let clusters: Int

  package init(posts: Int, clusters: Int) {
    self.posts = posts
    self.clusters = clusters
  }

  /// What a cluster of some size adds to a variance, where its posts correlate: s·(1 + ρ(s−1)).
  static func weight(_ posts: Int, intraclass: Double) -> Double {
    Double(posts) * (1 + intraclass * Double(posts - 1))
  }
}

/// Clusters of equal size, and the sums of what was measured in them.
package struct ClusterRow: Sendable, Hashable {
  /// How many posts each of these clusters has.
  package let posts: Int
  /// How many such clusters there are.
  package let clusters: Int
  /// Σ y and Σ y² over these clusters, where y is the sum of a cluster's values.
  package let sum: Double
  package let squareSum: Double

  package init(posts: Int, clusters: Int, sum: Double, squareSum: Double) {
    self.posts = posts
    self.clusters = clusters
    self.sum = sum
    self.squareSum = squareSum
  }
}

/// Clusters that have posts in both windows, of equal sizes, and the sums of their products.
package struct SharedClusterRow: Sendable, Hashable {
  package let firstPosts: Int
  package let secondPosts: Int
  package let clusters: Int
  /// Σ y₁, Σ y₂ and Σ y₁y₂ over these clusters.
  package let firstSum: Double
  package let secondSum: Double
  package let productSum: Double

  package init(
    firstPosts: Int, secondPosts: Int, clusters: Int, firstSum: Double, secondSum: Double,
    productSum: Double
  ) {
    self.firstPosts = firstPosts
    self.secondPosts = secondPosts
    self.clusters = clusters
    self.firstSum = firstSum
    self.secondSum = secondSum
    self.productSum = productSum
  }
}

/// A mean over posts, where posts of one cluster depend on one another.
package struct ClusteredMean: Sendable, Hashable {
  /// N, and the number of clusters k.
  package let posts: Int
  package let clusters: Int
  package let mean: Double
  package let sizes: [ClusterSize]
  /// The variance of the mean by deleting one cluster at a time.
  ///
  /// (k−1)/k · Σ((Y−y)/(N−s) − Y/N)², and (Y−y)/(N−s) − Y/N = −(y − s·Y/N)/(N−s). Clusters of
  /// one row have the same N − s, so a row's sums are enough. It is 0 for a single cluster.
  package let jackknifeVariance: Double
  /// The linearised variance of the mean, Σ(y − s·Y/N)²/N²; smaller than the jackknife's.
  package let linearisedVariance: Double

  /// Nil where there are no posts.
  package init?(_ rows: [ClusterRow]) {
    let rows = rows.filter { $0.posts > 0 && $0.clusters > 0 }
    guard !rows.isEmpty else { return nil }
    let total = rows.reduce(0) { $0 + $1.posts * $1.clusters }
    let count = rows.reduce(0) { $0 + $1.clusters }
    let mean = rows.reduce(0) { $0 + $1.sum } / Double(total)
    var (deleted, linear) = (0.0, 0.0)
    for row in rows {
      let expected = Double(row.posts) * mean
      let residual = max(
        0, row.squareSum - 2 * expected * row.sum + expected * expected * Double(row.clusters))
      linear += residual
      let left = Double(total - row.posts)
      if left > 0 { deleted += residual / (left * left) }
    }
    posts = total
    clusters = count
    self.mean = mean
    sizes = rows.map { ClusterSize(posts: $0.posts, clusters: $0.clusters) }
    jackknifeVariance = deleted * Double(count - 1) / Double(count)
    linearisedVariance = linear / (Double(total) * Double(total))
  }

  /// Σs² over the clusters, s being a cluster's posts.
  package var sizeSquareSum: Double {
    sizes.reduce(0) { $0 + Double($1.posts) * Double($1.posts) * Double($1.clusters) }
  }

  /// k* = N²/Σs²: how many clusters of equal size would weigh the same.
  package var effectiveClusters: Double { Double(posts) * Double(posts) / sizeSquareSum }
}
