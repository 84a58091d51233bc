/// Keeps some columns: `select time, author, text`.
struct Select: Stage {
  static let keyword = "select"
  static let summary = "Keep these columns, in this order."
  static let usage = "select FIELD, …"
  static let example = "posts | where likes > 100 | select time, author, likes, text"

  let references: [FieldReference]

  var description: String { references.map(\.description).joined(separator: ", ") }

  init(from parser: inout Parser) throws(Diagnostic) {
    references = try parser.list { (parser) throws(Diagnostic) in
      try parser.fieldReference("a field")
    }
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    if plan.order.isEmpty, plan.scope != nil { plan.sort(by: Plan.newestFirst) }
    var fields: [Field] = []
    for reference in references {
      let field = try plan.field(reference)
      if !fields.contains(field) { fields.append(field) }
    }
    plan.fields = fields
    plan.columns = plan.columns.map { columns in
      fields.compactMap { field in columns.first { $0.name == field.name } }
    }
    plan.isSelected = true
  }
}
