/// A piece of text to read: a line of the shell, or a whole script.
package struct Source: Sendable, Equatable {
  /// What the text is called in diagnostics, such as `queries/tone.beat`; empty at the prompt.
  package let name: String
  package let text: String

  package init(_ text: String, name: String = "") {
    self.text = text
    self.name = name
  }

  /// A UTF-8 offset as a place a reader can find.
  package struct Position: Sendable, Equatable {
    /// The 1-based line.
    package let line: Int
    /// The line's text before the offset, and the whole line without its line end.
    package let before: String
    package let lineText: String
    /// The UTF-8 offset at which the line begins.
    package let lineStart: Int

    /// The 1-based column, in characters.
    package var column: Int { before.count + 1 }
  }

  /// Finds the place of a UTF-8 offset.
  package func position(of offset: Int) -> Position {
    let bytes = Array(text.utf8)
    let offset = min(max(offset, 0), bytes.count)
    let newline = UInt8(ascii: "\n")
    let line = bytes[..<offset].count { $0 == newline } + 1
    let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    var end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r"), end > offset { end -= 1 }
    return Position(
      line: line,
      before: String(decoding: bytes[start..<offset], as: UTF8.self),
      lineText: String(decoding: bytes[start..<end], as: UTF8.self),
      lineStart: start)
  }
}

/// A stretch of a source, in UTF-8 offsets.
package struct Span: Sendable, Hashable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The smallest span that covers both.
  package func joined(to other: Span) -> Span {
    Span(min(start, other.start), max(end, other.end))
  }
}
