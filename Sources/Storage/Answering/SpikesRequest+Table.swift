import Analysis
import Language

extension SpikesRequest {
  /// The table of buckets that stand out, from the counts by bucket.
  func answered(from counts: Rows) throws -> Answered {
    guard let filled = fill.filled(counts.rows) else { throw EngineError.tooManyRows }
    let all = filled.compactMap(Bucket.init)
    // The season is learned from the baseline, so that must be long enough for it.
    let cycle = Cycle(unit, buckets: all.count { baseline.contains($0.start) })
    let buckets = all.map { bucket in
      SeasonalBaseline.Bucket(
        count: isCovered(bucket) ? bucket.count : nil,
        phase: cycle.phase(at: bucket.start, in: zone))
    }
    let history = zip(all, buckets).filter { baseline.contains($0.0.start) }.map(\.1)
    guard let usual = SeasonalBaseline(history) else {
      return Answered(
        ResultTable(columns: fill.columns, rows: [], notes: ["no whole \(unit) to learn from"]))
    }
    var rows: [[Value]] = []
    var lines: [Formula] = []
    var runs = Runs()
    for (bucket, seen) in zip(all, buckets) {
      guard let z = usual.z(seen), z >= SeasonalBaseline.threshold,
        bucket.count >= SeasonalBaseline.fewestPosts
      else { continue }
      rows.append([
        .integer(Int64(rows.count + 1)), .time(bucket.start), .integer(Int64(bucket.count)),
        .share(usual.expected(seen.phase)), .number(z),
      ])
      lines.append(posts(from: bucket.start))
      runs.add(bucket.start, end: end(of: bucket))
    }
    var notes = [
      "\(rows.count) of \(Int64(all.count).grouped) \(unit)s stand out: z ≥ 3.5 and 10 posts or more",
      "usual: \(cycle.median(of: "\(Int64(usual.bucketCount).grouped) whole \(unit)s")),"
        + " on the Anscombe scale (spread \(usual.spread.decimals(2)))",
    ]
    if let longest = runs.longest, rows.count > runs.all.count {
      notes.insert(
        "they make \(runs.all.count) \(runs.all.count == 1 ? "run" : "runs") without a break, the longest"
          + " \(longest.description(in: zone))", at: 1)
    }
    let missing = buckets.count { $0.count == nil }
    if missing > 0 {
      notes.append(
        "\(Int64(missing).grouped) \(unit)s that were not covered or are cut by the window are left"
          + " out, not counted as empty")
    }
    if coverage.hasUndeclared {
      notes.append("coverage is not declared: \(unit)s without posts count as empty")
    }
    return Answered(ResultTable(columns: fill.columns, rows: rows, notes: notes), lines: lines)
  }

  /// Whether a bucket could be caught whole.
  private func isCovered(_ bucket: Bucket) -> Bool {
    !bucket.isPartial
      && coverage.gap(in: TimeWindow(start: bucket.start, end: end(of: bucket))) == nil
  }

  private func end(of bucket: Bucket) -> Int64 {
    fill.scale.end(ofKey: fill.scale.key(of: bucket.start))
  }

  /// Buckets without one between them, put together.
  private struct Runs {
    private(set) var all: [TimeWindow] = []

    mutating func add(_ start: Int64, end: Int64) {
      if let last = all.indices.last, all[last].end == start {
        all[last].end = end
      } else {
        all.append(TimeWindow(start: start, end: end))
      }
    }

    var longest: TimeWindow? { all.max { ($0.length ?? 0) < ($1.length ?? 0) } }
  }

  private struct Bucket {
    let start: Int64
    let count: Int
    let isPartial: Bool

    init?(_ row: [Value]) {
      guard row.count == 3, case .time(let start) = row[0], let count = row[1].int,
        case .flag(let isPartial) = row[2]
      else { return nil }
      self.start = start
      self.count = count
      self.isPartial = isPartial
    }
  }

  /// After which time counts are alike again.
  private enum Cycle {
    case hoursOfDay, hoursOfWeek, daysOfWeek, none

    /// Weeks are told where there are four of them, hours of the day where there are two days.
    init(_ unit: CalendarUnit, buckets: Int) {
      switch unit {
      case .hour: self = buckets >= 4 * 168 ? .hoursOfWeek : buckets >= 48 ? .hoursOfDay : .none
      default: self = buckets >= 4 * 7 ? .daysOfWeek : .none
      }
    }

    func phase(at instant: Int64, in zone: Zone) -> Int {
      let time = CivilTime(local: zone.local(at: instant))
      let weekday =
        Weekday.allCases.firstIndex(of: Weekday(daysSince1970: time.date.daysSince1970)) ?? 0
      return switch self {
      case .hoursOfDay: time.hour
      case .hoursOfWeek: weekday * 24 + time.hour
      case .daysOfWeek: weekday
      case .none: 0
      }
    }

    func median(of buckets: String) -> String {
      switch self {
      case .hoursOfDay: "the median per hour of the day of \(buckets)"
      case .hoursOfWeek: "the median per hour of the week of \(buckets)"
      case .daysOfWeek: "the median per weekday of \(buckets)"
      case .none: "the median of \(buckets), too few to tell a season"
      }
    }
  }
}
