import Language

/// The footnotes of a plan, and those that its own questions have told already.
struct FootnoteAnswers {
  private let footnotes: [Footnote]
  private var told: [Int: [Value]] = [:]

  init(_ footnotes: [Footnote]) {
    self.footnotes = footnotes
  }

  /// Has a question tell the footnotes that are about the same rows, which are then read once.
  mutating func told(
    by query: inout GroupQuery, _ ask: (GroupQuery, _ totals: [String]) throws -> GroupAnswer
  ) rethrows -> GroupAnswer {
    var measures: [Int: [String]] = [:]
    for (index, footnote) in footnotes.enumerated() where told[index] == nil {
      measures[index] = query.tell(footnote)
    }
    let names = Set(measures.values.joined()).sorted()
    let answer = try ask(query, names)
    for (index, names) in measures {
      told[index] = names.map { .integer(answer.totals[$0] ?? 0) }
    }
    return answer
  }

  /// The notes, for which those footnotes are asked that nothing has told.
  func notes(_ ask: (Relation) throws -> [Value]?) rethrows -> [String] {
    try footnotes.enumerated().compactMap { index, footnote in
      let row = try told[index] ?? ask(footnote.relation)
      return row.flatMap(footnote.note)
    }
  }
}
