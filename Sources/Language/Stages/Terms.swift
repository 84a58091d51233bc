/// Says which words tell two windows apart: `terms last 24h vs previous 7d`.
struct Terms: Stage {
  static let keyword = "terms"
  static let summary = "Say which words or phrases two windows differ in, with log-odds and rates."
  static let usage =
    "terms [words|phrases|hashtags] WINDOW vs WINDOW [N] [per post] [once per family]"
  static let example = "posts | terms last 24h vs previous 7d 10"
  static let moreExamples = [
    "posts | terms phrases last 7d vs previous 7d 8 once per family",
    "posts | terms hashtags last 7d vs previous 7d 5 per post",
  ]
  static let details = [
    "Words are folded; function words, single digits, addresses and handles are left out, but count as words in the rates. A pair of neighbouring characters stands for a word in scripts without blanks. Phrases are of 2 to 5 words that stand side by side in two posts or more.",
    "z is the log-odds ratio in standard errors, with a Dirichlet prior worth 500 words that are distributed as in all posts in scope (Monroe, Colaresi & Quinn 2008). Terms said 5 times or more in both windows together are weighed; p_adjusted is for their number (Benjamini & Hochberg).",
    "per post counts the posts that have a term, not how often it is said. A term of few authors is theirs rather than the discourse's: see the authors, or open the line.",
  ]
  static let columns = [
    ColumnNote("line", meaning: "the number for open"),
    ColumnNote("term", meaning: "the word, phrase or hashtag"),
    ColumnNote("more", meaning: "the window that has more of it"),
    ColumnNote("z", "log_odds", "p_adjusted", meaning: "how far its odds differ, and how surely"),
    ColumnNote("rate_now", "rate_before", meaning: "per 10,000 words, or posts"),
    ColumnNote("n_now", "n_before", meaning: "how often it is said, or posts that have it"),
    ColumnNote(
      "posts_now", "posts_before", "authors_now", "authors_before",
      meaning: "posts that have it, and how many wrote them, as far as that is known"),
  ]

  let unit: TermUnit
  let windows: WindowPair
  let count: CountTerm?
  let isPerPost: Bool
  let isOncePerFamily: Bool

  private static let standardCount = 10

  var description: String {
    var text = unit == .words ? "" : "\(unit) "
    text += "\(windows)"
    if let count { text += " \(count)" }
    if isPerPost { text += " per post" }
    if isOncePerFamily { text += " once per family" }
    return text
  }

  var fieldsNamed: [String] { ["text"] }

  init(from parser: inout Parser) throws(Diagnostic) {
    unit = parser.consumeTermUnit() ?? .words
    windows = try WindowPair(from: &parser)
    count = try parser.countTermIfNext("how many terms")
    isPerPost = parser.consume(word: "per")
    if isPerPost, !parser.consume(word: "post") { throw .expected("'post'", found: parser) }
    isOncePerFamily = try parser.consumeOncePerFamily()
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    guard let scope = plan.scope else { throw .needsPosts(Self.keyword) }
    let request = TermsRequest(
      rows: plan.relation, windows: try windows.windows(in: plan, scope), unit: unit,
      count: try plan.count(of: count) ?? Self.standardCount, isPerPost: isPerPost,
      isOncePerFamily: isOncePerFamily)
    plan.noteScope()
    plan.heading = request.heading(in: plan.context.zone)
    plan.computeLines(.terms(request), columns: request.columns)
  }
}

/// What of a text is counted.
package enum TermUnit: String, Sendable, CaseIterable {
  case words, phrases, hashtags
}

/// The terms of two windows, to be counted from their posts.
package struct TermsRequest: Sendable {
  package var rows: Relation
  package var windows: PairedWindows
  package var unit: TermUnit
  /// How many terms each window gets.
  package var count: Int
  /// Whether a post counts a term once.
  package var isPerPost: Bool
  package var isOncePerFamily: Bool

  /// The posts of both windows in order, and then all posts, from which the prior is made.
  package var questions: [Computation.Question] {
    let time = Formula.column("time")
    return [
      .init(
        "windows",
        .sort(
          Self.read(.filter(rows, windows.holds(time)), which: windows.number(of: time)),
          [SortKey(time), SortKey(.column("post"))])),
      .init("prior", Self.read(rows, which: .no)),
    ]
  }

  /// Where the columns of a post are found.
  package enum Place {
    /// 1 or 2 for a window.
    package static let which = 0
    package static let post = 2
    package static let author = 3
    package static let family = 4
    package static let texts = 5..<7
  }

  private static func read(_ posts: Relation, which: Formula) -> Relation {
    .project(
      posts,
      [Named("which", which)]
        + ["time", "post", "author_key", "family", "title", "text"].map { Named($0, .column($0)) })
  }

  func heading(in zone: Zone) -> [String] {
    let counted = isPerPost ? "posts with it" : "times it is said"
    return [
      "\(unit.rawValue), log-odds with a Dirichlet prior from all posts in scope, by \(counted)"
        + (isOncePerFamily ? ", each copy family once" : ""),
      windows.heading(in: zone),
    ]
  }

  package var columns: [ResultTable.Column] {
    let rate = isPerPost ? "per 10,000 posts" : "per 10,000 words"
    return [
      .line,
      ResultTable.Column("term", .text),
      ResultTable.Column("more", .text, title: "more"),
      ResultTable.Column("z", .number(decimals: 1)),
      ResultTable.Column("rate_now", .number(decimals: 1), title: "now \(rate)"),
      ResultTable.Column("rate_before", .number(decimals: 1), title: "before"),
      ResultTable.Column("n_now", .integer, title: "n now"),
      ResultTable.Column("n_before", .integer, title: "n before"),
      ResultTable.Column("posts_now", .integer, title: "posts now"),
      ResultTable.Column("posts_before", .integer, title: "posts before"),
      ResultTable.Column("authors_now", .integer, title: "authors now"),
      ResultTable.Column("authors_before", .integer, title: "authors before"),
      ResultTable.Column("log_odds", .number(decimals: 3), isDetail: true),
      ResultTable.Column("p_adjusted", .number(decimals: 4), isDetail: true),
    ]
  }
}

extension Parser {
  /// Reads `words`, `phrases` or `hashtags` if it is next.
  mutating func consumeTermUnit() -> TermUnit? {
    TermUnit.allCases.first { consume(word: $0.rawValue) }
  }
}
