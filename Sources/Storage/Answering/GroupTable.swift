import Language

/// Groups made of rows as they come, in flat tables.
///
/// An engine that groups by sorting takes several times as long.
package struct GroupTable {
  private var groups: GroupNumbers
  /// The groups that there are; nil while none of those that were met is left out.
  private var left: [Int]?
  /// What is measured of each group.
  var measures: [MeasureColumn]

  /// - Parameters:
  ///   - keys: where in a row the keys are.
  ///   - measures: what is computed, and where in a row is what it is computed from.
  init(keys: [Int], measures: [(aggregate: Aggregate, column: Int)]) {
    groups = GroupNumbers(columns: keys)
    self.measures = measures.map { MeasureColumn($0.aggregate, of: $0.column) }
  }

  /// Whether all that was met can be computed here.
  var isSound: Bool { measures.allSatisfy(\.isSound) }

  var count: Int { left?.count ?? groups.count }

  /// Leaves out groups of which a measure is 0.
  mutating func leaveOut(havingNone measure: Int) {
    left = (0..<groups.count).filter { measures[measure].value(of: $0) != .integer(0) }
  }

  mutating func add(_ row: any RowCells) {
    let group = number(of: row)
    for index in measures.indices { measures[index].add(row, to: group) }
  }

  /// The number of a row's group, to which nothing is added.
  mutating func number(of row: any RowCells) -> Int { groups.number(of: row) }

  /// The number of a value among those of a key, and of the group that has such values.
  mutating func value(_ cell: Cell, at key: Int) -> Int { groups.value(cell, at: key) }
  mutating func number(having values: [Int]) -> Int { groups.number(having: values) }

  /// The different values of a key.
  func values(at key: Int) -> [Value] { groups.values(at: key) }

  /// Gives the values of a key others, by which some groups may become one.
  mutating func rename(_ key: Int, to names: [Value]) {
    let renamed = groups.renaming(at: key, to: names)
    for index in measures.indices {
      measures[index].regroup(by: renamed.numbers, count: renamed.groups.count)
    }
    groups = renamed.groups
  }

  /// A column of the groups.
  enum Place {
    case key(Int)
    case measure(Int)
  }

  func value(of group: Int, at place: Place) -> Value {
    switch place {
    case .key(let index): groups.value(of: group, at: index)
    case .measure(let index): measures[index].value(of: group)
    }
  }

  /// The sum over all groups of a measure that counts.
  func total(of measure: Int) -> Int64 { measures[measure].total }

  /// The first groups in an order.
  ///
  /// Groups that are equal in it come as GROUP BY would list them: by their keys, missing ones
  /// first.
  func first(_ limit: Int?, by order: [(place: Place, isDescending: Bool)], keys: Int) -> [Int] {
    let isBefore = { (a: Int, b: Int) -> Bool in
      for part in order {
        let (left, right) = (value(of: a, at: part.place), value(of: b, at: part.place))
        if let isBefore = Self.isBefore(left, right, isDescending: part.isDescending) {
          return isBefore
        }
      }
      for key in 0..<keys {
        let (left, right) = (groups.value(of: a, at: key), groups.value(of: b, at: key))
        if left == .missing || right == .missing, left != right { return left == .missing }
        if let isBefore = Self.isBefore(left, right, isDescending: false) { return isBefore }
      }
      return false
    }
    let all = left ?? Array(0..<groups.count)
    guard let limit, limit < count / 4 else {
      return Array(all.sorted(by: isBefore).prefix(limit ?? count))
    }
    // The best so far, sorted whenever there are twice as many as are wanted.
    var best: [Int] = []
    var worst: Int?
    for group in all {
      if let worst, !isBefore(group, worst) { continue }
      best.append(group)
      guard best.count >= 2 * limit + 32 else { continue }
      best = Array(best.sorted(by: isBefore).prefix(limit))
      worst = best.last
    }
    return Array(best.sorted(by: isBefore).prefix(limit))
  }

  /// The engines' order: numbers before texts, texts by their bytes, missing values last.
  private static func isBefore(_ left: Value, _ right: Value, isDescending: Bool) -> Bool? {
    switch (left, right) {
    case (.missing, .missing): nil
    case (.missing, _): false
    case (_, .missing): true
    case (.integer(let a), .integer(let b)): a == b ? nil : (a < b) != isDescending
    case (.text(let a), .text(let b)):
      a.utf8.elementsEqual(b.utf8) ? nil : a.utf8.lexicographicallyPrecedes(b.utf8) != isDescending
    case (.text, _): isDescending
    case (_, .text): !isDescending
    default:
      left.double == right.double
        ? nil : ((left.double ?? 0) < (right.double ?? 0)) != isDescending
    }
  }
}
