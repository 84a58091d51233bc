/// Inserts rows several at a time: to run a statement takes about as long as to write a short row.
///
/// Where one row fails, those before it may be in the table: the transaction must be undone.
struct GroupedInsert {
  /// Rows of a statement; more of them gain nothing.
  static let size = 16

  private let one: PreparedStatement
  private let group: PreparedStatement
  private let columns: Int32

  /// Columns are names, parted by commas.
  init(
    _ connection: OpaquePointer?, into table: String, columns: String
  ) throws(EngineError) {
    let count = columns.split(separator: ",").count
    let row = "(" + Array(repeating: "?", count: count).joined(separator: ", ") + ")"
    // Otherwise SQLite keeps each page as it was before the statement, to undo its first rows.
    let insert = "INSERT OR FAIL INTO \(table) (\(columns)) VALUES "
    one = try PreparedStatement(connection, insert + row)
    group = try PreparedStatement(
      connection, insert + Array(repeating: row, count: Self.size).joined(separator: ", "))
    self.columns = Int32(count)
  }

  /// Inserts so many rows.
  ///
  /// `bind` binds a row, given by its number, to the parameters behind an index; those that it
  /// leaves out are NULL.
  func execute(
    _ count: Int, _ bind: (PreparedStatement, _ row: Int, _ index: Int32) -> Void
  ) throws(EngineError) {
    var row = 0
    while row + Self.size <= count {
      group.clear()
      for place in 0..<Self.size { bind(group, row + place, Int32(place) * columns) }
      try group.execute()
      row += Self.size
    }
    while row < count {
      one.clear()
      bind(one, row, 0)
      try one.execute()
      row += 1
    }
  }
}
