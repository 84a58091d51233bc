import Foundation

/// A share with the number of posts behind it, which a design effect may have made a fraction.
package struct Proportion: Sendable, Hashable {
  /// The share, in 0...1.
  package let share: Double
  /// The effective number of posts, above 0.
  package let posts: Double

  package init(share: Double, posts: Double) {
    self.share = share
    self.posts = posts
  }

  package init(_ hits: Int, of posts: Int) {
    self.init(share: Double(hits) / Double(posts), posts: Double(posts))
  }

  /// The binomial variance of the share.
  package var variance: Double { share * (1 - share) / posts }

  /// Wilson's score interval (Wilson 1927).
  ///
  /// The quantile says how many standard errors it reaches to each side: 1.96 for 95 %, more
  /// where the variance itself was estimated from few clusters.
  package func wilson(quantile: Double) -> Interval {
    guard quantile.isFinite else { return Interval(0, 1) }
    let square = quantile * quantile
    let centre = share + square / (2 * posts)
    let half = quantile * (variance + square / (4 * posts * posts)).squareRoot()
    let scale = 1 + square / posts
    // At 0 and 1 the formula returns the end itself but for rounding.
    return Interval(
      share <= 0 ? 0 : max(0, (centre - half) / scale),
      share >= 1 ? 1 : min(1, (centre + half) / scale))
  }

  /// The interval of this share less another.
  ///
  /// Newcombe 1998, method 10. Samples that share authors have correlated shares, and then the
  /// correlation enters as in Zou 2007 (MOVER).
  package func difference(
    from other: Proportion, quantile: Double, correlation: Double = 0
  ) -> Interval {
    let (a, b) = (wilson(quantile: quantile), other.wilson(quantile: quantile))
    let estimate = share - other.share
    func reach(_ x: Double, _ y: Double) -> Double {
      max(0, x * x + y * y - 2 * correlation * x * y).squareRoot()
    }
    return Interval(
      max(-1, estimate - reach(share - a.low, b.high - other.share)),
      min(1, estimate + reach(a.high - share, other.share - b.low)))
  }

  /// The pooled two-proportion test: z, and its two-sided p-value.
  ///
  /// Where the pooled share is 0 or 1 there is nothing to tell apart: z is 0.
  package static func pooledTest(_ a: Proportion, _ b: Proportion) -> (z: Double, p: Double) {
    let pooled = (a.share * a.posts + b.share * b.posts) / (a.posts + b.posts)
    let error = (pooled * (1 - pooled) * (1 / a.posts + 1 / b.posts)).squareRoot()
    guard error > 0 else { return (0, 1) }
    let z = (a.share - b.share) / error
    return (z, NormalDistribution.twoSidedP(z))
  }
}
