/// Lists the posts behind a line: `explain … | open 3`.
struct Open: Stage {
  static let keyword = "open"
  static let summary = "List the posts behind a line of copies, explain, spikes, terms or top."
  static let usage = "open LINE"
  static let example = "posts | time last 48h | copies | open 1"
  static let moreExamples = [
    "explain sentiment last 24h vs previous 24h | open 3 | count by sentiment"
  ]
  static let details = [
    "Lines are told by their number (#). What follows is about those posts, as about any posts."
  ]

  let line: Int
  let span: Span

  var description: String { "\(line)" }

  init(from parser: inout Parser) throws(Diagnostic) {
    (line, span) = try parser.count("the number of a line")
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    guard let lines = plan.lines else { throw .nothingToOpen }
    plan.open(OpenRequest(computation: lines.computation, line: line, span: span, rows: lines.rows))
    plan.scope = lines.scope
    plan.fields = lines.fields
    plan.sort(by: Plan.newestFirst)
  }
}

/// The posts behind a line of an answer.
package struct OpenRequest: Sendable {
  /// The computation whose answer has the line.
  package var computation: Int
  package var line: Int
  /// Where the line was asked for.
  package var span: Span
  /// The posts that the computation looked at.
  package var rows: Relation

  /// The numbers of those posts that pass a test.
  package func posts(passing test: Formula) -> Relation {
    .project(.filter(rows, test), [Named("post", .column("post"))])
  }
}

extension Plan {
  /// What the lines of an answer came from.
  package struct Lines: Sendable {
    var computation: Int
    var rows: Relation
    var scope: Scope
    var fields: [Field]
  }

  /// The posts replaced by a computation's table whose lines can be opened.
  mutating func computeLines(_ computation: Computation, columns: [ResultTable.Column]) {
    let before = scope.map {
      Lines(computation: computations.count, rows: relation, scope: $0, fields: fields)
    }
    compute(computation, fields: columns.map(\.asField))
    self.columns = columns
    lines = before
  }

  /// The table replaced by the posts behind one of its lines.
  fileprivate mutating func open(_ request: OpenRequest) {
    compute(.opened(request), fields: [])
    relation = .filter(
      .posts,
      .isAmong(.column("post"), .answer(computations.count - 1, columns: ["post"])))
    notes = []
    footnotes = []
    heading = []
  }
}

extension ResultTable.Column {
  /// The number by which `open` finds a line.
  static let line = ResultTable.Column("line", .integer, title: "#")
}

extension Diagnostic {
  fileprivate static var nothingToOpen: Self {
    Diagnostic(
      "nothing-to-open", "'open' needs the numbered lines of another stage", at: Span(0, 0),
      help: "it stands behind copies, explain, spikes, terms or top: posts | copies | open 1")
  }

  /// The answer has no line of the number.
  package static func noSuchLine(_ request: OpenRequest, lines: Int) -> Self {
    Diagnostic(
      "no-such-line",
      lines == 0 ? "there is no line to open" : "there is no line \(request.line)",
      at: request.span, help: lines == 0 ? nil : "lines: 1 to \(lines)")
  }
}
