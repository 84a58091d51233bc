import Foundation

/// A time zone: UTC, or an IANA zone with its daylight saving time.
///
/// Local times are microseconds that the clock on the wall would be if it were UTC.
package struct Zone: Sendable {
  /// The name the zone was asked for by, such as `Europe/Paris`.
  package let name: String
  private let zone: TimeZone?
  /// The offsets of ``covered``, found once because Foundation takes a lock for each question.
  private let segments: [OffsetSegment]

  package static let utc = Zone()

  /// 1970 to 2100; the rare instants outside are asked of Foundation.
  private static let covered: Range<Int64> = 0..<4_102_444_800_000_000

  private init() {
    name = "UTC"
    zone = nil
    segments = [OffsetSegment(from: Self.covered.lowerBound, offset: 0)]
  }

  /// Finds a zone by its IANA name; nil when there is none of that name.
  package init?(named name: String) {
    if name.uppercased() == "UTC" {
      self = .utc
      return
    }
    // Abbreviations such as EST are refused: they name no place, so no daylight saving time.
    guard name.contains("/"), let zone = TimeZone(identifier: name) else { return nil }
    self.name = name
    self.zone = zone
    segments = Self.segments(of: zone, in: Self.covered)
  }

  /// The microseconds to add to UTC at an instant.
  package func offset(at instant: Int64) -> Int64 {
    guard let zone else { return 0 }
    guard Self.covered.contains(instant) else { return Self.offset(of: zone, at: instant) }
    return segments[segmentIndex(at: instant)].offset
  }

  /// The stretches of one offset that make up a range, in order; the first starts with the range.
  package func offsetSegments(in range: Range<Int64>) -> [OffsetSegment] {
    guard let zone else { return [OffsetSegment(from: range.lowerBound, offset: 0)] }
    guard Self.covered.contains(range.lowerBound), range.upperBound <= Self.covered.upperBound
    else {
      return Self.segments(of: zone, in: range)
    }
    var found = [OffsetSegment(from: range.lowerBound, offset: offset(at: range.lowerBound))]
    for segment in segments[(segmentIndex(at: range.lowerBound) + 1)...] {
      guard segment.from < range.upperBound else { break }
      found.append(segment)
    }
    return found
  }

  /// The instants within a range at which the offset changes, with the offset that begins there.
  package func transitions(in range: Range<Int64>) -> [OffsetSegment] {
    guard !range.isEmpty, range.lowerBound > .min else { return [] }
    let before = offset(at: range.lowerBound - 1)
    let segments = offsetSegments(in: range)
    return segments.first?.offset == before ? Array(segments.dropFirst()) : segments
  }

  /// What the clock on the wall shows at an instant.
  package func local(at instant: Int64) -> Int64 { instant + offset(at: instant) }

  /// The instant at which the clock on the wall shows a local time.
  ///
  /// A time that the clock shows twice is its first instant; a time that the clock skips is the
  /// first instant after the gap.
  package func instant(ofLocal local: Int64) -> Int64 {
    guard zone != nil else { return local }
    // No zone is further than 26 hours from UTC, its greatest jumps included.
    let reach = 26 * Int64.microsecondsPerHour
    let segments = offsetSegments(in: local - reach..<local + reach)
    for (index, segment) in segments.enumerated() {
      let instant = local - segment.offset
      let isLast = index == segments.count - 1
      if isLast || instant < segments[index + 1].from { return max(instant, segment.from) }
    }
    return local
  }

  private func segmentIndex(at instant: Int64) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].from <= instant { low = middle } else { high = middle }
    }
    return low
  }

  private static func offset(of zone: TimeZone, at instant: Int64) -> Int64 {
    let seconds = instant.flooredQuotient(.microsecondsPerSecond)
    let date = Date(timeIntervalSince1970: Double(seconds))
    return Int64(zone.secondsFromGMT(for: date)) * .microsecondsPerSecond
  }

  private static func segments(of zone: TimeZone, in range: Range<Int64>) -> [OffsetSegment] {
    var segments = [
      OffsetSegment(from: range.lowerBound, offset: offset(of: zone, at: range.lowerBound))
    ]
    var date = Date(timeIntervalSince1970: Double(range.lowerBound) / 1_000_000)
    // Foundation means every change of the offset by this, not daylight saving time alone.
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next > date {
      let instant = Int64(next.timeIntervalSince1970.rounded()) * .microsecondsPerSecond
      guard instant < range.upperBound else { break }
      let offset = offset(of: zone, at: instant)
      if instant > range.lowerBound, offset != segments.last?.offset {
        segments.append(OffsetSegment(from: instant, offset: offset))
      }
      date = next
    }
    return segments
  }
}

extension Zone: Hashable {
  package static func == (left: Zone, right: Zone) -> Bool { left.name == right.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A stretch of time in which a zone keeps one offset; it lasts until the next one begins.
package struct OffsetSegment: Sendable, Hashable {
  /// The first instant, in microseconds since 1970.
  package var from: Int64
  /// The microseconds to add to UTC.
  package var offset: Int64

  package init(from: Int64, offset: Int64) {
    self.from = from
    self.offset = offset
  }
}

extension Zone {
  /// The time that a clock on the wall shows: `2026-03-27 18:30`, seconds where they are not zero.
  package func wallClock(at instant: Int64) -> String {
    CivilTime(local: local(at: instant)).description
  }
}
