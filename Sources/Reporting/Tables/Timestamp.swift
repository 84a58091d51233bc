package import Language

/// Instants as texts, in microseconds since 1970.
package enum Timestamp {
  /// RFC 3339 in UTC, with a fraction only where there is one: `2026-03-27T18:30:00Z`.
  ///
  /// Years that RFC 3339 has no room for are written as ISO 8601 does, `-0044` or `+12026`.
  package static func rfc3339(_ instant: Int64) -> String {
    let utc = CivilTime(local: instant)
    if utc.microsecond == 0, 0...9999 ~= utc.date.year { return plain(utc) }
    let fraction = utc.microsecond == 0 ? "" : "." + utc.microsecond.padded(6)
    return "\(date(of: utc))T\(clock(of: utc)):\(utc.second.padded(2))\(fraction)Z"
  }

  /// Most of them, written digit by digit: a table has thousands.
  private static func plain(_ utc: CivilTime) -> String {
    let date = utc.date
    return String(unsafeUninitializedCapacity: 20) { bytes in
      var end = 0
      func write(_ number: Int, _ mark: UInt8) {
        bytes[end] = UInt8(ascii: "0") + UInt8(number / 10 % 10)
        bytes[end + 1] = UInt8(ascii: "0") + UInt8(number % 10)
        bytes[end + 2] = mark
        end += 3
      }
      write(date.year / 100, 0)
      // The years of the century go where the mark was.
      end -= 1
      write(date.year % 100, UInt8(ascii: "-"))
      write(date.month, UInt8(ascii: "-"))
      write(date.day, UInt8(ascii: "T"))
      write(utc.hour, UInt8(ascii: ":"))
      write(utc.minute, UInt8(ascii: ":"))
      write(utc.second, UInt8(ascii: "Z"))
      return end
    }
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
