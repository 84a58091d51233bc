extension Notebook {
  /// The notebook as a script: prose as comments, what is pinned as statements, cells as they are.
  ///
  /// A cell that is to fail would stop a script, and one that is not to be run would be: both
  /// become comments.
  package var script: String {
    var lines: [String] = []
    if let title = header.title { lines += ["-- \(title)", ""] }
    if let now = header.now { lines.append("set now = \(now)") }
    if let zone = header.zone { lines.append("set tz = \(zone)") }
    for (name, value) in header.parameters {
      let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      lines.append("param \(name): text = \"\(escaped)\"")
    }
    if let beat = header.beat { lines.append("use \"\(beat.replacing("\"", with: "\\\""))\"") }
    for part in parts {
      if lines.last?.isEmpty == false { lines.append("") }
      switch part {
      case .prose(let prose): lines += Self.lines(prose).map(Self.comment)
      case .cell(let cell):
        let isComment = cell.expectsError || cell.repetition == .skip
        lines += Self.lines(cell.text).map { isComment ? "-- \($0)" : $0 }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Makes a notebook of a script: blocks of comments are prose, blocks of statements cells.
  package init(script: String) {
    self.init(header: NotebookHeader(), parts: [])
    var block: [String] = []
    var isComment = false
    func take() {
      guard !block.isEmpty else { return }
      let text = block.joined(separator: "\n") + "\n"
      if isComment {
        parts.append(.prose("\n\(text)"))
      } else {
        parts.append(.prose("\n"))
        parts.append(.cell(Cell(text, id: "c\(cells.count + 1)")))
      }
      block = []
    }
    for line in script.linesWithEnds.map(\.withoutEnd) {
      let text = line.trimmed
      let startsComment = text.hasPrefix("--")
      if text.isEmpty || (startsComment != isComment && !block.isEmpty) { take() }
      guard !text.isEmpty else { continue }
      isComment = startsComment
      block.append(startsComment ? String(text.dropFirst(2)).trimmed : line)
    }
    take()
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.linesWithEnds.map(\.withoutEnd)
    while lines.first?.trimmed.isEmpty == true { lines.removeFirst() }
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func comment(_ line: String) -> String {
    line.trimmed.isEmpty ? "" : "-- \(line)"
  }
}
