/// A way to write a notebook down for readers elsewhere.
///
/// An exporter is one file and one line in ``NotebookExporters/all``. Whatever stands in a notebook
/// and in the posts that it shows, its output is of its format and runs nothing;
/// `NotebookExporterTests` holds every exporter to that.
package protocol NotebookExporter: Sendable {
  /// The word that chooses the format.
  var name: String { get }
  /// The file endings that mean this format, without the dot.
  var endings: [String] { get }
  /// Whether answers are part of it, so that the cells must be run.
  var hasAnswers: Bool { get }

  func text(of page: NotebookPage) -> String
}

extension NotebookExporter {
  package var hasAnswers: Bool { true }
}

/// The exporters there are, the usual one first.
package enum NotebookExporters {
  package static let all: [any NotebookExporter] = [
    HTMLNotebook(), HTMLNotebook(medium: .paper), JupyterNotebook(), NotebookScript(),
  ]

  package static func named(_ name: String) -> (any NotebookExporter)? {
    all.first { $0.name == name.lowercased() }
  }

  /// The exporter of a file's ending, without its dot.
  package static func forFiles(ending: String) -> (any NotebookExporter)? {
    all.first { $0.endings.contains(ending.lowercased()) }
  }
}
