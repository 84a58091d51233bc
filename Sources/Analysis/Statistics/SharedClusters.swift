/// What two clustered means have in common: the clusters that have posts in both.
package struct SharedClusters: Sendable, Hashable {
  package let rows: [SharedClusterRow]

  package init(_ rows: [SharedClusterRow]) {
    self.rows = rows.filter { $0.firstPosts > 0 && $0.secondPosts > 0 && $0.clusters > 0 }
  }

  package var clusters: Int { rows.reduce(0) { $0 + $1.clusters } }

  /// The covariance of two means, linearised or by deleting a cluster from both at once.
  func covariance(_ first: ClusteredMean, _ second: ClusteredMean, jackknife: Bool) -> Double {
    let sum = rows.reduce(0.0) { sum, row in
      let a = Double(row.firstPosts) * first.mean
      let b = Double(row.secondPosts) * second.mean
      let product =
        row.productSum - b * row.firstSum - a * row.secondSum + a * b * Double(row.clusters)
      let left = first.posts - (jackknife ? row.firstPosts : 0)
      let right = second.posts - (jackknife ? row.secondPosts : 0)
      return left > 0 && right > 0 ? sum + product / (Double(left) * Double(right)) : sum
    }
    guard jackknife else { return sum }
    let all = Double(first.clusters + second.clusters - clusters)
    return sum * (all - 1) / all
  }
}
