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
    var footnotes = FootnoteAnswers(plan.footnotes)
    var answers: [Answered] = []
    for computation in plan.computations {
      answers.append(try answered(computation, after: answers, telling: &footnotes))
    }
    var table = try rows(
      of: plan, answers, rowLimit: rowLimit, withDetails: withDetails, telling: &footnotes)
    table.heading = plan.heading + table.heading
    let asked = try footnotes.notes { try self.rows($0, answers).rows.first }
    table.notes = asked + plan.notes + table.notes
    table.zone = plan.context.zone
    return table
  }

  private func rows(
    of plan: Plan, _ answers: [Answered], rowLimit: Int?, withDetails: Bool,
    telling footnotes: inout FootnoteAnswers
  ) throws -> ResultTable {
    // A computation's table that nothing followed is the answer as it stands.
    if case .answer(let number, _) = plan.relation, plan.order.isEmpty, !plan.isSelected {
      return answers[number].table
    }
    let columns = plan.shownColumns.filter { withDetails || !$0.isDetail }
    let names = columns.map(\.name)
    let relation = plan.ordered.replacingAnswers(answers)
    let inner = answers.last?.table
    var table = ResultTable(
      columns: columns, rows: [], heading: inner?.heading ?? [], notes: inner?.notes ?? [])
    if var query = GroupQuery(relation) {
      let groups = try footnotes.told(by: &query) { query, totals in
        try self.groups(of: query, columns: names, rowLimit: rowLimit, totals: totals)
      }
      table.rows = groups.rows
      if table.rows.count == rowLimit { table.rowCount = groups.count }
    } else {
      let wanted = rowLimit.map { Relation.limit(relation, $0) } ?? relation
      table.rows = try run(wanted.compiled(for: dialect, columns: names)).rows
      if table.rows.count == rowLimit { table.rowCount = try count(relation) }
    }
    ResultTable.type(&table.rows, as: columns)
    return table
  }

  private func count(_ relation: Relation) throws -> Int? {
    var relation = relation
    // Rows are as many in any order.
    if case .sort(let input, _) = relation { relation = input }
    let count = Relation.aggregate(relation, keys: [], measures: [Named("n", .count)])
    return try rows(count, []).rows.first?.first?.int
  }

  private func answered(
    _ computation: Computation, after answers: [Answered], telling footnotes: inout FootnoteAnswers
  ) throws -> Answered {
    switch computation {
    case .buckets(let fill):
      let relation = fill.relation.replacingAnswers(answers)
      let rows = try rows(of: relation, telling: &footnotes)
      guard let filled = fill.filled(rows) else { throw EngineError.tooManyRows }
      var typed = filled
      ResultTable.type(&typed, as: fill.columns)
      return Answered(ResultTable(columns: fill.columns, rows: typed))
    case .share(let request):
      return Answered(try request.table(from: ClusterTable(try read(request.posts, answers))))
    case .compare(let request): return Answered(try table(of: request, answers))
    case .explain(let request): return try explained(request, answers)
    case .terms(let request): return try terms(of: request, answers)
    case .top(let request): return try top(of: request, answers)
    case .copies(let request):
      return request.answered(from: try self.answers(to: computation, answers))
    case .spikes(let request):
      return try request.answered(from: rows(request.fill.relation, answers))
    case .voices(let request): return try voices(of: request, answers)
    case .opened(let request): return Answered(try opened(request, answers))
    }
  }

  /// The numbers of the posts behind a line.
  private func opened(_ request: OpenRequest, _ answers: [Answered]) throws -> ResultTable {
    let lines = answers[request.computation].lines
    guard lines.indices.contains(request.line - 1) else {
      throw Diagnostic.noSuchLine(request, lines: lines.count)
    }
    let posts = try rows(request.posts(passing: lines[request.line - 1]), answers)
    return ResultTable(columns: [ResultTable.Column("post", .integer)], rows: posts.rows)
  }

  /// All rows of a relation, in its own columns.
  private func rows(
    of relation: Relation, telling footnotes: inout FootnoteAnswers
  ) throws -> [[Value]] {
    guard var query = GroupQuery(relation) else {
      return try run(relation.compiled(for: dialect)).rows
    }
    return try footnotes.told(by: &query) { query, totals in
      try groups(of: query, columns: relation.outputColumns, totals: totals)
    }.rows
  }

  /// The rows of each question, by the question's name.
  private func answers(
    to computation: Computation, _ answers: [Answered]
  ) throws -> [String: Rows] {
    try asking(computation, answers) { ask in
      try Dictionary(
        computation.questions.map { ($0.name, try run(ask($0.relation))) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// The rows of a relation.
  func rows(_ relation: Relation, _ answers: [Answered]) throws -> Rows {
    let relation = relation.replacingAnswers(answers)
    var none = FootnoteAnswers([])
    return Rows(
      columns: relation.outputColumns, rows: try rows(of: relation, telling: &none))
  }

  /// Keeps what a computation's questions share at hand while `body` runs, which is given how their
  /// relations are compiled.
  func asking<T>(
    _ computation: Computation, _ answers: [Answered],
    body: ((Relation) -> CompiledQuery) throws -> T
  ) throws -> T {
    try sharing(computation.shared.map { $0.replacingAnswers(answers) }) { tables in
      try body { $0.replacingAnswers(answers).compiled(for: dialect, in: tables) }
    }
  }

  /// Keeps relations at hand in tables, each of which may read the ones before, while `body` runs.
  func sharing<T>(
    _ relations: [Relation], in tables: [String] = [], body: ([String]) throws -> T
  ) throws -> T {
    guard relations.count > tables.count else { return try body(tables) }
    let relation = relations[tables.count]
    let query = relation.compiled(for: dialect, in: tables, columns: relation.outputColumns)
    return try sharing(query) { try sharing(relations, in: tables + [$0], body: body) }
  }
}

/// What a computation came to.
struct Answered {
  var table: ResultTable
  /// For each numbered line, which of the posts looked at are behind it.
  var lines: [Formula]

  init(_ table: ResultTable, lines: [Formula] = []) {
    self.table = table
    self.lines = lines
  }
}

extension Relation {
  /// The relation with the tables of computations in the place of their numbers.
  func replacingAnswers(_ answers: [Answered]) -> Relation {
    guard !answers.isEmpty else { return self }
    switch self {
    case .answer(let number, let columns):
      let table = answers[number].table
      let indexes = columns.compactMap { name in table.columns.firstIndex { $0.name == name } }
      return .values(columns: columns, rows: table.rows.map { row in indexes.map { row[$0] } })
    case .filter(let input, let test):
      return .filter(
        input.replacingAnswers(answers), test.mappingRelations { $0.replacingAnswers(answers) })
    default: return mappingInputs { $0.replacingAnswers(answers) }
    }
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
    lazy var decoder = JSONDecoder()
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
