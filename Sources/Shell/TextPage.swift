import Reporting

/// Lines for people that are one answer, and are leafed through where they are longer than the
/// screen.
struct TextPage {
  var lines: [(text: String, style: Palette.Style?)] = []

  /// Adds a line; what is in it may come from anywhere.
  mutating func add(_ text: String = "", _ style: Palette.Style? = nil) {
    lines.append((TerminalText.line(text), style))
  }

  /// Adds a text, broken at blanks.
  mutating func add(_ text: String, width: Int, _ style: Palette.Style? = nil) {
    for line in TextWrap.lines(of: TerminalText.line(text), width: width) {
      lines.append((line, style))
    }
  }

  /// Adds a text with line ends in it, paragraph by paragraph, with one blank line between two.
  mutating func add(paragraphs text: String, width: Int) {
    var isFirst = true
    var isApart = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      guard line.contains(where: { !$0.isWhitespace }) else {
        isApart = true
        continue
      }
      if isApart, !isFirst { add() }
      add(String(line), width: width)
      (isFirst, isApart) = (false, false)
    }
  }

  /// Adds words and what is said of them in two columns; where a width is given, the right one is
  /// broken at blanks.
  mutating func add(pairs: [(String, String)], width: Int?) {
    let left = pairs.map { DisplayWidth.of($0.0) }.max() ?? 0
    for (word, text) in pairs {
      let room = width.map { $0 - left - 4 }.flatMap { $0 >= 20 ? $0 : nil }
      let lines = room.map { TextWrap.lines(of: text, width: $0) } ?? [text]
      for (place, line) in lines.enumerated() {
        add("  \(DisplayWidth.padded(place == 0 ? word : "", to: left))  \(line)")
      }
    }
  }
}

extension Session {
  /// Writes lines as an answer, of which a notebook compares what is recorded: all where nil.
  func write(_ page: TextPage, recorded: [String]? = nil) {
    for line in recorded ?? page.lines.map(\.text) { recording?.add(line) }
    let text = drawn(page)
    recording?.show(text)
    write(text, isForPeople: true)
  }

  /// The lines as they are drawn.
  func drawn(_ page: TextPage) -> String {
    page.lines.map { line in
      (line.style.map { output.palette.styled(line.text, $0) } ?? line.text) + "\n"
    }.joined()
  }
}
