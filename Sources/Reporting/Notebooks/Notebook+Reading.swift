extension Notebook {
  /// Reads a notebook from its text.
  ///
  /// - Throws: ``NotebookProblem`` where it has no front matter of ours, or a fence is not closed.
  package init(_ text: String) throws(NotebookProblem) {
    var reader = NotebookReader(text)
    self = try reader.notebook()
  }

  /// The file: what was not changed stands as it was read.
  package var text: String {
    (["---"] + header.lines + ["---"]).map { $0 + header.lineEnd }.joined() + partsText
  }

  /// The file without its front matter.
  package var partsText: String {
    parts.map { part in
      switch part {
      case .prose(let prose): prose
      case .cell(let cell): cell.written.replacing("\n", with: header.lineEnd)
      }
    }.joined()
  }
}

/// Reads a file line by line; a line keeps its end.
private struct NotebookReader {
  private let lines: [String]
  private var place = 0

  init(_ text: String) {
    // A mark of byte order is of no use here.
    let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    lines = text.linesWithEnds
  }

  mutating func notebook() throws(NotebookProblem) -> Notebook {
    var notebook = Notebook(header: try header(), parts: [])
    var prose = ""
    while place < lines.count {
      if let fence = Fence(lines[place]), fence.info.isCell {
        if !prose.isEmpty { notebook.parts.append(.prose(prose)) }
        prose = ""
        notebook.parts.append(.cell(try cell(fence)))
      } else if let fence = Fence(lines[place]) {
        // A fence of others is prose to its end, whatever is in it.
        prose += lines[place]
        place += 1
        while place < lines.count, !fence.isClosed(by: lines[place]) {
          prose += lines[place]
          place += 1
        }
        if place < lines.count {
          prose += lines[place]
          place += 1
        }
      } else {
        prose += lines[place]
        place += 1
      }
    }
    if !prose.isEmpty { notebook.parts.append(.prose(prose)) }
    return notebook
  }

  private mutating func header() throws(NotebookProblem) -> NotebookHeader {
    guard lines.first?.trimmed == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" })
    else {
      throw NotebookProblem(
        line: 1, message: "there is no front matter",
        help: "a notebook begins with ---, beatbook: 1, ---")
    }
    place = end + 1
    var header = try NotebookHeader(lines: lines[1..<end].map(\.withoutEnd), firstLine: 2)
    if lines[0].hasSuffix("\r\n") { header.lineEnd = "\r\n" }
    return header
  }

  private mutating func cell(_ fence: Fence) throws(NotebookProblem) -> Notebook.Cell {
    let start = place
    let text = try body(of: fence)
    var cell = Notebook.Cell(text)
    try cell.read(labels: fence.info, line: start + 1)
    guard place < lines.count, let comment = OutputComment(lines[place]) else { return cell }
    let mark = place
    place += 1
    guard place < lines.count, let output = Fence(lines[place]), output.info == "output" else {
      throw NotebookProblem(
        line: mark + 1, message: "an output's comment has no output behind it",
        help: "delete the comment, and replay --accept writes both anew")
    }
    cell.output = Notebook.Output(
      input: comment.input, rows: comment.rows, digest: comment.digest,
      preview: try body(of: output))
    return cell
  }

  private mutating func body(of fence: Fence) throws(NotebookProblem) -> String {
    let start = place
    place += 1
    var text = ""
    while place < lines.count {
      if fence.isClosed(by: lines[place]) {
        place += 1
        return text
      }
      text += lines[place].replacing("\r\n", with: "\n")
      place += 1
    }
    throw NotebookProblem(
      line: start + 1, message: "this fence is not closed",
      help: "it ends with a line of \(fence.marks)")
  }
}

/// A line that opens a fence.
struct Fence {
  let marks: String
  let info: String

  init?(_ line: String) {
    let text = line.withoutEnd
    let marks = text.prefix { $0 == "`" }
    guard marks.count >= 3, !text.dropFirst(marks.count).contains("`") else { return nil }
    self.marks = String(marks)
    info = text.dropFirst(marks.count).trimmed
  }

  func isClosed(by line: String) -> Bool {
    let text = line.trimmed
    return text.count >= marks.count && text.allSatisfy { $0 == "`" }
  }
}

/// The comment before an output: `<!-- beatbook:out id=vol in=3fa1 rows=48 sha=77c0e1 -->`.
struct OutputComment {
  var input = ""
  var rows: Int?
  var digest: String?

  init?(_ line: String) {
    let text = line.trimmed
    guard text.hasPrefix("<!-- beatbook:out"), text.hasSuffix("-->") else { return nil }
    for pair in text.split(separator: " ") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "in": input = parts[1]
      case "rows": rows = Int(parts[1])
      case "sha": digest = parts[1]
      default: break
      }
    }
  }
}

extension String {
  fileprivate var isCell: Bool { self == "beatbook" || hasPrefix("beatbook ") }

  var withoutEnd: String {
    var text = self[...]
    while let last = text.last, last.isNewline { text = text.dropLast() }
    return String(text)
  }

  /// The lines, each with the end it has.
  var linesWithEnds: [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      line.append(scalar)
      if scalar == "\n" {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }
}
