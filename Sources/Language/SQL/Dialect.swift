/// What differs between one SQL and another.
///
/// The defaults are plain SQL that every engine we know reads; a dialect overrides only
/// what it must.
package protocol Dialect: Sendable {
  /// The name in golden files, such as `sqlite`.
  var name: String { get }

  /// The placeholder of the parameter with the given 1-based index.
  func placeholder(_ index: Int, for value: Value) -> String

  /// Values to be looked for among, as they stand in the parentheses behind IN.
  func list(_ values: [Value], bind: (Value) -> String) -> String

  /// Whether a column is one of some texts, which are still as written.
  func isText(_ column: String, among texts: [String], bind: (Value) -> String) -> String

  /// A test of text. The pattern is still as written; `bind` leaves a value out of the SQL.
  func text(
    _ test: TextTest, _ column: String, _ pattern: String, bind: (Value) -> String
  ) -> String

  /// The handle of the author of a number; nil where posts have handles of their own only.
  func authorName(of number: String) -> String?

  /// What a field of posts that says something of their authors is in the table of authors; nil
  /// where it says nothing of them, or there is no such table.
  func authorField(_ name: String) -> String?

  /// Whether a post is by one of the authors that a test of the table of authors holds for.
  func isByAuthor(where test: String) -> String

  /// What a function is called.
  func name(of function: Function) -> String

  /// What a word index is asked for to find every post whose named column (any, where nil) has
  /// the words; nil where there is no index.
  func indexQuery(_ column: String?, _ pattern: String, bind: (Value) -> String) -> String?

  /// A test that posts pass whose field is one of some texts, which finds them without a look at
  /// the others; nil where nothing serves to find them.
  func isFound(by field: String, among texts: [String], bind: (Value) -> String) -> String?

  /// A column for a test that is not to be answered by an index, where posts are few already.
  func unindexed(_ column: String) -> String

  /// A test that posts pass which the word index finds for all of these; what else they must pass,
  /// as to their time, may serve to look for fewer.
  func isIndexed(_ queries: [String], within window: [String]) -> String

  /// What follows FROM, named `posts`, to have posts of which these columns are read one by one.
  func posts(reading columns: Set<String>) -> String

  /// What follows FROM, named `posts`, to have no posts but those that the word index finds for all
  /// of these, and of them some columns; nil where the columns need the posts themselves.
  func indexedPosts(_ queries: [String], having columns: Set<String>) -> String?

  /// Whether a list holds a value.
  func holds(_ list: String, _ value: String) -> String

  /// Whether a post belongs to a beat.
  func isMember(beat: String) -> String

  /// Whether a post's number is in one of some runs; nil where posts have no such numbers.
  func isMember(of runs: [ClosedRange<Int64>]) -> String?

  /// The microseconds at which the month or year of a local time begins.
  func start(of unit: CalendarUnit, _ local: String) -> String

  /// A FROM clause that gives each element of a list column a row of its own.
  func exploded(_ select: String, column: String, columns: [String]) -> String

  /// The first rows of each group of a SELECT.
  func firstOfEach(
    _ select: String, columns: [String], keys: [String], order: [String], count: Int
  ) -> String

  /// Rows at hand, as a table.
  func values(columns: [String], rows: [[Value]], bind: (Value) -> String) -> String

  /// The counts kept hour by hour, for a window, of which these columns are needed; nil where none
  /// are kept.
  func hourly(
    beat: Int64?, _ window: TimeWindow, countsOnly: Bool, needing needed: Set<String>
  ) -> String?
}

extension Dialect {
  package func authorName(of number: String) -> String? { nil }

  package func name(of function: Function) -> String { function.rawValue }

  package func isMember(of runs: [ClosedRange<Int64>]) -> String? { nil }

  package func authorField(_ name: String) -> String? { nil }

  package func isByAuthor(where test: String) -> String { test }

  package func isFound(
    by field: String, among texts: [String], bind: (Value) -> String
  ) -> String? { nil }

  package func unindexed(_ column: String) -> String { column }

  package func list(_ values: [Value], bind: (Value) -> String) -> String {
    values.map(bind).joined(separator: ", ")
  }

  /// A name, quoted.
  package func quoted(_ name: String) -> String {
    // Most names have none, and to look for one is faster than to replace nothing.
    let isPlain = !name.utf8.contains(UInt8(ascii: "\""))
    return "\"\(isPlain ? name : name.replacing("\"", with: "\"\""))\""
  }

  package func hourly(
    beat: Int64?, _ window: TimeWindow, countsOnly: Bool, needing needed: Set<String>
  ) -> String? { nil }

  package func indexQuery(
    _ column: String?, _ pattern: String, bind: (Value) -> String
  ) -> String? { nil }

  package func isIndexed(_ queries: [String], within window: [String]) -> String { "1 = 1" }

  package func posts(reading columns: Set<String>) -> String { "posts" }

  package func indexedPosts(_ queries: [String], having columns: Set<String>) -> String? { nil }
}

extension Dialect where Self == SQLiteDialect {
  package static var sqlite: Self { SQLiteDialect() }
}

extension Dialect where Self == ClickHouseDialect {
  package static var clickHouse: Self { ClickHouseDialect() }
}
