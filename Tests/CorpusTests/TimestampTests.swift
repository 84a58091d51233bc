import Corpus
import Foundation
import TestSupport
import Testing

@Suite struct TimestampTests {
  private static let folder = "samples/bluesky-atproto/syntax/"

  private static func vectors(_ name: String) throws -> [String] {
    let text = String(decoding: try SharedData.bytes(folder + name), as: UTF8.self)
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }

  @Test(.enabled(if: SharedData.has(folder), "no vectors here"))
  func acceptsEveryValidVector() throws {
    let valid = try Self.vectors("datetime_syntax_valid.txt")
    #expect(valid.count == 33)
    for text in valid { #expect(Timestamp(rfc3339: text) != nil, "\(text)") }
  }

  @Test(
    .enabled(if: SharedData.has(folder), "no vectors here"),
    arguments: [("datetime_syntax_invalid.txt", 46), ("datetime_parse_invalid.txt", 6)])
  func refusesEveryInvalidVector(file: String, count: Int) throws {
    let invalid = try Self.vectors(file)
    #expect(invalid.count == count)
    for text in invalid { #expect(Timestamp(rfc3339: text) == nil, "\(text)") }
  }

  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0, "second"),
      ("1985-04-12T23:20:50.123Z", 482_196_050_123_000, "millisecond"),
      ("1985-04-12T23:20:50.1235678912345Z", 482_196_050_123_567, "microsecond"),
      ("1985-04-12T23:20:50.123-07:00", 482_221_250_123_000, "millisecond"),
      ("1985-04-12T23:20:50+01:45", 482_189_750_000_000, "second"),
      ("2016-12-31T23:59:60Z", 1_483_228_800_000_000, "second"),
      ("1969-12-31T23:59:59.999999Z", -1, "microsecond"),
      ("0000-01-01T00:00:00Z", -62_167_219_200_000_000, "second"),
    ] as [(String, Int64, String)])
  func readsRFC3339(text: String, microseconds: Int64, precision: String) throws {
    let time = try #require(Timestamp(rfc3339: text))
    #expect(time.microseconds == microseconds)
    #expect(time.quality.precision.rawValue == precision)
    #expect(time.quality.zone == .explicit)
  }

  @Test(
    arguments: [
      ("2026-03-27 18:00:00", 1_774_634_400_000_000, "second", "assumedUTC"),
      ("2026-03-27T18:00:00", 1_774_634_400_000_000, "second", "assumedUTC"),
      ("2026-03-27 18:00", 1_774_634_400_000_000, "minute", "assumedUTC"),
      ("2026-03-27 18:00:00.5", 1_774_634_400_500_000, "millisecond", "assumedUTC"),
      ("2026-03-27 18:00:00+00:00", 1_774_634_400_000_000, "second", "explicit"),
      ("2026-03-27 18:00:00 UTC", 1_774_634_400_000_000, "second", "explicit"),
      ("2026-03-27 20:00:00+0200", 1_774_634_400_000_000, "second", "explicit"),
      ("2026-03-27", 1_774_569_600_000_000, "day", "assumedUTC"),
      ("1482401840", 1_482_401_840_000_000, "second", "explicit"),
      ("1482401840.0", 1_482_401_840_000_000, "second", "explicit"),
      ("1482401840.25", 1_482_401_840_250_000, "microsecond", "explicit"),
      ("-1.5", -1_500_000, "microsecond", "explicit"),
      ("1482401840123", 1_482_401_840_123_000, "millisecond", "explicit"),
      ("1783175888085434", 1_783_175_888_085_434, "microsecond", "explicit"),
      ("Wed Oct 10 20:19:24 +0000 2018", 1_539_202_764_000_000, "second", "explicit"),
      ("Wed, 02 Oct 2002 13:00:00 GMT", 1_033_563_600_000_000, "second", "explicit"),
      ("02 Oct 2002 15:00 +0200", 1_033_563_600_000_000, "minute", "explicit"),
      ("Wed, 02 Oct 2002 08:00:00 EST", 1_033_563_600_000_000, "second", "explicit"),
    ] as [(String, Int64, String, String)])
  func readsLooserForms(
    text: String, microseconds: Int64, precision: String, zone: String
  ) throws {
    let time = try #require(Timestamp(any: text))
    #expect(time.microseconds == microseconds)
    #expect(time.quality.precision.rawValue == precision)
    #expect(time.quality.zone.rawValue == zone)
  }

  @Test(arguments: [
    "", " ", "2 months ago", "yesterday", "2026-02-30", "2025-02-29T00:00:00Z", "2026-13-01",
    "2026-03-27 24:00:00", "2026-03-27 18:60", "27.03.2026", "3/27/2026", "1.5e9", "Wed Oct 10",
    "Wed, 32 Oct 2002 13:00:00 GMT", "999999999999999999", "123456789012345678901234567890",
    "1482401840123.5", "1482401840.", "2026-03-27 18:00:00 Mars", "nan",
  ])
  func refuses(text: String) {
    #expect(Timestamp(any: text) == nil)
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999999Z"),
      (482_196_050_123_000, "1985-04-12T23:20:50.123Z"),
      (951_782_400_000_000, "2000-02-29T00:00:00Z"),
      (253_402_300_799_000_001, "9999-12-31T23:59:59.000001Z"),
      (-62_167_219_200_000_000, "0000-01-01T00:00:00Z"),
    ] as [(Int64, String)])
  func writesAndReadsBack(microseconds: Int64, text: String) {
    #expect(Timestamp.rfc3339(microseconds) == text)
    #expect(Timestamp(rfc3339: text)?.microseconds == microseconds)
  }

  @Test func everyDayOfFourCenturiesComesBack() {
    for day in stride(from: Int64(-146_097), through: 146_097, by: 1) {
      let text = Timestamp.rfc3339(day * 86_400_000_000)
      #expect(Timestamp(rfc3339: text)?.microseconds == day * 86_400_000_000)
    }
  }
}
