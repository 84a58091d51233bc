import Foundation
import Transport

/// Reads how long a server wants to be left alone.
enum RetryAfter {
  /// The seconds of `retry-after-ms`, else of `retry-after`, which may name a time instead.
  static func seconds(_ response: HTTPResponse, now: Int64) -> Double? {
    if let milliseconds = response.header("retry-after-ms").flatMap(number) {
      return milliseconds / 1000
    }
    guard let text = response.header("retry-after") else { return nil }
    if let seconds = number(text) { return seconds }
    guard let date = date(text) else { return nil }
    return max(0, date.timeIntervalSince1970 - Double(now) / 1_000_000)
  }

  private static func number(_ text: String) -> Double? {
    guard let number = Double(text), number.isFinite, number >= 0 else { return nil }
    return number
  }

  /// A time as HTTP writes it, `Sun, 06 Nov 1994 08:49:37 GMT`.
  private static func date(_ text: String) -> Date? {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return formatter.date(from: text)
  }
}
