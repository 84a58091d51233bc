import Language

extension Engine {
  /// Finds the groups of a question.
  ///
  /// - Parameters:
  ///   - query: the question.
  ///   - columns: the columns wanted.
  ///   - rowLimit: how many groups are wanted; of more only the number is told.
  ///   - totals: measures of which the sum over all groups is wanted.
  /// - Returns: the groups, in the order of the question, else of their keys.
  /// - Throws: an ``EngineError``.
  func groups(
    of query: GroupQuery, columns: [String], rowLimit: Int? = nil, totals: [String] = []
  ) throws -> GroupAnswer {
    if let order = query.order(at: query.places),
      let table = try table(of: query)
    {
      return query.answer(
        from: table, by: order, columns: columns, rowLimit: rowLimit, totals: totals)
    }
    // All groups are needed where they are to be added up or counted, else only the first.
    let limit = totals.isEmpty ? query.limit : nil
    let names = columns + totals
    let compiled = query.relation(limit: limit).compiled(for: dialect, columns: names)
    let wanted = min(query.limit ?? .max, rowLimit ?? .max)
    var answer = GroupAnswer()
    try scan(compiled) { row in
      if answer.count < wanted { answer.rows.append(columns.indices.map { row.cell($0).value }) }
      answer.count += 1
      for (index, name) in totals.enumerated() {
        answer.totals[name, default: 0] += row.cell(columns.count + index).integer ?? 0
      }
    }
    answer.count = min(answer.count, query.limit ?? .max)
    return answer
  }

  /// Groups posts beside SQL; nil where that takes longer, or would not give what SQL gives.
  private func table(of query: GroupQuery) throws -> GroupTable? {
    if groupsBySorting, let hours = query.hours { return try summed(hours) }
    if let question = columnQuestion(query), let table = try groups(of: question) { return table }
    return groupsBySorting && query.isBetterHashed ? try hashed(query) : nil
  }

  /// The question that packed columns are asked instead of SQL; nil where they are not.
  func columnQuestion(_ query: GroupQuery) -> ColumnQuestion? {
    guard packsColumns, query.order(at: query.places) != nil, !query.isAnsweredByHours else {
      return nil
    }
    return ColumnQuestion(query)
  }

  /// Adds up counts as they come.
  private func summed(_ hours: HourlyGroups) throws -> GroupTable {
    let first = hours.keys.count
    var table = GroupTable(
      keys: Array(hours.keys.indices),
      measures: hours.counts.indices.map { (.count, first + $0) })
    let rows = Relation.project(hours.rows, hours.keys + hours.counts)
    try scan(rows.compiled(for: dialect)) { row in
      let group = table.number(of: row)
      for index in hours.counts.indices {
        table.measures[index].add(count: row.cell(first + index).integer ?? 0, to: group)
      }
    }
    table.leaveOut(havingNone: hours.counts.count - 1)
    return table
  }

  /// Groups posts as they come.
  private func hashed(_ query: GroupQuery) throws -> GroupTable? {
    var table = GroupTable(
      keys: Array(query.keys.indices),
      measures: query.measures.enumerated().map { ($1.content, query.keys.count + $0) })
    let input = query.input(authorsByNumber: dialect.authorName(of: "") != nil)
    try scan(input.relation.compiled(for: dialect)) { table.add($0) }
    for key in input.authors {
      let numbers = table.values(at: key).map(\.int)
      var names = try authorNames(of: numbers.compactMap { $0.map(Int64.init) })[...]
      table.rename(key, to: numbers.map { $0.flatMap { _ in names.popFirst() } ?? .missing })
    }
    return table.isSound ? table : nil
  }
}

extension GroupQuery {
  /// The groups that are wanted of all.
  fileprivate func answer(
    from table: GroupTable, by order: [(place: GroupTable.Place, isDescending: Bool)],
    columns: [String], rowLimit: Int?, totals: [String]
  ) -> GroupAnswer {
    let limit = min(self.limit ?? .max, rowLimit ?? .max)
    let first = table.first(limit == .max ? nil : limit, by: order, keys: keys.count)
    let places = places
    let wanted = columns.map { places[$0] }
    var answer = GroupAnswer()
    answer.count = min(table.count, self.limit ?? .max)
    answer.rows = first.map { group in
      wanted.map { $0.map { table.value(of: group, at: $0) } ?? .missing }
    }
    for name in totals {
      if case .measure(let measure)? = places[name] {
        answer.totals[name] = table.total(of: measure)
      }
    }
    return answer
  }

  /// Whether rows are better grouped as they come than sorted by the engine.
  ///
  /// Hours are kept counted; and where the only key has an index, rows come in its order.
  fileprivate var isBetterHashed: Bool {
    guard rows.isOfPosts, !keys.isEmpty, keys.map(\.content) != [.column("family")] else {
      return false
    }
    return !isAnsweredByHours
  }

  /// The sums of counts kept by hour that answer it.
  fileprivate var hours: HourlyGroups? {
    Relation.aggregate(rows, keys: keys, measures: measures).hourlyGroups
  }

  /// Whether the counts kept by hour answer it.
  fileprivate var isAnsweredByHours: Bool { relation(limit: nil).isAnsweredByHours }

  /// Where each column is.
  fileprivate var places: [String: GroupTable.Place] {
    var places: [String: GroupTable.Place] = [:]
    for (index, key) in keys.enumerated() { places[key.name] = .key(index) }
    for (index, measure) in measures.enumerated() { places[measure.name] = .measure(index) }
    return places
  }

  /// The order by the places of columns; nil where it is by something else.
  fileprivate func order(
    at places: [String: GroupTable.Place]
  ) -> [(place: GroupTable.Place, isDescending: Bool)]? {
    var order: [(place: GroupTable.Place, isDescending: Bool)] = []
    for key in self.order {
      guard case .column(let name) = key.formula, let place = places[name] else { return nil }
      order.append((place, key.isDescending))
    }
    return order
  }

  /// What groups are made of: the keys, then what each measure is computed from.
  ///
  /// Numbers of authors are compared faster than handles, and each handle is then looked up once.
  fileprivate func input(
    authorsByNumber: Bool
  ) -> (relation: Relation, authors: [Int]) {
    let author = Formula.column("author")
    let authors = authorsByNumber ? keys.indices.filter { keys[$0].content == author } : []
    var columns: [Named<Formula>] = keys.enumerated().map { index, key in
      Named("key_\(index + 1)", authors.contains(index) ? .column("author_key") : key.content)
    }
    for (index, measure) in measures.enumerated() {
      columns.append(Named("value_\(index + 1)", measure.content.argument ?? .no))
    }
    return (.project(rows, columns), authors)
  }
}

extension Aggregate {
  /// What it is computed from; nil where rows are only counted.
  fileprivate var argument: Formula? {
    switch self {
    case .count: nil
    case .countPresent(let formula), .countDistinct(let formula), .sum(let formula),
      .average(let formula), .minimum(let formula), .maximum(let formula):
      formula
    }
  }
}
