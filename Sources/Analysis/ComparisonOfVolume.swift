/// How many posts two windows have: `compare volume W1 vs W2`.
package struct VolumeComparison: Sendable, Hashable, Judged {
  /// One window: the sizes of its clusters and its length.
  package struct Window: Sendable, Hashable {
    package let sizes: [ClusterSize]
    /// The window's length, in any unit that both windows share.
    package let length: Double

    package init(sizes: [ClusterSize], length: Double) {
      self.sizes = sizes
      self.length = length
    }

    /// N.
    package var posts: Int { sizes.reduce(0) { $0 + $1.posts * $1.clusters } }
    /// k*, 0 for an empty window.
    package var effectiveClusters: Double {
      sizeSquareSum > 0 ? Double(posts) * Double(posts) / sizeSquareSum : 0
    }

    var sizeSquareSum: Double {
      sizes.reduce(0) { $0 + Double($1.posts) * Double($1.posts) * Double($1.clusters) }
    }
  }

  package let first: Window
  package let second: Window
  /// Nil where a window has no length or the second no posts.
  package let rate: RateRatio?
  /// Too few is said of the larger window only: a rise from nothing is a rise.
  package let shortage: Shortage?
  package let headline: Headline?
  package var adjustedP: Double?

  /// Compares two windows.
  ///
  /// The product sum is Σs₁s₂ over the clusters that have posts in both windows; without it the
  /// interval is conservative.
  package init(_ first: Window, _ second: Window, sharedProductSum: Double = 0) {
    self.first = first
    self.second = second
    let clusters = first.effectiveClusters + second.effectiveClusters
    let test = { (a: Window, b: Window) in
      RateRatio(
        Self.count(a, else: b), Self.count(b, else: a), covariance: sharedProductSum,
        degreesOfFreedom: max(2, clusters - 2))
    }
    rate = test(first, second)
    // Where the second window is empty the ratio is infinite, and its inverse has the p-value.
    let inverse = rate == nil ? test(second, first) : nil
    headline =
      rate.map { Headline(rise: $0.statistic, p: $0.p) }
      ?? inverse.map { Headline(rise: -$0.statistic, p: $0.p) }
    adjustedP = headline?.p
    shortage = Self.shortage(first, second)
  }

  /// A count; an empty window is taken to be as dispersed as the other.
  private static func count(_ window: Window, else other: Window) -> RateRatio.Count {
    let model = window.posts > 0 ? window : other
    return RateRatio.Count(
      posts: Double(window.posts), exposure: window.length,
      dispersion: model.posts > 0 ? model.sizeSquareSum / Double(model.posts) : 1)
  }

  private static func shortage(_ first: Window, _ second: Window) -> Shortage? {
    let larger: WindowOrder = first.posts >= second.posts ? .first : .second
    let window = larger == .first ? first : second
    return Shortage(
      posts: window.posts, effectiveClusters: window.effectiveClusters, in: larger)
  }
}
