package import Language

/// A way to write a result down.
///
/// A format is one file and one line in ``TableFormats/all``. Its test writes
/// `SampleTables.nasty`: whatever the values are, the output can be read back by what the
/// format is meant for, and no post's text changes its structure.
package protocol TableFormat: Sendable {
  /// The word that chooses the format: `set format = csv`.
  var name: String { get }
  /// What the format is good for, in a few words.
  var summary: String { get }
  /// The file endings that mean this format, without the dot.
  var endings: [String] { get }
  /// Whether the heading and the notes are part of what is written.
  ///
  /// Formats for programs keep to the rows; ``notices(_:)`` has the rest.
  var writesNotices: Bool { get }

  /// Writes the table, and ends with a line end.
  func write(_ table: ResultTable, to output: inout some TextOutputStream)
}

extension TableFormat {
  package func text(_ table: ResultTable) -> String {
    var text = ""
    write(table, to: &text)
    return text
  }

  /// The lines that belong beside the output, on standard error: what the format left out.
  package func notices(_ table: ResultTable) -> [String] {
    writesNotices ? [] : (table.heading + table.notes).map { TerminalText.line($0, newline: " ") }
  }
}
