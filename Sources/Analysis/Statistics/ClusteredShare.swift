/// A share of posts, with its effective numbers and its interval.
package struct ClusteredShare: Sendable, Hashable {
  /// The share, in 0...1.
  package let share: Double
  /// How many times the binomial variance the share's variance is: 1 where posts are independent.
  package let designEffect: Double
  /// n* = N/d: how many independent posts would tell as much.
  package let effectivePosts: Double
  /// k* = N²/Σs².
  package let effectiveClusters: Double
  /// Wilson's interval at n*, with a quantile of Student's t.
  package let interval: Interval

  /// The share that a 0/1 outcome takes.
  ///
  /// The degrees of freedom are this sample's alone unless given, as they are where two samples
  /// are compared.
  package init(_ mean: ClusteredMean, degreesOfFreedom: Double? = nil) {
    let effect = DesignEffect(of: mean)
    share = min(1, max(0, mean.mean))
    designEffect = effect.factor
    effectivePosts = Double(mean.posts) / effect.factor
    effectiveClusters = mean.effectiveClusters
    let student = StudentDistribution(
      degreesOfFreedom: degreesOfFreedom
        ?? EffectiveClusters(mean, intraclass: effect.intraclass).degreesOfFreedom)
    interval = Proportion(share: share, posts: effectivePosts)
      .wilson(quantile: student.quantile(Level.upper))
  }

  package var proportion: Proportion { Proportion(share: share, posts: effectivePosts) }
}

/// How much clustering widens a share, and how alike the posts of a cluster then are.
struct DesignEffect {
  /// Jackknife variance over binomial variance, between 1 and N.
  let factor: Double
  /// ρ in 0...1, from d = 1 + ρ(Σs²/N − 1) (Kish 1965).
  let intraclass: Double

  init(of mean: ClusteredMean) {
    let posts = Double(mean.posts)
    let most = mean.sizeSquareSum / posts
    let binomial = mean.mean * (1 - mean.mean) / posts
    if binomial > 1e-12 / posts, mean.clusters > 1 {
      factor = min(posts, max(1, mean.jackknifeVariance / binomial))
    } else {
      // Where no post or every post has the outcome there is no variance to see. The worst is
      // assumed, that posts of a cluster are all alike.
      factor = most
    }
    intraclass = most > 1 ? min(1, (factor - 1) / (most - 1)) : 0
  }
}
