import Language

/// Numbers the groups of rows from 0 in the order they come.
struct GroupNumbers {
  private let columns: [Int]
  private var values: [ValueNumbers]
  /// For each key after the first: the groups so far with the key's value, as two numbers in one.
  private var pairs: [KeyNumbers]

  /// - Parameter columns: where the keys are; without any there is one group.
  init(columns: [Int]) {
    self.columns = columns
    values = columns.map { _ in ValueNumbers() }
    pairs = columns.dropFirst().map { _ in KeyNumbers() }
  }

  /// How many groups have come.
  var count: Int { pairs.last?.count ?? values.first?.count ?? 1 }

  mutating func number(of row: any RowCells) -> Int {
    guard let first = columns.first else { return 0 }
    var group = values[0].number(of: row.cell(first))
    for index in columns.indices.dropFirst() {
      group = join(group, values[index].number(of: row.cell(columns[index])), at: index)
    }
    return group
  }

  /// The number of a group's part by its first keys, of that by fewer and the value of the last.
  private mutating func join(_ group: Int, _ value: Int, at index: Int) -> Int {
    pairs[index - 1].number(of: Int64(group) << 32 | Int64(value))
  }

  /// The number of a value among those of a key.
  mutating func value(_ cell: Cell, at index: Int) -> Int { values[index].number(of: cell) }

  /// The number of the group that has these values of the keys, by their numbers.
  mutating func number(having values: [Int]) -> Int {
    var group = values.first ?? 0
    for index in values.indices.dropFirst() { group = join(group, values[index], at: index) }
    return group
  }

  /// The values of a group's keys.
  func key(of group: Int) -> [Value] {
    columns.indices.map { value(of: group, at: $0) }
  }

  /// The value of one of a group's keys.
  func value(of group: Int, at index: Int) -> Value {
    values[index].values[valueNumber(of: group, at: index)]
  }

  private func valueNumber(of group: Int, at index: Int) -> Int {
    var group = group
    var place = columns.count - 1
    while place > index {
      group = Int(pairs[place - 1].keys[group] >> 32)
      place -= 1
    }
    return index == 0 ? group : Int(pairs[index - 1].keys[group] & 0xFFFF_FFFF)
  }

  /// The different values of a key.
  func values(at index: Int) -> [Value] { values[index].values }

  /// The groups when the values of a key are others, and which of them each group becomes.
  ///
  /// - Parameters:
  ///   - index: which key.
  ///   - names: for each of ``values(at:)`` the value it becomes; several may become one.
  /// - Returns: the new groups, and the new number of each old one.
  func renaming(at index: Int, to names: [Value]) -> (groups: GroupNumbers, numbers: [Int]) {
    var renamed = GroupNumbers(columns: columns)
    renamed.values = values
    renamed.values[index] = ValueNumbers()
    let places = names.map { renamed.values[index].number(of: $0) }
    var numbers: [Int] = []
    numbers.reserveCapacity(count)
    for group in 0..<count {
      let values = columns.indices.map { key in
        let old = valueNumber(of: group, at: key)
        return key == index ? places[old] : old
      }
      numbers.append(renamed.number(having: values))
    }
    return (renamed, numbers)
  }
}
