/// Two samples, one difference, how sure: sentiment, or any share, in two windows.
///
/// For `share of cond`, positive is where the condition holds. Each share has a design effect
/// from the jackknife over clusters, and Newcombe's interval of a difference is built at the
/// effective numbers of posts with Student's t, its degrees of freedom k*₁ + k*₂ − 2 where posts
/// of a cluster are not alike, and fewer the more they are (``EffectiveClusters``).
package struct Comparison: Sendable, Hashable, Judged {
  /// One window's numbers.
  package struct Side: Sendable, Hashable {
    /// n, the posts with a label, and how many have none.
    package let posts: Int
    package let unscored: Int
    /// k and k*, the clusters and their effective number.
    package let clusters: Int
    package let effectiveClusters: Double
    /// Nil where the window has no labelled post.
    package let positive, neutral, negative: ClusteredShare?
    package let meanScore: Double?
  }

  /// A ratio of the positive shares, first over second, with its 95 % interval.
  package struct Ratio: Sendable, Hashable {
    package let ratio: Double
    package let interval: Interval
  }

  package let first: Side
  package let second: Side
  /// Of Student's t for the positive share and the mean score; nil where a window is empty.
  package let degreesOfFreedom: Double?
  /// The changes of the shares, nil where a window is empty.
  package let positive, neutral, negative: Change?
  package let meanScore: Change?
  /// Nil below 30 posts in a window and where a share is 0.
  package let ratio: Ratio?
  /// How many times the variance of independent posts the change of the positive share has.
  package let designEffect: Double?
  package let shortage: Shortage?
  package var adjustedP: Double?

  package var headline: Headline? {
    positive.map { Headline(rise: $0.estimate, p: $0.p) }
  }

  package init(_ windows: ComparisonWindows) {
    let shares = windows.difference(\.positive).map { SharePair($0) }
    let others = (
      neutral: windows.difference(\.neutral).map { SharePair($0) },
      negative: windows.difference(\.negative).map { SharePair($0) }
    )
    let pairs = (shares, others.neutral, others.negative)
    first = Side(windows.first, degreesOfFreedom: pairs)
    second = Side(windows.second, degreesOfFreedom: pairs)
    positive = shares?.change
    neutral = others.neutral?.change
    negative = others.negative?.change
    meanScore = windows.scoreDifference.map { difference in
      difference.change(
        degreesOfFreedom: shares?.degreesOfFreedom ?? difference.degreesOfFreedom)
    }
    degreesOfFreedom = shares?.degreesOfFreedom
    designEffect = shares?.designEffect
    ratio = shares?.ratio
    shortage = Shortage(windows.first.mean(\.positive), windows.second.mean(\.positive))
    adjustedP = positive?.p
  }
}

extension Comparison.Side {
  /// The side of one window; each share has the degrees of freedom of its own change.
  fileprivate init(
    _ sample: WindowSample,
    degreesOfFreedom pairs: (positive: SharePair?, neutral: SharePair?, negative: SharePair?)
  ) {
    func share(_ outcome: KeyPath<LabelCounts, Int>, _ pair: SharePair?) -> ClusteredShare? {
      sample.mean(outcome).map { ClusteredShare($0, degreesOfFreedom: pair?.degreesOfFreedom) }
    }
    let mean = sample.mean(\.positive)
    posts = mean?.posts ?? 0
    unscored = sample.unscored
    clusters = mean?.clusters ?? 0
    effectiveClusters = mean?.effectiveClusters ?? 0
    positive = share(\.positive, pairs.positive)
    neutral = share(\.neutral, pairs.neutral)
    negative = share(\.negative, pairs.negative)
    meanScore = sample.meanScore?.mean
  }
}
