/// A division of time into buckets, each known by a key.
///
/// The keys of buckets up to an hour are instants: two hours that both are called 02 when clocks
/// are put back stay two. The keys of longer buckets are local times, so that a day is one bucket
/// whether it has 23, 24 or 25 hours.
package struct BucketScale: Sendable, Hashable {
  /// How a key is computed; an engine's SQL follows it, with the offsets of the zone.
  package enum Form: Sendable, Hashable {
    /// `instant - mod(instant + offset, width)`, an instant.
    case absolute(width: Int64)
    /// `local - mod(local - origin, width)` of the local time, a local time.
    case local(width: Int64, origin: Int64)
    /// The local time at which the month begins.
    case localMonth
    /// The local time at which the year begins.
    case localYear
  }

  package let form: Form
  package let zone: Zone

  /// The most buckets that a window is filled with.
  package static let limit = 100_000

  /// A bucket for each unit of the calendar.
  package init(unit: CalendarUnit, zone: Zone, weekStart: Weekday) {
    self.zone = zone
    form =
      switch unit {
      case .minute: .absolute(width: 60_000_000)
      case .hour: .absolute(width: .microsecondsPerHour)
      case .day: .local(width: .microsecondsPerDay, origin: 0)
      case .week: .local(width: 7 * .microsecondsPerDay, origin: weekStart.origin)
      case .month: .localMonth
      case .year: .localYear
      }
  }

  /// A bucket for each stretch of a length; nil for one that divides neither an hour nor, in
  /// whole hours, a day, and is not of whole days.
  ///
  /// Hours are counted from midnight, days from 1970-01-01, weeks from the day they start on.
  package init?(span: TimeSpan, zone: Zone, weekStart: Weekday) {
    self.zone = zone
    let width = span.microseconds
    let origin = span.unit == .week ? weekStart.origin : 0
    if Int64.microsecondsPerHour % width == 0 {
      form = .absolute(width: width)
    } else if width % .microsecondsPerDay == 0
      || (width % .microsecondsPerHour == 0 && .microsecondsPerDay % width == 0)
    {
      form = .local(width: width, origin: origin)
    } else {
      return nil
    }
  }

  /// The key of the bucket that holds an instant.
  package func key(of instant: Int64) -> Int64 {
    let local = zone.local(at: instant)
    switch form {
    case .absolute(let width): return instant - (local - local.floored(to: width))
    case .local(let width, let origin): return local.floored(to: width, from: origin)
    case .localMonth: return CalendarUnit.month.start(holding: local, weekStart: .monday)
    case .localYear: return CalendarUnit.year.start(holding: local, weekStart: .monday)
    }
  }

  /// The first instant of a bucket.
  package func start(ofKey key: Int64) -> Int64 {
    guard case .absolute(let width) = form else { return zone.instant(ofLocal: key) }
    // An offset that changes by less than the width, as on Lord Howe Island, cuts a bucket off.
    guard self.key(of: key) != key else { return key }
    return zone.transitions(in: key..<key + width).first?.from ?? key
  }

  /// The first instant after a bucket.
  package func end(ofKey key: Int64) -> Int64 {
    guard case .absolute(let width) = form else { return zone.instant(ofLocal: nextKey(key)) }
    let start = start(ofKey: key)
    guard self.key(of: key + width - 1) != key else { return key + width }
    return zone.transitions(in: start + 1..<key + width).first?.from ?? key + width
  }

  /// The key after a local one.
  private func nextKey(_ key: Int64) -> Int64 {
    switch form {
    case .absolute(let width), .local(let width, _): key + width
    case .localMonth: CalendarUnit.month.start(key, movedBy: 1)
    case .localYear: CalendarUnit.year.start(key, movedBy: 1)
    }
  }
}

extension BucketScale {
  /// A bucket of a window.
  package struct Bucket: Sendable, Hashable {
    package var key: Int64
    /// The first instant of the whole bucket, in microseconds since 1970.
    package var start: Int64
    /// The first instant after the whole bucket.
    package var end: Int64
    /// Whether the window holds only a part of the bucket.
    package var isPartial: Bool
  }

  /// The buckets of a window, in order and without gaps.
  ///
  /// Nil where the window has no bound, or takes more than ``limit`` buckets.
  package func buckets(in window: TimeWindow) -> [Bucket]? {
    guard let first = window.start, let end = window.end else { return nil }
    guard first < end else { return [] }
    guard (end - first) / shortest <= Self.limit else { return nil }
    var buckets: [Bucket] = []
    var key = key(of: first)
    var start = start(ofKey: key)
    while start < end {
      let next = self.end(ofKey: key)
      // A zone that jumps over the date line has days without an instant.
      if next > start {
        guard buckets.count < Self.limit else { return nil }
        let isPartial = start < first || next > end
        buckets.append(Bucket(key: key, start: start, end: next, isPartial: isPartial))
      }
      if case .absolute = form { key = self.key(of: next) } else { key = nextKey(key) }
      start = max(next, start)
    }
    return buckets
  }

  private var shortest: Int64 {
    switch form {
    case .absolute(let width), .local(let width, _): width
    case .localMonth: 28 * .microsecondsPerDay
    case .localYear: 365 * .microsecondsPerDay
    }
  }
}
