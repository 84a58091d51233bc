package import Language

/// A text in which places are marked: `posts | where 1️⃣sourc2️⃣ = x`.
package struct MarkedSource: Sendable {
  private static let marks = ["1️⃣", "2️⃣"]

  /// The text without its marks.
  package let source: Source
  /// The stretch between the marks; empty at the first where there is no second.
  package let span: Span

  package init(_ text: String) {
    let parts = Self.marks.reduce([text]) { parts, mark in
      let last = parts[parts.count - 1]
      guard let range = last.ranges(of: mark).first else { return parts }
      return parts.dropLast() + [
        String(last[..<range.lowerBound]), String(last[range.upperBound...]),
      ]
    }
    source = Source(parts.joined())
    let start = parts.count > 1 ? parts[0].utf8.count : 0
    span = Span(start, parts.count > 2 ? start + parts[1].utf8.count : start)
  }
}
