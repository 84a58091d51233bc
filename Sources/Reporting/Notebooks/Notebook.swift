/// A sitting as a Markdown file: prose kept byte for byte, cells, and what they answered.
///
/// A cell is a fence whose info string begins with `beatbook`. Its output is the comment and the
/// fence that follow at once; all else is prose.
package struct Notebook: Sendable, Equatable {
  /// A stretch of the file, in order.
  package enum Part: Sendable, Equatable {
    /// Kept as it is.
    case prose(String)
    case cell(Cell)
  }

  package var header: NotebookHeader
  package var parts: [Part]

  package init(header: NotebookHeader, parts: [Part]) {
    self.header = header
    self.parts = parts
  }

  package var cells: [Cell] {
    parts.compactMap { if case .cell(let cell) = $0 { cell } else { nil } }
  }
}

extension Notebook {
  /// One cell: statements, how they are to be taken, and what they answered.
  package struct Cell: Sendable, Equatable {
    /// What replays do with a cell.
    package enum Repetition: String, Sendable, Equatable {
      /// Run, and its answer compared.
      case compared
      /// Run, and its answer written but not compared: `nondet=output`.
      case output
      /// Not run: `nondet=skip`.
      case skip
    }

    package var id: String?
    package var repetition = Repetition.compared
    /// Whether the cell is to fail: `expect=error`.
    package var expectsError = false
    /// By how much numbers may differ: `tol=1e-6`.
    package var tolerance: Double?
    /// Whether pages fold the cell.
    package var isHidden = false
    /// Labels of other versions, kept as they are.
    package var otherLabels: [String] = []
    /// The statements.
    package var text: String
    package var output: Output?

    package init(_ text: String, id: String? = nil) {
      self.text = text
      self.id = id
    }
  }

  /// What a cell answered.
  package struct Output: Sendable, Equatable {
    /// A hash of the cell's text and of what it depends on.
    package var input: String
    /// How many rows the answers have.
    package var rows: Int?
    /// A hash of the whole answers, typed and without layout.
    package var digest: String?
    /// What people see of them.
    package var preview: String

    package init(input: String, rows: Int? = nil, digest: String? = nil, preview: String) {
      self.input = input
      self.rows = rows
      self.digest = digest
      self.preview = preview
    }
  }
}

/// What a notebook's answers depend on, in its front matter.
package struct NotebookHeader: Sendable, Equatable {
  /// The layout of the file.
  package var version = 1
  package var title: String?
  package var beat: String?
  /// The snapshots that were there, by their hashes.
  package var snapshots: [String] = []
  package var now: String?
  package var zone: String?
  package var parameters: [(name: String, value: String)] = []
  /// Lines of other keys, kept as they are.
  package var otherLines: [String] = []
  /// What ends the lines of the file; some editors write CR and LF.
  package var lineEnd = "\n"

  package init() {}

  package static func == (left: Self, right: Self) -> Bool {
    left.lines == right.lines
  }
}
