package import Language

/// An instant taken apart into the numbers of a calendar and a clock.
package struct Timestamp: Sendable, Equatable {
  package let year: Int64
  package let month: Int64
  package let day: Int64
  package let hour: Int64
  package let minute: Int64
  package let second: Int64
  package let microsecond: Int64

  /// Reads an instant, in microseconds since 1970, on the clock of a zone.
  package init(_ instant: Int64, in zone: Zone = .utc) {
    let (sum, overflows) = instant.addingReportingOverflow(zone.offset(at: instant))
    let local = overflows ? instant : sum
    let (days, ofDay) = local.dividedDown(by: 86_400_000_000)
    (year, month, day) = Self.date(ofDay: days)
    hour = ofDay / 3_600_000_000
    minute = ofDay / 60_000_000 % 60
    second = ofDay / 1_000_000 % 60
    microsecond = ofDay % 1_000_000
  }

  /// RFC 3339 in UTC, with a fraction only where there is one: `2026-03-27T18:30:00Z`.
  ///
  /// Years that RFC 3339 has no room for are written as ISO 8601 does, `-0044` or `+12026`.
  package static func rfc3339(_ instant: Int64) -> String {
    let utc = Timestamp(instant)
    let fraction = utc.microsecond == 0 ? "" : "." + padded(utc.microsecond, 6)
    return "\(utc.date)T\(utc.clock):\(padded(utc.second, 2))\(fraction)Z"
  }

  /// The instant on a zone's clock, no finer than asked: `2026-03-27 18:30`.
  ///
  /// Hours keep their minutes, since a bucket need not begin on the hour. The one hour that
  /// happens twice, when clocks go back, carries its offset: `2026-10-25 02:00 +02:00`.
  package static func text(
    _ instant: Int64, in zone: Zone, precision: ResultTable.Column.Precision
  ) -> String {
    let local = Timestamp(instant, in: zone)
    return switch precision {
    case .month: String(local.date.dropLast(3))
    case .day: local.date
    case .hour, .minute: "\(local.date) \(local.clock)" + offsetIfAmbiguous(instant, in: zone)
    case .second:
      "\(local.date) \(local.clock):\(padded(local.second, 2))"
        + offsetIfAmbiguous(instant, in: zone)
    }
  }

  private var date: String {
    let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
    return
      "\(sign)\(Self.padded(abs(year), 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  private var clock: String {
    "\(Self.padded(hour, 2)):\(Self.padded(minute, 2))"
  }

  private static func padded(_ number: Int64, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  private static func offsetIfAmbiguous(_ instant: Int64, in zone: Zone) -> String {
    let hour: Int64 = 3_600_000_000
    let offset = zone.offset(at: instant)
    guard offset != 0 || zone != .utc else { return "" }
    let isTwice = [-hour, hour].contains { step in
      let (other, overflows) = instant.addingReportingOverflow(step)
      return !overflows && zone.offset(at: other) == offset - step
    }
    guard isTwice else { return "" }
    let minutes = abs(offset) / 60_000_000
    return " \(offset < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }

  /// The date of a day counted from 1970-01-01, in the proleptic Gregorian calendar.
  ///
  /// `civil_from_days` of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms":
  /// years begin in March, so that the leap day is a year's last, and repeat every 400.
  private static func date(ofDay days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, ofEra) = (days + 719_468).dividedDown(by: 146_097)
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, ofYear - (153 * shifted + 2) / 5 + 1)
  }
}

extension Int64 {
  /// Divides towards minus infinity, so that instants before 1970 keep a positive remainder.
  fileprivate func dividedDown(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
