/// A half-open stretch of time; a side that is nil has no bound.
package struct TimeWindow: Sendable, Hashable {
  /// The first instant inside, in microseconds since 1970.
  package var start: Int64?
  /// The first instant outside.
  package var end: Int64?

  package init(start: Int64? = nil, end: Int64? = nil) {
    self.start = start
    self.end = end
  }

  package init(_ range: Range<Int64>) {
    start = range.lowerBound
    end = range.upperBound
  }

  package var isUnbounded: Bool { start == nil && end == nil }

  /// Whether no instant is inside.
  package var isEmpty: Bool {
    guard let start, let end else { return false }
    return end <= start
  }

  /// Whether any of some instants is inside.
  package func meets(_ instants: ClosedRange<Int64>) -> Bool {
    (start ?? .min) <= instants.upperBound && end.map { $0 > instants.lowerBound } ?? true
  }

  /// The microseconds inside; nil where a side has no bound.
  package var length: Int64? {
    guard let start, let end else { return nil }
    return max(0, end - start)
  }

  package func contains(_ instant: Int64) -> Bool {
    if let start, instant < start { return false }
    if let end, instant >= end { return false }
    return true
  }

  /// The instants inside both.
  package func intersection(_ other: TimeWindow) -> TimeWindow {
    let starts = [start, other.start].compactMap(\.self)
    let ends = [end, other.end].compactMap(\.self)
    return TimeWindow(start: starts.max(), end: ends.min())
  }

  /// Whether some instant is inside both.
  package func overlaps(_ other: TimeWindow) -> Bool {
    !isEmpty && !other.isEmpty && !intersection(other).isEmpty
  }

  /// The window for people: `2026-03-26 18:30 to 2026-03-27 18:30 UTC`.
  ///
  /// The zone is named once, a date that both sides share too. Offsets are written where the
  /// sides differ in theirs, because a clock that is put back shows some times twice.
  package func description(in zone: Zone) -> String {
    guard let start else {
      guard let end else { return "all times" }
      return "before \(CivilTime(local: zone.local(at: end))) \(zone.name)"
    }
    let first = CivilTime(local: zone.local(at: start))
    guard let end else { return "since \(first) \(zone.name)" }
    let last = CivilTime(local: zone.local(at: end))
    let offsets = (zone.offset(at: start), zone.offset(at: end))
    guard offsets.0 == offsets.1 else {
      return "\(first) \(Self.written(offset: offsets.0)) to \(last) "
        + "\(Self.written(offset: offsets.1)) \(zone.name)"
    }
    let until = first.date == last.date ? last.clock : "\(last)"
    return "\(first) to \(until) \(zone.name)"
  }

  /// An offset as `+02:00`.
  private static func written(offset: Int64) -> String {
    let minutes = Int(offset.magnitude / 60_000_000)
    return "\(offset < 0 ? "-" : "+")\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"
  }
}
