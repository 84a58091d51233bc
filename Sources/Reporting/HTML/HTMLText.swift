import Narration

/// Text within HTML or XML, in an element or in a quoted attribute.
enum HTMLText {
  /// The text with nothing in it that could be markup, steer a reader's screen, or is no
  /// character of XML.
  static func escaped(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;".unicodeScalars
      case "<": output += "&lt;".unicodeScalars
      case ">": output += "&gt;".unicodeScalars
      case "\"": output += "&quot;".unicodeScalars
      case "'": output += "&#39;".unicodeScalars
      case "\t", "\n", "\r": output.append(" ")
      default: if !PlainText.isUnseen(scalar) { output.append(scalar) }
      }
    }
    return String(output)
  }

  /// The text within `pre`, where lines and their indents stay as they are.
  static func preformatted(_ text: String) -> String {
    // A scalar at a time: a line end of Windows is one character of two.
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let line = line.last == "\r" ? line.dropLast() : line
        return escaped(String(String.UnicodeScalarView(line)).replacing("\t", with: "    "))
      }.joined(separator: "\n")
  }

  /// An attribute with a blank before it.
  static func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(escaped(value))\""
  }

  /// JSON within a script element, where `</script>` and `<!--` would end it.
  static func inScript(_ record: Record) -> String {
    record.json.replacing("<", with: "\\u003C").replacing(">", with: "\\u003E")
      .replacing("&", with: "\\u0026")
  }
}
