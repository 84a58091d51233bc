import Foundation
import Language

/// Numbers as people read them: thousands set apart, and a real minus sign.
package enum NumberText {
  /// `31,370` and `−5`.
  package static func grouped(_ number: Int64) -> String {
    number.grouped.replacing("-", with: minus)
  }

  /// A finite number with a fixed count of decimals, `1,234.50`; nil when it is not finite.
  ///
  /// Numbers too large for their decimals to mean anything keep their exponent, `1e+300`.
  package static func fixed(_ number: Double, decimals: Int) -> String? {
    guard number.isFinite else { return nil }
    guard number.magnitude < 1e15 else {
      return number.description.replacing("-", with: minus, maxReplacements: number < 0 ? 1 : 0)
    }
    let digits = String(format: "%.\(max(0, min(decimals, 15)))f", number.magnitude)
    let parts = digits.split(separator: ".", maxSplits: 1)
    let whole = separated(String(parts.first ?? "0"))
    let text = parts.count == 2 ? "\(whole).\(parts[1])" : whole
    return isZero(digits) || number >= 0 ? text : minus + text
  }

  /// As `fixed`, with a sign before every number but zero.
  package static func signed(_ number: Double, decimals: Int) -> String? {
    guard let text = fixed(number, decimals: decimals) else { return nil }
    return number > 0 && !isZero(text) ? "+" + text : text
  }

  static let minus = "−"

  /// Whether no digit but 0 is left, so that −0.04 is drawn as 0.0 and not as −0.0.
  private static func isZero(_ digits: String) -> Bool {
    digits.utf8.allSatisfy { !(UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
  }

  private static func separated(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
