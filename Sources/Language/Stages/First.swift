/// Keeps the first rows, of all or of each group: `first 3 by source`.
struct First: Stage {
  static let keyword = "first"
  static let summary = "Keep the first rows, of all or of each group; unsorted posts newest first."
  static let usage = "first N [by FIELD, …]"
  static let example = "posts | sort likes desc | first 3 by source"
  static let moreExamples = ["posts | count by author, source | first 3 by source"]

  let count: CountTerm
  let keys: [FieldReference]

  var description: String {
    "\(count)" + (keys.isEmpty ? "" : " by " + keys.map(\.description).joined(separator: ", "))
  }

  init(from parser: inout Parser) throws(Diagnostic) {
    count = try parser.countTerm("a number of rows")
    keys =
      parser.consume(word: "by")
      ? try parser.list { (parser) throws(Diagnostic) in try parser.fieldReference("a field") }
      : []
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    let count = try plan.context.count(of: count)
    if plan.order.isEmpty, plan.scope != nil { plan.sort(by: Plan.newestFirst) }
    guard !keys.isEmpty else {
      plan.relation = .limit(plan.ordered, count)
      return
    }
    var groups: [Formula] = []
    for key in keys { groups.append(.column(try plan.field(key).name)) }
    let order = plan.order.isEmpty ? groups.map { SortKey($0) } : plan.order
    plan.relation = .firstOfEach(plan.relation, keys: groups, order: order, count: count)
    plan.order = groups.map { SortKey($0) } + plan.order
  }
}

extension Plan {
  static let newestFirst = [SortKey(.column("time"), isDescending: true)]
}
