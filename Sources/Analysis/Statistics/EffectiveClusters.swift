/// How many clusters of equal weight would tell as much about a variance.
///
/// (Σw)²/Σw² with w = s·(1 + ρ(s−1)), what a cluster of s posts adds to the variance where two
/// of its posts correlate by ρ (Satterthwaite's degrees of freedom, as in Bell & McCaffrey
/// 2002). With ρ = 0 this is k* = N²/Σs². Where posts of a cluster are much alike, the large
/// clusters carry the variance, it is known less well, and k* would promise too much.
struct EffectiveClusters {
  let count: Double
  private let intraclass: Double
  private let total: Double

  init(_ mean: ClusteredMean, intraclass: Double = 0) {
    var (sum, squares) = (0.0, 0.0)
    for size in mean.sizes {
      let weight = ClusterSize.weight(size.posts, intraclass: intraclass)
      sum += Double(size.clusters) * weight
      squares += Double(size.clusters) * weight * weight
    }
    self.intraclass = intraclass
    total = sum
    count = sum * sum / squares
  }

  /// The degrees of freedom of one sample, at least 2.
  var degreesOfFreedom: Double { max(2, count - 1) }

  /// The degrees of freedom of a difference, at least 2.
  ///
  /// The sum of both less 2 where the windows share no cluster. A cluster in both counts once:
  /// the number falls as Σw₁w₂/(Σw₁Σw₂) grows, to one window's where the two are alike.
  static func degreesOfFreedom(
    _ first: EffectiveClusters, _ second: EffectiveClusters, shared: SharedClusters
  ) -> Double {
    let products = shared.rows.reduce(0.0) {
      $0 + Double($1.clusters)
        * ClusterSize.weight($1.firstPosts, intraclass: first.intraclass)
        * ClusterSize.weight($1.secondPosts, intraclass: second.intraclass)
    }
    let apart = 1 / first.count + 1 / second.count
    let common = 2 * products / (first.total * second.total)
    return max(2, (first.count + second.count) * apart / (apart + common) - 2)
  }
}
