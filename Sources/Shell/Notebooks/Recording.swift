import Hashing
import Language
import Reporting

/// What a sitting answered, whole, for notebooks.
struct Recording {
  private(set) var lines: [String] = []
  private(set) var rows = 0
  /// The same as people see it, for pages.
  private(set) var answers: [NotebookPage.Answer] = []

  /// Keeps a table; `check` throws where the work is to end.
  mutating func add(
    _ table: ResultTable, isOrdered: Bool, check: () throws -> Void
  ) rethrows {
    lines.append("table")
    lines += try CanonicalAnswer.lines(of: table, isOrdered: isOrdered, check: check)
    rows += table.rows.count
  }

  mutating func add(_ line: String) {
    lines.append("line \(line)")
  }

  /// Keeps how an answer was shown.
  mutating func show(_ content: NotebookPage.Answer.Content, _ text: String) {
    answers.append(NotebookPage.Answer(content, text: text))
  }

  /// Keeps words that were written beside tables and charts; those in a row are one answer.
  mutating func show(_ words: String) {
    guard let last = answers.last, case .text = last.content else { return show(.text, words) }
    answers[answers.count - 1].text += words
  }

  /// SHA-256 of all of it, the first 16 digits.
  var digest: String { Self.hash(lines.joined(separator: "\n")) }

  static func hash(_ text: String) -> String {
    String(Digest.hexadecimal(Digest.sha256(Array(text.utf8))).prefix(16))
  }
}
