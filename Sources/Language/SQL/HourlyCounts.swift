extension Relation {
  /// The same relation, its aggregates taken from the counts kept hour by hour where they can be.
  ///
  /// They can be when nothing is asked but counts and scores by source, kind, sentiment and whole
  /// hours: then the cost is that of the hours, whatever the number of posts.
  var usingHourlyCounts: Relation {
    if case .aggregate(let rows, let keys, let measures) = self,
      let counts = HourlyCounts(rows, keys: keys, measures: measures)
    {
      return counts.relation
    }
    return mappingInputs(\.usingHourlyCounts)
  }

  /// Whether the counts kept hour by hour answer it, so that no posts need be read.
  package var isAnsweredByHours: Bool { self != usingHourlyCounts }

  /// The groups of an aggregate as sums of counts kept hour by hour, where those suffice and have
  /// the groups in no order.
  package var hourlyGroups: HourlyGroups? {
    guard case .aggregate(let rows, let keys, let measures) = self, !keys.isEmpty else {
      return nil
    }
    return HourlyCounts(rows, keys: keys, measures: measures)?.groups
  }
}

/// Groups of counts kept hour by hour, which are to be added up.
package struct HourlyGroups: Sendable {
  /// What the counts are taken from.
  package let rows: Relation
  package let keys: [Named<Formula>]
  /// What is added up, and last how many posts there are: a group of none is none.
  package let counts: [Named<Formula>]
}

/// An aggregate over posts that the hourly counts can answer.
private struct HourlyCounts {
  private static let columns: Set<String> = ["source", "kind", "sentiment"]

  private var beat: Int64?
  private var window = TimeWindow()
  private var tests: [Formula] = []
  private let keys: [Named<Formula>]
  private let measures: [Named<Aggregate>]

  /// Nil where the counts do not suffice.
  init?(_ rows: Relation, keys: [Named<Formula>], measures: [Named<Aggregate>]) {
    guard keys.allSatisfy({ Self.isKey($0.content) }) else { return nil }
    var counted: [Named<Aggregate>] = []
    for measure in measures {
      guard let aggregate = Self.counted(measure.content) else { return nil }
      counted.append(Named(measure.name, aggregate))
    }
    self.keys = keys
    self.measures = counted
    var rows = rows
    while case .filter(let input, let test) = rows {
      for part in test.conjuncts {
        guard take(part) else { return nil }
      }
      rows = input
    }
    guard rows == .posts else { return nil }
    // Posts without a time are in no hour: they must be left out by a window, or by a bucket of
    // time that they are not in.
    guard hasBucket || !window.isUnbounded else { return nil }
  }

  /// Whether a key is of time.
  private var hasBucket: Bool {
    keys.contains { if case .bucket = $0.content { true } else { false } }
  }

  /// Sums of scores would not come out the same to the last bit.
  private var countsOnly: Bool {
    !measures.contains { $0.content.columns.contains { $0 != "n" && $0 != "sentiment" } }
  }

  private var rows: Relation {
    let hours = Relation.hourly(beat: beat, window, countsOnly: countsOnly)
    return tests.isEmpty ? hours : .filter(hours, .and(tests))
  }

  /// Nil where the groups are ordered by time, or more than counts is asked.
  var groups: HourlyGroups? {
    guard countsOnly, !hasBucket else { return nil }
    let counts = measures.compactMap { measure in
      if case .sum(let count) = measure.content { Named(measure.name, count) } else { nil }
    }
    return HourlyGroups(
      rows: rows, keys: keys, counts: counts + [Named("posts_left", .column("n"))])
  }

  var relation: Relation {
    // A group of the whole hour may have no post in the window.
    let mayBeEmpty =
      !keys.isEmpty
      && HourlyHours(window, subtracting: countsOnly).edges.contains(where: \.isSubtracted)
    guard mayBeEmpty || keys.contains(where: isHour) else {
      return .aggregate(rows, keys: keys, measures: measures)
    }
    let left = Named("posts_left", Aggregate.sum(.column("n")))
    var counted = Relation.aggregate(
      rows, keys: keys.map { isHour($0) ? Named($0.name, .column("hour")) : $0 },
      measures: measures + (mayBeEmpty ? [left] : []))
    if mayBeEmpty {
      counted = .filter(counted, .compare(.column(left.name), .greater, .literal(.integer(0))))
    }
    let columns = keys.map { key in
      let column = Formula.column(key.name)
      return Named(
        key.name,
        isHour(key) ? .arithmetic(column, .times, .literal(.integer(Self.hour))) : column)
    }
    return .project(counted, columns + measures.map { Named($0.name, .column($0.name)) })
  }

  /// Whether a key is the hour, by whose number the counts are kept in order: nothing need be sorted.
  private func isHour(_ key: Named<Formula>) -> Bool {
    if case .bucket(.column("time"), .absolute(width: Self.hour), _) = key.content { return true }
    return false
  }

  /// Takes a test into the window, the beat, or the tests that the counts' columns can pass.
  private mutating func take(_ test: Formula) -> Bool {
    switch test {
    case .isMember(let beat, _) where self.beat == nil || self.beat == beat: self.beat = beat
    case .compare(.column("time"), .greaterOrEqual, .literal(.time(let start))):
      window = window.intersection(TimeWindow(start: start))
    case .compare(.column("time"), .less, .literal(.time(let end))):
      window = window.intersection(TimeWindow(end: end))
    case _ where !test.columns.isEmpty && Self.columns.isSuperset(of: test.columns):
      tests.append(test)
    default: return false
    }
    return true
  }

  private static func isKey(_ key: Formula) -> Bool {
    switch key {
    case .column(let name): return columns.contains(name)
    case .bucket(.column("time"), let form, let offsets):
      // Where the clock is off by half an hour, or changes within an hour, hours are cut.
      guard offsets.allSatisfy({ $0.offset % hour == 0 }),
        offsets.dropFirst().allSatisfy({ $0.from % hour == 0 })
      else { return false }
      return switch form {
      case .absolute(let width), .local(let width, _): width % hour == 0
      case .localMonth, .localYear: true
      }
    default: return false
    }
  }

  private static let hour: Int64 = .microsecondsPerHour

  /// The aggregate over counts that equals one over posts; nil where there is none.
  private static func counted(_ aggregate: Aggregate) -> Aggregate? {
    let n = Formula.column("n")
    return switch aggregate {
    case .count: .sum(n)
    case .countPresent(.column("sentiment")):
      .sum(.when(.isMissing(.column("sentiment")), .no, otherwise: n))
    case .countPresent(.column("score")): .sum(.column("scored"))
    case .sum(.column("score")): .sum(.column("score_sum"))
    default: nil
    }
  }
}

/// The whole hours of a window, and what of it lies in hours that it cuts.
///
/// Of an hour that mostly is in the window the rest can be subtracted: there is less to be read, and
/// nothing where the window ends with the newest post.
struct HourlyHours {
  /// Posts to be counted one by one.
  struct Edge {
    let range: Range<Int64>
    let isSubtracted: Bool
  }

  /// The numbers of the first whole hour and of the one after the last, counted from 1970.
  private(set) var first: Int64?
  private(set) var end: Int64?
  private(set) var edges: [Edge] = []

  init(_ window: TimeWindow, subtracting: Bool) {
    let hour = Int64.microsecondsPerHour
    let start = max(window.start ?? 0, 0)
    first = window.start.map { _ in (start + hour - 1) / hour }
    end = window.end.map { max($0, 0) / hour }
    if let first, let end, first > end {
      // The window lies within one hour.
      self.end = first
      edges = [Edge(range: start..<max(start, window.end ?? start), isSubtracted: false)]
      return
    }
    if let whole = first, whole * hour > start {
      let isMostlyIn = subtracting && whole * hour - start > hour / 2
      if isMostlyIn { first = whole - 1 }
      edges.append(
        Edge(
          range: isMostlyIn ? (whole - 1) * hour..<start : start..<whole * hour,
          isSubtracted: isMostlyIn))
    }
    if let whole = end, let last = window.end, last > whole * hour {
      let isMostlyIn = subtracting && last - whole * hour > hour / 2
      if isMostlyIn { end = whole + 1 }
      edges.append(
        Edge(
          range: isMostlyIn ? last..<(whole + 1) * hour : whole * hour..<last,
          isSubtracted: isMostlyIn))
    }
  }
}
