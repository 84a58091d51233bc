/// Keeps the posts of a window: `time last 24h`.
struct TimeFilter: Stage {
  static let keyword = "time"
  static let summary = "Keep the posts of a window of time."
  static let usage = "time WINDOW"
  static let example = "posts | time last 24h"
  static let moreExamples = ["posts | time from 2026-03-20 to 2026-03-26 | count by day"]
  static let details = ["help windows lists the windows there are."]

  let term: WindowTerm

  var description: String { "\(term)" }

  init(from parser: inout Parser) throws(Diagnostic) {
    term = try parser.windowTerm()
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    let field = try plan.field(FieldReference(name: "time", span: term.span))
    let window = try plan.window(of: term)
    plan.filter(Formula.column(field.name).isWithin(window))
    plan.narrow(to: window)
  }
}
