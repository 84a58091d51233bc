/// Reads the times that CSV files hold, which are more than the standards know.
struct CSVTime: Sendable, Equatable {
  /// Whether dates with slashes begin with the day: `24/11/2025`.
  var isDayFirst = false

  /// An instant, how exactly it is known, and what was odd about how it is written.
  struct Instant: Equatable {
    var microseconds: Int64
    var quality: Post.TimeQuality
    var oddity: String?
  }

  /// The instant of a cell; nil when it is none.
  func instant(_ text: String) -> Instant? {
    if let slashed = SlashDate(text) { return instant(slashed) }
    let length = text.utf8.count
    if length < 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      // A year is no count of seconds, and `20251124093000` no count of milliseconds.
      if length == 8 || length == 14 { return Self.compact(text) }
      if length < 9 { return nil }
    }
    return Self.timestamp(text)
  }

  /// The instant of `YYYYMMDD` or `YYYYMMDDHHMMSS`, as GDELT writes it.
  private static func compact(_ digits: String) -> Instant? {
    let parts = Array(digits.utf8)
    let part = { (range: Range<Int>) in String(decoding: parts[range], as: UTF8.self) }
    let day = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
    guard parts.count == 14 else { return timestamp(day) }
    return timestamp("\(day) \(part(8..<10)):\(part(10..<12)):\(part(12..<14))")
  }

  /// Why a cell is no instant, in words.
  static func problem(_ text: String) -> String {
    let words = text.lowercased().split(separator: " ")
    let isRelative =
      words.last == "ago" || ["now", "today", "yesterday"].contains(words.last ?? "")
    return isRelative
      ? "relative time '\(text)': when it was written is not in the file"
      : "cannot read the time '\(text.prefix(60))'"
  }

  /// The instant that an X id carries: its upper bits are milliseconds since 2010-11-04.
  ///
  /// The formula and the epoch are those of Twitter's Snowflake (`id >> 22`, 1288834974657).
  /// A float keeps 53 bits of the id, so the millisecond survives in it.
  static func instant(snowflake id: String) -> Instant? {
    let number = Int64(id) ?? Double(id).flatMap { $0 < 0x1p63 ? Int64($0) : nil }
    // Ids below this were given in sequence, before Snowflake.
    guard let number, number > 29_700_859_247 else { return nil }
    let milliseconds = (number >> 22) + 1_288_834_974_657
    return Instant(
      microseconds: milliseconds * 1000,
      quality: Post.TimeQuality(precision: .millisecond, zone: .explicit))
  }

  /// Whether the sample's slashed dates begin with the day: one first number is above twelve.
  static func isDayFirst(_ values: [String]) -> Bool {
    let dates = values.compactMap(SlashDate.init)
    return dates.contains { $0.first > 12 } && !dates.contains { $0.second > 12 }
  }

  private func instant(_ date: SlashDate) -> Instant? {
    let (month, day) = isDayFirst ? (date.second, date.first) : (date.first, date.second)
    let iso = "\(date.year)-\(Self.two(month))-\(Self.two(day)) \(date.clock ?? "00:00:00")"
    guard var instant = Self.timestamp(iso) else { return nil }
    instant.quality.zone = .assumedUTC
    instant.quality.precision =
      date.clock == nil ? .day : date.hasSeconds ? .second : .minute
    instant.oddity = "date written \(isDayFirst ? "D/M/YYYY" : "M/D/YYYY"), read as UTC"
    return instant
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func timestamp(_ text: String) -> Instant? {
    guard let known = Timestamp(any: text) else { return nil }
    return Instant(microseconds: known.microseconds, quality: known.quality)
  }
}

/// A date with slashes, and perhaps a time of day: `8/4/2016 11:52 PM`.
private struct SlashDate {
  var first: Int
  var second: Int
  var year: Int
  /// The time of day as `HH:MM:SS`.
  var clock: String?
  var hasSeconds = false

  init?(_ text: String) {
    guard text.utf8.contains(0x2F) else { return nil }
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    let parts = words.first?.split(separator: "/", omittingEmptySubsequences: false) ?? []
    guard parts.count == 3, words.count <= 3, parts[2].utf8.count == 4,
      let first = Self.number(parts[0]), let second = Self.number(parts[1]),
      let year = Int(parts[2])
    else { return nil }
    (self.first, self.second, self.year) = (first, second, year)
    guard words.count > 1 else { return }
    guard readClock(words[1], half: words.count > 2 ? words[2].lowercased() : nil) else {
      return nil
    }
  }

  private mutating func readClock(_ text: Substring, half: String?) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap(Self.number)
    guard (2...3).contains(parts.count), numbers.count == parts.count else { return false }
    var hour = numbers[0]
    if let half {
      guard half == "am" || half == "pm", (1...12).contains(hour) else { return false }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
    }
    hasSeconds = numbers.count == 3
    let seconds = hasSeconds ? numbers[2] : 0
    clock = [hour, numbers[1], seconds].map(CSVTime.two).joined(separator: ":")
    return true
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
