/// Breaks prose into lines at blanks.
package enum TextWrap {
  /// The lines of a text, none wider than `width` unless one word is.
  package static func lines(of text: String, width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      let isFull =
        !line.isEmpty && DisplayWidth.of(line) + DisplayWidth.of(String(word)) + 1 > width
      if isFull {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines
  }
}
