import Language
import Reporting

/// What was said in a sitting, in order, without what failed.
struct SittingLog {
  private(set) var parts: [Notebook.Part] = []
  /// How many cells there are, and their ids.
  private var cells = 0
  private var ids: Set<String> = []
  /// The front matter of the notebook that was opened.
  private(set) var header: NotebookHeader?
  /// Where the sitting was saved, or opened from.
  var path: String?

  /// Keeps a statement that was carried out.
  mutating func add(_ input: Input, _ text: String) {
    var cell = Notebook.Cell(text + "\n")
    if case .command(let command) = input {
      let type = type(of: command)
      // These say nothing that a reader of the notebook would miss.
      if Self.unsaid.contains(type.name) || (command as? OpenPost)?.isNotebook == true { return }
      if !type.isRepeatable { cell.repetition = .skip }
    }
    parts.append(.prose("\n"))
    append(cell)
  }

  /// Adds a cell with an id that none has.
  private mutating func append(_ cell: Notebook.Cell) {
    var (cell, number) = (cell, cells + 1)
    while ids.contains("c\(number)") { number += 1 }
    cell.id = "c\(number)"
    cells += 1
    ids.insert("c\(number)")
    parts.append(.cell(cell))
  }

  private mutating func begin(with parts: [Notebook.Part]) {
    self.parts = parts
    let known = parts.compactMap { if case .cell(let cell) = $0 { cell } else { nil } }
    cells = known.count
    ids = Set(known.compactMap(\.id))
  }

  /// Keeps a note: a line of prose behind `>`.
  mutating func add(note line: String) {
    let text = line.drop { $0 == ">" }.drop { $0 == " " }
    parts.append(.prose("\n\(text)\n"))
  }

  /// Goes on from a notebook.
  mutating func take(over notebook: Notebook, from path: String) {
    begin(with: notebook.parts)
    header = notebook.header
    self.path = path
  }

  /// Goes on from a sitting that was not saved; what was said meanwhile stands behind it.
  mutating func resume(_ sitting: UnsavedSitting) {
    let later = parts
    begin(with: sitting.notebook.parts)
    for part in later {
      if case .cell(let cell) = part { append(cell) } else { parts.append(part) }
    }
    header = sitting.notebook.header
    path = sitting.savedAt ?? path
  }

  private static let unsaid = [
    Help.name, Quit.name, SaveSession.name, ExportSession.name, OpenSession.name,
    ListSessions.name, DiscardSession.name, ShowHistory.name, ShowKeys.name, ShowLast.name,
  ]
}

extension Session {
  /// Keeps a note for the notebook.
  package func takeNote(_ line: String) {
    log.add(note: line)
    keepJournal()
  }

  /// Has the journal follow the log.
  func keepJournal() {
    if let problem = journal?.follow(log) { note(problem) }
  }
}
