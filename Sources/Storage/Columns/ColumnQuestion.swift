internal import Language

/// A question for groups of posts that their packed columns suffice for: what is asked, tested and
/// grouped by is in them.
package struct ColumnQuestion: Sendable {
  /// What posts are grouped by.
  enum Key: Sendable {
    case word(PostColumn)
    case bucket(BucketKeys)
  }

  /// What is computed of each group.
  enum Measure: Sendable {
    case count
    case present(PostColumn)
    case sumOfScores
    case extremeScore(isLargest: Bool)
    case extremeTime(isLargest: Bool)
  }

  /// Tests that posts must pass, in the order in which they were written.
  let tests: [ColumnTest]
  /// Outside of which no post passes.
  let window: TimeWindow
  let keys: [Key]
  let measures: [Measure]
  let aggregates: [Aggregate]
  /// Whether scores are summed of posts that SQL reads in the order of their times: sums of fractions
  /// are not the same in another, to the last bit.
  let isInOrderOfTime: Bool
  /// The names of the columns that are read.
  private let columns: [String]

  /// Nil where the columns do not suffice, or are not needed.
  init?(_ query: GroupQuery) {
    var (tests, formulas, rows) = ([ColumnTest](), [Formula](), query.rows)
    while case .filter(let input, let test) = rows {
      formulas = test.conjuncts + formulas
      rows = input
    }
    guard rows == .posts else { return nil }
    for formula in formulas {
      guard let test = ColumnTest(formula) else { return nil }
      tests.append(test)
    }
    var keys: [Key] = []
    for key in query.keys {
      guard let key = Key(key.content) else { return nil }
      keys.append(key)
    }
    var measures: [Measure] = []
    for measure in query.measures {
      guard let measure = Measure(measure.content) else { return nil }
      measures.append(measure)
    }
    let hasSums = measures.contains { if case .sumOfScores = $0 { true } else { false } }
    let timed = formulas.filter { $0.columns.contains("time") }
    // Instants that are asked for otherwise may be read in any order.
    guard !hasSums || timed.allSatisfy({ !$0.timeWindow.isUnbounded }) else { return nil }
    let columns = Set(
      formulas.flatMap(\.columns) + query.keys.flatMap(\.content.columns)
        + query.measures.flatMap(\.content.columns))
    // How many posts there are SQLite knows.
    guard !columns.isEmpty else { return nil }
    (self.tests, self.keys, self.measures) = (tests, keys, measures)
    aggregates = query.measures.map(\.content)
    window = formulas.reduce(TimeWindow()) { $0.intersection($1.timeWindow) }
    isInOrderOfTime = hasSums && !timed.isEmpty
    self.columns = PostColumn.allCases.map(\.name).filter(columns.contains)
  }

  /// How it is answered, as an engine tells its steps.
  var step: String {
    let scan = "\(window.isUnbounded ? "SCAN" : "SEARCH") post_column"
    return scan + (columns.isEmpty ? "" : " (\(columns.joined(separator: ", ")))")
      + (window.isUnbounded ? "" : " USING post_block (time)")
  }
}

extension ColumnQuestion.Key {
  fileprivate init?(_ formula: Formula) {
    switch formula {
    case .column(let name):
      guard let column = PostColumn(name), column.hasWords else { return nil }
      self = .word(column)
    case .bucket(.column("time"), let form, let offsets):
      self = .bucket(BucketKeys(form, offsets: offsets))
    default: return nil
    }
  }
}

extension ColumnQuestion.Measure {
  fileprivate init?(_ aggregate: Aggregate) {
    switch aggregate {
    case .count: self = .count
    case .countPresent(.column(let name)):
      guard let column = PostColumn(name) else { return nil }
      self = .present(column)
    case .sum(.column("score")), .average(.column("score")): self = .sumOfScores
    case .minimum(.column("score")): self = .extremeScore(isLargest: false)
    case .maximum(.column("score")): self = .extremeScore(isLargest: true)
    case .minimum(.column("time")): self = .extremeTime(isLargest: false)
    case .maximum(.column("time")): self = .extremeTime(isLargest: true)
    default: return nil
    }
  }
}
