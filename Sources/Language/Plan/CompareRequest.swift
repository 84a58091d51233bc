/// A comparison of two windows, asked of an engine as counts of clusters that are alike.
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

  /// The names of the questions, which are also how their answers are found.
  package enum Part: Sendable, Hashable {
    case groups
    /// Clusters that lie within one source, which authors do: alike ones counted, by source.
    case singles
    /// Copy families of several authors, one by one, by source.
    case copies
    case otherwiseCounted
    case byCapture
    /// Posts without a label, and how many of them have a text.
    case unlabelled
    /// Whose labels they are.
    case labels

    package var name: String {
      switch self {
      case .groups: "groups"
      case .singles: "singles"
      case .copies: "copies"
      case .otherwiseCounted: "families"
      case .byCapture: "by capture time"
      case .unlabelled: "unlabelled"
      case .labels: "labels"
      }
    }
  }

  /// What is asked, in order.
  package var parts: [Part] {
    var parts: [Part] = keys.isEmpty || isBySource ? [] : [.groups]
    parts += [.singles, .copies]
    if case .volume = measured { return parts }
    parts.append(.otherwiseCounted)
    if scope.extents.hasOwnCaptureTimes { parts.append(.byCapture) }
    if case .sentiment = measured { parts += [.unlabelled, .labels] }
    return parts
  }

  /// Whether the groups are the sources, which other parts tell already.
  package var isBySource: Bool { keyFields.map(\.name) == ["source"] }

  /// What is kept at hand: the posts of both windows with all that is asked of them, their copy
  /// families of several posts, and what of each cluster lies in each group.
  var shared: [Relation] {
    let posts = windowed(by: "time")
    let counted = isOncePerFamily ? once(self.posts) : self.posts
    return [
      posts, ClusterHistogram.families(in: self.posts),
      histogram.cells(of: counted, by: cellKeys, families: Self.families),
    ]
  }

  private var posts: Relation { .shared(0, columns: windowed(by: "time").outputColumns) }
  private static let families = Relation.shared(1, columns: ["family", "least", "most"])

  private var cells: Relation { .shared(2, columns: shared[2].outputColumns) }

  var questions: [Computation.Question] {
    parts.map { Computation.Question($0.name, relation(of: $0)) }
  }

  private func relation(of part: Part) -> Relation {
    switch part {
    case .groups: return histogram.relation(of: cells, by: keyNames)
    case .singles:
      let isSingle = Formula.compare(.column("is_copy"), .equal, .no)
      return histogram.relation(ofWholeCells: merged(.filter(cells, isSingle)), by: ["source"])
    case .copies:
      return merged(.filter(cells, .compare(.column("is_copy"), .equal, .yes)))
    case .otherwiseCounted:
      let repeats = histogram.cells(
        of: repeated(posts), by: cellKeys, families: Self.families)
      // Copies that were counted are taken away; copies that were not are added.
      let change = isOncePerFamily ? repeats : histogram.negated(repeats, keys: cellKeys)
      return histogram.relation(of: .union([cells, change]))
    case .byCapture:
      let posts = windowed(by: "captured")
      let families = ClusterHistogram.families(in: posts)
      return histogram.relation(
        of: histogram.cells(
          of: isOncePerFamily ? once(posts, families) : posts, by: [], families: families))
    case .unlabelled:
      return .aggregate(
        .filter(.posts, .isAmong(.column("post"), unlabelled)), keys: [],
        measures: [Named("rows", .count), Named("texts", .countPresent(.column("text")))])
    case .labels:
      // One post of each scorer tells what its labels are called.
      let first = Relation.project(
        .aggregate(
          .filter(posts, .not(.isMissing(.column("positive")))),
          keys: [Named("scorer", .column("scorer"))],
          measures: [Named("post", .minimum(.column("post")))]),
        [Named("post", .column("post"))])
      return .sort(
        .project(
          .filter(.posts, .isAmong(.column("post"), first)),
          [Named("labelled", .column("labelled"))]),
        [SortKey(.column("labelled"))])
    }
  }

  private var unlabelled: Relation {
    .project(
      .filter(posts, .isMissing(.column("positive"))), [Named("post", .column("post"))])
  }

  /// Cells by source and cluster only.
  private func merged(_ cells: Relation) -> Relation {
    let names = (histogram.counts + histogram.sums + histogram.missing).map(\.name)
    return .aggregate(
      cells,
      keys: ["source", "cluster", "is_copy"].map { Named($0, .column($0)) },
      measures: names.map { Named($0, .sum(.column($0))) })
  }

  /// The groups that cells are kept for.
  private var cellKeys: [String] { keyNames + ["source"] }

  /// The keys under names that cannot meet the shared relation's own.
  private var keyNames: [String] { keys.indices.map { "key_\($0 + 1)" } }

  private func windowed(by column: String) -> Relation {
    let instant = Formula.column(column)
    let named = zip(keyNames, keys).map { Named($0, $1.content) }
    return .project(
      .filter(rows, windows.holds(instant)),
      [
        Named("which", windows.number(of: instant)), Named("time", instant),
        Named("post", .column("post")),
        Named("source", .column("source")),
      ] + named + outcomes + ClusterHistogram.columns)
  }

  /// What is measured of each post; missing where it cannot be.
  private var outcomes: [Named<Formula>] {
    switch measured {
    case .sentiment:
      ["positive", "neutral", "negative"].map { label in
        let column = Formula.column("sentiment")
        let isLabel = Formula.compare(column, .equal, .literal(.text(label)))
        return Named(
          label, .when(.not(.isMissing(column)), .when(isLabel, .yes, otherwise: .no)))
      } + [Named("score", .column("score")), Named("scorer", .column("scorer"))]
    case .volume: [Named("positive", .yes)]
    case .share(let test, let present, _):
      [
        Named(
          "positive",
          present.map { .when($0, .when(test, .yes, otherwise: .no)) }
            ?? .when(test, .yes, otherwise: .no))
      ]
    case .average(let field):
      // Only whether it is there counts: the number itself is the score.
      [Named("positive", .column(field.name)), Named("score", .column(field.name))]
    }
  }

  /// What is counted of clusters: what lies in the first window, what in the second.
  ///
  /// Both windows stand in one row, because an author who posts in both makes the two samples
  /// move together.
  private var histogram: ClusterHistogram {
    var histogram = ClusterHistogram()
    for window in [1, 2] {
      let isHere = Formula.compare(.column("which"), .equal, .literal(.integer(Int64(window))))
      histogram.counts.append(
        Named("posts_\(window)", .countPresent(.when(isHere, .column("positive")))))
      for label in outcomeLabels {
        histogram.counts.append(
          Named("\(label)_\(window)", .sum(.when(isHere, .column(label), otherwise: .no))))
      }
      if hasScore {
        let hasValue = Formula.not(.isMissing(.column("score")))
        histogram.sums.append(
          Named(
            "score_\(window)",
            .sum(.when(isHere.and(hasValue), .column("score"), otherwise: .no))))
      }
      let isMissed = isHere.and(.isMissing(.column("positive")))
      histogram.missing.append(
        Named("missing_\(window)", .sum(.when(isMissed, .yes, otherwise: .no))))
    }
    if hasScore { histogram.products = [Named("score_product", ["score_1", "score_2"])] }
    return histogram
  }

  private var outcomeLabels: [String] {
    switch measured {
    case .sentiment: ["positive", "neutral", "negative"]
    case .share: ["positive"]
    case .volume, .average: []
    }
  }

  private var hasScore: Bool {
    switch measured {
    case .sentiment, .average: true
    case .volume, .share: false
    }
  }

  /// The posts that repeat a text within their window: all of a copy family but its first there.
  private func repeated(_ posts: Relation, _ families: Relation = Self.families) -> Relation {
    let family = Formula.column("family")
    let several = Relation.project(families, [Named("family", family)])
    let copies = Relation.filter(posts, .isAmong(family, several))
    let firsts = Relation.project(
      .firstOfEach(
        copies, keys: [.column("which"), family],
        order: [SortKey(.column("time")), SortKey(.column("post"))], count: 1),
      [Named("post", .column("post"))])
    return .filter(copies, .not(.isAmong(.column("post"), firsts)))
  }

  /// Each copy family once in each window.
  private func once(_ posts: Relation, _ families: Relation = Self.families) -> Relation {
    let repeats = Relation.project(
      repeated(posts, families), [Named("post", .column("post"))])
    return .filter(posts, .not(.isAmong(.column("post"), repeats)))
  }
}
