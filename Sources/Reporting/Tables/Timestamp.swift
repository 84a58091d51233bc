package import Language

/// Instants as texts, in microseconds since 1970.
package enum Timestamp {
  /// RFC 3339 in UTC, with a fraction only where there is one: `2026-03-27T18:30:00Z`.
  ///
  /// Years that RFC 3339 has no room for are written as ISO 8601 does, `-0044` or `+12026`.
  package static func rfc3339(_ instant: Int64) -> String {
    let utc = CivilTime(local: instant)
    let fraction = utc.microsecond == 0 ? "" : "." + utc.microsecond.padded(6)
    return "\(date(of: utc))T\(clock(of: utc)):\(utc.second.padded(2))\(fraction)Z"
  }

  /// The instant on a zone's clock, no finer than asked: `2026-03-27 18:30`.
  ///
  /// Hours keep their minutes, since a bucket need not begin on the hour. The one hour that
  /// happens twice, when clocks go back, carries its offset: `2026-10-25 02:00 +02:00`.
  package static func text(
    _ instant: Int64, in zone: Zone, precision: ResultTable.Column.Precision
  ) -> String {
    let (sum, overflows) = instant.addingReportingOverflow(zone.offset(at: instant))
    let local = CivilTime(local: overflows ? instant : sum)
    let date = date(of: local)
    switch precision {
    case .month: return String(date.dropLast(3))
    case .day: return date
    case .hour, .minute:
      return "\(date) \(clock(of: local))" + offsetIfAmbiguous(instant, in: zone)
    case .second:
      return "\(date) \(clock(of: local)):\(local.second.padded(2))"
        + offsetIfAmbiguous(instant, in: zone)
    }
  }

  private static func date(of time: CivilTime) -> String {
    let year = time.date.year
    let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
    return
      "\(sign)\(abs(year).padded(4))-\(time.date.month.padded(2))-\(time.date.day.padded(2))"
  }

  private static func clock(of time: CivilTime) -> String {
    "\(time.hour.padded(2)):\(time.minute.padded(2))"
  }

  private static func offsetIfAmbiguous(_ instant: Int64, in zone: Zone) -> String {
    let hour = Int64.microsecondsPerHour
    let offset = zone.offset(at: instant)
    guard offset != 0 || zone != .utc else { return "" }
    let isTwice = [-hour, hour].contains { step in
      let (other, overflows) = instant.addingReportingOverflow(step)
      return !overflows && zone.offset(at: other) == offset - step
    }
    guard isTwice else { return "" }
    let minutes = Int(abs(offset) / 60_000_000)
    return " \(offset < 0 ? "-" : "+")\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"
  }
}
