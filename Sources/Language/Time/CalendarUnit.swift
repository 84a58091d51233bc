/// A unit of the calendar, or of the clock on the wall.
package enum CalendarUnit: String, Sendable, Hashable, CaseIterable {
  case minute, hour, day, week, month, year

  /// Reads the name of a unit in any case, singular or plural; nil for other words.
  package init?(word: String) {
    let word = word.lowercased()
    guard let unit = Self.allCases.first(where: { $0.rawValue == word || $0.plural == word }) else {
      return nil
    }
    self = unit
  }

  package var plural: String { rawValue + "s" }

  /// The name that goes with a count: `1 day`, `7 days`.
  package func name(for count: Int) -> String { count == 1 ? rawValue : plural }

  /// The start of the unit that holds a local time, which is in microseconds of the clock on the
  /// wall as if it were UTC; and so is the start.
  func start(holding local: Int64, weekStart: Weekday) -> Int64 {
    switch self {
    case .minute: return local.floored(to: 60_000_000)
    case .hour: return local.floored(to: .microsecondsPerHour)
    case .day: return local.floored(to: .microsecondsPerDay)
    case .week: return local.floored(to: 7 * .microsecondsPerDay, from: weekStart.origin)
    case .month, .year:
      var date = CivilTime(local: local).date
      date.day = 1
      if self == .year { date.month = 1 }
      return date.daysSince1970 * .microsecondsPerDay
    }
  }

  /// The start of a unit, moved by a number of units.
  func start(_ start: Int64, movedBy count: Int64) -> Int64 {
    switch self {
    case .minute: return start + count * 60_000_000
    case .hour: return start + count * .microsecondsPerHour
    case .day: return start + count * .microsecondsPerDay
    case .week: return start + count * 7 * .microsecondsPerDay
    case .month, .year:
      var date = CivilTime(local: start).date
      let months = Int64(date.year) * 12 + Int64(date.month - 1) + count * (self == .year ? 12 : 1)
      let year = months.flooredQuotient(12)
      date = CivilDate(year: Int(year), month: Int(months - year * 12) + 1, day: 1)
      return date.daysSince1970 * .microsecondsPerDay
    }
  }

  /// The most units that arithmetic is done with: those of ten thousand years.
  var limit: Int {
    switch self {
    case .minute: 5_259_492_000
    case .hour: 87_658_200
    case .day: 3_652_425
    case .week: 521_775
    case .month: 120_000
    case .year: 10_000
    }
  }
}

extension CalendarUnit: CustomStringConvertible {
  package var description: String { rawValue }
}
