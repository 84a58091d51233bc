package import Language

/// A notebook as it leaves the program: its text, and with each cell what it answered.
///
/// A file holds only the beginnings of its answers. So whoever makes a page runs the cells, and
/// exporters get that value and ask nothing.
package struct NotebookPage: Sendable {
  /// What a cell answered, or one of several things.
  package struct Answer: Sendable {
    package enum Content: Sendable {
      case table(ResultTable)
      /// A chart, and the rows it was made of.
      case chart(Chart, ResultTable)
      /// What is neither, such as a story.
      case text
      case error
    }

    package var content: Content
    /// What people see of it in a terminal.
    package var text: String

    package init(_ content: Content, text: String) {
      self.content = content
      self.text = text
    }
  }

  /// Answers to a cell, and what must be said of them.
  package struct Answers: Sendable {
    package var answers: [Answer]
    package var remark: String?

    package init(_ answers: [Answer], remark: String? = nil) {
      self.answers = answers
      self.remark = remark
    }
  }

  /// A snapshot that the answers rest on.
  package struct Snapshot: Sendable, Equatable {
    /// The hash, or the beginning of it where no more is known.
    package var sha256: String
    package var name: String?

    package init(sha256: String, name: String? = nil) {
      self.sha256 = sha256
      self.name = name
    }
  }

  package var notebook: Notebook
  /// For each cell what it answered, in the order of the cells.
  package var answers: [Answers]
  package var snapshots: [Snapshot]
  /// The version of the program that makes the page.
  package var version: String
  /// Where the answers come from.
  package var origin: Origin

  /// Where the answers of a page come from.
  package enum Origin: Sendable {
    /// From the file; nothing was run.
    case asWritten
    /// From a run, which answered what the file holds.
    case replayed
    /// From a run of what no file held before.
    case run
  }

  package init(
    _ notebook: Notebook, answers: [Answers], snapshots: [Snapshot], version: String,
    origin: Origin = .replayed
  ) {
    self.notebook = notebook
    self.answers = answers
    self.snapshots = snapshots
    self.version = version
    self.origin = origin
  }

  /// A page of what the file holds, without running anything.
  package init(asWritten notebook: Notebook, version: String) {
    self.notebook = notebook
    answers = notebook.cells.map { Answers(kept: $0) }
    snapshots = notebook.header.snapshots.map { Snapshot(sha256: $0) }
    self.version = version
    origin = .asWritten
  }

  /// The parts of the notebook, each cell with its answers and its number from 0.
  var parts: [(part: Notebook.Part, answers: Answers, number: Int)] {
    var number = -1
    return notebook.parts.map { part in
      if case .cell = part { number += 1 }
      let isCell = if case .cell = part { answers.indices.contains(number) } else { false }
      return (part, isCell ? answers[number] : Answers([]), number)
    }
  }
}

extension NotebookPage.Answers {
  /// What the file holds of a cell's answer.
  package init(kept cell: Notebook.Cell, remark: String? = nil) {
    let preview = cell.output?.preview ?? ""
    let answer = NotebookPage.Answer(cell.expectsError ? .error : .text, text: preview)
    self.init(preview.isEmpty ? [] : [answer], remark: remark)
  }
}
