/// A time of day: seconds since midnight, and what lies below the second.
struct Clock {
  var seconds: Int64
  var microseconds: Int64
  var precision: Post.TimeQuality.Precision
}

/// A place in the bytes of a time, which each part that fits moves forward.
struct ByteCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  /// A number of so many digits; nil when there are fewer, or more.
  mutating func digits(_ count: ClosedRange<Int>) -> Int? {
    let start = position
    var number = 0
    while position < bytes.count, case let digit = bytes[position] &- 0x30, digit < 10 {
      guard position - start < count.upperBound else { return nil }
      number = number * 10 + Int(digit)
      position += 1
    }
    return position - start >= count.lowerBound ? number : nil
  }

  /// `2026-03-27` as days since 1970.
  mutating func day() -> Int64? {
    guard let year = digits(4...4), take("-"), let month = digits(2...2), take("-"),
      let date = digits(2...2)
    else { return nil }
    return Calendar.day(year: year, month: month, date: date)
  }

  /// `18:00:00`, with a fraction or none.
  mutating func clock(needsSeconds: Bool = true) -> Clock? {
    guard let hour = digits(2...2), hour < 24, take(":"), let minute = digits(2...2), minute < 60
    else { return nil }
    var clock = Clock(
      seconds: Int64(hour * 3_600 + minute * 60), microseconds: 0, precision: .minute)
    guard take(":") else { return needsSeconds ? nil : clock }
    // A leap second is the first second of the next minute, as in POSIX time.
    guard let second = digits(2...2), second < 60 || (second == 60 && minute == 59) else {
      return nil
    }
    clock.seconds += Int64(second)
    clock.precision = .second
    if take(".") {
      guard let (fraction, precision) = fraction() else { return nil }
      clock.microseconds = fraction
      clock.precision = precision
    }
    return clock
  }

  /// The digits behind a point, as microseconds; further digits are cut off.
  mutating func fraction() -> (microseconds: Int64, precision: Post.TimeQuality.Precision)? {
    let start = position
    var scale: Int64 = 100_000
    var microseconds: Int64 = 0
    while position < bytes.count, case let digit = bytes[position] &- 0x30, digit < 10 {
      microseconds += Int64(digit) * scale
      scale /= 10
      position += 1
    }
    guard position > start else { return nil }
    return (microseconds, position - start > 3 ? .microsecond : .millisecond)
  }

  /// The seconds that a zone is east of UTC.
  ///
  /// - Parameter isStrict: takes `Z` and `±hh:mm` other than `-00:00` only.
  /// - Returns: nil when there is no zone here.
  mutating func zone(isStrict: Bool) -> Int64? {
    if take("Z") { return 0 }
    if !isStrict, let named = namedZone() { return named }
    let isWest = take("-")
    guard isWest || take("+"), let hours = digits(isStrict ? 2...2 : 2...4) else { return nil }
    var offset = hours > 99 ? hours / 100 * 60 + hours % 100 : hours * 60
    if take(":") {
      guard let minutes = digits(2...2), minutes < 60 else { return nil }
      offset += minutes
    } else if isStrict {
      return nil
    }
    guard offset < 1_440, !(isStrict && isWest && offset == 0) else { return nil }
    return Int64(isWest ? -offset : offset) * 60
  }

  /// The zones that RFC 822 names, hours east of UTC.
  private mutating func namedZone() -> Int64? {
    let zones: [(StaticString, Int64)] = [
      ("UTC", 0), ("GMT", 0), ("UT", 0), ("EST", -5), ("EDT", -4), ("CST", -6), ("CDT", -5),
      ("MST", -7), ("MDT", -6), ("PST", -8), ("PDT", -7), ("z", 0),
    ]
    for (name, hours) in zones where take(word: name) { return hours * 3_600 }
    return nil
  }

  /// Takes the name of a day of the week, whichever it is: the date decides.
  mutating func weekday() -> Bool {
    let names: [StaticString] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    for name in names where take(word: name) { return true }
    return false
  }

  mutating func month() -> Int? {
    let names: [StaticString] = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    for (index, name) in names.enumerated() where take(word: name) { return index + 1 }
    return nil
  }

  private mutating func take(word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    for index in 0..<length where bytes[position + index] != word.utf8Start[index] {
      return false
    }
    position += length
    return true
  }
}
