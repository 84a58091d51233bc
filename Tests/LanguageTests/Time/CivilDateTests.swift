import Testing

@testable import Language

struct CivilDateTests {
  /// Days from Python's `datetime.date.toordinal() - 719163`.
  @Test(
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11016), (2026, 3, 27, 20539),
      (1900, 3, 1, -25508), (2100, 3, 1, 47541), (1, 1, 1, -719162), (9999, 12, 31, 2_932_896),
    ] as [(Int, Int, Int, Int64)])
  func days(year: Int, month: Int, day: Int, since1970 days: Int64) {
    let date = CivilDate(year: year, month: month, day: day)
    #expect(date.daysSince1970 == days)
    #expect(CivilDate(daysSince1970: days) == date)
  }

  @Test func everyDayFollowsTheOneBefore() {
    var last = CivilDate(daysSince1970: -200_001)
    for days in Int64(-200_000)...200_000 {
      let date = CivilDate(daysSince1970: days)
      let isNext =
        date.day == last.day + 1 && date.month == last.month
        || date.day == 1 && last.day == CivilDate.days(inMonth: last.month, of: last.year)
      guard isNext, date.daysSince1970 == days else {
        Issue.record("\(last) is followed by \(date)")
        return
      }
      last = date
    }
  }

  @Test(
    arguments: [
      (0, Weekday.thursday), (-1, .wednesday), (20539, .friday), (4, .monday), (-4, .sunday),
    ] as [(Int64, Weekday)])
  func weekday(days: Int64, weekday: Weekday) {
    #expect(Weekday(daysSince1970: days) == weekday)
  }

  @Test(arguments: Weekday.allCases)
  func weeksAreCountedFromTheirFirstDay(weekday: Weekday) {
    let days = weekday.origin / .microsecondsPerDay
    #expect(Weekday(daysSince1970: days) == weekday)
    #expect((-7 ... -1).contains(days))
  }

  @Test(
    arguments: [
      (1_774_636_205_123_000, "2026-03-27 18:30:05.123"),
      (1_774_636_200_000_000, "2026-03-27 18:30"),
      (-1, "1969-12-31 23:59:59.999999"), (0, "1970-01-01 00:00"),
    ] as [(Int64, String)])
  func time(local: Int64, text: String) {
    let time = CivilTime(local: local)
    #expect(time.description == text)
    #expect(time.local == local)
  }

  @Test(
    arguments: [
      ("hour", CalendarUnit.hour), ("Hours", .hour), ("DAY", .day), ("weeks", .week),
      ("minutes", .minute), ("months", .month), ("year", .year), ("fortnight", nil), ("", nil),
    ] as [(String, CalendarUnit?)])
  func unit(word: String, unit: CalendarUnit?) {
    #expect(CalendarUnit(word: word) == unit)
  }

  @Test(
    arguments: [("monday", Weekday.monday), ("Sun", .sunday), ("su", nil), ("lundi", nil)]
      as [(String, Weekday?)])
  func weekdayByName(word: String, weekday: Weekday?) {
    #expect(Weekday(word: word) == weekday)
  }
}
