import Language

extension Rows {
  /// A row whose cells are found by their columns' names.
  struct Named {
    fileprivate let places: [String: Int]
    let cells: [Value]

    subscript(name: String) -> Value { places[name].map { cells[$0] } ?? .missing }

    /// A count; missing is 0.
    func count(_ name: String) -> Int { self[name].int ?? 0 }

    /// A sum; missing is 0.
    func sum(_ name: String) -> Double { self[name].double ?? 0 }
  }

  /// The rows with their columns' names.
  var named: [Named] {
    let places = Dictionary(
      columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return rows.map { Named(places: places, cells: $0) }
  }

  /// The rows by the values of their first columns, groups in the order of their values.
  func grouped(by count: Int) -> [(key: [Value], rows: [Named])] {
    Dictionary(grouping: named) { Array($0.cells.prefix(count)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key, by: Value.isOrdered) }
      .map { (key: $0.key, rows: $0.value) }
  }
}
