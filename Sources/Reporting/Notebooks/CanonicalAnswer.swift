internal import Foundation
package import Language

/// An answer without layout, so that it can be hashed: neither width, colour, locale nor the
/// rows that are shown make a difference.
package enum CanonicalAnswer {
  /// The rows of a table as lines of JSON, sorted unless their order is part of the answer.
  ///
  /// Long answers take seconds; `check` throws where the work is to end.
  package static func lines(
    of table: ResultTable, isOrdered: Bool, check: () throws -> Void
  ) rethrows -> [String] {
    let names = table.columns.map(\.name)
    let rows = try table.rows.enumerated().map { number, row in
      if number.isMultiple(of: 1_000) { try check() }
      return "{" + zip(names, row).map { "\(text($0)):\(value($1))" }.joined(separator: ",") + "}"
    }
    return isOrdered ? rows : rows.sorted()
  }

  private static func value(_ value: Value) -> String {
    switch value {
    case .missing: "null"
    case .integer(let integer): String(integer)
    // Twelve digits are more than any figure is sure of, and fewer than sums in another order differ in.
    case .number(let number): String(format: "%.12g", number == 0 ? 0 : number)
    case .text(let words): text(words)
    case .time(let instant): "\"t\(instant)\""
    case .flag(let flag): String(flag)
    case .list(let words): "[" + words.map(text).joined(separator: ",") + "]"
    }
  }

  private static func text(_ text: String) -> String {
    JSONText.string(text.precomposedStringWithCanonicalMapping)
  }
}
