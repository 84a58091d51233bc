extension Notebook.Cell {
  /// Reads what stands behind `beatbook` in the line that opens a cell.
  mutating func read(labels info: String, line: Int) throws(NotebookProblem) {
    for label in info.split(separator: " ").dropFirst().map(String.init) {
      let parts = label.split(separator: "=", maxSplits: 1).map(String.init)
      let value = parts.count == 2 ? parts[1] : ""
      switch parts[0] {
      case "id": id = value
      case "hide": isHidden = true
      case "nondet":
        guard let known = Repetition(rawValue: value), known != .compared else {
          throw NotebookProblem(
            line: line, message: "nondet cannot be '\(value)'", help: "nondet=output or nondet=skip"
          )
        }
        repetition = known
      case "expect":
        guard value == "error" else {
          throw NotebookProblem(
            line: line, message: "expect cannot be '\(value)'", help: "expect=error")
        }
        expectsError = true
      case "tol":
        guard let number = Double(value), number >= 0 else {
          throw NotebookProblem(
            line: line, message: "tol cannot be '\(value)'", help: "such as tol=1e-6")
        }
        tolerance = number
      default: otherLabels.append(label)
      }
    }
  }

  /// The cell as it stands in the file, its output behind it.
  var written: String {
    let fence = Self.fence(around: text)
    var info = ["beatbook"]
    if let id { info.append("id=\(id)") }
    if repetition != .compared { info.append("nondet=\(repetition.rawValue)") }
    if expectsError { info.append("expect=error") }
    if let tolerance { info.append("tol=\(tolerance)") }
    if isHidden { info.append("hide") }
    info += otherLabels
    var written = "\(fence)\(info.joined(separator: " "))\n\(text.ended)\(fence)\n"
    guard let output else { return written }
    var mark = ["beatbook:out"]
    if let id { mark.append("id=\(id)") }
    mark.append("in=\(output.input)")
    if let rows = output.rows { mark.append("rows=\(rows)") }
    if let digest = output.digest { mark.append("sha=\(digest)") }
    let outer = Self.fence(around: output.preview)
    written += "<!-- \(mark.joined(separator: " ")) -->\n"
    return written + "\(outer)output\n\(output.preview.ended)\(outer)\n"
  }

  /// More marks than any line of the text begins with.
  static func fence(around text: String) -> String {
    let runs = text.linesWithEnds.map { line in line.prefix { $0 == "`" }.count }
    let most = runs.max() ?? 0
    return String(repeating: "`", count: max(3, most + 1))
  }
}

extension String {
  /// The text with a line end, unless it is empty.
  fileprivate var ended: String { isEmpty || hasSuffix("\n") ? self : self + "\n" }
}
