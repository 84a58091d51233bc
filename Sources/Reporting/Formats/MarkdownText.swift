/// Text that stays text in Markdown: no markup, no HTML, no links.
package enum MarkdownText {
  /// The text within a line.
  package static func inline(_ text: String) -> String {
    let safe = TerminalText.line(text, newline: " ").split(separator: " ").joined(separator: " ")
    var output = ""
    var previous: Unicode.Scalar?
    for scalar in safe.unicodeScalars {
      switch scalar {
      // Entities, since some readers let HTML through before they look at backslashes.
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$":
        output += "\\" + String(scalar)
      // GitHub makes links of bare addresses; it looks for `://` and `www.`.
      case "/" where previous == ":": output += "\\/"
      case "." where previous == "w" || previous == "W": output += "\\."
      default: output.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return output
  }

  /// The text as a paragraph, its beginning kept from opening a list or a heading.
  package static func paragraph(_ text: String) -> String {
    let line = inline(text)
    guard let first = line.utf8.first else { return line }
    if "+-=".utf8.contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    let isNumbered = !digits.isEmpty && (rest.first == "." || rest.first == ")")
    return !isNumbered ? line : digits + "\\" + rest
  }
}
