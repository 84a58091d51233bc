/// Something that says of itself how it is written and what it does.
///
/// `help` and the reference are made of nothing else. What is new says these things in its own
/// file, and needs no other; all but the first three have a default.
package protocol Documented {
  /// What it does, in one sentence.
  static var summary: String { get }
  /// How it is written, such as `first N [by FIELD, …]`.
  static var usage: String { get }
  /// A line that shows it. The tests run it.
  static var example: String { get }
  /// Further lines that show it, which the tests run too.
  static var moreExamples: [String] { get }
  /// What else one must know, a sentence or two each.
  static var details: [String] { get }
  /// The columns that its answer has besides the keys; the tests look for them in the example's.
  static var columns: [ColumnNote] { get }
}

extension Documented {
  package static var moreExamples: [String] { [] }
  package static var details: [String] { [] }
  package static var columns: [ColumnNote] { [] }
}

/// What some columns of an answer hold.
package struct ColumnNote: Sendable, Equatable {
  /// The columns' names.
  package var names: [String]
  package var meaning: String

  package init(_ names: String..., meaning: String) {
    self.names = names
    self.meaning = meaning
  }
}
