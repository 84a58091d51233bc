import Testing

@testable import Language

/// The instant of a date with a time and a zone, such as `2026-03-27T18:30Z`.
func instant(_ text: String, in zone: Zone = .utc) throws -> Int64 {
  try DateLiteral(reading: text).period(in: zone).lowerBound
}

func zone(_ name: String) throws -> Zone { try #require(Zone(named: name)) }

/// A window by its bounds; empty text for none.
func window(_ start: String, _ end: String, in zone: Zone = .utc) throws -> TimeWindow {
  TimeWindow(
    start: start.isEmpty ? nil : try instant(start, in: zone),
    end: end.isEmpty ? nil : try instant(end, in: zone))
}
