/// What a comparison of two windows comes to.
package enum Verdict: Sendable, Hashable {
  case rose
  case fell
  case noClearChange
  case tooFew(Shortage)
}

/// What a window has too little of for a verdict.
package enum Shortage: Sendable, Hashable {
  /// Fewer than ``leastPosts`` posts.
  case posts(Int, in: WindowOrder)
  /// Fewer than ``leastClusters`` effective clusters k*: a few authors wrote it all.
  case clusters(Double, in: WindowOrder)

  package static let leastPosts = 30
  package static let leastClusters = 10.0

  /// The first thing a sample is short of, if any.
  init?(posts: Int, effectiveClusters: Double, in window: WindowOrder) {
    if posts < Self.leastPosts {
      self = .posts(posts, in: window)
    } else if effectiveClusters < Self.leastClusters {
      self = .clusters(effectiveClusters, in: window)
    } else {
      return nil
    }
  }

  init?(_ first: ClusteredMean?, _ second: ClusteredMean?) {
    let posts = (first?.posts ?? 0, second?.posts ?? 0)
    let clusters = (first?.effectiveClusters ?? 0, second?.effectiveClusters ?? 0)
    guard
      let shortage = Shortage(posts: posts.0, effectiveClusters: .infinity, in: .first)
        ?? Shortage(posts: posts.1, effectiveClusters: .infinity, in: .second)
        ?? Shortage(posts: posts.0, effectiveClusters: clusters.0, in: .first)
        ?? Shortage(posts: posts.1, effectiveClusters: clusters.1, in: .second)
    else { return nil }
    self = shortage
  }
}

/// Which of the two windows, in the order they were written.
package enum WindowOrder: Sendable, Hashable {
  case first
  case second
}

/// What a verdict rests on.
package struct Headline: Sendable, Hashable {
  /// Above 0 where the first window has more; only the sign counts.
  package let rise: Double
  package let p: Double
}

/// A comparison that ends in a verdict, alone or as one of several groups.
package protocol Judged {
  /// Nil where there is nothing to compare.
  var headline: Headline? { get }
  var shortage: Shortage? { get }
  /// The p-value among all groups; the headline's own until ``judged(groups:)``.
  var adjustedP: Double? { get set }
}

extension Judged {
  /// The verdict at the adjusted p-value, alpha 0.05.
  package var verdict: Verdict {
    if let shortage { return .tooFew(shortage) }
    guard let headline, let adjustedP, adjustedP < Level.alpha, headline.rise != 0 else {
      return .noClearChange
    }
    return headline.rise > 0 ? .rose : .fell
  }

  /// Judges groups together: each p-value adjusted for all of them (Benjamini–Hochberg).
  ///
  /// Groups that are too few are not tested, so they cost the others nothing. The comparison of
  /// all posts is no group: it is judged on its own p-value, which its interval agrees with.
  package static func judged(groups: [Self]) -> [Self] {
    let tested = groups.indices.filter {
      groups[$0].shortage == nil && groups[$0].headline != nil
    }
    let adjusted = FalseDiscovery.adjusted(tested.compactMap { groups[$0].headline?.p })
    var judged = groups
    for (index, p) in zip(tested, adjusted) { judged[index].adjustedP = p }
    return judged
  }
}
