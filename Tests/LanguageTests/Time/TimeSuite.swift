import Testing

@testable import Language

/// Tests of time, which write instants as dates.
protocol TimeSuite {}

extension TimeSuite {
  /// The instant of a date with a time and a zone, such as `2026-03-27T18:30Z`.
  func instant(_ text: String, in zone: Zone = .utc) throws -> Int64 {
    try DateLiteral(reading: text).period(in: zone).lowerBound
  }

  func zone(_ name: String) throws -> Zone { try #require(Zone(named: name)) }

  /// A window by its bounds; empty text for none.
  func window(_ start: String, _ end: String) throws -> TimeWindow {
    TimeWindow(
      start: start.isEmpty ? nil : try instant(start), end: end.isEmpty ? nil : try instant(end))
  }
}
