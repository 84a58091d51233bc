internal import Language

extension NotebookHeader {
  /// The front matter, line by line, without the lines around it.
  var lines: [String] {
    var lines = ["beatbook: \(version)"]
    if let title { lines.append("title: \(Self.written(title))") }
    if let beat { lines.append("beat: \(Self.written(beat))") }
    if !snapshots.isEmpty { lines.append("snapshots: [\(snapshots.joined(separator: ", "))]") }
    if let now { lines.append("now: \(now)") }
    if let zone { lines.append("tz: \(zone)") }
    if !parameters.isEmpty {
      let pairs = parameters.map { "\($0.name): \(Literal.quoted($0.value))" }
      lines.append("params: {\(pairs.joined(separator: ", "))}")
    }
    return lines + otherLines
  }

  /// Reads front matter.
  ///
  /// - Throws: ``NotebookProblem`` where it is of a newer layout, or a line of ours is wrong.
  init(lines: [String], firstLine: Int) throws(NotebookProblem) {
    var isOurs = false
    for (offset, line) in lines.enumerated() {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmed }
      guard parts.count == 2, let key = parts.first, !line.hasPrefix(" ") else {
        otherLines.append(line)
        continue
      }
      let problem = NotebookProblem(
        line: firstLine + offset, message: "'\(key)' cannot be '\(parts[1])'")
      switch key {
      case "beatbook":
        guard let number = Int(parts[1]) else { throw problem }
        guard number == 1 else {
          throw NotebookProblem(
            line: firstLine + offset, message: "the notebook is of layout \(number)",
            help: "this beatbook knows layout 1")
        }
        isOurs = true
      case "title": title = Self.read(parts[1])
      case "beat": beat = Self.read(parts[1])
      case "now": now = Self.read(parts[1])
      case "tz": zone = Self.read(parts[1])
      case "snapshots":
        guard let inside = parts[1].inside("[", "]") else { throw problem }
        snapshots = inside.split(separator: ",").map { $0.trimmed }
      case "params":
        guard let inside = parts[1].inside("{", "}"), let pairs = Self.pairs(inside) else {
          throw problem
        }
        parameters = pairs
      default: otherLines.append(line)
      }
    }
    guard isOurs else {
      throw NotebookProblem(
        line: firstLine, message: "there is no 'beatbook: 1' in the front matter",
        help: "a notebook begins with ---, beatbook: 1, ---")
    }
  }

  // MARK: Values

  /// A text as YAML: plain where that says the same.
  private static func written(_ text: String) -> String {
    let isPlain =
      text.allSatisfy { $0.isLetter || $0.isNumber || " ,.()-".contains($0) }
      && text.first?.isLetter ?? false && text.last != " "
    return isPlain ? text : Literal.quoted(text)
  }

  private static func read(_ text: String) -> String {
    guard let inside = text.inside("\"", "\"") else { return text }
    var read = ""
    var isEscaped = false
    for character in inside {
      if isEscaped {
        read.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        read.append(character)
      }
    }
    return read
  }

  /// `name: "value", other: "value"`; nil where it is not that.
  private static func pairs(_ text: String) -> [(name: String, value: String)]? {
    var pairs: [(name: String, value: String)] = []
    var rest = text[...]
    while !rest.trimmed.isEmpty {
      guard let colon = rest.firstIndex(of: ":") else { return nil }
      let name = rest[..<colon].trimmed
      rest = rest[rest.index(after: colon)...].drop(while: \.isWhitespace)
      guard let end = endOfValue(rest) else { return nil }
      pairs.append((name, read(String(rest[..<end]).trimmed)))
      rest = rest[end...].drop(while: \.isWhitespace)
      if rest.first == "," { rest = rest.dropFirst() } else if !rest.isEmpty { return nil }
    }
    return pairs
  }

  private static func endOfValue(_ text: Substring) -> String.Index? {
    guard text.first == "\"" else { return text.firstIndex(of: ",") ?? text.endIndex }
    var place = text.index(after: text.startIndex)
    while place < text.endIndex {
      if text[place] == "\\" {
        place = text.index(after: place)
        guard place < text.endIndex else { return nil }
      } else if text[place] == "\"" {
        return text.index(after: place)
      }
      place = text.index(after: place)
    }
    return nil
  }
}

/// Why a file is no notebook, and where.
package struct NotebookProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// From 1.
  package var line: Int
  package var message: String
  package var help: String?

  package init(line: Int, message: String, help: String? = nil) {
    self.line = line
    self.message = message
    self.help = help
  }

  package var description: String { "line \(line): \(message)" }
}

extension StringProtocol {
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// What stands between two marks at the ends; nil where they are not there.
  func inside(_ open: Character, _ close: Character) -> String? {
    guard count >= 2, first == open, last == close else { return nil }
    return String(dropFirst().dropLast())
  }
}
