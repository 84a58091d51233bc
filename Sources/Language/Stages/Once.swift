/// Keeps one post of each copy family: `once per family`.
struct Once: Stage {
  static let keyword = "once"
  static let summary =
    "Keep the first post of each copy family, so that a repeated text counts once."
  static let usage = "once per family"
  static let example = "posts | time last 48h | once per family | count by source"
  static let details = [
    "Of the posts in scope that copy one another the first by time is kept. In compare, `once per family` counts a family once in each window."
  ]

  var description: String { "per family" }

  var fieldsNamed: [String] { ["text"] }

  init(from parser: inout Parser) throws(Diagnostic) {
    guard parser.consume(word: "per"), parser.consume(word: "family") else {
      throw .oncePerWhat(found: parser)
    }
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    guard plan.scope != nil else { throw .needsPosts(Self.keyword) }
    let isKept = plan.relation.isFirstOfFamily
    plan.footnotes.append(
      Footnote(
        meaning: .copies,
        relation: .aggregate(
          .filter(plan.relation, .not(isKept)), keys: [], measures: [Named("n", .count)])))
    plan.filter(isKept)
  }
}

extension Relation {
  /// Whether a post of these is the first of its copy family among them.
  ///
  /// Only families with several posts are put in order; most posts have no copy.
  fileprivate var isFirstOfFamily: Formula {
    let family = Formula.column("family")
    let families = Relation.aggregate(
      .filter(self, .not(.isMissing(family))), keys: [Named("family", family)],
      measures: [Named("posts", .count)])
    let several = Relation.project(
      .filter(families, .compare(.column("posts"), .greater, .literal(.integer(1)))),
      [Named("family", family)])
    let firsts = Relation.project(
      .firstOfEach(
        .filter(self, .isAmong(family, several)), keys: [family],
        order: [SortKey(.column("time")), SortKey(.column("post"))], count: 1),
      [Named("post", .column("post"))])
    return .or([
      .isMissing(family), .not(.isAmong(family, several)), .isAmong(.column("post"), firsts),
    ])
  }
}

extension Parser {
  /// Reads `once per family` if it is next.
  mutating func consumeOncePerFamily() throws(Diagnostic) -> Bool {
    guard consume(word: "once") else { return false }
    guard consume(word: "per"), consume(word: "family") else { throw .oncePerWhat(found: self) }
    return true
  }
}

extension Diagnostic {
  fileprivate static func oncePerWhat(found parser: Parser) -> Self {
    .expected("'per family'", found: parser, help: "such as: posts | once per family | count")
  }
}
