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
