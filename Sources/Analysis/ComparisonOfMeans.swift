/// The mean of a field in two windows: `compare avg(likes) W1 vs W2`.
package struct MeanComparison: Sendable, Hashable, Judged {
  /// One window's numbers; nil means where no post has the field.
  package struct Side: Sendable, Hashable {
    package let posts: Int
    package let clusters: Int
    package let effectiveClusters: Double
    package let mean: Double?
    package let interval: Interval?
  }

  package let first: Side
  package let second: Side
  /// Of Student's t; nil where a window is empty.
  package let degreesOfFreedom: Double?
  package let change: Change?
  package let shortage: Shortage?
  package var adjustedP: Double?

  package var headline: Headline? { change.map { Headline(rise: $0.estimate, p: $0.p) } }

  /// Compares two histograms of clusters.
  ///
  /// Without the clusters that both windows share the interval is conservative.
  package init(first: [ClusterRow], second: [ClusterRow], shared: [SharedClusterRow] = []) {
    let (a, b) = (ClusteredMean(first), ClusteredMean(second))
    let difference: ClusteredDifference?
    if let a, let b {
      difference = ClusteredDifference(a, b, shared: SharedClusters(shared))
    } else {
      difference = nil
    }
    degreesOfFreedom = difference?.degreesOfFreedom
    self.first = Side(a, degreesOfFreedom: degreesOfFreedom)
    self.second = Side(b, degreesOfFreedom: degreesOfFreedom)
    change = difference?.change
    shortage = Shortage(a, b)
    adjustedP = change?.p
  }
}

extension MeanComparison.Side {
  fileprivate init(_ mean: ClusteredMean?, degreesOfFreedom: Double?) {
    posts = mean?.posts ?? 0
    clusters = mean?.clusters ?? 0
    effectiveClusters = mean?.effectiveClusters ?? 0
    self.mean = mean?.mean
    interval = mean.map {
      Change(
        estimate: $0.mean, standardError: $0.jackknifeVariance.squareRoot(),
        degreesOfFreedom: degreesOfFreedom ?? EffectiveClusters($0).degreesOfFreedom
      ).interval
    }
  }
}
