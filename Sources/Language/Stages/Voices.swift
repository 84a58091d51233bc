/// Shows posts that stand for many, and the side that disagrees: `voices 3 per sentiment`.
struct Voices: Stage {
  static let keyword = "voices"
  static let summary = "Show representative posts of different authors, and the dissenting side."
  static let usage = "voices [N] [per sentiment]"
  static let example = "posts | time last 24h | voices 2 per sentiment"
  static let moreExamples = ["posts | search licence | time last 7d | voices 2"]
  static let details = [
    "Posts are chosen that are near to what all say (TF-IDF centroid) and unlike one another (maximal marginal relevance 0.7), of different authors and copy families.",
    "Dissent is the smaller of the positive and the negative side, where it has 5 posts or 8 %: posts near to what it says and far from what the other side says.",
  ]
  static let columns = [
    ColumnNote("voice", meaning: "typical of all, or the side it stands for"),
    ColumnNote("of_posts", meaning: "how many posts it stands for"),
    ColumnNote("likes", "sentiment", "text", meaning: "the post's own"),
  ]

  let count: CountTerm?
  let isPerSentiment: Bool

  private static let standardCount = 3

  var description: String {
    [count.map { "\($0)" }, isPerSentiment ? "per sentiment" : nil]
      .compactMap(\.self).joined(separator: " ")
  }

  var fieldsNamed: [String] { ["text", "sentiment"] }

  init(from parser: inout Parser) throws(Diagnostic) {
    count = try parser.countTermIfNext("how many posts")
    isPerSentiment = parser.consume(word: "per")
    if isPerSentiment, !parser.consume(word: "sentiment") {
      throw .expected("'sentiment'", found: parser, help: "such as: voices 2 per sentiment")
    }
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    guard plan.scope != nil else { throw .needsPosts(Self.keyword) }
    let request = VoicesRequest(
      rows: plan.relation, count: try plan.count(of: count) ?? Self.standardCount,
      isPerSentiment: isPerSentiment)
    plan.noteScope()
    plan.compute(.voices(request), fields: VoicesRequest.columns.map(\.asField))
    plan.columns = VoicesRequest.columns
  }
}

/// Posts of which a few are to be chosen that stand for all.
package struct VoicesRequest: Sendable {
  package var rows: Relation
  package var count: Int
  package var isPerSentiment: Bool

  package var questions: [Computation.Question] {
    [
      .init(
        "posts",
        .sort(
          .project(
            rows,
            ["time", "post", "author_key", "family", "sentiment", "title", "text"].map {
              Named($0, .column($0))
            }),
          [SortKey(.column("time")), SortKey(.column("post"))]))
    ]
  }

  /// What is shown of the posts of these numbers.
  package func shown(_ posts: [Int64]) -> Relation {
    .project(
      .filter(.posts, .isIn(.column("post"), posts.map(Value.integer))),
      (["post"] + Self.shownColumns.map(\.name)).map { Named($0, .column($0)) })
  }

  private static let shownColumns = [
    ResultTable.Column("time", .time(.minute)),
    ResultTable.Column("source", .text),
    ResultTable.Column("author", .text),
    ResultTable.Column("likes", .integer),
    ResultTable.Column("sentiment", .text),
    ResultTable.Column("url", .text, isDetail: true),
    ResultTable.Column("id", .text, isDetail: true),
    ResultTable.Column("title", .text, isDetail: true),
    ResultTable.Column("text", .text),
  ]

  package static let columns =
    [
      ResultTable.Column("voice", .text), ResultTable.Column("of_posts", .integer, title: "of"),
    ] + shownColumns
}
