/// A day of the week.
package enum Weekday: String, Sendable, Hashable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Reads a name in any case, whole or its first three letters; nil for other words.
  package init?(word: String) {
    let word = word.lowercased()
    let named = Self.allCases.first { $0.rawValue == word || String($0.rawValue.prefix(3)) == word }
    guard let named else { return nil }
    self = named
  }

  /// The weekday a number of days after 1970-01-01, which was a Thursday.
  package init(daysSince1970 days: Int64) {
    let fromMonday = days + 3
    self = Self.allCases[Int(fromMonday - fromMonday.floored(to: 7))]
  }

  /// Microseconds from 1970 to the last such weekday before it; weeks are counted from there.
  ///
  /// It lies before 1970, so that no later time gives a negative remainder.
  var origin: Int64 {
    let index = Int64(Self.allCases.firstIndex(of: self) ?? 0)
    let days = index <= 2 ? index - 3 : index - 10
    return days * .microsecondsPerDay
  }
}

extension Weekday: CustomStringConvertible {
  package var description: String { rawValue }
}
