/// The characters that charts are drawn with.
///
/// Whether a terminal can show more than ASCII is the caller's to know: nothing here looks at the
/// environment.
package enum Glyphs: String, Sendable, Equatable, CaseIterable {
  case unicode, ascii

  func mark(_ color: ChartColor) -> String { self == .unicode ? color.mark : color.plainMark }

  /// From empty to full, in shades.
  var shades: [String] { self == .unicode ? ["░", "▒", "▓", "█"] : [":", "+", "%", "#"] }

  /// The parts of a stacked bar, told apart without colour.
  var fills: [String] { self == .unicode ? ["█", "▒", "░", "▓"] : ["#", "=", ".", "+"] }

  /// From low to high, in steps of one line.
  var sparks: [String] {
    self == .unicode
      ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] : ["_", ".", "-", "=", "+", "*", "#"]
  }

  var vertical: String { self == .unicode ? "│" : "|" }
  var horizontal: String { self == .unicode ? "─" : "-" }
  /// Where a tick meets the axis on the left, and the axis below.
  var tickLeft: String { self == .unicode ? "┤" : "+" }
  var tickBelow: String { self == .unicode ? "┬" : "+" }
  var corner: String { self == .unicode ? "└" : "+" }
  var cornerRight: String { self == .unicode ? "┘" : "+" }
  var whiskerLow: String { self == .unicode ? "├" : "|" }
  var whiskerHigh: String { self == .unicode ? "┤" : "|" }
  var band: String { self == .unicode ? "░" : ":" }
  var dot: String { self == .unicode ? "·" : "." }

  /// Our own words with the characters there are; the words of posts stay as they are.
  func plain(_ text: String) -> String {
    guard self == .ascii else { return text }
    return Self.replacements.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private static let replacements = [
    ("·", "-"), ("–", "-"), ("−", "-"), ("×", "x"), ("…", "~"), ("≥", ">="), ("≤", "<="),
  ]
}
