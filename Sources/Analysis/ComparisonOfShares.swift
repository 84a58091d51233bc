import Foundation

/// Two shares of one outcome, with what they have in common.
struct SharePair {
  let difference: ClusteredDifference
  let first, second: ClusteredShare
  let degreesOfFreedom: Double

  init(_ difference: ClusteredDifference) {
    let effects = (DesignEffect(of: difference.first), DesignEffect(of: difference.second))
    // As far as the shares move together, what is alike within a cluster cancels.
    let apart = 1 - max(0, difference.correlation)
    degreesOfFreedom = EffectiveClusters.degreesOfFreedom(
      EffectiveClusters(difference.first, intraclass: effects.0.intraclass * apart),
      EffectiveClusters(difference.second, intraclass: effects.1.intraclass * apart),
      shared: difference.shared)
    self.difference = difference
    first = ClusteredShare(difference.first, degreesOfFreedom: degreesOfFreedom)
    second = ClusteredShare(difference.second, degreesOfFreedom: degreesOfFreedom)
  }

  var change: Change {
    ShareDifference(
      first.proportion, second.proportion, correlation: difference.correlation,
      degreesOfFreedom: degreesOfFreedom
    ).change
  }

  /// The variance of a·p₁ − b·p₂.
  private func variance(_ a: Double, _ b: Double) -> Double {
    let (v, w) = (a * a * first.proportion.variance, b * b * second.proportion.variance)
    return max(0, v + w - 2 * difference.correlation * (v * w).squareRoot())
  }

  /// The variance of the difference over that of independent posts.
  var designEffect: Double {
    let plain =
      Proportion(share: first.share, posts: Double(difference.first.posts)).variance
      + Proportion(share: second.share, posts: Double(difference.second.posts)).variance
    return plain > 0 ? variance(1, 1) / plain : max(first.designEffect, second.designEffect)
  }

  /// The ratio on the log scale, at the effective numbers of posts (Katz 1978).
  var ratio: Comparison.Ratio? {
    let fewest = min(difference.first.posts, difference.second.posts)
    guard fewest >= Shortage.leastPosts, first.share > 0, second.share > 0 else { return nil }
    let ratio = first.share / second.share
    let error = variance(1 / first.share, 1 / second.share).squareRoot()
    let quantile = StudentDistribution(degreesOfFreedom: degreesOfFreedom).quantile(Level.upper)
    return Comparison.Ratio(
      ratio: ratio,
      interval: Interval(ratio * exp(-quantile * error), ratio * exp(quantile * error)))
  }
}
