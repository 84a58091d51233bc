package import Language

/// Draws a problem for a reader: what, where, and what could be done, in at most five lines.
///
///     error: no field called 'sourc' here
///       1 | posts | where sourc = x | count
///                         ^^^^^
///       help: did you mean 'source'?
///
/// A source with a name has its place before the message, as compilers write it and editors
/// read it: `queries/tone.beat:3:9: error: …`. So it takes no line of its own.
package struct DiagnosticRenderer: Sendable {
  package var palette: Palette
  /// The columns of the terminal; nil where no line is too long.
  ///
  /// Longer source lines are cut around the caret.
  package var width: Int?

  package init(palette: Palette = .plain, width: Int? = nil) {
    self.palette = palette
    self.width = width
  }

  /// The drawing, ended by a line end.
  package func text(_ diagnostic: Diagnostic, in source: Source) -> String {
    let position = source.position(of: diagnostic.span.start)
    var lines = [message(diagnostic, at: position, in: source)]
    // Where nothing was typed there is nothing to point at.
    if !source.text.isEmpty { lines += excerpt(diagnostic.span, at: position) }
    if let help = diagnostic.help { lines.append("  help: " + TerminalText.line(help)) }
    if let example = diagnostic.example { lines.append("  example: " + TerminalText.line(example)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func message(
    _ diagnostic: Diagnostic, at position: Source.Position, in source: Source
  ) -> String {
    let name = TerminalText.line(source.name)
    let place = name.isEmpty ? "" : "\(name):\(position.line):\(position.column): "
    let message = TerminalText.line(diagnostic.message)
    return place + palette.styled("error:", .alarm) + " " + palette.styled(message, .strong)
  }

  /// A line of a source by itself, with what is at fault in it underlined.
  package func excerpt(_ span: Span, in source: Source) -> [String] {
    excerpt(span, at: source.position(of: span.start))
  }

  private func excerpt(_ span: Span, at position: Source.Position) -> [String] {
    let number = String(position.line)
    let gutter = DisplayWidth.padded(number, to: 3, .right) + " | "
    let room = width.map { max(20, $0 - DisplayWidth.of(gutter)) }
    let excerpt = Excerpt(position, span: span).cut(to: room)
    let indent = String(repeating: " ", count: DisplayWidth.of(gutter) + excerpt.caret)
    let carets = String(repeating: "^", count: excerpt.length)
    return [gutter + excerpt.text, indent + palette.styled(carets, .alarm)]
  }
}

/// A line as it is drawn, and the columns its carets take.
private struct Excerpt {
  var text: String
  var caret: Int
  var length: Int

  /// Draws the line in three parts, so that each part's width is known.
  init(_ position: Source.Position, span: Span) {
    let line = Array(position.lineText.utf8)
    let start = min(position.before.utf8.count, line.count)
    let end = min(max(max(span.end, 0) - position.lineStart, start), line.count)
    let before = Self.drawn(line[..<start], from: 0)
    caret = DisplayWidth.of(before)
    let marked = Self.drawn(line[start..<end], from: caret)
    // An empty span, or one at the line's end, is still pointed at.
    length = max(1, DisplayWidth.of(marked))
    text = before + marked + Self.drawn(line[end...], from: caret + DisplayWidth.of(marked))
  }

  private init(text: String, caret: Int, length: Int) {
    self.text = text
    self.caret = caret
    self.length = length
  }

  /// Text without tabs, which would put the carets below something else.
  private static func drawn(_ bytes: ArraySlice<UInt8>, from column: Int) -> String {
    let stop = 4
    var output = ""
    var width = column
    for (index, part) in bytes.split(separator: 9, omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        let spaces = stop - width % stop
        output += String(repeating: " ", count: spaces)
        width += spaces
      }
      let text = TerminalText.line(String(decoding: part, as: UTF8.self))
      output += text
      width += DisplayWidth.of(text)
    }
    return output
  }

  /// The part around the carets that fits the room, with `…` for what is left out.
  func cut(to room: Int?) -> Excerpt {
    guard let room, DisplayWidth.of(text) > room else { return self }
    let total = DisplayWidth.of(text)
    let middle = caret + min(length, room) / 2
    let start = max(0, min(middle - room / 2, total - room))
    var kept = ""
    var skipped = 0
    var column = 0
    for character in text {
      let width = DisplayWidth.of(character)
      let isBefore = start > 0 && column < start + 1
      let isAfter = start + room < total && column + width > start + room - 1
      if isBefore { skipped += width } else if !isAfter { kept.append(character) } else { break }
      column += width
    }
    let opening = start > 0 ? "…" : ""
    let closing = start + room < total ? "…" : ""
    let caret = max(0, caret - skipped + opening.count)
    let length = max(1, min(length, DisplayWidth.of(opening + kept) - caret))
    return Excerpt(text: opening + kept + closing, caret: caret, length: length)
  }
}
