/// Work between questions to an engine and the next step of a query.
///
/// Closed: what each case asks is said here, and what is made of the answers where engines
/// and statistics are both at hand.
package enum Computation: Sendable {
  /// Buckets of time without rows filled in.
  case buckets(BucketFill)
  /// Shares with their intervals.
  case share(ShareRequest)
  /// Two windows compared.
  case compare(CompareRequest)
  /// What a change is made of.
  case explain(ExplainRequest)
  /// What two windows say differently.
  case terms(TermsRequest)
  /// What is said most.
  case top(TopRequest)
  /// Texts posted more than once.
  case copies(CopiesRequest)
  /// Buckets of time that stand out.
  case spikes(SpikesRequest)
  /// Posts that stand for many.
  case voices(VoicesRequest)
  /// The posts behind a line of an earlier computation's table.
  case opened(OpenRequest)

  /// A question to the engine, and what it is called in golden files.
  package struct Question: Sendable, Hashable {
    package var name: String
    package var relation: Relation

    init(_ name: String, _ relation: Relation) {
      self.name = name
      self.relation = relation
    }
  }

  /// Relations that several questions share, so that an engine can keep them at hand.
  ///
  /// Questions, and each relation the ones before it, read them as ``Relation/shared(_:columns:)``.
  package var shared: [Relation] {
    switch self {
    case .explain(let request): request.shared
    case .copies(let request): request.shared
    case .buckets, .share, .compare, .terms, .top, .spikes, .voices, .opened: []
    }
  }

  /// What the engine is asked, in order.
  package var questions: [Question] {
    switch self {
    case .buckets(let fill): [Question("buckets", fill.relation)]
    case .share(let request): request.questions
    case .compare(let request): request.questions
    case .explain(let request): request.questions
    case .terms(let request): request.questions
    case .top(let request): request.questions
    case .copies(let request): request.questions
    case .spikes(let request): [Question("buckets", request.fill.relation)]
    case .voices(let request): request.questions
    // What is asked is known when the line is.
    case .opened: []
    }
  }
}

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

  /// The rows of an answer, bucket by bucket, completed; nil when there are too many buckets.
  package func filled(_ rows: [[Value]]) -> [[Value]]? {
    guard let buckets = scale.buckets(in: window) else { return nil }
    var numbers: [[Value]: Int] = keyCount == 1 ? [[]: 0] : [:]
    var places: [Place: Int] = [:]
    for (index, row) in rows.enumerated() where row[bucketIndex] != .missing {
      let group = row[..<bucketIndex] + row[(bucketIndex + 1)..<keyCount]
      let number = numbers[Array(group), default: numbers.count]
      numbers[Array(group)] = number
      if case .integer(let bucket) = row[bucketIndex] {
        places[Place(bucket: bucket, group: number)] = index
      }
    }
    let ordered = numbers.sorted {
      $0.key.lexicographicallyPrecedes($1.key, by: Value.isOrdered)
    }
    var filled: [[Value]] = []
    filled.reserveCapacity(buckets.count * ordered.count)
    for bucket in buckets {
      for (group, number) in ordered {
        var row: [Value] = []
        row.reserveCapacity(keyCount + empty.count + 1)
        row += group
        row.insert(.time(bucket.start), at: bucketIndex)
        if let place = places[Place(bucket: bucket.key, group: number)] {
          row += rows[place][keyCount...]
        } else {
          row += empty
        }
        row.append(.flag(bucket.isPartial))
        filled.append(row)
      }
    }
    return filled
  }

  /// Where a row belongs: its bucket, and the number of its other keys.
  private struct Place: Hashable {
    let bucket: Int64
    let group: Int
  }
}

extension Value {
  /// The order of values in tables: numbers before texts, missing last.
  package static func isOrdered(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.missing, _): false
    case (_, .missing): true
    case (.text(let a), .text(let b)): a < b
    case (.text, _): false
    case (_, .text): true
    case (.integer(let a), .integer(let b)), (.time(let a), .time(let b)): a < b
    default: (left.double ?? 0) < (right.double ?? 0)
    }
  }

  /// The value as a number.
  package var double: Double? {
    switch self {
    case .integer(let number), .time(let number): Double(number)
    case .number(let number): number
    case .flag(let flag): flag ? 1 : 0
    case .missing, .text, .list: nil
    }
  }

  /// The value as a whole number.
  package var int: Int? {
    switch self {
    case .integer(let number), .time(let number): Int(exactly: number)
    case .number(let number): Int(exactly: number)
    default: nil
    }
  }
}
