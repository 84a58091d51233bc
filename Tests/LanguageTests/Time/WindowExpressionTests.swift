import Testing

@testable import Language

struct WindowExpressionTests: TimeSuite {
  /// Friday, 27 March 2026.
  private static let now = "2026-03-27T18:30Z"

  private static func date(_ text: String) throws -> DateLiteral { try DateLiteral(reading: text) }

  private static func span(_ text: String) throws -> TimeSpan { try #require(TimeSpan(text)) }

  struct Case: Sendable, CustomTestStringConvertible {
    let expression: WindowExpression
    let text: String
    let start: String
    let end: String

    var testDescription: String { text }

    init(_ expression: WindowExpression, _ text: String, _ start: String, _ end: String) {
      self.expression = expression
      self.text = text
      self.start = start
      self.end = end
    }
  }

  private static func cases() throws -> [Case] {
    [
      .init(.last(try span("24h")), "last 24h", "2026-03-26T18:30Z", now),
      .init(.previous(try span("24h")), "previous 24h", "2026-03-25T18:30Z", "2026-03-26T18:30Z"),
      .init(.lastFull(7, .day), "last 7 full days", "2026-03-20T00:00Z", "2026-03-27T00:00Z"),
      .init(.lastFull(1, .week), "last 1 full week", "2026-03-16T00:00Z", "2026-03-23T00:00Z"),
      .init(.lastFull(3, .hour), "last 3 full hours", "2026-03-27T15:00Z", "2026-03-27T18:00Z"),
      .init(.lastFull(2, .month), "last 2 full months", "2026-01-01T00:00Z", "2026-03-01T00:00Z"),
      .init(
        .previousFull(7, .day), "previous 7 full days", "2026-03-13T00:00Z", "2026-03-20T00:00Z"),
      .init(.today, "today", "2026-03-27T00:00Z", now),
      .init(.yesterday, "yesterday", "2026-03-26T00:00Z", "2026-03-27T00:00Z"),
      .init(.this(.week), "this week", "2026-03-23T00:00Z", now),
      .init(.this(.year), "this year", "2026-01-01T00:00Z", now),
      .init(.previousUnit(.week), "previous week", "2026-03-16T00:00Z", "2026-03-23T00:00Z"),
      .init(.previousUnit(.month), "previous month", "2026-02-01T00:00Z", "2026-03-01T00:00Z"),
      .init(
        .on(try date("2026-03-27")), "on 2026-03-27", "2026-03-27T00:00Z", "2026-03-28T00:00Z"),
      .init(.on(try date("2026-03")), "in 2026-03", "2026-03-01T00:00Z", "2026-04-01T00:00Z"),
      .init(.on(try date("2026")), "in 2026", "2026-01-01T00:00Z", "2027-01-01T00:00Z"),
      .init(.since(try date("2026-03-01")), "since 2026-03-01", "2026-03-01T00:00Z", ""),
      .init(.before(try date("2026-03")), "before 2026-03", "", "2026-03-01T00:00Z"),
      .init(
        .range(from: try date("2026-03-01"), to: try date("2026-03-07")),
        "from 2026-03-01 to 2026-03-07", "2026-03-01T00:00Z", "2026-03-08T00:00Z"),
      .init(
        .rangeUntil(from: try date("2026-03-01"), until: try date("2026-03-07")),
        "from 2026-03-01 until 2026-03-07", "2026-03-01T00:00Z", "2026-03-07T00:00Z"),
    ]
  }

  @Test func windows() throws {
    let clock = Clock(now: try instant(Self.now))
    for example in try Self.cases() {
      #expect(example.expression.description == example.text)
      #expect(
        try example.expression.window(at: clock) == window(example.start, example.end),
        "\(example.text)")
    }
  }

  @Test func weeksStartWhenSet() throws {
    let clock = Clock(now: try instant(Self.now), weekStart: .sunday)
    #expect(
      try WindowExpression.previousUnit(.week).window(at: clock)
        == window("2026-03-15T00:00Z", "2026-03-22T00:00Z"))
  }

  @Test func daysFollowTheZone() throws {
    let paris = try zone("Europe/Paris")
    let clock = Clock(now: try instant("2026-03-30T00:30", in: paris), zone: paris)
    let yesterday = WindowExpression.yesterday.window(at: clock)
    #expect(try yesterday == window("2026-03-28T23:00Z", "2026-03-29T22:00Z"))
    #expect(yesterday.length == 23 * Int64.microsecondsPerHour)
    // A span is exact: the day before is 24 hours, whatever the clocks do.
    let last = WindowExpression.last(try Self.span("1d")).window(at: clock)
    #expect(last.length == 24 * Int64.microsecondsPerHour)
  }

  @Test func hoursAreThoseOfTheWall() throws {
    let kolkata = try zone("Asia/Kolkata")
    let clock = Clock(now: try instant("2026-03-27T18:45Z"), zone: kolkata)
    #expect(
      try WindowExpression.lastFull(1, .hour).window(at: clock)
        == window("2026-03-27T17:30Z", "2026-03-27T18:30Z"))
  }

  @Test func immenseCountsHaveAWindow() throws {
    let clock = Clock(now: try instant(Self.now), zone: try zone("Europe/Paris"))
    for unit in CalendarUnit.allCases {
      let window = WindowExpression.previousFull(.max, unit).window(at: clock)
      #expect(!window.isEmpty, "\(unit)")
    }
  }

  struct Comparison: Sendable {
    let first: WindowExpression
    let second: WindowExpression
    let start: String
    let end: String
    var overlaps = false
  }

  private static func comparisons() throws -> [Comparison] {
    let (day, hours) = (try span("24h"), try span("6h"))
    let holiday = WindowExpression.on(try date("2026-03-20"))
    return [
      .init(
        first: .last(day), second: .previous(day), start: "2026-03-25T18:30Z",
        end: "2026-03-26T18:30Z"),
      .init(
        first: .last(day), second: .previous(hours), start: "2026-03-26T12:30Z",
        end: "2026-03-26T18:30Z"),
      .init(
        first: holiday, second: .previous(day), start: "2026-03-19T00:00Z",
        end: "2026-03-20T00:00Z"),
      .init(
        first: .this(.week), second: .previousUnit(.week), start: "2026-03-16T00:00Z",
        end: "2026-03-23T00:00Z"),
      .init(
        first: .previousUnit(.week), second: .previousUnit(.week), start: "2026-03-09T00:00Z",
        end: "2026-03-16T00:00Z"),
      .init(
        first: .lastFull(7, .day), second: .previousFull(7, .day), start: "2026-03-13T00:00Z",
        end: "2026-03-20T00:00Z"),
      .init(
        first: .last(day), second: .previousFull(2, .day), start: "2026-03-24T00:00Z",
        end: "2026-03-26T00:00Z"),
      .init(
        first: .today, second: .yesterday, start: "2026-03-26T00:00Z", end: "2026-03-27T00:00Z"),
      .init(
        first: .last(day), second: .yesterday, start: "2026-03-26T00:00Z",
        end: "2026-03-27T00:00Z", overlaps: true),
      .init(
        first: .before(try date("2026-03-01")), second: .previous(day),
        start: "2026-03-25T18:30Z", end: "2026-03-26T18:30Z"),
      .init(
        first: .previous(day), second: .last(day), start: "2026-03-26T18:30Z",
        end: "2026-03-27T18:30Z"),
    ]
  }

  @Test func secondWindows() throws {
    let clock = Clock(now: try instant(Self.now))
    for example in try Self.comparisons() {
      let windows = WindowExpression.windows(example.first, example.second, at: clock)
      let text: Comment = "\(example.first) vs \(example.second)"
      #expect(windows.first == example.first.window(at: clock), text)
      #expect(try windows.second == window(example.start, example.end), text)
      #expect(windows.first.overlaps(windows.second) == example.overlaps, text)
    }
  }
}
