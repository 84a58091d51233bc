import Corpus
import Language
import Reporting

/// All there is to know of the language and the shell, read off the lists that they work by.
///
/// `help` shows it entry by entry, and `beatbook reference` writes `docs/reference.md` of it.
package enum Reference {
  package static let sections: [ReferenceSection] = [
    questions, statements, stages, language, fields, functions, settings, commands, answerFormats,
    snapshotFormats, program,
  ]

  /// The entries that a word asks for, in order.
  package static func entries(for word: String) -> [ReferenceEntry] {
    let word = word.lowercased()
    return sections.flatMap(\.entries).filter { $0.words.contains(word) }
  }

  /// Every word that `help` knows.
  package static var words: [String] { sections.flatMap(\.entries).flatMap(\.words) }

  private static let stages = ReferenceSection(
    title: "Stages",
    introduction: "Each takes the rows of the one before. A question that begins with a stage is"
      + " about posts.",
    entries: Stages.all.map { ReferenceEntry($0, words: [$0.keyword]) })

  private static let commands = ReferenceSection(
    title: "Commands",
    introduction: "They change the sitting, and stand on lines of their own.",
    entries: Commands.all.map { command in
      ReferenceEntry(
        command, words: [command.name] + (command.name == "quit" ? ["exit"] : []))
    })

  private static let fields = ReferenceSection(
    title: "Fields",
    introduction: "What a post has. A value may be missing; see help missing.",
    entries: Fields.ofPosts.map { field in
      ReferenceEntry(
        words: [field.name], summary: field.summary, usage: [], details: [field.type.meaning])
    }, isTable: true)

  private static let settings = ReferenceSection(
    title: "Settings",
    introduction: "They hold to the end of the sitting or script: set NAME = VALUE.",
    entries: Setting.Name.allCases.map { name in
      ReferenceEntry(words: [name.rawValue], summary: name.summary, examples: [name.example])
    }, isTable: true)

  private static let answerFormats = ReferenceSection(
    title: "Formats of answers",
    introduction: "set format = NAME, or --format NAME; save chooses by the file's ending.",
    entries: TableFormats.all.map { format in
      ReferenceEntry(
        words: [format.name], summary: format.summary,
        details: format.endings.isEmpty
          ? [] : ["Endings: \(format.endings.map { ".\($0)" }.joined(separator: ", "))."],
        examples: ["set format = \(format.name)"])
    }, isTable: true)

  private static let snapshotFormats = ReferenceSection(
    title: "Formats that load reads",
    introduction: "Recognised by what is in the file; load … as NAME says it.",
    entries: SnapshotFormats.all.map { format in
      ReferenceEntry(words: [format.name], summary: format.summary)
    }, isTable: true)
}

extension Field.FieldType {
  /// What the type means for tests.
  fileprivate var meaning: String {
    switch self {
    case .prose: "Text: has, contains, starts, matches."
    case .name: "A name, compared without capitals and accents."
    case .exact: "Compared to the letter."
    case .category(let words): "One of \(words.joined(separator: ", "))."
    case .integer: "A whole number."
    case .number: "A number."
    case .time: "An instant: windows, or a comparison with a date."
    case .list: "A list: has, and as a key each of its elements."
    case .key: "16 hexadecimal digits."
    case .flag: "true or false."
    }
  }
}

extension Setting.Name {
  fileprivate var example: String {
    switch self {
    case .now: "set now = 2026-03-27"
    case .narrator: "set narrator = ollama"
    case .model: "set model = \"claude-sonnet-5-5\""
    case .server: "set server = \"http://localhost:8080/v1\""
    case .api: "set api = \"2023-06-01\""
    case .tz: "set tz = Europe/Paris"
    case .week: "set week = sunday"
    case .format: "set format = csv"
    case .width: "set width = 120"
    case .rows: "set rows = 20"
    case .glyphs: "set glyphs = ascii"
    }
  }
}
