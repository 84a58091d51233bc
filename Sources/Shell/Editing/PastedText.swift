import Foundation

/// What a paste puts into the line.
enum PastedText {
  /// Text without prompts at the beginnings of its lines and without control characters, composed.
  ///
  /// libedit draws no combining marks, and an escape must not reach the terminal by way of the line.
  static func cleaned(_ text: String, prompts: [String]) -> String {
    var lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in printable(withoutPrompt(line, prompts)) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n").precomposedStringWithCanonicalMapping
  }

  private static func withoutPrompt(_ line: Substring, _ prompts: [String]) -> Substring {
    // The lines that an answer to the prompt went on with.
    for prompt in prompts + ["    … "] where line.hasPrefix(prompt) {
      return line.dropFirst(prompt.count)
    }
    return line
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
