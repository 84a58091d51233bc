import Language
import Testing

@testable import Reporting

struct TimeTicksTests {
  @Test(arguments: [
    (24, 3_600_000_000 as Int64, 60, "00:00 03:00 06:00 09:00 12:00 15:00 18:00 21:00"),
    (
      24, 3_600_000_000, 100,
      "00:00 02:00 04:00 06:00 08:00 10:00 12:00 14:00 16:00 18:00 20:00 22:00"
    ),
    (168, 3_600_000_000, 60, "03-20 03-21 03-22 03-23 03-24 03-25 03-26"),
    (8, 86_400_000_000, 70, "03-20 03-21 03-22 03-23 03-24 03-25 03-26 03-27"),
    (8, 86_400_000_000, 30, "03-20 03-22 03-24 03-26"),
    (1, 86_400_000_000, 30, "03-20"),
  ])
  func standAtRoundTimes(count: Int, step: Int64, width: Int, labels: String) {
    let axis = Self.axis(count, step, .utc, precision: step < 86_400_000_000 ? .minute : .day)
    let ticks = TimeTicks(axis, width: width) { $0.count + 2 }.ticks
    #expect(ticks.map(\.label).joined(separator: " ") == labels)
    #expect(ticks.first?.context == (step < 86_400_000_000 && count < 48 ? "2026-03-20" : "2026"))
  }

  /// Clocks that are put forward make a tick of the day come 23 hours after the one before.
  @Test func followTheZone() throws {
    let zone = try #require(Zone(named: "Europe/Paris"))
    let axis = TimeAxis(
      buckets: (0..<72).map {
        TimeAxis.Bucket(start: 1_774_652_400_000_000 + Int64($0) * 3_600_000_000, isPartial: false)
      }, precision: .minute, zone: zone)
    let ticks = TimeTicks(axis, width: 24) { $0.count + 2 }.ticks
    #expect(ticks.map(\.label) == ["03-28", "03-29", "03-30", "03-31"])
    #expect(ticks.map { ($0.instant - ticks[0].instant) / 3_600_000_000 } == [0, 24, 47, 71])
  }

  private static func axis(
    _ count: Int, _ step: Int64, _ zone: Zone, precision: ResultTable.Column.Precision
  ) -> TimeAxis {
    TimeAxis(
      buckets: (0..<count).map {
        TimeAxis.Bucket(start: ChartTables.start + Int64($0) * step, isPartial: false)
      }, precision: precision, zone: zone)
  }
}
