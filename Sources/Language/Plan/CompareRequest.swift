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
  package var windows: (first: TimeWindow, second: TimeWindow)
  /// The windows as they were written.
  package var labels: (first: String, second: String)
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
    case all
    case sources
    case otherwiseCounted
    case without(String)
    case byCapture
    /// Posts without a label, and how many of them have a text.
    case unlabelled
    /// Whose labels they are.
    case labels

    package var name: String {
      switch self {
      case .groups: "groups"
      case .all: "all"
      case .sources: "sources"
      case .otherwiseCounted: "families"
      case .without(let source): "without \(source)"
      case .byCapture: "by capture time"
      case .unlabelled: "unlabelled"
      case .labels: "labels"
      }
    }
  }

  /// What is asked, in order.
  package var parts: [Part] {
    var parts: [Part] = keys.isEmpty ? [.all] : [.groups, .all]
    if case .volume = measured { return parts }
    if scope.extents.sources.count > 1, !outcomeLabels.isEmpty { parts.append(.sources) }
    parts.append(.otherwiseCounted)
    if scope.extents.sources.count > 1 { parts += scope.extents.sources.map(Part.without) }
    if scope.extents.hasOwnCaptureTimes { parts.append(.byCapture) }
    if case .sentiment = measured { parts += [.unlabelled, .labels] }
    return parts
  }

  /// The posts of both windows, with what every question needs of them.
  var shared: Relation { windowed(by: "time") }

  var questions: [Computation.Question] {
    parts.map { Computation.Question($0.name, relation(of: $0)) }
  }

  private func relation(of part: Part) -> Relation {
    let counted = isOncePerFamily ? onceEach(.shared) : .shared
    switch part {
    case .groups: return histogram(of: counted, by: keyNames)
    case .all: return histogram(of: counted)
    case .sources: return sourceSums(of: counted)
    case .otherwiseCounted:
      return histogram(of: isOncePerFamily ? .shared : onceEach(.shared))
    case .without(let source):
      let others = Formula.compare(.column("source"), .notEqual, .literal(.text(source)))
      return histogram(of: .filter(counted, others))
    case .byCapture:
      let rows = ClusterHistogram.clustered(windowed(by: "captured"), of: windowed(by: "captured"))
      return histogram(of: isOncePerFamily ? onceEach(rows) : rows)
    case .unlabelled:
      return .aggregate(
        inWindows(.isMissing(.column("sentiment"))), keys: [],
        measures: [Named("rows", .count), Named("texts", .countPresent(.column("text")))])
    case .labels:
      let labels = Relation.aggregate(
        inWindows(.not(.isMissing(.column("sentiment")))),
        keys: [Named("labelled", .column("labelled"))], measures: [Named("posts", .count)])
      return .sort(labels, [SortKey(.column("posts"), isDescending: true)])
    }
  }

  private func inWindows(_ test: Formula) -> Relation {
    let time = Formula.column("time")
    return .filter(
      rows, .or([time.isWithin(windows.first), time.isWithin(windows.second)]).and(test))
  }

  /// The keys under names that cannot meet the shared relation's own.
  private var keyNames: [String] { keys.indices.map { "key_\($0 + 1)" } }

  private func windowed(by column: String) -> Relation {
    let instant = Formula.column(column)
    let isFirst = instant.isWithin(windows.first)
    let both = Formula.or([isFirst, instant.isWithin(windows.second)])
    let which = Formula.when(isFirst, .literal(.integer(1)), otherwise: .literal(.integer(2)))
    let named = zip(keyNames, keys).map { Named($0, $1.content) }
    return .project(
      .filter(rows, both),
      [
        Named("which", which), Named("time", instant), Named("post", .column("post")),
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
      } + [Named("score", .column("score"))]
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

  /// Clusters that are alike in both windows, counted: what of them lies in the first, what in
  /// the second. Both windows stand in one row, because an author who posts in both makes the
  /// two samples move together.
  private func histogram(of rows: Relation, by keys: [String] = []) -> Relation {
    var histogram = ClusterHistogram(rows: rows, keys: keys)
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
      histogram.missing.append(
        Named("missing_\(window)", isHere.and(.isMissing(.column("positive")))))
    }
    if hasScore { histogram.products = [Named("score_product", ["score_1", "score_2"])] }
    return histogram.relation
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

  private func sourceSums(of rows: Relation) -> Relation {
    .aggregate(
      rows, keys: [Named("which", .column("which")), Named("source", .column("source"))],
      measures: [
        Named("posts", .countPresent(.column("positive"))),
        Named("positive", .sum(.column("positive"))),
      ])
  }

  /// Each copy family once in each window: its first post there.
  private func onceEach(_ rows: Relation) -> Relation {
    let alone = Formula.arithmetic(.literal(.integer(0)), .minus, .column("post"))
    let family = Formula.cases(
      [.init(when: .isMissing(.column("family")), then: alone)], otherwise: .column("family"))
    return .firstOfEach(
      rows, keys: [.column("which"), family],
      order: [SortKey(.column("time")), SortKey(.column("post"))], count: 1)
  }
}
