/// An instant as a snapshot writes it, with how exactly it is known.
///
/// ``init(rfc3339:)`` is strict: it takes what the AT Protocol's datetime vectors call valid and
/// refuses the rest. Every looser form has an entry of its own, so that a reader chooses what
/// it believes; ``init(any:)`` tries them all.
package struct Timestamp: Sendable, Equatable {
  /// Microseconds since 1970-01-01T00:00:00Z; finer digits are cut off.
  package let microseconds: Int64
  package let quality: Post.TimeQuality

  package init(microseconds: Int64, quality: Post.TimeQuality) {
    self.microseconds = microseconds
    self.quality = quality
  }

  /// Parses any of the forms below: calendar forms first, then numbers.
  package init?(any bytes: UnsafeBufferPointer<UInt8>) {
    if let exact = Self(rfc3339: bytes) { self = exact; return }
    guard
      let found = Self(spaced: bytes) ?? Self(day: bytes) ?? Self(unix: bytes)
        ?? Self(x: bytes) ?? Self(rfc822: bytes)
    else { return nil }
    self = found
  }

  package init?(any text: String) {
    var text = text
    guard let found = text.withUTF8({ Self(any: $0) }) else { return nil }
    self = found
  }

  package init?(rfc3339 text: String) {
    var text = text
    guard let found = text.withUTF8({ Self(rfc3339: $0) }) else { return nil }
    self = found
  }
}

extension Timestamp {
  /// Parses `1985-04-12T23:20:50.123Z`, the intersection of RFC 3339 and ISO 8601.
  ///
  /// `T` and `Z` are capital, the zone is required, `-00:00` is refused, and so is an
  /// instant before the year 0.
  package init?(rfc3339 bytes: UnsafeBufferPointer<UInt8>) {
    var cursor = ByteCursor(bytes)
    guard let day = cursor.day(), cursor.take("T"), let clock = cursor.clock(),
      let zone = cursor.zone(isStrict: true), cursor.isAtEnd
    else { return nil }
    self.init(day: day, clock: clock, zone: zone)
  }

  /// Parses `2026-03-27 18:00[:00[.5]]` with `T` or a space, and a zone or none.
  ///
  /// The zone may be `Z`, `+01:00`, `+0100`, `+01` or ` UTC`; without one, UTC is assumed.
  package init?(spaced bytes: UnsafeBufferPointer<UInt8>) {
    var cursor = ByteCursor(bytes)
    guard let day = cursor.day(), cursor.take(" ") || cursor.take("T") || cursor.take("t"),
      let clock = cursor.clock(needsSeconds: false)
    else { return nil }
    if cursor.isAtEnd {
      self.init(day: day, clock: clock, zone: nil)
      return
    }
    _ = cursor.take(" ")
    guard let zone = cursor.zone(isStrict: false), cursor.isAtEnd else { return nil }
    self.init(day: day, clock: clock, zone: zone)
  }

  /// Parses `2026-03-27`: midnight, UTC assumed.
  package init?(day bytes: UnsafeBufferPointer<UInt8>) {
    var cursor = ByteCursor(bytes)
    guard let day = cursor.day(), cursor.isAtEnd else { return nil }
    let midnight = Clock(seconds: 0, microseconds: 0, precision: .day)
    self.init(day: day, clock: midnight, zone: nil)
  }

  /// Parses X's `Wed Oct 10 20:19:24 +0000 2018`.
  package init?(x bytes: UnsafeBufferPointer<UInt8>) {
    var cursor = ByteCursor(bytes)
    guard cursor.weekday(), cursor.take(" "), let month = cursor.month(), cursor.take(" "),
      let date = cursor.digits(1...2), cursor.take(" "), let clock = cursor.clock(),
      cursor.take(" "), let zone = cursor.zone(isStrict: false), cursor.take(" "),
      let year = cursor.digits(4...4), cursor.isAtEnd,
      let day = Calendar.day(year: year, month: month, date: date)
    else { return nil }
    self.init(day: day, clock: clock, zone: zone)
  }

  /// Parses the dates of RSS and of mail: `[Wed, ]02 Oct 2002 13:00[:00] GMT`.
  package init?(rfc822 bytes: UnsafeBufferPointer<UInt8>) {
    var cursor = ByteCursor(bytes)
    if cursor.weekday() { guard cursor.take(","), cursor.take(" ") else { return nil } }
    guard let date = cursor.digits(1...2), cursor.take(" "), let month = cursor.month(),
      cursor.take(" "), let year = cursor.digits(4...4), cursor.take(" "),
      let clock = cursor.clock(needsSeconds: false), cursor.take(" "),
      let zone = cursor.zone(isStrict: false), cursor.isAtEnd,
      let day = Calendar.day(year: year, month: month, date: date)
    else { return nil }
    self.init(day: day, clock: clock, zone: zone)
  }

  private init?(day: Int64, clock: Clock, zone: Int64?) {
    let seconds = day * 86_400 + clock.seconds - (zone ?? 0)
    guard seconds >= Calendar.yearZero else { return nil }
    let quality = Post.TimeQuality(
      precision: clock.precision, zone: zone == nil ? .assumedUTC : .explicit)
    self.init(microseconds: seconds * 1_000_000 + clock.microseconds, quality: quality)
  }
}
