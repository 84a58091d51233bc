import Language

/// A measure of each group, computed as rows come; in results it is SQL's.
struct MeasureColumn {
  private enum Kind {
    case count, present, distinct, sum, average, minimum, maximum
  }

  private let kind: Kind
  /// Where in a row is what is measured.
  private let column: Int
  /// Whether all values were such as can be computed with here.
  private(set) var isSound = true
  private var counts: [Int64] = []
  /// Sums while all values are whole numbers, and sums as fractions.
  private var wholes: [Int64] = []
  private var sums: [Double] = []
  private var hasFractions: [Bool] = []
  private var extremes: [Value] = []
  /// The values met, and the groups with each.
  private var values = ValueNumbers()
  private var pairs = KeyNumbers()

  init(_ aggregate: Aggregate, of column: Int) {
    self.column = column
    kind =
      switch aggregate {
      case .count: .count
      case .countPresent: .present
      case .countDistinct: .distinct
      case .sum: .sum
      case .average: .average
      case .minimum: .minimum
      case .maximum: .maximum
      }
  }

  mutating func add(_ row: any RowCells, to group: Int) {
    if kind == .count {
      add(count: 1, to: group)
    } else {
      add(row.cell(column), to: group)
    }
  }

  /// Adds a value of what is measured.
  mutating func add(_ cell: Cell, to group: Int) {
    if group >= counts.count { grow(to: group + 1) }
    if case .missing = cell { return }
    switch kind {
    case .distinct:
      let before = pairs.count
      let pair = Int64(group) << 32 | Int64(values.number(of: cell))
      if pairs.number(of: pair) == before { counts[group] += 1 }
    case .sum, .average: sum(cell, in: group)
    case .minimum, .maximum: compare(cell, in: group)
    case .count, .present: counts[group] += 1
    }
  }

  /// Adds rows that were counted already.
  mutating func add(count: Int64, to group: Int) {
    if group >= counts.count { grow(to: group + 1) }
    counts[group] += count
  }

  /// The sum of a group's fractions so far.
  func sum(of group: Int) -> Double { sums[group] }

  /// Takes the sum that a group has when some more fractions were added to it.
  mutating func set(sum: Double, of group: Int, adding count: Int64) {
    sums[group] = sum
    counts[group] += count
    hasFractions[group] = true
  }

  private mutating func sum(_ cell: Cell, in group: Int) {
    guard let number = cell.number else {
      isSound = false
      return
    }
    counts[group] += 1
    sums[group] += number
    guard let integer = cell.integer else {
      hasFractions[group] = true
      return
    }
    let (sum, isTooLarge) = wholes[group].addingReportingOverflow(integer)
    wholes[group] = sum
    if isTooLarge { isSound = false }
  }

  private mutating func compare(_ cell: Cell, in group: Int) {
    guard let number = cell.number else {
      isSound = false
      return
    }
    counts[group] += 1
    guard let best = extremes[group].double,
      kind == .minimum ? number >= best : number <= best
    else {
      extremes[group] = cell.value
      return
    }
  }

  private mutating func grow(to count: Int) {
    let new = count - counts.count
    counts.append(contentsOf: repeatElement(0, count: new))
    switch kind {
    case .sum, .average:
      wholes.append(contentsOf: repeatElement(0, count: new))
      sums.append(contentsOf: repeatElement(0, count: new))
      hasFractions.append(contentsOf: repeatElement(false, count: new))
    case .minimum, .maximum:
      extremes.append(contentsOf: repeatElement(.missing, count: new))
    case .count, .present, .distinct: break
    }
  }

  func value(of group: Int) -> Value {
    // A measure that no row was added to is of no group.
    guard group < counts.count else { return .missing }
    switch kind {
    case .count, .present, .distinct: return .integer(counts[group])
    case .sum:
      guard counts[group] > 0 else { return .missing }
      return hasFractions[group] ? .number(sums[group]) : .integer(wholes[group])
    case .average:
      return counts[group] > 0 ? .number(sums[group] / Double(counts[group])) : .missing
    case .minimum, .maximum: return extremes[group]
    }
  }

  /// The sum of counts over all groups.
  var total: Int64 { counts.reduce(0, +) }

  /// Adds up groups that have become one.
  ///
  /// - Parameters:
  ///   - numbers: the new number of each group.
  ///   - count: how many groups there are now.
  mutating func regroup(by numbers: [Int], count: Int) {
    var old = self
    old.grow(to: max(numbers.count, counts.count))
    (counts, wholes, sums, hasFractions, extremes) = ([], [], [], [], [])
    grow(to: count)
    // Values in common may be counted in both.
    if kind == .distinct { isSound = false }
    for (group, number) in numbers.enumerated() {
      counts[number] += old.counts[group]
      switch kind {
      case .sum, .average:
        sums[number] += old.sums[group]
        hasFractions[number] = hasFractions[number] || old.hasFractions[group]
        let (sum, isTooLarge) = wholes[number].addingReportingOverflow(old.wholes[group])
        wholes[number] = sum
        if isTooLarge { isSound = false }
      case .minimum, .maximum: join(old.extremes[group], to: number)
      case .count, .present, .distinct: break
      }
    }
  }

  private mutating func join(_ extreme: Value, to group: Int) {
    guard let new = extreme.double else { return }
    guard let best = extremes[group].double else {
      extremes[group] = extreme
      return
    }
    if kind == .minimum ? new < best : new > best { extremes[group] = extreme }
  }
}
