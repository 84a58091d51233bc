extension Relation {
  /// Writes the relation in a dialect.
  ///
  /// - Parameters:
  ///   - dialect: the SQL to write.
  ///   - shared: what ``Relation/shared(_:columns:)`` stands for, by number.
  ///   - tables: the tables that hold the first of them; the others are written out in place.
  ///   - columns: the columns wanted; the relation's own where nil.
  /// - Returns: the SQL, and the values left out of it.
  package func compiled(
    for dialect: any Dialect, shared: [Relation] = [], in tables: [String] = [],
    columns: [String]? = nil
  ) -> CompiledQuery {
    var writer = SQLWriter(dialect: dialect, shared: shared, sharedTables: tables)
    let keepsCounts = dialect.hourly(beat: nil, TimeWindow(), countsOnly: true, needing: []) != nil
    var relation = keepsCounts ? usingHourlyCounts : self
    if dialect.authorName(of: "") != nil { relation = relation.groupingByAuthorNumber }
    let select = writer.select(relation, needing: Set(columns ?? outputColumns))
    let sql = select.text(columns ?? outputColumns, in: dialect)
    return CompiledQuery(sql: sql, parameters: writer.parameters)
  }

  /// The columns that the relation gives, where it says so itself.
  package var outputColumns: [String] {
    switch self {
    case .posts: Fields.ofPosts.map(\.name)
    case .union(let parts): parts.first?.outputColumns ?? []
    case .shared(_, let columns), .answer(_, let columns), .values(let columns, _): columns
    case .filter(let input, _), .explode(let input, _), .firstOfEach(let input, _, _, _),
      .sort(let input, _), .limit(let input, _):
      input.outputColumns
    case .project(_, let columns): columns.map(\.name)
    case .aggregate(_, let keys, let measures): keys.map(\.name) + measures.map(\.name)
    case .hourly(_, _, let countsOnly):
      ["time", "hour", "source", "kind", "sentiment", "n"]
        + (countsOnly ? [] : ["scored", "score_sum"])
    }
  }
}

/// Writes relations clause by clause.
///
/// One rule makes the nesting: a clause already taken, or taken later in SQL's order,
/// starts a new SELECT.
struct SQLWriter {
  let dialect: any Dialect
  private let shared: [Relation]
  private let sharedTables: [String]
  private(set) var parameters: [Value] = []
  /// Whether a test is written of posts that their time or words make few.
  private(set) var isBounded = false

  init(dialect: any Dialect, shared: [Relation] = [], sharedTables: [String] = []) {
    self.dialect = dialect
    self.shared = shared
    self.sharedTables = sharedTables
  }

  /// A SELECT being filled.
  struct Select {
    /// A table's name, or a whole SELECT in parentheses; nil for the posts themselves.
    var from: String?
    /// What each column is; nil while the columns are those of `from`.
    var columns: [(name: String, sql: String)]?
    var filters: [String] = []
    /// What the word index is asked for, all of which must be found.
    var indexQueries: [String] = []
    /// Those filters that bound the time of posts.
    var window: [String] = []
    var groups: [String] = []
    var order: [String] = []
    var limit: Int?
    var isAggregate = false
    /// Whether the rows are still posts, so that the word index and beats can be asked.
    var isPosts = false
    /// The columns of `from` that tests read, those that `columns` do, and those that `order` does.
    var read: Set<String> = []
    var readByColumns: Set<String> = []
    var readByOrder: Set<String> = []

    func text(_ names: [String], in dialect: any Dialect) -> String {
      let listed =
        columns.map { columns in
          // Parts of a union must have their columns in one order.
          names.compactMap { name in columns.first { $0.name == name } }
        } ?? names.map { ($0, dialect.quoted($0)) }
      let cells = listed.map { column in
        column.sql == dialect.quoted(column.name)
          ? column.sql : "\(column.sql) AS \(dialect.quoted(column.name))"
      }
      let head = "SELECT \(cells.isEmpty ? "1 AS one" : cells.joined(separator: ", "))\nFROM "
      let reading = (columns == nil ? Set(names) : readByColumns).union(readByOrder)
      guard isPosts, limit != nil, !order.isEmpty else {
        return head + source(reading: reading, in: dialect)
      }
      // Which posts come first is found out by their numbers; only theirs are then read in full.
      let chosen = "SELECT post FROM \(source(reading: readByOrder, in: dialect))".indented
      return head + "\(dialect.posts(reading: reading))\nWHERE post IN (\n  \(chosen)\n)"
        + "\nORDER BY " + order.joined(separator: ", ")
    }

    /// What follows FROM, where the columns of the SELECT read these of it.
    private func source(reading columns: Set<String>, in dialect: any Dialect) -> String {
      let columns = columns.union(read)
      var (from, tests) = (from, filters)
      if !indexQueries.isEmpty {
        from = dialect.indexedPosts(indexQueries, having: columns)
        if from == nil { tests.insert(dialect.isIndexed(indexQueries, within: window), at: 0) }
      }
      var text = from ?? dialect.posts(reading: columns)
      if !tests.isEmpty { text += "\nWHERE " + tests.joined(separator: "\n  AND ") }
      if !groups.isEmpty { text += "\nGROUP BY " + groups.joined(separator: ", ") }
      if !order.isEmpty { text += "\nORDER BY " + order.joined(separator: ", ") }
      if let limit { text += "\nLIMIT \(limit)" }
      return text
    }
  }

  /// Leaves a value out of the SQL.
  mutating func bind(_ value: Value) -> String {
    if value == .missing { return "NULL" }
    parameters.append(value)
    return dialect.placeholder(parameters.count, for: value)
  }

  /// Writes a relation of which these columns are needed.
  mutating func select(_ relation: Relation, needing needed: Set<String>) -> Select {
    switch relation {
    case .posts: return Select(isPosts: true)
    case .shared(let number, _): return sharedSelect(number, needing: needed)
    case .answer(let number, _): return Select(from: dialect.quoted("answer_\(number + 1)"))
    case .values(let columns, let rows):
      return Select(from: table(dialect.values(columns: columns, rows: rows) { bind($0) }, "given"))
    case .hourly(let beat, let window, let countsOnly):
      let counts = dialect.hourly(
        beat: beat, window, countsOnly: countsOnly, needing: needed)
      return Select(from: table(counts ?? "hourly", "hours"))
    case .filter(let input, let test):
      return filtered(input, by: test, needing: needed)
    case .project(let input, let columns):
      return projected(input, columns.filter { needed.contains($0.name) }, needing: needed)
    case .aggregate(let input, let keys, let measures):
      return aggregated(input, keys: keys, measures: measures)
    case .sort(let input, let keys):
      return sorted(input, by: keys, needing: needed)
    case .limit(let input, let count):
      var select = self.select(input, needing: needed)
      select.limit = min(select.limit ?? count, count)
      return select
    case .union(let parts):
      let columns = needed.sorted()
      let texts = parts.map { part in
        select(part, needing: needed).text(columns, in: dialect)
      }
      return Select(from: table(texts.joined(separator: "\nUNION ALL "), "together"))
    case .explode(let input, let column):
      let columns = needed.union([column]).sorted()
      let inner = select(input, needing: Set(columns))
      let text = inner.text(columns, in: dialect)
      return Select(from: table(dialect.exploded(text, column: column, columns: columns), "each"))
    case .firstOfEach(let input, let keys, let order, let count):
      return firstOfEach(input, keys: keys, order: order, count: count, needing: needed)
    }
  }

  private mutating func sharedSelect(_ number: Int, needing needed: Set<String>) -> Select {
    if sharedTables.indices.contains(number) { return Select(from: sharedTables[number]) }
    guard shared.indices.contains(number) else { return Select(from: "shared_\(number + 1)") }
    return nested(select(shared[number], needing: needed), needing: needed)
  }

  private mutating func filtered(
    _ input: Relation, by test: Formula, needing needed: Set<String>
  ) -> Select {
    let all = needed.union(test.columns)
    var select = self.select(input, needing: all)
    if select.limit != nil || select.columns != nil || select.isAggregate {
      select = nested(select, needing: all)
    }
    for part in test.conjuncts where part != .and([]) {
      if select.isPosts, let (query, rest) = indexed(part) {
        select.indexQueries.append(query)
        if let rest {
          select.filters.append(rest)
          select.read.formUnion(part.columns)
        }
      } else {
        let test = predicate(part, of: select)
        select.filters.append(test)
        if select.isPosts, !part.timeWindow.isUnbounded { select.window.append(test) }
        select.read.formUnion(part.columns)
      }
    }
    return select
  }

  private mutating func predicate(_ test: Formula, of select: Select) -> String {
    let outer = isBounded
    defer { isBounded = outer }
    isBounded = select.isPosts && !(select.window.isEmpty && select.indexQueries.isEmpty)
    return predicate(test, isPosts: select.isPosts)
  }

  private mutating func projected(
    _ input: Relation, _ columns: [Named<Formula>], needing needed: Set<String>
  ) -> Select {
    let all = Set(columns.flatMap(\.content.columns))
    var select = self.select(input, needing: all)
    if select.columns != nil || select.isAggregate { select = nested(select, needing: all) }
    select.columns = columns.map { ($0.name, scalar($0.content, isPosts: select.isPosts)) }
    select.readByColumns = all
    return select
  }

  private mutating func aggregated(
    _ input: Relation, keys: [Named<Formula>], measures: [Named<Aggregate>]
  ) -> Select {
    let all = Set(keys.flatMap(\.content.columns) + measures.flatMap(\.content.columns))
    var select = self.select(input, needing: all)
    if select.limit != nil || select.columns != nil || select.isAggregate || !select.order.isEmpty {
      select = nested(select, needing: all)
    }
    let grouped = keys.map { ($0.name, scalar($0.content, isPosts: select.isPosts)) }
    let measured = measures.map { ($0.name, aggregate($0.content, isPosts: select.isPosts)) }
    select.columns = grouped + measured
    select.readByColumns = all
    // The key's own text, not its alias: engines differ in which of the two a name means.
    select.groups = grouped.map(\.1)
    select.isAggregate = true
    select.isPosts = false
    return select
  }

  private mutating func sorted(
    _ input: Relation, by keys: [SortKey], needing needed: Set<String>
  ) -> Select {
    let all = needed.union(keys.flatMap(\.formula.columns))
    var select = self.select(input, needing: all)
    if select.limit != nil || select.columns != nil || select.isAggregate {
      select = nested(select, needing: all)
    }
    select.order = keys.map { order($0, isPosts: select.isPosts) }
    select.readByOrder = Set(keys.flatMap(\.formula.columns))
    return select
  }

  private mutating func firstOfEach(
    _ input: Relation, keys: [Formula], order: [SortKey], count: Int, needing needed: Set<String>
  ) -> Select {
    let used = Set(keys.flatMap(\.columns) + order.flatMap(\.formula.columns))
    if input.isOfPosts, !needed.isSubset(of: used) {
      // Which they are is found out by their numbers; only they are then read in full.
      let firsts = firstOfEach(input, keys: keys, order: order, count: count, needing: ["post"])
      var select = Select(isPosts: true)
      select.filters = ["post IN (\n  \(firsts.text(["post"], in: dialect).indented)\n)"]
      select.read = ["post"]
      return select
    }
    let columns = needed.union(used).sorted()
    let inner = select(input, needing: Set(columns))
    let text = inner.text(columns, in: dialect)
    let written = dialect.firstOfEach(
      text, columns: columns, keys: keys.map { scalar($0, isPosts: false) },
      order: order.map { self.order($0, isPosts: false) }, count: count)
    return Select(from: table(written, "firsts"))
  }

  private mutating func order(_ key: SortKey, isPosts: Bool) -> String {
    let sql = scalar(key.formula, isPosts: isPosts)
    // Every post has a number, and where nothing is said of NULL an index may give the order.
    let nulls = isPosts && key.formula == .column("post") ? "" : " NULLS LAST"
    return "\(sql)\(key.isDescending ? " DESC" : "")\(nulls)"
  }

  /// The same rows, with every clause free again.
  private func nested(_ select: Select, needing needed: Set<String>) -> Select {
    let text = select.text(needed.sorted(), in: dialect)
    return Select(from: table(text, "inner_rows"))
  }

  private func table(_ select: String, _ alias: String) -> String {
    "(\n  \(select.indented)\n) AS \(alias)"
  }
}

extension String {
  /// The text with two blanks before each line but the first.
  fileprivate var indented: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 64)
    for byte in utf8 {
      bytes.append(byte)
      if byte == UInt8(ascii: "\n") { bytes += [0x20, 0x20] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
