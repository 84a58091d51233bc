import Testing

@testable import Language

struct TimeWindowTests: TimeSuite {
  @Test func holdsItsStartAndNotItsEnd() {
    let window = TimeWindow(start: 10, end: 20)
    #expect([9, 10, 19, 20].map(window.contains) == [false, true, true, false])
    #expect(window.length == 10)
    #expect(TimeWindow(start: 10).contains(.max) && !TimeWindow(start: 10).contains(9))
    #expect(TimeWindow(end: 10).contains(.min) && !TimeWindow(end: 10).contains(10))
    #expect(TimeWindow().isUnbounded && TimeWindow().length == nil)
  }

  @Test func meetsInstantsFromItsStartToItsEnd() {
    let window = TimeWindow(start: 10, end: 20)
    #expect([5...9, 5...10, 19...19, 20...30].map(window.meets) == [false, true, true, false])
    #expect(TimeWindow().meets(.min ... .max) && TimeWindow(end: 10).meets(.min ... .min))
  }

  @Test func neighboursShareNothing() {
    let windows = (TimeWindow(start: 0, end: 10), TimeWindow(start: 10, end: 20))
    #expect(windows.0.intersection(windows.1).isEmpty)
    #expect(!windows.0.overlaps(windows.1))
    #expect(windows.0.overlaps(TimeWindow(start: 9)))
    #expect(TimeWindow(start: 5).intersection(TimeWindow(end: 8)) == TimeWindow(start: 5, end: 8))
    #expect(TimeWindow(start: 20, end: 10).isEmpty && TimeWindow(start: 20, end: 10).length == 0)
    #expect(!TimeWindow(start: 5, end: 5).overlaps(TimeWindow()))
  }

  @Test(arguments: [
    ("UTC", "2026-03-26T18:30Z", "2026-03-27T18:30Z", "2026-03-26 18:30 to 2026-03-27 18:30 UTC"),
    ("UTC", "2026-03-27T09:00Z", "2026-03-27T18:30:05Z", "2026-03-27 09:00 to 18:30:05 UTC"),
    ("UTC", "2026-03-27T09:00Z", "", "since 2026-03-27 09:00 UTC"),
    ("UTC", "", "2026-03-27T09:00:00.5Z", "before 2026-03-27 09:00:00.5 UTC"),
    ("UTC", "", "", "all times"),
    (
      "Europe/Paris", "2026-03-26T18:30Z", "2026-03-27T18:30Z",
      "2026-03-26 19:30 to 2026-03-27 19:30 Europe/Paris"
    ),
    (
      "Europe/Paris", "2026-10-25T00:30Z", "2026-10-25T01:30Z",
      "2026-10-25 02:30 +02:00 to 2026-10-25 02:30 +01:00 Europe/Paris"
    ),
  ])
  func description(name: String, start: String, end: String, text: String) throws {
    #expect(try window(start, end).description(in: zone(name)) == text)
  }
}
