extension Timestamp {
  /// Reads a number of seconds, milliseconds or microseconds since 1970 by its magnitude.
  ///
  /// Below 10^11 it is seconds (until the year 5138), below 10^14 milliseconds (from 1973
  /// on), below 10^17 microseconds; anything larger is no time.
  package init?(unix number: Int64) {
    switch number.magnitude {
    case ..<100_000_000_000:
      self.init(number * 1_000_000, .second)
    case ..<100_000_000_000_000:
      self.init(number * 1_000, .millisecond)
    case ..<100_000_000_000_000_000:
      self.init(number, .microsecond)
    default:
      return nil
    }
  }

  /// Reads a decimal number in text, such as `1482401840`, `1482401840.0` or `1482401840123`.
  ///
  /// A fraction is allowed for seconds only.
  package init?(unix bytes: UnsafeBufferPointer<UInt8>) {
    var cursor = ByteCursor(bytes)
    let isNegative = cursor.take("-")
    guard let magnitude = cursor.digits(1...17) else { return nil }
    let whole = Int64(isNegative ? -magnitude : magnitude)
    guard cursor.take(".") else {
      guard cursor.isAtEnd, let found = Self(unix: whole) else { return nil }
      self = found
      return
    }
    guard magnitude < 100_000_000_000, let (fraction, _) = cursor.fraction(), cursor.isAtEnd
    else { return nil }
    let signed = isNegative ? -fraction : fraction
    self.init(
      whole * 1_000_000 + signed, fraction == 0 ? .second : .microsecond)
  }

  private init(_ microseconds: Int64, _ precision: Post.TimeQuality.Precision) {
    self.init(
      microseconds: microseconds,
      quality: Post.TimeQuality(precision: precision, zone: .explicit))
  }
}

extension Timestamp {
  /// Writes an instant as RFC 3339 in UTC: no fraction, or three digits, or six, as needed.
  ///
  /// - Parameter microseconds: since 1970-01-01T00:00:00Z.
  /// - Returns: such as `2026-03-27T18:00:00.500Z`.
  package static func rfc3339(_ microseconds: Int64) -> String {
    withRFC3339(microseconds) { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a text is what ``rfc3339(_:)`` gives.
  package static func isRFC3339(_ text: String, of microseconds: Int64) -> Bool {
    var text = text
    return text.withUTF8 { text in
      withRFC3339(microseconds) { ByteSearch.isEqual(text, $0) }
    }
  }

  /// Lends the bytes of an instant; no memory is asked for.
  private static func withRFC3339<T>(
    _ microseconds: Int64, _ body: (UnsafeBufferPointer<UInt8>) -> T
  ) -> T {
    let (second, fraction) = microseconds.flooredQuotient(by: 1_000_000)
    let (day, clock) = second.flooredQuotient(by: 86_400)
    let (year, month, date) = Calendar.civil(day: day)
    // The years that 64 bits of microseconds reach have six digits and a sign.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { room in
      var text = DigitWriter(room: room)
      text.append(Int(year), width: 4, then: "-")
      text.append(month, width: 2, then: "-")
      text.append(date, width: 2, then: "T")
      text.append(Int(clock / 3_600), width: 2, then: ":")
      text.append(Int(clock / 60 % 60), width: 2, then: ":")
      text.append(Int(clock % 60), width: 2, then: fraction == 0 ? "Z" : ".")
      if fraction % 1_000 != 0 {
        text.append(Int(fraction), width: 6, then: "Z")
      } else if fraction != 0 {
        text.append(Int(fraction / 1_000), width: 3, then: "Z")
      }
      return body(UnsafeBufferPointer(rebasing: room[..<text.count]))
    }
  }
}

private struct DigitWriter {
  let room: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(room: UnsafeMutableBufferPointer<UInt8>) {
    self.room = room
  }

  mutating func append(_ number: Int, width: Int, then mark: Unicode.Scalar) {
    if number < 0 { append(0x2D) }
    let start = count
    var rest = number.magnitude
    while count < start + width || rest > 0 {
      append(UInt8(0x30 + rest % 10))
      rest /= 10
    }
    room[start..<count].reverse()
    append(UInt8(ascii: mark))
  }

  private mutating func append(_ byte: UInt8) {
    room[count] = byte
    count += 1
  }
}

extension Int64 {
  /// The quotient rounded down, and the remainder, which is never negative.
  fileprivate func flooredQuotient(by divisor: Int64) -> (Int64, Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
