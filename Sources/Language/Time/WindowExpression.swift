/// A window of time as it was written: `last 24h`, `previous week`, `from 2026-03-01 to 2026-03-07`.
package enum WindowExpression: Sendable, Hashable {
  /// The stretch up to now.
  case last(TimeSpan)
  /// The stretch directly before ``last(_:)``, or before the window it is compared with.
  case previous(TimeSpan)
  /// The whole units before the one that holds now.
  case lastFull(Int, CalendarUnit)
  /// The whole units directly before ``lastFull(_:_:)``, or before the window compared with.
  case previousFull(Int, CalendarUnit)
  case today
  case yesterday
  /// The unit that holds now, as far as it has come.
  case this(CalendarUnit)
  /// The unit before the one that holds now, or before the window compared with.
  case previousUnit(CalendarUnit)
  /// The period of a date; written with `on`, or with `in` for a month or a year.
  case on(DateLiteral)
  case since(DateLiteral)
  case before(DateLiteral)
  /// Both periods and all between them.
  case range(from: DateLiteral, to: DateLiteral)
  /// Up to the start of the second period.
  case rangeUntil(from: DateLiteral, until: DateLiteral)
}

extension WindowExpression {
  /// The window on a clock.
  ///
  /// No window that goes by now reaches beyond it: `today` ends now, not at midnight.
  package func window(at clock: Clock) -> TimeWindow {
    let now = clock.now
    switch self {
    case .last(let span): return TimeWindow(start: now - span.microseconds, end: now)
    case .previous(let span): return self.window(before: now - span.microseconds, at: clock)
    case .lastFull(let count, let unit): return Self.full(count, unit, before: now, at: clock)
    case .previousFull(let count, let unit):
      let last = Self.full(count, unit, before: now, at: clock)
      return Self.full(count, unit, before: last.start ?? now, at: clock)
    case .previousUnit(let unit): return Self.full(1, unit, before: now, at: clock)
    case .today: return WindowExpression.this(.day).window(at: clock)
    case .yesterday: return Self.full(1, .day, before: now, at: clock)
    case .this(let unit): return TimeWindow(start: clock.start(of: unit, holding: now), end: now)
    case .on(let date): return TimeWindow(date.period(in: clock.zone))
    case .since(let date): return TimeWindow(start: date.period(in: clock.zone).lowerBound)
    case .before(let date): return TimeWindow(end: date.period(in: clock.zone).lowerBound)
    case .range(let first, let last):
      return TimeWindow(
        start: first.period(in: clock.zone).lowerBound, end: last.period(in: clock.zone).upperBound)
    case .rangeUntil(let first, let last):
      return TimeWindow(
        start: first.period(in: clock.zone).lowerBound, end: last.period(in: clock.zone).lowerBound)
    }
  }

  /// The two windows of a comparison.
  ///
  /// What is written `previous …` as the second lies directly before the first: a span ends where
  /// the first begins, whole units end at or before it. Whether the windows overlap, which a
  /// comparison cannot have, is for the caller to ask (``TimeWindow/overlaps(_:)``).
  package static func windows(
    _ first: WindowExpression, _ second: WindowExpression, at clock: Clock
  ) -> (first: TimeWindow, second: TimeWindow) {
    let window = first.window(at: clock)
    guard second.isRelative, let start = window.start else {
      return (window, second.window(at: clock))
    }
    return (window, second.window(before: start, at: clock))
  }

  /// Whether the window goes by the one it is compared with.
  private var isRelative: Bool {
    switch self {
    case .previous, .previousFull, .previousUnit: true
    default: false
    }
  }

  private func window(before instant: Int64, at clock: Clock) -> TimeWindow {
    switch self {
    case .previous(let span): TimeWindow(start: instant - span.microseconds, end: instant)
    case .previousFull(let count, let unit): Self.full(count, unit, before: instant, at: clock)
    case .previousUnit(let unit): Self.full(1, unit, before: instant, at: clock)
    default: window(at: clock)
    }
  }

  /// The whole units that end at or before an instant.
  private static func full(
    _ count: Int, _ unit: CalendarUnit, before instant: Int64, at clock: Clock
  ) -> TimeWindow {
    let count = Int64(min(count, unit.limit))
    return TimeWindow(
      start: clock.start(of: unit, holding: instant, movedBy: -count),
      end: clock.start(of: unit, holding: instant))
  }
}

extension WindowExpression: CustomStringConvertible {
  /// The window as the language writes it.
  package var description: String {
    switch self {
    case .last(let span): "last \(span)"
    case .previous(let span): "previous \(span)"
    case .lastFull(let count, let unit): "last \(count) full \(unit.name(for: count))"
    case .previousFull(let count, let unit): "previous \(count) full \(unit.name(for: count))"
    case .today: "today"
    case .yesterday: "yesterday"
    case .this(let unit): "this \(unit)"
    case .previousUnit(let unit): "previous \(unit)"
    case .on(let date):
      switch date.precision {
      case .year, .month: "in \(date)"
      case .day, .minute, .second, .fraction: "on \(date)"
      }
    case .since(let date): "since \(date)"
    case .before(let date): "before \(date)"
    case .range(let first, let last): "from \(first) to \(last)"
    case .rangeUntil(let first, let last): "from \(first) until \(last)"
    }
  }
}
