package import Language

/// What `help` says of one word, or of a few that belong together.
package struct ReferenceEntry: Sendable {
  /// The words that ask for it, in lower case; the first is its title.
  package var words: [String]
  /// What it does or is, in one sentence.
  package var summary: String
  /// How it is written, a line each; what stands behind `--` in a line says what it means.
  package var usage: [String] = []
  package var details: [String] = []
  package var columns: [ColumnNote] = []
  /// Lines that can be run as they are.
  package var examples: [String] = []

  package var title: String { words[0] }
}

extension ReferenceEntry {
  /// The entry of a stage or a command.
  init(_ type: any Documented.Type, words: [String]) {
    self.init(
      words: words, summary: type.summary, usage: [type.usage], details: type.details,
      columns: type.columns, examples: [type.example] + type.moreExamples)
  }
}

/// Entries under one heading.
package struct ReferenceSection: Sendable {
  package var title: String
  /// What they have in common.
  package var introduction: String
  package var entries: [ReferenceEntry]
  /// Whether the entries are a line each, and so a table in Markdown.
  package var isTable = false
}
