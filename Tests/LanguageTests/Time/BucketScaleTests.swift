import Testing

@testable import Language

struct BucketScaleTests: TimeSuite {
  private static func scale(
    _ width: String, _ zone: Zone = .utc, weekStart: Weekday = .monday
  ) throws -> BucketScale {
    if let unit = CalendarUnit(word: width) {
      return BucketScale(unit: unit, zone: zone, weekStart: weekStart)
    }
    let span = try #require(TimeSpan(width))
    return try #require(BucketScale(span: span, zone: zone, weekStart: weekStart))
  }

  private static let zones = [
    "UTC", "Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
    "Asia/Kathmandu",
  ]

  private static let widths = [
    "minute", "hour", "day", "week", "month", "year", "15m", "6h", "2h", "24h", "2d", "7d",
    "1w", "2w",
  ]

  @Test(arguments: ["7m", "90m", "45m", "5h", "36h", "7s", "35m"])
  func uneven(width: String) throws {
    let span = try #require(TimeSpan(width))
    #expect(BucketScale(span: span, zone: .utc, weekStart: .monday) == nil)
  }

  /// What an engine computes: its remainders are those of whole division.
  private static func computed(
    _ instant: Int64, _ form: BucketScale.Form, _ segments: [OffsetSegment]
  ) -> Int64 {
    let offset = segments.last { $0.from <= instant }?.offset ?? 0
    let local = instant + offset
    switch form {
    case .absolute(let width): return instant - local % width
    case .local(let width, let origin): return local - (local - origin) % width
    case .localMonth, .localYear:
      var date = CivilTime(local: local).date
      date.day = 1
      if form == .localYear { date.month = 1 }
      return CivilTime(date: date).local
    }
  }

  @Test(arguments: zones, widths)
  func keysAreThoseOfTheForm(name: String, width: String) throws {
    let scale = try Self.scale(width, zone(name))
    let range = try instant("2025-12-30T00:00Z")..<instant("2027-01-03T00:00Z")
    let segments = scale.zone.offsetSegments(in: range)
    for at in stride(from: range.lowerBound, to: range.upperBound, by: 6_070_000_013) {
      guard scale.key(of: at) == Self.computed(at, scale.form, segments) else {
        Issue.record("another key at \(at)")
        return
      }
    }
  }

  /// Every instant of a bucket has its key, and the buckets of a window leave none out.
  @Test(arguments: zones, widths)
  func bucketsTile(name: String, width: String) throws {
    let scale = try Self.scale(width, zone(name))
    for (from, to) in [
      ("2026-03-08T05:10Z", "2026-03-08T17:20Z"), ("2026-03-28T23:10Z", "2026-03-29T17:20Z"),
      ("2026-04-04T05:10Z", "2026-04-04T17:20Z"), ("2026-10-03T05:10Z", "2026-10-03T17:20Z"),
      ("2026-11-01T00:10Z", "2026-11-01T17:20Z"), ("2026-10-24T23:10Z", "2026-10-25T17:20Z"),
    ] {
      let window = try window(from, to)
      let buckets = try #require(scale.buckets(in: window))
      for (bucket, next) in zip(buckets, buckets.dropFirst()) where bucket.end != next.start {
        Issue.record("\(bucket) is followed by \(next)")
      }
      for bucket in buckets {
        let keys = [bucket.start, bucket.end - 1].map(scale.key)
        guard keys == [bucket.key, bucket.key], scale.start(ofKey: bucket.key) == bucket.start,
          scale.end(ofKey: bucket.key) == bucket.end
        else {
          Issue.record("\(bucket) has keys \(keys)")
          return
        }
      }
      let (start, end) = (try instant(from), try instant(to))
      #expect(buckets.first.map { $0.start <= start && $0.end > start } == true)
      #expect(buckets.last.map { $0.start < end && $0.end >= end } == true)
    }
  }

  /// How many buckets a local day has, and how long the first is in minutes.
  @Test(
    arguments: [
      ("Europe/Paris", "2026-03-29", "hour", 23, 60),
      ("Europe/Paris", "2026-10-25", "hour", 25, 60),
      ("Europe/Paris", "2026-03-29", "day", 1, 1380),
      ("Europe/Paris", "2026-10-25", "day", 1, 1500),
      ("Europe/Paris", "2026-03-29", "6h", 4, 300), ("Europe/Paris", "2026-10-25", "6h", 4, 420),
      ("America/New_York", "2026-11-01", "hour", 25, 60),
      ("Asia/Kolkata", "2026-03-29", "hour", 24, 60),
      ("Asia/Kathmandu", "2026-03-29", "15m", 96, 15),
      ("Australia/Lord_Howe", "2026-04-05", "hour", 25, 60),
      ("Australia/Lord_Howe", "2026-10-04", "30m", 47, 30),
      ("Australia/Lord_Howe", "2026-04-05", "day", 1, 1470),
    ] as [(String, String, String, Int, Int64)])
  func daysOfChange(
    name: String, date: String, width: String, count: Int, firstMinutes: Int64
  ) throws {
    let scale = try Self.scale(width, zone(name))
    let day = try DateLiteral(reading: date).period(in: scale.zone)
    let buckets = try #require(scale.buckets(in: TimeWindow(day)))
    #expect(buckets.count == count)
    #expect(buckets.first.map { ($0.end - $0.start) / 60_000_000 } == firstMinutes)
    #expect(buckets.allSatisfy { !$0.isPartial })
    #expect(Set(buckets.map(\.key)).count == count)
  }

  /// Lord Howe Island puts its clocks back by half an hour, which is a bucket of its own.
  @Test func halfAnHourPutBack() throws {
    let scale = try Self.scale("hour", zone("Australia/Lord_Howe"))
    let day = try DateLiteral(reading: "2026-04-05").period(in: scale.zone)
    let buckets = try #require(scale.buckets(in: TimeWindow(day)))
    #expect(buckets.prefix(4).map { ($0.end - $0.start) / 60_000_000 } == [60, 60, 30, 60])
  }

  @Test func edgesArePartial() throws {
    let buckets = try #require(
      Self.scale("day").buckets(in: window("2026-03-26T18:30Z", "2026-03-29T00:00Z")))
    #expect(buckets.map(\.isPartial) == [true, false, false])
    #expect(try buckets.first?.start == instant("2026-03-26T00:00Z"))
    #expect(try buckets.first?.key == instant("2026-03-26T00:00Z"))
  }

  @Test(arguments: [
    (Weekday.monday, "2026-03-23T00:00Z"), (.sunday, "2026-03-22T00:00Z"),
    (.friday, "2026-03-27T00:00Z"), (.saturday, "2026-03-21T00:00Z"),
  ])
  func weeks(weekStart: Weekday, start: String) throws {
    let at = try instant("2026-03-27T18:30Z")
    #expect(try Self.scale("week", weekStart: weekStart).key(of: at) == instant(start))
    #expect(try Self.scale("1w", weekStart: weekStart).key(of: at) == instant(start))
  }

  @Test func monthsAndYears() throws {
    let paris = try zone("Europe/Paris")
    let months = try Self.scale("month", paris)
    let at = try instant("2026-02-28T23:30Z")
    #expect(try months.key(of: at) == instant("2026-03-01T00:00Z"))
    #expect(try months.start(ofKey: months.key(of: at)) == instant("2026-02-28T23:00Z"))
    #expect(try months.end(ofKey: months.key(of: at)) == instant("2026-03-31T22:00Z"))
    let leap = try #require(
      Self.scale("month").buckets(in: window("2024-01-15T00:00Z", "2024-03-15T00:00Z")))
    #expect(leap.map { ($0.end - $0.start) / .microsecondsPerDay } == [31, 29, 31])
    #expect(leap.map(\.isPartial) == [true, false, true])
    #expect(try Self.scale("year").key(of: at) == instant("2026-01-01T00:00Z"))
  }

  @Test func aDaySkippedHasNoBucket() throws {
    let scale = try Self.scale("day", zone("Pacific/Apia"))
    let buckets = try #require(
      scale.buckets(in: window("2011-12-29T10:00Z", "2011-12-31T10:00Z")))
    #expect(buckets.map { CivilTime(local: $0.key).date.day } == [29, 31])
  }

  @Test func limits() throws {
    let minutes = try Self.scale("minute")
    let start = try instant("2026-01-01T00:00Z")
    let full = TimeWindow(start: start, end: start + 100_000 * 60_000_000)
    #expect(minutes.buckets(in: full)?.count == 100_000)
    #expect(minutes.buckets(in: TimeWindow(start: start, end: start + 100_001 * 60_000_000)) == nil)
    #expect(minutes.buckets(in: TimeWindow(start: 0, end: .max)) == nil)
    #expect(minutes.buckets(in: TimeWindow(start: start)) == nil)
    #expect(minutes.buckets(in: TimeWindow(start: start, end: start)) == [])
  }

  @Test func timesBefore1970() throws {
    let at = try instant("1969-07-20T20:17:40Z")
    #expect(try Self.scale("hour").key(of: at) == instant("1969-07-20T20:00Z"))
    #expect(try Self.scale("week").key(of: at) == instant("1969-07-14T00:00Z"))
  }
}
