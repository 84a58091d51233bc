import Language

/// What becomes of texts that a spreadsheet would run instead of showing.
///
/// A post that begins with `=HYPERLINK(…)` is a formula to whoever opens the file, so an
/// apostrophe goes before it; see OWASP, "CSV Injection". Numbers are never touched.
package enum Formulas: Sendable {
  case neutralised, raw

  func safe(_ text: String) -> String {
    guard self == .neutralised, let first = text.utf8.first else { return text }
    return Self.openings.contains(first) ? "'" + text : text
  }

  private static let openings = "=+-@\t\r".utf8.map(\.self)
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
    case .list(let words): formulas.safe(words.joined(separator: " "))
    }
  }
}
