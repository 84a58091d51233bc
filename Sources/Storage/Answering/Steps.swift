package import Language

/// How an engine would run one query of a plan.
package struct QuerySteps: Sendable {
  /// What is asked, such as `rows`.
  package var name: String
  /// A line for each step, indented below the step it is part of.
  package var lines: [String]
}

extension Engine {
  /// How the engine would run each query of a plan.
  ///
  /// What computations keep at hand is made, since how it is read depends on what it is.
  package func steps(of plan: Plan) throws -> [QuerySteps] {
    var found: [QuerySteps] = []
    func add(
      _ name: String, _ relation: Relation, in tables: [String] = [], columns: [String]? = nil
    )
      throws
    {
      guard !relation.readsAnswers else {
        return found.append(QuerySteps(name: name, lines: ["reads an answer that is at hand"]))
      }
      let question = GroupQuery(relation).flatMap(columnQuestion)
      var lines = question.map { [$0.step] } ?? []
      if question?.isInOrderOfTime ?? true {
        let query = relation.compiled(for: dialect, in: tables, columns: columns)
        let asked = try steps(of: query).map { $0.renaming(tables) }
        lines +=
          lines.isEmpty
          ? asked : ["OR, WHERE POSTS ARE NOT IN THE ORDER OF TIME"] + asked.map { "  " + $0 }
      }
      found.append(QuerySteps(name: name, lines: lines))
    }
    for computation in plan.computations {
      try sharing(computation.shared) { tables in
        for (index, relation) in computation.shared.enumerated() {
          try add("shared \(index + 1)", relation, in: tables, columns: relation.outputColumns)
        }
        for question in computation.questions {
          try add(question.name, question.relation, in: tables)
        }
      }
    }
    try add("rows", plan.ordered, columns: plan.shownColumns.map(\.name))
    for footnote in plan.footnotes { try add("footnote", footnote.relation) }
    return found
  }
}

extension String {
  /// The step with tables named as the plan numbers them, not as the engine happens to.
  fileprivate func renaming(_ tables: [String]) -> String {
    split(separator: " ", omittingEmptySubsequences: false).map { word in
      tables.firstIndex { word == $0 }.map { "shared_\($0 + 1)" } ?? String(word)
    }.joined(separator: " ")
  }
}
