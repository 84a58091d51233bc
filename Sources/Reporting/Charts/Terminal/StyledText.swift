/// A line of text whose stretches are styled, measured before any escape code is in it.
struct StyledText {
  private var runs: [(text: String, style: Palette.Style?)] = []
  private(set) var width = 0

  init(_ text: String = "", _ style: Palette.Style? = nil) {
    append(text, style)
  }

  mutating func append(_ text: String, _ style: Palette.Style? = nil) {
    guard !text.isEmpty else { return }
    // Blanks have no colour to be set.
    let style = text.utf8.contains { $0 != UInt8(ascii: " ") } ? style : nil
    width += DisplayWidth.of(text)
    if let last = runs.last, last.style == style {
      runs[runs.count - 1].text += text
    } else {
      runs.append((text, style))
    }
  }

  mutating func append(_ other: StyledText) {
    for run in other.runs { append(run.text, run.style) }
  }

  /// Adds blanks up to a width.
  mutating func pad(to width: Int) {
    append(String(repeating: " ", count: max(0, width - self.width)))
  }

  /// The line as far as a width goes.
  func cut(to width: Int, _ glyphs: Glyphs) -> StyledText {
    guard self.width > width else { return self }
    var cut = StyledText()
    for run in runs {
      let room = width - cut.width
      let text = DisplayWidth.truncated(run.text, to: room)
      let isCut = DisplayWidth.of(run.text) > room
      cut.append(isCut && glyphs == .ascii ? text.replacing("…", with: "~") : text, run.style)
      if isCut { break }
    }
    return cut
  }

  /// The line, without blanks at its end.
  func text(_ palette: Palette) -> String {
    var runs = self.runs
    while let last = runs.last {
      let kept = last.text.reversed().drop { $0 == " " }.reversed()
      guard kept.isEmpty else {
        runs[runs.count - 1].text = String(kept)
        break
      }
      runs.removeLast()
    }
    return runs.map { run in run.style.map { palette.styled(run.text, $0) } ?? run.text }
      .joined()
  }
}
