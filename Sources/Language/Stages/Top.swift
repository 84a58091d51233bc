/// Lists what occurs in most posts: `top 10 phrases by source`.
struct Top: Stage {
  static let keyword = "top"
  static let summary =
    "List what occurs in most posts: words, phrases, hashtags, links, authors or a field."
  static let usage = "top N words|phrases|hashtags|mentions|links|authors|FIELD [by KEY, …]"
  static let example = "posts | time last 7d | top 10 phrases"
  static let moreExamples = [
    "posts | time last 7d | top 3 hashtags by source", "posts | time last 7d | top 3 words by day",
    "posts | time last 7d | top 5 authors",
  ]
  static let details = [
    "Phrases are of 2 to 5 words. They are ranked by the posts that have them, less those in which they are part of a longer phrase, times how far their words come together more often than by chance (C-value, pointwise mutual information); all else is ranked by posts.",
    "Words and phrases are folded, without addresses and handles; function words and single digits are no words. For authors and fields every value counts; hashtags, mentions and links count once a post.",
  ]
  static let columns = [
    ColumnNote("line", meaning: "the number for open"),
    ColumnNote(
      "phrase", meaning: "the word, phrase, hashtag or value; the column is named after it"),
    ColumnNote("posts", meaning: "posts that have it"),
    ColumnNote("share", meaning: "of the posts in scope, or of the group's"),
    ColumnNote("authors", meaning: "how many wrote them, as far as that is known"),
    ColumnNote("phrase_score", meaning: "for phrases: what they are ranked by"),
  ]

  /// What is counted.
  enum Subject: Sendable, CustomStringConvertible {
    case terms(TermUnit)
    case field(FieldReference)

    var description: String {
      switch self {
      case .terms(let unit): unit.rawValue
      case .field(let reference): "\(reference)"
      }
    }
  }

  let count: CountTerm
  let subject: Subject
  let keys: [GroupKey]

  var description: String {
    "\(count) \(subject)"
      + (keys.isEmpty ? "" : " by " + keys.map(\.description).joined(separator: ", "))
  }

  var fieldsNamed: [String] {
    let subject =
      switch self.subject {
      case .terms: "text"
      case .field(let reference): Self.field(reference).name.lowercased()
      }
    return [subject] + keys.flatMap(\.fields)
  }

  init(from parser: inout Parser) throws(Diagnostic) {
    count = try parser.countTerm("how many")
    if parser.isNext(word: "hashtags") {
      subject = .field(try parser.fieldReference("what to count"))
    } else if let unit = parser.consumeTermUnit() {
      subject = .terms(unit)
    } else {
      guard case .word = parser.peek.kind else { throw .topWhat(found: parser) }
      subject = .field(try parser.fieldReference("what to count"))
    }
    keys = try parser.groupKeys()
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    guard plan.scope != nil else { throw .needsPosts(Self.keyword) }
    let keys = try plan.keys(self.keys)
    var request = TopRequest(
      rows: plan.relation, count: try plan.context.count(of: count), subject: .terms(.words),
      keys: keys.columns,
      keyFields: keys.fields, listKey: keys.list, bucket: nil)
    switch subject {
    case .terms(let unit): request.subject = .terms(unit)
    case .field(let reference): request.subject = .field(try plan.field(Self.field(reference)))
    }
    if let bucket = keys.bucket {
      let window = TimeWindow(start: plan.reach.lowerBound, end: plan.reach.upperBound)
      request.bucket = .init(
        scale: bucket.scale, index: bucket.index, column: bucket.column, window: window)
    }
    plan.noteScope()
    plan.computeLines(.top(request), columns: request.columns)
  }

  /// The field of a plural that people say: `authors`.
  private static func field(_ reference: FieldReference) -> FieldReference {
    let singular = ["authors": "author", "sources": "source", "languages": "lang"]
    return FieldReference(
      name: singular[reference.name.lowercased()] ?? reference.name, span: reference.span)
  }
}

/// The commonest values, asked of an engine or counted from its texts.
package struct TopRequest: Sendable {
  package enum Subject: Sendable {
    case terms(TermUnit)
    case field(Field)
  }

  package var rows: Relation
  package var count: Int
  package var subject: Subject
  package var keys: [Named<Formula>]
  package var keyFields: [Field]
  /// A key that is a list, and so must be taken apart.
  package var listKey: String?
  /// How a key that is a bucket of time is drawn.
  package var bucket: ShareRequest.Fill?

  /// The rows, one for each value of a list key.
  private var grouped: Relation { listKey.map { .explode(rows, column: $0) } ?? rows }

  /// The keys under names that cannot meet the other columns'.
  private var named: [Named<Formula>] {
    keys.enumerated().map { Named("key_\($0 + 1)", $1.content) }
  }

  package var questions: [Computation.Question] {
    let totals = Relation.aggregate(grouped, keys: named, measures: [Named("posts", .count)])
    return [.init("totals", totals), .init("values", values)]
  }

  /// The posts to be read for terms, or the values counted.
  private var values: Relation {
    switch subject {
    case .terms:
      return .sort(
        .project(
          grouped,
          named + ["post", "author_key", "title", "text"].map { Named($0, .column($0)) }),
        [SortKey(.column("post"))])
    case .field(let field):
      let rows = field.type == .list ? Relation.explode(grouped, column: field.name) : grouped
      return .aggregate(
        .filter(rows, .not(.isMissing(.column(field.name)))),
        keys: named + [Named("value", .column(field.name))],
        measures: [Named("posts", .count)]
          + (countsAuthors ? [Named("authors", .countDistinct(.column("author_key")))] : []))
    }
  }

  /// Whether it says how many authors a value has; an author has one.
  package var countsAuthors: Bool {
    if case .field(let field) = subject { field.name != "author" } else { true }
  }

  private var itemColumn: ResultTable.Column {
    switch subject {
    case .terms(.words): ResultTable.Column("word", .text)
    case .terms(.phrases): ResultTable.Column("phrase", .text)
    case .terms(.hashtags): ResultTable.Column("hashtag", .text)
    case .field(let field):
      ResultTable.Column(field.name, field.type == .list ? .text : field.kind)
    }
  }

  package var columns: [ResultTable.Column] {
    var columns = keyFields.map { ResultTable.Column($0.name, $0.kind) }
    if let bucket { columns[bucket.index] = bucket.column }
    columns.insert(.line, at: 0)
    columns += [
      itemColumn, ResultTable.Column("posts", .integer),
      ResultTable.Column("share", .share),
    ]
    if countsAuthors { columns.append(ResultTable.Column("authors", .integer)) }
    if case .terms(.phrases) = subject {
      columns.append(ResultTable.Column("phrase_score", .number(decimals: 1), isDetail: true))
    }
    return columns + (bucket == nil ? [] : [ResultTable.Column("partial", .flag)])
  }
}

extension Diagnostic {
  fileprivate static func topWhat(found parser: Parser) -> Self {
    .expected(
      "what to count", found: parser,
      help: "words, phrases, hashtags, mentions, links, authors or a field: top 10 phrases")
  }
}
