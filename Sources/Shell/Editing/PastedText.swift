import Foundation

/// What a paste puts into the line.
enum PastedText {
  /// Text without prompts at the beginnings of its lines and without control characters, composed.
  ///
  /// libedit draws no combining marks, and an escape must not reach the terminal by way of the line.
  static func cleaned(_ text: String, beats: [String] = []) -> String {
    var lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in printable(PromptWords.withoutPrompt(line, beats: beats)) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n").precomposedStringWithCanonicalMapping
  }

  private static func printable(_ line: Substring) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if scalar == "\t" {
        kept.append(" ")
      } else if scalar.properties.generalCategory != .control {
        kept.append(scalar)
      }
    }
    return String(kept)
  }
}
