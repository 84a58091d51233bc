import Foundation

/// The ratio of two rates of posts, counted over windows that may differ in length.
///
/// A score interval (Gu, Ng, Tang & Schucany 2008), its variance quasi-Poisson: authors come at
/// random and bring s posts each, so that a count's variance is Σs², or Σs²/N times Poisson's.
package struct RateRatio: Sendable, Hashable {
  /// A count of posts and the length of its window, in any unit that both windows share.
  package struct Count: Sendable, Hashable {
    package let posts: Double
    package let exposure: Double
    /// Σs²/N: 1 where each post is its own cluster.
    package let dispersion: Double

    package init(posts: Double, exposure: Double, dispersion: Double = 1) {
      self.posts = posts
      self.exposure = exposure
      self.dispersion = dispersion
    }
  }

  /// The first rate over the second.
  package let ratio: Double
  package let interval: Interval
  /// The statistic of the test that the rates are equal, and its p-value.
  package let statistic: Double
  package let p: Double

  /// Tests two counts; nil where a window has no length or the second no posts.
  ///
  /// The covariance is Σs₁s₂ over the clusters in both windows; the degrees of freedom are
  /// Student's, infinite for the normal distribution.
  package init?(
    _ first: Count, _ second: Count, covariance: Double = 0, degreesOfFreedom: Double = .infinity
  ) {
    guard first.exposure > 0, second.exposure > 0, second.posts > 0 else { return nil }
    let score = Score(first: first, second: second, covariance: covariance)
    let scale = second.exposure / first.exposure
    let student =
      degreesOfFreedom.isFinite ? StudentDistribution(degreesOfFreedom: degreesOfFreedom) : nil
    let quantile =
      student?.quantile(Level.upper) ?? NormalDistribution.quantile(Level.upper)

    ratio = first.posts / second.posts * scale
    interval = Interval(
      score.limit(quantile: quantile, upward: false) * scale,
      score.limit(quantile: quantile, upward: true) * scale)
    statistic = score.statistic(1 / scale)
    p = student?.twoSidedP(statistic) ?? NormalDistribution.twoSidedP(statistic)
  }
}

/// The score statistic of a ratio of counts.
private struct Score {
  let first, second: RateRatio.Count
  let covariance: Double

  /// How many standard errors the counts are from a ratio q of expected counts.
  ///
  /// The variance of y₁ − q·y₂ where the ratio is q: y₂ then is (y₁+y₂)/(1+q) and y₁ is q times
  /// that. Never below Poisson's, which posts at a steady pace would suggest.
  func statistic(_ q: Double) -> Double {
    let sum = first.posts + second.posts
    let poisson = q * sum
    let spread = poisson * (first.dispersion + q * second.dispersion) / (1 + q)
    let variance = max(poisson, spread - 2 * q * covariance)
    return (first.posts - q * second.posts) / variance.squareRoot()
  }

  /// The ratio of counts at which the statistic is the quantile.
  func limit(quantile: Double, upward: Bool) -> Double {
    if first.posts == 0, !upward { return 0 }
    // From the estimate, or from one post where there was none, out to beyond the limit.
    var near = log(max(first.posts, 1e-9) / second.posts)
    var step = upward ? 0.5 : -0.5
    while abs(statistic(exp(near + step))) < quantile, abs(step) < 500 { step *= 2 }
    guard abs(step) < 500 else { return upward ? .infinity : 0 }
    for _ in 0..<80 {
      step /= 2
      if abs(statistic(exp(near + step))) < quantile { near += step }
    }
    return exp(near)
  }
}
