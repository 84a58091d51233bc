/// Counts in buckets of time, to be completed by the buckets that have none.
package struct BucketFill: Sendable {
  /// Gives the keys, then the measures.
  package var relation: Relation
  package var scale: BucketScale
  /// Which of the keys is the bucket.
  package var bucketIndex: Int
  package var keyCount: Int
  /// The window to be filled.
  package var window: TimeWindow
  package var columns: [ResultTable.Column]
  /// What a measure is where there are no rows.
  package var empty: [Value]

  package init(
    relation: Relation, scale: BucketScale, bucketIndex: Int, keyCount: Int, window: TimeWindow,
    columns: [ResultTable.Column], empty: [Value]
  ) {
    self.relation = relation
    self.scale = scale
    self.bucketIndex = bucketIndex
    self.keyCount = keyCount
    self.window = window
    self.columns = columns
    self.empty = empty
  }

  /// Rows of a completed answer, which take 300 MB; by author and hour there would be billions.
  package static let limit = 1_000_000

  /// The rows of an answer, bucket by bucket, completed; nil when there would be more than ``limit``.
  package func filled(_ rows: [[Value]]) -> [[Value]]? {
    guard let buckets = scale.buckets(in: window) else { return nil }
    var groups = Groups(keys: (0..<keyCount).filter { $0 != bucketIndex })
    let numbers = rows.map { $0[bucketIndex] == .missing ? nil : groups.number(of: $0) }
    guard groups.count <= Self.limit / max(1, buckets.count) else { return nil }
    let ordered = groups.ordered
    // For each bucket the row of each group, or -1.
    let ordinals = Dictionary(
      buckets.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    var places = Array(repeating: -1, count: buckets.count * groups.count)
    for (index, row) in rows.enumerated() {
      guard let number = numbers[index], case .integer(let key) = row[bucketIndex],
        let bucket = ordinals[key]
      else { continue }
      places[bucket * groups.count + number] = index
    }
    var filled: [[Value]] = []
    filled.reserveCapacity(places.count)
    for (ordinal, bucket) in buckets.enumerated() {
      for (group, number) in ordered {
        var row: [Value] = []
        row.reserveCapacity(keyCount + empty.count + 1)
        row += group
        row.insert(.time(bucket.start), at: bucketIndex)
        let place = places[ordinal * groups.count + number]
        if place >= 0 { row += rows[place][keyCount...] } else { row += empty }
        row.append(.flag(bucket.isPartial))
        filled.append(row)
      }
    }
    return filled
  }

  /// The keys of rows besides the bucket, numbered from 0 in the order they come.
  private struct Groups {
    /// A group of fewer keys, and the value of one more.
    private struct Step: Hashable {
      let group: Int
      let value: Value
    }

    let keys: [Int]
    private var steps: [[Step: Int]]
    private var values: [[Value]]

    init(keys: [Int]) {
      self.keys = keys
      steps = keys.map { _ in [:] }
      // Without another key there is one group, also where there is no row.
      values = keys.isEmpty ? [[]] : []
    }

    var count: Int { values.count }

    mutating func number(of row: [Value]) -> Int {
      var number = 0
      for (place, key) in keys.enumerated() {
        let step = Step(group: number, value: row[key])
        if let known = steps[place][step] {
          number = known
        } else {
          number = steps[place].count
          steps[place][step] = number
          if place == keys.count - 1 { values.append(keys.map { row[$0] }) }
        }
      }
      return number
    }

    /// The groups by their values.
    var ordered: [(values: [Value], number: Int)] {
      values.enumerated().map { (values: $1, number: $0) }
        .sorted { $0.values.lexicographicallyPrecedes($1.values, by: Value.isOrdered) }
    }
  }
}
