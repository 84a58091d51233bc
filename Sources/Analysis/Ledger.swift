/// What the groups of posts add to a change between two windows.
///
/// The contributions of all groups sum to the change exactly, whatever the grouping, as long as
/// each post is in one group.
package struct Ledger: Sendable {
  /// What a group has in the first and the second window.
  package struct Counts: Sendable, Hashable {
    package var posts: (first: Int, second: Int)
    /// Those with the outcome whose share changed.
    package var hits: (first: Int, second: Int)

    package init(
      posts: (first: Int, second: Int) = (0, 0), hits: (first: Int, second: Int) = (0, 0)
    ) {
      self.posts = posts
      self.hits = hits
    }

    package static func + (left: Counts, right: Counts) -> Counts {
      Counts(
        posts: (left.posts.first + right.posts.first, left.posts.second + right.posts.second),
        hits: (left.hits.first + right.hits.first, left.hits.second + right.hits.second))
    }

    package static func - (left: Counts, right: Counts) -> Counts {
      Counts(
        posts: (left.posts.first - right.posts.first, left.posts.second - right.posts.second),
        hits: (left.hits.first - right.hits.first, left.hits.second - right.hits.second))
    }

    package static func == (left: Counts, right: Counts) -> Bool {
      left.posts == right.posts && left.hits == right.hits
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(posts.first)
      hasher.combine(posts.second)
      hasher.combine(hits.first)
      hasher.combine(hits.second)
    }
  }

  /// What changed.
  package enum Measure: Sendable, Hashable {
    /// The share of posts with the outcome.
    case share
    /// The posts per day, in windows of these lengths in days.
    case rate(first: Double, second: Double)
  }

  package let measure: Measure
  package let all: Counts

  /// A ledger of all posts of both windows.
  package init(_ measure: Measure, all: Counts) {
    self.measure = measure
    self.all = all
  }

  /// Whether there is a change to explain: both windows have posts.
  package var isMeaningful: Bool {
    switch measure {
    case .share: all.posts.first > 0 && all.posts.second > 0
    case .rate: true
    }
  }

  /// The change in all: p₁ − p₂, or posts per day.
  package var change: Double { contribution(of: all) }

  /// What a group adds to the change.
  ///
  /// For a share: (x₁ − p̄n₁)/N₁ − (x₂ − p̄n₂)/N₂, where p̄ is the share in both windows
  /// together. Without p̄ a group of the average share would seem to matter as soon as it grew.
  package func contribution(of group: Counts) -> Double {
    switch measure {
    case .share:
      guard isMeaningful else { return 0 }
      let pooled =
        Double(all.hits.first + all.hits.second) / Double(all.posts.first + all.posts.second)
      let first =
        (Double(group.hits.first) - pooled * Double(group.posts.first)) / Double(all.posts.first)
      let second =
        (Double(group.hits.second) - pooled * Double(group.posts.second))
        / Double(all.posts.second)
      return first - second
    case .rate(let first, let second):
      return Double(group.posts.first) / first - Double(group.posts.second) / second
    }
  }
}
