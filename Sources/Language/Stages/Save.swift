/// Writes the whole result to a file: `save out/volume.csv`.
struct Save: Stage {
  static let keyword = "save"
  static let summary =
    "Write the whole result to a file: CSV, TSV, JSON, JSONL, Markdown or SVG by its ending."
  static let usage = "save PATH [raw]"
  static let example = "posts | count by source | save out/sources.csv"
  static let moreExamples = ["posts | where sentiment = negative | save out/negative.jsonl"]
  static let details = [
    "Never cut, with the columns that tables for people leave out, and whole or not at all.",
    "CSV and TSV put an apostrophe before text that a spreadsheet would run as a formula; raw leaves it as it is.",
  ]

  let path: String
  let span: Span
  let isRaw: Bool

  var description: String { path.wordOrQuoted + (isRaw ? " raw" : "") }

  init(from parser: inout Parser) throws(Diagnostic) {
    (path, span) = try parser.path("a path")
    isRaw = parser.consume(word: "raw")
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    if Plan.Output.isPicture(path) { try plan.requireNumbers(for: "save", at: span) }
    plan.outputs.append(Plan.Output(path: path, span: span, isRaw: isRaw))
  }
}

extension String {
  /// The text bare where a path may stand bare, else in quotes.
  fileprivate var wordOrQuoted: String {
    let isSafe = Lexer(Source(self)).path(from: 0).kind == .text(self) && !contains("|")
    return isSafe ? self : Literal.quoted(self)
  }
}
