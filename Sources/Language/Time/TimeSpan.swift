/// A length of time as it was written: `24h`, `7d`, `90m`, `2w`, `30s`.
///
/// A day is 24 hours exactly, and a week seven of them, whatever the clocks on the wall do.
package struct TimeSpan: Sendable, Hashable {
  package enum Unit: String, Sendable, Hashable, CaseIterable {
    case second = "s"
    case minute = "m"
    case hour = "h"
    case day = "d"
    case week = "w"

    package var microseconds: Int64 {
      switch self {
      case .second: .microsecondsPerSecond
      case .minute: 60 * .microsecondsPerSecond
      case .hour: .microsecondsPerHour
      case .day: .microsecondsPerDay
      case .week: 7 * .microsecondsPerDay
      }
    }
  }

  package let count: Int
  package let unit: Unit

  /// Ten thousand years: arithmetic with more could leave the range of an instant.
  private static let limit = 3_652_425 * Int64.microsecondsPerDay

  /// A span; nil unless it is longer than nothing and at most ten thousand years.
  package init?(count: Int, unit: Unit) {
    guard count > 0, Int64(count) <= Self.limit / unit.microseconds else { return nil }
    self.count = count
    self.unit = unit
  }

  /// Reads a count and its unit without a blank between them; nil for anything else.
  package init?(_ text: String) {
    guard let last = text.last, let unit = Unit(rawValue: String(last)) else { return nil }
    let digits = text.dropLast()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let count = Int(digits)
    else { return nil }
    self.init(count: count, unit: unit)
  }

  package var microseconds: Int64 { Int64(count) * unit.microseconds }
}

extension TimeSpan: CustomStringConvertible {
  package var description: String { "\(count)\(unit.rawValue)" }
}
