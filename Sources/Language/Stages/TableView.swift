/// Shows rows as a table, which is how they are shown anyway.
struct TableView: Stage {
  static let keyword = "table"
  static let summary = "Show the rows as a table."
  static let usage = "table"
  static let example = "posts | count by source | table"

  var description: String { "" }

  init(from parser: inout Parser) throws(Diagnostic) {}

  func apply(to plan: inout Plan) { plan.view = .table }
}
