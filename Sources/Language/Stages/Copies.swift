/// Lists texts that were posted more than once: `copies min 3 authors`.
struct Copies: Stage {
  static let keyword = "copies"
  static let summary =
    "List the texts that were posted more than once, word for word or nearly, with who and where."
  static let usage = "copies [min N posts|authors|sources]"
  static let example = "posts | time last 7d | copies min 2 authors"
  static let moreExamples = [
    "posts | copies min 3 authors | first 5", "posts | time last 48h | copies | open 1",
  ]
  static let details = [
    "Copies are word for word, or nearly: case, punctuation, links, mentions and a leading RT make no difference, and then three quarters of the runs of five characters must be the same (Jaccard 0.75), with no number in the place of another. Texts of fewer than 20 characters are no copies. A family is about its first post: each text in it is like that one.",
    "Nothing is deleted; once per family counts each family once.",
  ]
  static let columns = [
    ColumnNote("line", meaning: "the number for open"),
    ColumnNote(
      "posts", "authors", meaning: "posts of the family in scope, and how many wrote them"),
    ColumnNote("wordings", meaning: "how many different texts they are, to the letter"),
    ColumnNote("sources", meaning: "where they were posted, most posts first"),
    ColumnNote("first", "hours", meaning: "when the first was posted, and hours to the last"),
    ColumnNote("family", meaning: "what where family = … asks for"),
    ColumnNote("author", "text", meaning: "of the first post"),
  ]

  /// What a family must have enough of.
  enum Minimum: String, CaseIterable, Sendable {
    case posts, authors, sources
  }

  let minimum: (count: CountTerm, of: Minimum)?

  var description: String { minimum.map { "min \($0.count) \($0.of)" } ?? "" }

  var fieldsNamed: [String] { ["text"] }

  init(from parser: inout Parser) throws(Diagnostic) {
    guard parser.consume(word: "min") else {
      minimum = nil
      return
    }
    let count = try parser.countTerm("a number")
    let (word, span) = try parser.word("posts, authors or sources")
    guard let of = Minimum(rawValue: word.lowercased()) else {
      throw .minimumOfWhat(word, at: span)
    }
    minimum = (count, of)
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    guard plan.scope != nil else { throw .needsPosts(Self.keyword) }
    plan.noteScope()
    plan.computeLines(
      .copies(
        CopiesRequest(
          rows: plan.relation, minimum: minimum?.of, count: try plan.count(of: minimum?.count) ?? 2)
      ),
      columns: CopiesRequest.columns)
  }
}

/// Copy families, asked of an engine: what they have, where, and their first posts.
package struct CopiesRequest: Sendable {
  package var rows: Relation
  /// What a family must have at least ``count`` of; posts where nil.
  var minimum: Copies.Minimum?
  var count: Int

  /// The families with several posts among the rows, and those posts.
  var shared: [Relation] {
    let families = Relation.aggregate(
      .filter(rows, .not(.isMissing(.column("family")))),
      keys: [Named("family", .column("family"))],
      measures: [
        Named("posts", .count), Named("authors", .countDistinct(.column("author_key"))),
        Named("sources", .countDistinct(.column("source"))),
        Named("first", .minimum(.column("time"))), Named("last", .maximum(.column("time"))),
      ])
    var isWanted = Formula.compare(.column("posts"), .greater, .literal(.integer(1)))
    if let minimum {
      isWanted = isWanted.and(
        .compare(
          .column(minimum.rawValue), .greaterOrEqual, .literal(.integer(Int64(count)))))
    }
    let wanted = Relation.project(Self.families, [Named("family", .column("family"))])
    let copies = Relation.project(
      .filter(rows, .isAmong(.column("family"), wanted)),
      Self.copies.outputColumns.map { Named($0, .column($0)) })
    return [.filter(families, isWanted), copies]
  }

  private static let families = Relation.shared(
    0, columns: ["family", "posts", "authors", "sources", "first", "last"])

  /// The posts of the families.
  private static let copies = Relation.shared(1, columns: ["post", "family", "source", "time"])

  /// The posts of some numbers.
  private static func posts(among numbers: Relation) -> Relation {
    .filter(
      .posts, .isAmong(.column("post"), .project(numbers, [Named("post", .column("post"))])))
  }

  /// What a post says: a post without a text is a copy by its title.
  private static let said = Formula.when(
    .isMissing(.column("text")), .column("title"), otherwise: .column("text"))

  var questions: [Computation.Question] {
    let family = Named("family", Formula.column("family"))
    let firsts = Relation.firstOfEach(
      Self.copies, keys: [family.content],
      order: [SortKey(.column("time")), SortKey(.column("post"))], count: 1)
    return [
      .init(
        "families",
        .sort(
          Self.families,
          [
            SortKey(.column("posts"), isDescending: true), SortKey(.column("first")),
            SortKey(.column("family")),
          ])),
      .init(
        "sources",
        .aggregate(
          Self.copies, keys: [family, Named("source", .column("source"))],
          measures: [Named("posts", .count)])),
      .init(
        "wordings",
        .aggregate(
          Self.posts(among: Self.copies), keys: [family],
          measures: [Named("wordings", .countDistinct(Self.said))])),
      .init(
        "firsts",
        .project(
          Self.posts(among: firsts),
          ["family", "author", "title", "text"].map { Named($0, .column($0)) })),
    ]
  }

  package static let columns = [
    ResultTable.Column.line,
    ResultTable.Column("posts", .integer),
    ResultTable.Column("authors", .integer),
    ResultTable.Column("wordings", .integer),
    ResultTable.Column("sources", .list),
    ResultTable.Column("first", .time(.minute)),
    ResultTable.Column("hours", .number(decimals: 1), title: "span h"),
    ResultTable.Column("family", .key, isDetail: true),
    ResultTable.Column("author", .text, title: "first by"),
    ResultTable.Column("text", .text),
  ]
}

extension Diagnostic {
  fileprivate static func minimumOfWhat(_ word: String, at span: Span) -> Self {
    Diagnostic(
      "minimum-of-what", "copies have no '\(word)' to be counted", at: span,
      help: "posts, authors or sources: copies min 3 authors")
  }
}
