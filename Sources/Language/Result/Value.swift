/// A value of a literal, a parameter or a cell.
package enum Value: Sendable, Hashable {
  case missing
  case integer(Int64)
  case number(Double)
  case text(String)
  /// An instant, in microseconds since 1970-01-01T00:00:00Z.
  case time(Int64)
  case flag(Bool)
  /// Words, such as the hashtags of a post.
  case list([String])
}

extension Value {
  /// The order of values in tables: numbers before texts, missing last.
  package static func isOrdered(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.missing, _): false
    case (_, .missing): true
    case (.text(let a), .text(let b)): a < b
    case (.text, _): false
    case (_, .text): true
    case (.integer(let a), .integer(let b)), (.time(let a), .time(let b)): a < b
    default: (left.double ?? 0) < (right.double ?? 0)
    }
  }

  /// The value as a number.
  package var double: Double? {
    switch self {
    case .integer(let number), .time(let number): Double(number)
    case .number(let number): number
    case .flag(let flag): flag ? 1 : 0
    case .missing, .text, .list: nil
    }
  }

  /// The value as a whole number.
  package var int: Int? {
    switch self {
    case .integer(let number), .time(let number): Int(exactly: number)
    case .number(let number): Int(exactly: number)
    default: nil
    }
  }
}

extension [String] {
  /// The words of a list with blanks between them; those that have blanks are in quotes.
  package var inOneLine: String {
    map { $0.contains(where: \.isWhitespace) ? Literal.quoted($0) : $0 }.joined(separator: " ")
  }
}
