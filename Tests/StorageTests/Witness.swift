import Language
import Storage

/// The same store, which says whether it sorts and counts what it is asked.
final class Witness: Engine {
  let groupsBySorting: Bool
  let packsColumns: Bool
  private let store: Store
  private nonisolated(unsafe) var count = 0

  init(_ store: Store, groupsBySorting: Bool = false, packsColumns: Bool = false) {
    self.store = store
    self.packsColumns = packsColumns
    self.groupsBySorting = groupsBySorting
  }

  var asked: Int { count }
  var dialect: any Dialect { store.dialect }

  func run(_ query: CompiledQuery) throws(EngineError) -> Rows {
    count += 1
    return try store.run(query)
  }

  func scan(_ query: CompiledQuery, _ body: (any RowCells) -> Void) throws(EngineError) {
    count += 1
    try store.scan(query, body)
  }

  func groups(of question: ColumnQuestion) throws(EngineError) -> GroupTable? {
    try store.groups(of: question)
  }

  func sharing<T>(_ base: CompiledQuery, body: (_ table: String) throws -> T) throws -> T {
    try store.sharing(base, body: body)
  }

  func authorNames(of numbers: [Int64]) throws(EngineError) -> [Value] {
    try store.authorNames(of: numbers)
  }

  func steps(of query: CompiledQuery) throws(EngineError) -> [String] {
    try store.steps(of: query)
  }

  func interrupt() { store.interrupt() }
}
