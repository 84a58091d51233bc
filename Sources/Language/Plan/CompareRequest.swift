/// A comparison of two windows, asked of an engine as posts that clusters are made of.
package struct CompareRequest: Sendable {
  /// What is compared.
  package enum Measured: Sendable {
    /// The shares of positive, neutral and negative posts, and the mean score.
    case sentiment
    /// How many posts there are.
    case volume
    /// The share of posts that pass a test, among those where it can be asked.
    case share(Formula, present: Formula?, title: String)
    /// The mean of a number.
    case average(Field)
  }

  package var rows: Relation
  package var measured: Measured
  package var windows: PairedWindows
  package var keys: [Named<Formula>]
  package var keyFields: [Field]
  package var isOncePerFamily: Bool
  /// Whether a comparison that coverage forbids is wanted all the same.
  package var goesAhead: Bool
  package var scope: Plan.Scope
  package var zone: Zone

  /// Whether the posts are also looked at by the time they were captured.
  package var asksByCapture: Bool {
    if case .volume = measured { return false }
    guard scope.extents.hasOwnCaptureTimes else { return false }
    // Where none can be in a window, there is nothing to be told of.
    guard let captures = scope.extents.captures else { return true }
    return windows.first.meets(captures) || windows.second.meets(captures)
  }

  /// Whether the groups are the sources, which every post tells anyway.
  package var isBySource: Bool { keyFields.map(\.name) == ["source"] }

  var questions: [Computation.Question] {
    [Computation.Question("posts", posts.relation)]
      + (asksByCapture ? [Computation.Question("by capture time", postsByCapture.relation)] : [])
  }

  /// The posts of both windows.
  package var posts: ClusteredPosts { posts(by: "time") }

  /// The posts that both windows have when it counts when they were captured.
  package var postsByCapture: ClusteredPosts { posts(by: "captured") }

  private func posts(by column: String) -> ClusteredPosts {
    let instant = Formula.column(column)
    return ClusteredPosts(
      .filter(rows, windows.holds(instant)), outcome: outcome,
      others: [Named("time", instant), Named("source", .column("source"))] + details,
      keys: isBySource ? [] : keys)
  }

  /// What is measured of each post; missing where it cannot be.
  ///
  /// Of a sentiment 1 is positive, 0 neutral and -1 negative; of anything else 1 is a post that
  /// passes and 0 one that does not.
  private var outcome: Formula {
    switch measured {
    case .sentiment:
      let column = Formula.column("sentiment")
      let minusOne = Formula.literal(.integer(-1))
      let labels = [("positive", Formula.yes), ("negative", minusOne), ("neutral", .no)]
      return .cases(
        labels.map { label, number in
          .init(when: .compare(column, .equal, .literal(.text(label))), then: number)
        }, otherwise: nil)
    case .volume: return .yes
    case .share(let test, let present, _):
      let passes = Formula.when(test, .yes, otherwise: .no)
      return present.map { .when($0, passes) } ?? passes
    case .average(let field): return .when(.not(.isMissing(.column(field.name))), .yes)
    }
  }

  private var details: [Named<Formula>] {
    switch measured {
    case .sentiment:
      let hasText = Formula.when(.isMissing(.column("text")), .no, otherwise: .yes)
      return [
        Named("score", .column("score")), Named("scorer", .column("scorer")),
        // Why there is no label is asked of those without one only: texts are far to fetch.
        Named("has_text", .when(.isMissing(.column("sentiment")), hasText)),
      ]
    case .average(let field): return [Named("score", .column(field.name))]
    case .volume, .share: return []
    }
  }

  /// Whose labels some posts have.
  package func labels(ofPosts posts: [Int64]) -> Relation {
    .sort(
      .project(
        .filter(.posts, .isIn(.column("post"), posts.map(Value.integer))),
        [Named("labelled", .column("labelled"))]),
      [SortKey(.column("labelled"))])
  }
}
