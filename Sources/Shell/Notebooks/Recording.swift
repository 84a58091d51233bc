import Hashing
import Language
import Reporting

/// What a sitting answered, whole, for notebooks.
struct Recording {
  private(set) var lines: [String] = []
  private(set) var rows = 0

  mutating func add(_ table: ResultTable, isOrdered: Bool) {
    lines.append("table")
    lines += CanonicalAnswer.lines(of: table, isOrdered: isOrdered)
    rows += table.rows.count
  }

  mutating func add(_ line: String) {
    lines.append("line \(line)")
  }

  /// SHA-256 of all of it, the first 16 digits.
  var digest: String { Self.hash(lines.joined(separator: "\n")) }

  static func hash(_ text: String) -> String {
    String(Digest.hexadecimal(Digest.sha256(Array(text.utf8))).prefix(16))
  }
}
