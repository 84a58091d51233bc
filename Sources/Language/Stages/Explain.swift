/// Says what a change is made of: `explain sentiment last 24h vs previous 24h`.
struct Explain: Stage {
  static let keyword = "explain"
  static let summary =
    "Split a change between two windows into what sources, authors, copies and terms add to it."
  static let usage = "explain sentiment|volume WINDOW vs WINDOW [N] [anyway]"
  static let example = "posts | explain sentiment last 24h vs previous 24h"
  static let moreExamples = [
    "explain volume last 24h vs previous 24h 3",
    "explain sentiment last 24h vs previous 24h | open 1",
  ]
  static let details = [
    "Every post of both windows is on one line of each part: its source, its author, its copy family, and one term. So the lines of a part sum to the change exactly.",
    "A line adds by having more or fewer posts than before, and by its share, measured from the share of both windows together. N says how many authors, copied texts and terms get a line of their own; the others are on one.",
    "A term takes the posts that have it and no term above it; function words are no terms.",
    "What is added says nothing of chance: compare does.",
  ]
  static let columns = [
    ColumnNote("line", meaning: "the number for open"),
    ColumnNote("part", meaning: "source, author, copies or term; all for the whole change"),
    ColumnNote("n_now", "n_before", meaning: "posts of the line in each window"),
    ColumnNote(
      "positive_now", "positive_before",
      meaning: "for sentiment: the share of them that is positive"),
    ColumnNote(
      "adds",
      meaning: "what the line adds to the change: of the positive share, or of posts per day"),
    ColumnNote("what", meaning: "the source, author, text or term"),
  ]

  let isVolume: Bool
  let windows: WindowPair
  let count: CountTerm?
  let goesAhead: Bool

  /// How many lines authors, copies and terms get, and then the rest.
  private static let standardCount = 5

  var description: String {
    "\(isVolume ? "volume" : "sentiment") \(windows)" + (count.map { " \($0)" } ?? "")
      + (goesAhead ? " anyway" : "")
  }

  var fieldsNamed: [String] { isVolume ? [] : ["sentiment"] }

  init(from parser: inout Parser) throws(Diagnostic) {
    if parser.consume(word: "volume") {
      isVolume = true
    } else {
      guard parser.consume(word: "sentiment") else { throw .explainWhat(found: parser) }
      isVolume = false
    }
    windows = try WindowPair(from: &parser)
    count = try parser.countTermIfNext("how many lines")
    goesAhead = parser.consume(word: "anyway")
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    guard let scope = plan.scope else { throw .needsPosts(Self.keyword) }
    let windows = try self.windows.windows(in: plan, scope)
    if isVolume, !goesAhead { try self.windows.requireCoverage(windows, in: plan) }
    let request = ExplainRequest(
      rows: plan.relation, windows: windows, isVolume: isVolume,
      count: try plan.count(of: count) ?? Self.standardCount, goesAhead: goesAhead)
    plan.noteScope()
    plan.heading = [
      "what the change of \(isVolume ? "posts per day" : "the positive share") is made of",
      windows.heading(in: plan.context.zone),
    ]
    plan.computeLines(.explain(request), columns: request.columns)
  }
}

/// A change between two windows, asked of an engine as counts by group.
package struct ExplainRequest: Sendable {
  package var rows: Relation
  package var windows: PairedWindows
  package var isVolume: Bool
  /// How many lines authors, copies and terms get.
  package var count: Int
  package var goesAhead: Bool

  /// The groups that posts are put into, each a part of the ledger.
  package enum Part: String, Sendable, CaseIterable {
    case source, author, copies, term
  }

  /// The posts of both windows that count: for sentiment, those with a label.
  package var counted: Relation {
    let windowed = Relation.filter(rows, windows.holds(.column("time")))
    guard !isVolume else { return windowed }
    return .filter(windowed, .not(.isMissing(.column("sentiment"))))
  }

  private var isHit: Formula {
    guard !isVolume else { return .no }
    return .when(
      .compare(.column("sentiment"), .equal, .literal(.text("positive"))), .yes, otherwise: .no)
  }

  private var marked: [Named<Formula>] {
    [Named("which", windows.number(of: .column("time"))), Named("hit", isHit)]
  }

  var shared: [Relation] {
    [
      .project(
        counted,
        marked + ["source", "author_key", "family"].map { Named($0, .column($0)) })
    ]
  }

  package var questions: [Computation.Question] {
    [question(.source, by: "source"), question(.author, by: "author_key"), copies, texts]
  }

  private static let posts = Relation.shared(
    0, columns: ["which", "hit", "source", "author_key", "family"])

  private func question(_ part: Part, by column: String) -> Computation.Question {
    .init(
      part.rawValue,
      .aggregate(
        Self.posts, keys: [Named("key", .column(column)), Named("which", .column("which"))],
        measures: [Named("posts", .count), Named("hits", .sum(.column("hit")))]))
  }

  /// The families with several posts.
  private var copies: Computation.Question {
    let families = Relation.aggregate(
      .filter(Self.posts, .not(.isMissing(.column("family")))),
      keys: [Named("family", .column("family"))], measures: [Named("posts", .count)])
    let several = Relation.project(
      .filter(families, .compare(.column("posts"), .greater, .literal(.integer(1)))),
      [Named("family", .column("family"))])
    let key = Formula.when(.isAmong(.column("family"), several), .column("family"))
    return .init(
      Part.copies.rawValue,
      .aggregate(
        .project(
          Self.posts,
          [Named("key", key)] + ["which", "hit"].map { Named($0, .column($0)) }),
        keys: ["key", "which"].map { Named($0, .column($0)) },
        measures: [Named("posts", .count), Named("hits", .sum(.column("hit")))]))
  }

  private var texts: Computation.Question {
    .init(
      Part.term.rawValue,
      .sort(
        .project(
          counted,
          marked + ["time", "post", "title", "text"].map { Named($0, .column($0)) }),
        [SortKey(.column("time")), SortKey(.column("post"))]))
  }

  /// What authors of these numbers are called.
  package func names(ofAuthors numbers: [Int64]) -> Relation {
    .aggregate(
      .filter(counted, .isIn(.column("author_key"), numbers.map(Value.integer))),
      keys: [Named("key", .column("author_key"))],
      measures: [
        Named("name", .minimum(.column("author"))), Named("source", .minimum(.column("source"))),
      ])
  }

  /// The first posts of these families.
  package func texts(ofFamilies numbers: [Int64]) -> Relation {
    .project(
      .firstOfEach(
        .filter(counted, .isIn(.column("family"), numbers.map(Value.integer))),
        keys: [.column("family")],
        order: [SortKey(.column("time")), SortKey(.column("post"))], count: 1),
      [Named("key", .column("family")), Named("name", .column("text"))])
  }

  package var columns: [ResultTable.Column] {
    var columns: [ResultTable.Column] = [
      .line, ResultTable.Column("part", .text),
      ResultTable.Column("n_now", .integer, title: "n now"),
      ResultTable.Column("n_before", .integer, title: "n before"),
    ]
    if !isVolume {
      columns += [
        ResultTable.Column("positive_now", .share, title: "positive now"),
        ResultTable.Column("positive_before", .share, title: "before"),
      ]
    }
    let kind = isVolume ? ResultTable.Column.Kind.number(decimals: 1) : .points
    return columns + [
      ResultTable.Column("adds", kind, title: isVolume ? "adds per day" : "adds"),
      ResultTable.Column("what", .text),
    ]
  }
}

extension Diagnostic {
  fileprivate static func explainWhat(found parser: Parser) -> Self {
    .expected(
      "what to explain", found: parser,
      help: "sentiment or volume: explain sentiment last 24h vs previous 24h")
  }
}
