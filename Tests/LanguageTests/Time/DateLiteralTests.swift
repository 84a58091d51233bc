import Testing

@testable import Language

struct DateLiteralTests: TimeSuite {
  @Test(arguments: [
    ("2026", "2026-01-01T00:00Z", "2027-01-01T00:00Z"),
    ("2026-03", "2026-03-01T00:00Z", "2026-04-01T00:00Z"),
    ("2026-12", "2026-12-01T00:00Z", "2027-01-01T00:00Z"),
    ("2024-02", "2024-02-01T00:00Z", "2024-03-01T00:00Z"),
    ("2024-02-29", "2024-02-29T00:00Z", "2024-03-01T00:00Z"),
    ("2026-03-27", "2026-03-27T00:00Z", "2026-03-28T00:00Z"),
    ("2026-03-27T18:30", "2026-03-27T18:30Z", "2026-03-27T18:31Z"),
    ("2026-03-27T18:30:05", "2026-03-27T18:30:05Z", "2026-03-27T18:30:06Z"),
    ("2026-03-27T18:30:05.123", "2026-03-27T18:30:05.123Z", "2026-03-27T18:30:05.124Z"),
    ("2026-03-27T18:30:05.000001Z", "2026-03-27T18:30:05.000001Z", "2026-03-27T18:30:05.000002Z"),
    ("2026-03-27T18:30+05:30", "2026-03-27T13:00Z", "2026-03-27T13:01Z"),
    ("2026-03-27T18:30-08:00", "2026-03-28T02:30Z", "2026-03-28T02:31Z"),
  ])
  func period(text: String, start: String, end: String) throws {
    let date = try DateLiteral(reading: text)
    #expect(date.description == text)
    #expect(try date.period(in: .utc) == instant(start)..<instant(end))
  }

  /// The hours of the days on which clocks change.
  @Test(
    arguments: [
      ("Europe/Paris", "2026-03-29", 23.0), ("Europe/Paris", "2026-10-25", 25),
      ("Europe/Paris", "2026-03-28", 24), ("America/New_York", "2026-03-08", 23),
      ("America/New_York", "2026-11-01", 25), ("Australia/Lord_Howe", "2026-04-05", 24.5),
      ("Australia/Lord_Howe", "2026-10-04", 23.5), ("Asia/Kolkata", "2026-03-29", 24),
      ("Pacific/Apia", "2011-12-30", 0),
    ] as [(String, String, Double)])
  func hours(name: String, date: String, hours: Double) throws {
    let period = try DateLiteral(reading: date).period(in: zone(name))
    #expect(Double(period.upperBound - period.lowerBound) / 3_600_000_000 == hours)
  }

  @Test func blankInPlaceOfT() throws {
    #expect(try DateLiteral(reading: "2026-03-27 18:30").description == "2026-03-27T18:30")
    #expect(DateLiteral("2026-03-27T18:30+00:00")?.description == "2026-03-27T18:30Z")
  }

  @Test(arguments: [
    ("2026-02-30", "2026-02 has 28 days"), ("2024-02-30", "2024-02 has 29 days"),
    ("2026-13", "there is no month 13"), ("0000", "there is no year 0"),
    ("2026-03-27T24:00", "a time of day is between 00:00 and 23:59:59"),
    ("2026-03-27T18:30:05.1234567", "a time is exact to the microsecond, six digits"),
    ("2026-03-27T18:30+19:00", "no zone is 19:00 from UTC"),
  ])
  func impossible(text: String, problem: String) {
    #expect(throws: DateProblem(problem)) { try DateLiteral(reading: text) }
    #expect(DateLiteral(text) == nil)
  }

  @Test(arguments: [
    "", "26-03-27", "2026-3-27", "2026-03-27T", "2026-03-27T18", "2026-03-27T18:3", "2026-",
    "2026-03-27Z", "2026-03-27T18:30:", "2026-03-27T18:30:05.", "27.3.2026", "２０２６", "+2026",
    "2026-03-27T18:30Zx", "2026-03-27T18:30+0530",
  ])
  func misshapen(text: String) {
    #expect(throws: DateProblem.shape) { try DateLiteral(reading: text) }
  }

  @Test(
    arguments: [
      ("24h", 86_400_000_000), ("7d", 604_800_000_000), ("90m", 5_400_000_000),
      ("2w", 1_209_600_000_000), ("30s", 30_000_000),
    ] as [(String, Int64)])
  func span(text: String, microseconds: Int64) throws {
    let span = try #require(TimeSpan(text))
    #expect(span.microseconds == microseconds)
    #expect(span.description == text)
  }

  @Test(arguments: [
    "", "h", "24", "0d", "-1d", "24 h", "1y", "24H", "9999999d", "1.5h", "99999999999999999999s",
  ])
  func noSpan(text: String) { #expect(TimeSpan(text) == nil) }
}
