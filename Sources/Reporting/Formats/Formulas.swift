import Language

/// What becomes of texts that a spreadsheet would run instead of showing.
///
/// A post that begins with `=HYPERLINK(…)` is a formula to whoever opens the file, so an
/// apostrophe goes before it; see OWASP, "CSV Injection". Numbers are never touched. Blanks and
/// invisible characters before the sign are looked past, as some readers drop them, and the wide
/// signs of East Asian keyboards count as the others do.
package enum Formulas: Sendable {
  case neutralised, raw

  func safe(_ text: String) -> String {
    guard self == .neutralised else { return text }
    // Most begin with a letter or a digit.
    if let first = text.utf8.first, (first | 0x20) &- 0x61 < 26 || first &- 0x30 < 10 {
      return text
    }
    for scalar in text.unicodeScalars {
      if Self.openings.contains(scalar) || Self.breaks.contains(scalar) { return "'" + text }
      guard Self.isPassedOver(scalar) else { return text }
    }
    return text
  }

  private static let openings: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
  private static let breaks: Set<Unicode.Scalar> = ["\t", "\r", "\n"]

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
    return scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
  }
}

extension Value {
  /// The value in a file of separated values, exact and the same for every reader; nil where
  /// it is missing or no number.
  func field(_ formulas: Formulas) -> String? {
    switch self {
    case .missing: nil
    case .integer(let integer): String(integer)
    case .number(let number): number.isFinite ? number.description : nil
    case .text(let text): formulas.safe(text)
    case .time(let instant): Timestamp.rfc3339(instant)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let words): formulas.safe(words.inOneLine)
    }
  }
}
