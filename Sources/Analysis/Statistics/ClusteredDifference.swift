/// The difference of two means over clustered posts.
package struct ClusteredDifference: Sendable, Hashable {
  package let first: ClusteredMean
  package let second: ClusteredMean
  package let shared: SharedClusters

  package init(_ first: ClusteredMean, _ second: ClusteredMean, shared: SharedClusters) {
    self.first = first
    self.second = second
    self.shared = shared
  }

  /// k*₁ + k*₂ − 2, at least 2; less where the windows share clusters.
  package var degreesOfFreedom: Double {
    EffectiveClusters.degreesOfFreedom(
      EffectiveClusters(first), EffectiveClusters(second), shared: shared)
  }

  /// The sandwich variance of a regression on the window, without a small-sample factor.
  package var linearisedVariance: Double {
    max(
      0,
      first.linearisedVariance + second.linearisedVariance
        - 2 * shared.covariance(first, second, jackknife: false))
  }

  /// The sandwich variance times G/(G−1) · (N−1)/(N−2), G clusters and N posts in all.
  package var correctedVariance: Double {
    let groups = Double(first.clusters + second.clusters - shared.clusters)
    let posts = Double(first.posts + second.posts)
    guard groups > 1, posts > 2 else { return linearisedVariance }
    return linearisedVariance * groups / (groups - 1) * (posts - 1) / (posts - 2)
  }

  /// The variance by deleting one cluster at a time, from both windows at once.
  package var jackknifeVariance: Double {
    max(
      0,
      first.jackknifeVariance + second.jackknifeVariance
        - 2 * shared.covariance(first, second, jackknife: true))
  }

  /// How the two means move together over the jackknife's deletions.
  ///
  /// Held within ±0.95: with few shared clusters an estimate at the end would leave no error.
  package var correlation: Double {
    let scale = (first.jackknifeVariance * second.jackknifeVariance).squareRoot()
    guard scale > 0 else { return 0 }
    return max(-0.95, min(0.95, shared.covariance(first, second, jackknife: true) / scale))
  }

  package var change: Change { change(degreesOfFreedom: degreesOfFreedom) }

  package func change(degreesOfFreedom: Double) -> Change {
    Change(
      estimate: first.mean - second.mean, standardError: jackknifeVariance.squareRoot(),
      degreesOfFreedom: degreesOfFreedom)
  }
}
