/// Keeps rows that pass: `where source = x and text has "open weights"`.
struct Where: Stage {
  static let keyword = "where"
  static let summary = "Keep the rows that pass a test."
  static let usage = "where CONDITION"
  static let example = "posts | where source in (x, bluesky) and text has \"open weights\""
  static let moreExamples = [
    "posts | where time last 24h and sentiment = negative | sort likes desc | first 5"
  ]
  static let details = ["Tests are joined by and or by or; help conditions lists them."]

  let condition: Condition

  var description: String { "\(condition)" }

  var fieldsNamed: [String] { condition.fields }

  init(from parser: inout Parser) throws(Diagnostic) {
    condition = try parser.condition()
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    let window = try condition.window(in: plan)
    plan.filter(try condition.formula(in: plan))
    plan.narrow(to: window)
  }
}

extension Plan {
  /// Notes that no row outside a window passes.
  mutating func narrow(to window: TimeWindow) {
    guard let scope else { return }
    self.scope?.window = scope.window.intersection(window)
  }
}
