/// A date and a time of day, as a clock on the wall shows them.
package struct CivilTime: Sendable, Hashable {
  package var date: CivilDate
  package var hour: Int
  package var minute: Int
  package var second: Int
  package var microsecond: Int

  package init(
    date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0, microsecond: Int = 0
  ) {
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
    self.microsecond = microsecond
  }

  /// The time that a local clock shows, given in microseconds as if it were UTC.
  package init(local: Int64) {
    let days = local.flooredQuotient(.microsecondsPerDay)
    // By the remainder, which no instant overflows.
    let remainder = local % .microsecondsPerDay
    let rest = Int(remainder < 0 ? remainder + .microsecondsPerDay : remainder)
    date = CivilDate(daysSince1970: days)
    hour = rest / 3_600_000_000
    minute = rest / 60_000_000 % 60
    second = rest / 1_000_000 % 60
    microsecond = rest % 1_000_000
  }

  /// The microseconds since 1970 that the time would be in UTC.
  package var local: Int64 {
    let seconds = Int64(hour * 3600 + minute * 60 + second)
    return date.daysSince1970 * .microsecondsPerDay + seconds * 1_000_000 + Int64(microsecond)
  }
}

extension CivilTime: CustomStringConvertible {
  /// The time as `2026-03-27 18:30`; seconds and their fraction only where they are not zero.
  package var description: String { "\(date) \(clock)" }

  /// The time of day alone, as `18:30`.
  package var clock: String {
    var text = "\(hour.padded(2)):\(minute.padded(2))"
    guard second != 0 || microsecond != 0 else { return text }
    text += ":\(second.padded(2))"
    guard microsecond != 0 else { return text }
    var digits = microsecond.padded(6)
    while digits.hasSuffix("0") { digits.removeLast() }
    return text + ".\(digits)"
  }
}

extension Int64 {
  package static var microsecondsPerSecond: Int64 { 1_000_000 }
  package static var microsecondsPerHour: Int64 { 3_600_000_000 }
  package static var microsecondsPerDay: Int64 { 86_400_000_000 }
}
