/// What "now" and "week" mean in a run: fixed once, so that every stage sees the same.
package struct Clock: Sendable, Hashable {
  /// Microseconds since 1970.
  package var now: Int64
  package var zone: Zone
  package var weekStart: Weekday

  package init(now: Int64, zone: Zone = .utc, weekStart: Weekday = .monday) {
    self.now = now
    self.zone = zone
    self.weekStart = weekStart
  }

  /// The first instant of the unit that holds an instant, moved by a number of units.
  ///
  /// Hours and minutes are moved by their exact length, longer units by the calendar.
  func start(of unit: CalendarUnit, holding instant: Int64, movedBy count: Int64 = 0) -> Int64 {
    let local = zone.local(at: instant)
    let start = unit.start(holding: local, weekStart: weekStart)
    switch unit {
    case .minute, .hour:
      return unit.start(instant - (local - start), movedBy: count)
    case .day, .week, .month, .year:
      return zone.instant(ofLocal: unit.start(start, movedBy: count))
    }
  }

  /// The first instant of the day after the one that holds an instant, and so on.
  func end(of unit: CalendarUnit, holding instant: Int64) -> Int64 {
    start(of: unit, holding: instant, movedBy: 1)
  }
}
