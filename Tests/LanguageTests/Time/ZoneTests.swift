import Testing

@testable import Language

struct ZoneTests: TimeSuite {
  @Test(
    arguments: [
      ("Europe/Paris", "2026-03-29T00:59:59Z", 60), ("Europe/Paris", "2026-03-29T01:00Z", 120),
      ("Europe/Paris", "2026-10-25T00:59:59Z", 120), ("Europe/Paris", "2026-10-25T01:00Z", 60),
      ("Europe/Paris", "1950-07-01T00:00Z", 60), ("Europe/Paris", "2150-07-01T00:00Z", 120),
      ("America/New_York", "2026-03-08T06:59:59Z", -300),
      ("America/New_York", "2026-03-08T07:00Z", -240),
      ("Asia/Kolkata", "2026-03-29T00:00Z", 330), ("Asia/Kathmandu", "2026-03-29T00:00Z", 345),
      ("Australia/Lord_Howe", "2026-04-04T14:59Z", 660),
      ("Australia/Lord_Howe", "2026-04-04T15:00Z", 630),
      ("Pacific/Apia", "2011-12-30T09:59Z", -600), ("Pacific/Apia", "2011-12-30T10:00Z", 840),
      ("UTC", "2026-03-29T00:00Z", 0),
    ] as [(String, String, Int64)])
  func offset(name: String, at text: String, minutes: Int64) throws {
    #expect(try zone(name).offset(at: instant(text)) == minutes * 60_000_000)
  }

  @Test(arguments: ["EST", "Europe/Nowhere", "", "Paris"])
  func unknown(name: String) { #expect(Zone(named: name) == nil) }

  @Test func transitions() throws {
    let year = try DateLiteral(reading: "2026").period(in: .utc)
    let hour = Int64.microsecondsPerHour
    #expect(
      try zone("Europe/Paris").transitions(in: year) == [
        OffsetSegment(from: instant("2026-03-29T01:00Z"), offset: 2 * hour),
        OffsetSegment(from: instant("2026-10-25T01:00Z"), offset: hour),
      ])
    #expect(
      try zone("Europe/Paris").offsetSegments(in: year).map(\.offset) == [hour, 2 * hour, hour])
    #expect(try zone("Asia/Kolkata").transitions(in: year).isEmpty)
    #expect(Zone.utc.offsetSegments(in: year) == [.init(from: year.lowerBound, offset: 0)])
    let from = try instant("2026-03-29T01:00Z")
    #expect(try zone("Europe/Paris").transitions(in: from..<from + 1).map(\.from) == [from])
    #expect(try zone("Europe/Paris").transitions(in: from + 1..<from + 2).isEmpty)
  }

  /// A time in a gap is the first instant after it, a time that comes twice its first instant.
  @Test(arguments: [
    ("Europe/Paris", "2026-03-29T01:59", "2026-03-29T00:59Z"),
    ("Europe/Paris", "2026-03-29T02:00", "2026-03-29T01:00Z"),
    ("Europe/Paris", "2026-03-29T02:30", "2026-03-29T01:00Z"),
    ("Europe/Paris", "2026-03-29T03:00", "2026-03-29T01:00Z"),
    ("Europe/Paris", "2026-10-25T02:30", "2026-10-25T00:30Z"),
    ("Europe/Paris", "2026-10-25T03:00", "2026-10-25T02:00Z"),
    ("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30Z"),
    ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30Z"),
    ("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45Z"),
    ("Asia/Kathmandu", "2026-01-01T00:00", "2025-12-31T18:15Z"),
    ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00Z"),
    ("UTC", "2026-03-29T02:30", "2026-03-29T02:30Z"),
  ])
  func instantOfLocal(name: String, local: String, expected: String) throws {
    let time = try DateLiteral(reading: local).time
    #expect(try zone(name).instant(ofLocal: time.local) == instant(expected))
  }

  @Test(arguments: ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"])
  func localTimesComeBack(name: String) throws {
    let zone = try zone(name)
    let start = try instant("2026-01-01T00:00Z")
    for step in Int64(0)..<17_520 {
      let at = start + step * 1_800_000_000
      let back = zone.instant(ofLocal: zone.local(at: at))
      guard back == at || zone.local(at: back) == zone.local(at: at) && back < at else {
        Issue.record("\(at) came back as \(back)")
        return
      }
    }
  }
}
