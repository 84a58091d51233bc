import Language
import Reporting

/// An entry of the reference as `help` shows it.
struct HelpText {
  /// The columns that sentences are broken at.
  private let width: Int

  init(width: Int?) {
    self.width = min(max(width ?? 100, 40), 100)
  }

  func lines(of entry: ReferenceEntry) -> [String] {
    var lines = [entry.title] + wrapped(entry.summary)
    lines += aligned(entry.usage)
    for detail in entry.details { lines += wrapped(detail) }
    if !entry.columns.isEmpty {
      lines.append("  columns:")
      lines += aligned(
        entry.columns.map { "\($0.names.joined(separator: ", "))  -- \($0.meaning)" })
    }
    if !entry.examples.isEmpty, entry.title != "questions" {
      lines.append(entry.examples.count == 1 ? "  example:" : "  examples:")
      lines += entry.examples.flatMap { $0.split(separator: "\n") }.map { "    \($0)" }
    }
    return lines
  }

  /// Lines whose meanings, behind `--`, stand in a column.
  private func aligned(_ lines: [String]) -> [String] {
    let parts = lines.map { $0.split(separator: "  -- ", maxSplits: 1).map(String.init) }
    let left = parts.filter { $0.count == 2 }.map { DisplayWidth.of($0[0]) }.max() ?? 0
    return parts.map { part in
      guard part.count == 2 else { return "    \(part[0])" }
      return "    \(DisplayWidth.padded(part[0], to: left, .left))  \(part[1])"
    }
  }

  private func wrapped(_ text: String) -> [String] {
    TextWrap.lines(of: text, width: width - 2).map { "  \($0)" }
  }
}
