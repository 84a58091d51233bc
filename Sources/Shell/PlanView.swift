import Language
import Storage

/// What can be shown of a query instead of its answer.
package enum PlanView: String, CaseIterable, Sendable {
  /// What the text was cut into.
  case tokens
  /// What it means.
  case relation
  /// The SQL in each dialect, and the values left out of it.
  case sql
  /// How the engine would run it.
  case plan
}

extension Session {
  /// Shows a query from the side of the machine.
  func show(_ views: [PlanView], of query: Query, written text: Source) throws {
    let plan = try query.plan(in: try context())
    for (index, view) in views.enumerated() {
      if index > 0 { print("") }
      switch view {
      case .tokens:
        print("tokens")
        for line in try text.tokenLines() { print("  \(line)") }
      case .relation:
        print("relation")
        for line in plan.outline { print("  \(line)") }
      case .sql: show(plan, in: [SQLiteDialect(), ClickHouseDialect()])
      case .plan:
        print("plan (\(store.dialect.name))")
        let queries = try interruption.watching(store) { try store.steps(of: plan) }
        for query in queries {
          print("  -- \(query.name)")
          for line in query.lines { print("  \(line)") }
        }
      }
    }
  }

  private func show(_ plan: Plan, in dialects: [any Dialect]) {
    for (index, dialect) in dialects.enumerated() {
      if index > 0 { print("") }
      print("sql (\(dialect.name))")
      for asked in plan.queries(for: dialect) {
        print("  -- \(asked.name)")
        for line in asked.query.sql.split(separator: "\n") { print("  \(line)") }
        guard !asked.query.parameters.isEmpty else { continue }
        let values = asked.query.parameters.map { Formula.literal($0).description }
        print("  -- values: \(values.joined(separator: ", "))")
      }
    }
  }
}

extension Source {
  /// The words of a query, each with its place in UTF-8 offsets and what it was taken for.
  fileprivate func tokenLines() throws(Diagnostic) -> [String] {
    let pieces = try pieces { (parser) throws(Diagnostic) in _ = try parser.query() }.joined()
    let width = "\(text.utf8.count)".count
    return pieces.map { piece in
      let place = "\(piece.span.start)–\(piece.span.end)"
      return "\(place.padding(to: 2 * width + 1))  \(piece.role.name)  \(text(in: piece.span))"
    }
  }
}

extension Piece.Role {
  /// What the text was taken for, in a column of ten.
  fileprivate var name: String {
    let name =
      switch self {
      case .keyword: "keyword"
      case .path: "path"
      case .regex: "regex"
      case .token(let kind):
        switch kind {
        case .word: "word"
        case .number: "number"
        case .text: "text"
        case .field: "field"
        case .tag: "tag"
        case .handle: "handle"
        case .parameter: "parameter"
        case .symbol: "symbol"
        case .newline, .end, .invalid: ""
        }
      }
    return name.padding(to: 9)
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
