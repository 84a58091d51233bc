import Foundation
import Language
import Testing

@testable import Reporting

struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999999Z"),
    (1_774_636_200_000_000, "2026-03-27T18:30:00Z"),
    (1_774_636_200_000_500, "2026-03-27T18:30:00.000500Z"),
    (951_782_400_000_000, "2000-02-29T00:00:00Z"), (4_107_542_400_000_000, "2100-03-01T00:00:00Z"),
    (253_402_300_800_000_000, "+10000-01-01T00:00:00Z"),
    (-62_167_219_200_000_001, "-0001-12-31T23:59:59.999999Z"),
    (Int64.max, "+294247-01-10T04:00:54.775807Z"), (Int64.min, "-290308-12-21T19:59:05.224192Z"),
  ])
  func writesUTC(instant: Int64, text: String) {
    #expect(Timestamp.rfc3339(instant) == text)
  }

  @Test("Every 97th hour of 150 years agrees with Foundation")
  func agreesWithFoundation() {
    let style = Date.ISO8601FormatStyle()
    for hour in stride(from: Int64(-657_000), to: 657_000, by: 97) {
      let text = Date(timeIntervalSince1970: Double(hour * 3600)).formatted(style)
      #expect(Timestamp.rfc3339(hour * 3_600_000_000) == text)
    }
  }

  @Test(arguments: [
    (ResultTable.Column.Precision.second, "2026-03-27 19:30:05"), (.minute, "2026-03-27 19:30"),
    (.hour, "2026-03-27 19:30"), (.day, "2026-03-27"), (.month, "2026-03"),
  ])
  func drawsInAZone(precision: ResultTable.Column.Precision, text: String) throws {
    let paris = try #require(Zone(named: "Europe/Paris"))
    #expect(Timestamp.text(1_774_636_205_000_000, in: paris, precision: precision) == text)
  }

  @Test("The hour that clocks go through twice is told apart")
  func doubledHourHasItsOffset() throws {
    let paris = try #require(Zone(named: "Europe/Paris"))
    let midnight: Int64 = 1_792_886_400_000_000  // 2026-10-25T00:00:00Z
    let texts = (-1...2).map {
      Timestamp.text(midnight + $0 * 3_600_000_000, in: paris, precision: .hour)
    }
    #expect(
      texts == [
        "2026-10-25 01:00", "2026-10-25 02:00 +02:00", "2026-10-25 02:00 +01:00",
        "2026-10-25 03:00",
      ])
  }

  @Test func extremesDoNotTrap() throws {
    let zone = try #require(Zone(named: "Asia/Kathmandu"))
    for instant in [Int64.min, .max] {
      #expect(!Timestamp.text(instant, in: zone, precision: .second).isEmpty)
    }
  }
}
