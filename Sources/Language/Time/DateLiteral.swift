/// A date as it was written: `2026`, `2026-03`, `2026-03-27`, `2026-03-27T18:30:05.123+01:00`.
///
/// It stands for the whole period that it names at its precision, and is printed in the same.
package struct DateLiteral: Sendable, Hashable {
  /// How much of the date was written.
  package enum Precision: Sendable, Hashable {
    case year, month, day, minute, second
    /// A fraction of a second with this many digits, 1 to 6.
    case fraction(digits: Int)
  }

  package let precision: Precision
  /// The date and time; what was not written is the first of its kind.
  package let time: CivilTime
  /// Minutes to add to UTC, where the text says so; dates without go by the session's zone.
  package let offset: Int?

  init(precision: Precision, time: CivilTime, offset: Int?) {
    self.precision = precision
    self.time = time
    self.offset = offset
  }

  /// The period `[start, end)` that the date names.
  ///
  /// It is empty for a time that the zone's clock skips.
  package func period(in zone: Zone) -> Range<Int64> {
    let bounds = (time.local, localEnd)
    if let offset {
      let shift = Int64(offset) * 60_000_000
      return bounds.0 - shift..<bounds.1 - shift
    }
    let start = zone.instant(ofLocal: bounds.0)
    return start..<max(start, zone.instant(ofLocal: bounds.1))
  }

  private var localEnd: Int64 {
    let start = time.local
    switch precision {
    case .year: return CalendarUnit.year.start(start, movedBy: 1)
    case .month: return CalendarUnit.month.start(start, movedBy: 1)
    case .day: return start + .microsecondsPerDay
    case .minute: return start + 60_000_000
    case .second: return start + .microsecondsPerSecond
    case .fraction(let digits):
      var width = Int64.microsecondsPerSecond
      for _ in 0..<digits { width /= 10 }
      return start + width
    }
  }
}

extension DateLiteral: CustomStringConvertible {
  /// The date as the formatter writes it, with a `T` before the time.
  package var description: String {
    switch precision {
    case .year: return time.date.year.padded(4)
    case .month: return String("\(time.date)".dropLast(3))
    case .day: return "\(time.date)"
    case .minute, .second, .fraction:
      return "\(time.date)T\(time.hour.padded(2)):\(time.minute.padded(2))\(seconds)\(zone)"
    }
  }

  private var seconds: String {
    switch precision {
    case .year, .month, .day, .minute: ""
    case .second: ":\(time.second.padded(2))"
    case .fraction(let digits):
      ":\(time.second.padded(2)).\(time.microsecond.padded(6).prefix(digits))"
    }
  }

  private var zone: String {
    guard let offset else { return "" }
    guard offset != 0 else { return "Z" }
    let minutes = abs(offset)
    return "\(offset < 0 ? "-" : "+")\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"
  }
}
