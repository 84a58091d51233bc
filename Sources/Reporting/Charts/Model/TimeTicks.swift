import Language

/// The instants that are named on an axis of time.
struct TimeTicks {
  struct Tick: Equatable {
    var instant: Int64
    /// What changes from tick to tick: `18:00`, `03-27`.
    var label: String
    /// What stands below where it changes: the date, or the year.
    var context: String?
  }

  let ticks: [Tick]

  /// Chooses as many ticks as there is room for, a label taking `room` of `width` at least.
  init(_ axis: TimeAxis, width: Int, room: (String) -> Int) {
    // Ticks that are more than the columns cannot fit, and need not be named.
    let candidates = Self.candidates(for: axis, most: max(1, width))
    let fitting = candidates.first { ticks in
      let widest = ticks.map { room($0.label) }.max() ?? 0
      return ticks.count <= 1 || Self.leastDistance(ticks, on: axis, width) >= Double(widest)
    }
    ticks =
      fitting ?? candidates.last.map { Array($0.prefix(1)) }
      ?? Self.labelled(axis.buckets.prefix(1).map(\.start), on: axis, byDay: true)
  }

  private static func leastDistance(_ ticks: [Tick], on axis: TimeAxis, _ width: Int) -> Double {
    zip(ticks, ticks.dropFirst())
      .map { (axis.position(at: $1.instant) - axis.position(at: $0.instant)) * Double(width) }
      .min() ?? .infinity
  }

  private static func candidates(for axis: TimeAxis, most: Int) -> [[Tick]] {
    guard let first = axis.buckets.first?.start, let last = axis.buckets.last?.start,
      let step = axis.step
    else { return [labelled(axis.buckets.map(\.start), on: axis, byDay: false)] }
    let day = Int64.microsecondsPerDay
    guard step < day - 2 * Int64.microsecondsPerHour else {
      // Longer buckets are named themselves, every so many of them.
      let strides = [
        1, 2, 3, 4, 5, 6, 7, 10, 12, 14, 21, 28, 56, 84, 112, 224, 448, axis.buckets.count,
      ]
      return strides.filter { axis.buckets.count / $0 <= most }.map { every in
        let starts = axis.buckets.indices.filter { $0.isMultiple(of: every) }
        return labelled(starts.map { axis.buckets[$0].start }, on: axis, byDay: true)
      }
    }
    let spans = ["1m", "5m", "10m", "15m", "30m", "1h", "2h", "3h", "6h", "12h"]
      .compactMap { TimeSpan($0) }.filter { $0.microseconds >= step }
    let days = ["1d", "2d", "7d", "14d", "28d", "84d", "364d", "3640d"].compactMap { TimeSpan($0) }
    let window = TimeWindow(start: first, end: last + 1)
    return (spans + days).compactMap { span in
      guard (last - first) / span.microseconds <= Int64(most),
        let scale = BucketScale(span: span, zone: axis.zone, weekStart: .monday),
        let buckets = scale.buckets(in: window)
      else { return nil }
      let starts = buckets.map(\.start).filter { $0 >= first }
      return starts.isEmpty
        ? nil : labelled(starts, on: axis, byDay: span.microseconds >= day)
    }
  }

  private static func labelled(_ starts: [Int64], on axis: TimeAxis, byDay: Bool) -> [Tick] {
    var previous: String?
    return starts.map { start in
      let date = Timestamp.text(start, in: axis.zone, precision: .day)
      let label: String
      var context: String?
      switch axis.precision {
      case .month: label = Timestamp.text(start, in: axis.zone, precision: .month)
      case .day, .hour, .minute, .second:
        if byDay || axis.precision == .day {
          label = String(date.suffix(5))
          context = String(date.dropLast(6))
        } else {
          let text = Timestamp.text(start, in: axis.zone, precision: .minute)
          label = String(text.dropFirst(date.count + 1).prefix(5))
          context = date
        }
      }
      defer { previous = context }
      return Tick(instant: start, label: label, context: context == previous ? nil : context)
    }
  }
}
