import Language
import Reporting

/// What was said in a sitting, in order, without what failed.
struct SittingLog {
  private(set) var parts: [Notebook.Part] = []
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
      if Self.unsaid.contains(type.name) { return }
      if !type.isRepeatable { cell.repetition = .skip }
    }
    cell.id = "c\(cells + 1)"
    parts.append(.prose("\n"))
    parts.append(.cell(cell))
  }

  /// Keeps a note: a line of prose behind `>`.
  mutating func add(note line: String) {
    let text = line.drop { $0 == ">" }.drop { $0 == " " }
    parts.append(.prose("\n\(text)\n"))
  }

  /// Goes on from a notebook.
  mutating func take(over notebook: Notebook, from path: String) {
    parts = notebook.parts
    header = notebook.header
    self.path = path
  }

  private static let unsaid = [
    Help.name, Quit.name, SaveSession.name, ExportSession.name, OpenSession.name,
    ShowHistory.name, ShowKeys.name, ShowLast.name,
  ]

  private var cells: Int {
    parts.count { if case .cell = $0 { true } else { false } }
  }
}

extension Session {
  /// Keeps a note for the notebook.
  package func takeNote(_ line: String) {
    log.add(note: line)
  }
}
