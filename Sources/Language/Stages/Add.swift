/// Adds a column computed from others: `add reach = likes + reposts`.
struct Add: Stage {
  static let keyword = "add"
  static let summary = "Add a column computed from others."
  static let usage = "add NAME = EXPRESSION"
  static let example = "posts | add reach = likes + 2 * reposts | sort reach desc | first 10"
  static let details = [
    "Numbers are computed with + - * / and length, round, abs. Where a value is missing, so is the outcome."
  ]

  let name: String
  let span: Span
  let expression: Expression

  var description: String { "\(name) = \(expression)" }

  var fieldsNamed: [String] { expression.fields }

  init(from parser: inout Parser) throws(Diagnostic) {
    (name, span) = try parser.word("a name for the column")
    guard parser.consume("=") else { throw .expected("'='", found: parser) }
    expression = try parser.expression()
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    let name = name.lowercased()
    guard !plan.fields.contains(where: { $0.name == name }) else { throw .taken(name, at: span) }
    let (formula, type) = try expression.formula(in: plan)
    // `post` and what else a post's tests need stay in sight.
    let hidden = plan.scope == nil ? [] : ["post"]
    let kept = (plan.fields.map(\.name) + hidden).map { Named($0, Formula.column($0)) }
    plan.relation = .project(plan.relation, kept + [Named(name, formula)])
    let field = Field(name, type)
    plan.fields.append(field)
    plan.columns?.append(ResultTable.Column(name, field.kind))
    plan.added.append(name)
  }
}

extension Diagnostic {
  fileprivate static func taken(_ name: String, at span: Span) -> Self {
    Diagnostic(
      "taken", "there is a column '\(name)' already", at: span, help: "choose another name")
  }
}
