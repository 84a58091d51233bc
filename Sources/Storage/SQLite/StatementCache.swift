/// The questions that were asked last, ready to be asked again: to prepare one often takes longer
/// than to answer it.
///
/// It belongs to the thread that holds the connection, as its statements do: ``Store`` lends it inside
/// of ``Store/access(_:)`` only, where there is one thread at a time. That the compiler cannot see.
final class StatementCache: @unchecked Sendable {
  private static let limit = 16

  /// In the order in which they were asked.
  private var idle: [(sql: String, statement: PreparedStatement)] = []

  /// Lends a statement with nothing bound to it, which nobody else is lent meanwhile.
  func statement<T>(
    _ sql: String, on connection: OpaquePointer?,
    _ body: (PreparedStatement) throws(EngineError) -> T
  ) throws(EngineError) -> T {
    guard let index = idle.lastIndex(where: { $0.sql == sql }) else {
      return try lend(try PreparedStatement(connection, sql), sql, body)
    }
    return try lend(idle.remove(at: index).statement, sql, body)
  }

  /// One that fails is not kept.
  private func lend<T>(
    _ statement: PreparedStatement, _ sql: String,
    _ body: (PreparedStatement) throws(EngineError) -> T
  ) throws(EngineError) -> T {
    let result = try body(statement)
    statement.reset()
    statement.clear()
    if idle.count == Self.limit { idle.removeFirst() }
    idle.append((sql, statement))
    return result
  }

  /// To be called before the connection is closed, which has to have no statements then.
  func removeAll() {
    idle = []
  }
}
