/// Why a text is not a date, as the end of a sentence: `month 13 does not exist`.
package struct DateProblem: Error, Sendable, Hashable, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }

  /// The text is not written like a date at all.
  static let shape = DateProblem(
    "a date is written like 2026, 2026-03, 2026-03-27, 2026-03-27T18:30")
}

extension DateLiteral {
  /// Reads a date; nil where ``init(reading:)`` would say why not.
  package init?(_ text: String) {
    guard let date = try? DateLiteral(reading: text) else { return nil }
    self = date
  }

  /// Reads a date, and a time after `T` or a blank.
  package init(reading text: String) throws(DateProblem) {
    var reader = DateReader(text)
    self = try reader.literal()
  }
}

/// Reads a date from its bytes.
private struct DateReader {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) {
    rest = Array(text.utf8)[...]
  }

  mutating func literal() throws(DateProblem) -> DateLiteral {
    var date = CivilDate(year: try digits(4), month: 1, day: 1)
    // The year 0 is an astronomer's; and no discourse was recorded in it.
    guard date.year > 0 else { throw DateProblem("there is no year 0") }
    guard take("-") else { return try whole(.year, date) }
    date.month = try digits(2)
    guard (1...12).contains(date.month) else {
      throw DateProblem("there is no month \(date.month)")
    }
    guard take("-") else { return try whole(.month, date) }
    date.day = try digits(2)
    let days = CivilDate.days(inMonth: date.month, of: date.year)
    guard (1...days).contains(date.day) else {
      throw DateProblem("\("\(date)".dropLast(3)) has \(days) days")
    }
    guard take("T") || take("t") || take(" ") else { return try whole(.day, date) }
    return try timed(date)
  }

  private func whole(
    _ precision: DateLiteral.Precision, _ date: CivilDate
  ) throws(DateProblem) -> DateLiteral {
    guard rest.isEmpty else { throw .shape }
    return DateLiteral(precision: precision, time: CivilTime(date: date), offset: nil)
  }

  private mutating func timed(_ date: CivilDate) throws(DateProblem) -> DateLiteral {
    var time = CivilTime(date: date)
    var precision = DateLiteral.Precision.minute
    time.hour = try digits(2)
    guard take(":") else { throw .shape }
    time.minute = try digits(2)
    if take(":") {
      time.second = try digits(2)
      precision = .second
      if take(".") { precision = .fraction(digits: try fraction(&time)) }
    }
    guard time.hour < 24, time.minute < 60, time.second < 60 else {
      throw DateProblem("a time of day is between 00:00 and 23:59:59")
    }
    let offset = try offset()
    guard rest.isEmpty else { throw .shape }
    return DateLiteral(precision: precision, time: time, offset: offset)
  }

  /// Reads a fraction of a second, and says how many digits it has.
  private mutating func fraction(_ time: inout CivilTime) throws(DateProblem) -> Int {
    let count = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    guard count > 0 else { throw .shape }
    guard count <= 6 else { throw DateProblem("a time is exact to the microsecond, six digits") }
    var fraction = try digits(count)
    for _ in count..<6 { fraction *= 10 }
    time.microsecond = fraction
    return count
  }

  /// Reads the distance to UTC in minutes, where there is one.
  private mutating func offset() throws(DateProblem) -> Int? {
    if take("Z") || take("z") { return 0 }
    let isWest = rest.first == UInt8(ascii: "-")
    guard take("+") || take("-") else { return nil }
    let hours = try digits(2)
    guard take(":") else { throw .shape }
    let minutes = try digits(2)
    guard hours <= 18, minutes < 60 else {
      throw DateProblem("no zone is \(hours.padded(2)):\(minutes.padded(2)) from UTC")
    }
    return (hours * 60 + minutes) * (isWest ? -1 : 1)
  }

  private mutating func digits(_ count: Int) throws(DateProblem) -> Int {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      throw .shape
    }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
