import Foundation
package import Language

extension Engine {
  /// Runs a plan to its end: its computations in order, then its rows, then its footnotes.
  ///
  /// - Parameters:
  ///   - plan: what to run.
  ///   - rowLimit: how many rows are wanted; of more only the number is told.
  ///   - withDetails: whether the columns are wanted that tables for people leave out.
  /// - Returns: the table, with what was left out in its notes.
  /// - Throws: an ``EngineError``.
  package func answer(
    _ plan: Plan, rowLimit: Int? = nil, withDetails: Bool = true
  ) throws -> ResultTable {
    var answers: [ResultTable] = []
    for computation in plan.computations {
      answers.append(try table(of: computation.with(answers), plan: plan))
    }
    var table = try rows(of: plan, answers, rowLimit: rowLimit, withDetails: withDetails)
    table.heading = plan.heading + table.heading
    table.notes = (try footnotes(of: plan)) + plan.notes + table.notes
    table.zone = plan.context.zone
    return table
  }

  private func footnotes(of plan: Plan) throws -> [String] {
    try plan.footnotes.compactMap { footnote in
      let rows = try run(footnote.relation.compiled(for: dialect)).rows
      return rows.first.flatMap(footnote.note)
    }
  }

  private func rows(
    of plan: Plan, _ answers: [ResultTable], rowLimit: Int?, withDetails: Bool
  ) throws -> ResultTable {
    // A computation's table that nothing followed is the answer as it stands.
    if case .answer(let number, _) = plan.relation, plan.order.isEmpty, !plan.isSelected {
      return answers[number]
    }
    let columns = plan.shownColumns.filter { withDetails || !$0.isDetail }
    let relation = plan.ordered.replacingAnswers(answers)
    let wanted = rowLimit.map { Relation.limit(relation, $0) } ?? relation
    var rows = try run(wanted.compiled(for: dialect, columns: columns.map(\.name))).rows
    ResultTable.type(&rows, as: columns)
    let inner = answers.last
    var table = ResultTable(
      columns: columns, rows: rows, heading: inner?.heading ?? [], notes: inner?.notes ?? [])
    if rows.count == rowLimit { table.rowCount = try count(relation) }
    return table
  }

  private func count(_ relation: Relation) throws -> Int? {
    var relation = relation
    // Rows are as many in any order.
    if case .sort(let input, _) = relation { relation = input }
    let count = Relation.aggregate(relation, keys: [], measures: [Named("n", .count)])
    return try run(count.compiled(for: dialect)).rows.first?.first?.int
  }

  private func table(of computation: Computation, plan: Plan) throws -> ResultTable {
    switch computation {
    case .buckets(let fill):
      let rows = try run(fill.relation.compiled(for: dialect)).rows
      guard let filled = fill.filled(rows) else { throw EngineError.tooManyRows }
      var typed = filled
      ResultTable.type(&typed, as: fill.columns)
      return ResultTable(columns: fill.columns, rows: typed)
    case .share(let request):
      return request.table(from: try answers(to: computation))
    case .compare(let request):
      return request.table(from: try answers(to: computation))
    }
  }

  /// The rows of each question, by the question's name.
  private func answers(to computation: Computation) throws -> [String: Rows] {
    try sharing(computation.shared) { tables in
      var answers: [String: Rows] = [:]
      for question in computation.questions {
        answers[question.name] = try run(question.relation.compiled(for: dialect, in: tables))
      }
      return answers
    }
  }

  /// Keeps relations at hand in tables, each of which may read the ones before, while `body` runs.
  private func sharing<T>(
    _ relations: [Relation], in tables: [String] = [], body: ([String]) throws -> T
  ) throws -> T {
    guard relations.count > tables.count else { return try body(tables) }
    let relation = relations[tables.count]
    let query = relation.compiled(for: dialect, in: tables, columns: relation.outputColumns)
    return try sharing(query) { try sharing(relations, in: tables + [$0], body: body) }
  }
}

extension Computation {
  /// The computation with earlier answers in the place of their numbers.
  fileprivate func with(_ answers: [ResultTable]) -> Computation {
    guard !answers.isEmpty, case .buckets(var fill) = self else { return self }
    fill.relation = fill.relation.replacingAnswers(answers)
    return .buckets(fill)
  }
}

extension Relation {
  /// The relation with the tables of computations in the place of their numbers.
  fileprivate func replacingAnswers(_ answers: [ResultTable]) -> Relation {
    guard case .answer(let number, let columns) = self else {
      return mappingInputs { $0.replacingAnswers(answers) }
    }
    let table = answers[number]
    let indexes = columns.compactMap { name in table.columns.firstIndex { $0.name == name } }
    return .values(columns: columns, rows: table.rows.map { row in indexes.map { row[$0] } })
  }
}

extension ResultTable {
  /// Gives the cells of flags and instants, which engines keep as numbers, their own kinds.
  static func type(_ rows: inout [[Value]], as columns: [Column]) {
    let flags = columns.indices.filter { columns[$0].kind == .flag }
    let lists = columns.indices.filter { columns[$0].kind == .list }
    let times = columns.indices.filter { index in
      if case .time = columns[index].kind { true } else { false }
    }
    let keys = columns.indices.filter { columns[$0].kind == .key }
    guard !flags.isEmpty || !times.isEmpty || !lists.isEmpty || !keys.isEmpty else { return }
    let decoder = JSONDecoder()
    for row in rows.indices {
      for index in times {
        if case .integer(let instant) = rows[row][index] { rows[row][index] = .time(instant) }
      }
      for index in keys {
        guard case .integer(let key) = rows[row][index] else { continue }
        let digits = String(UInt64(bitPattern: key), radix: 16)
        rows[row][index] = .text(String(repeating: "0", count: 16 - digits.count) + digits)
      }
      for index in lists {
        guard case .text(let json) = rows[row][index],
          let words = try? decoder.decode([String].self, from: Data(json.utf8))
        else { continue }
        rows[row][index] = .list(words)
      }
      for index in flags {
        if case .integer(let flag) = rows[row][index] { rows[row][index] = .flag(flag != 0) }
      }
    }
  }
}
