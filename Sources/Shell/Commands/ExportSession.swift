import Foundation
import Language
import Reporting

/// Writes the sitting as a page to read: `export session to out/walk.html`.
struct ExportSession: Command {
  static let name = "export session"
  static let isRepeatable = false
  static let summary = "Write the sitting as a page to read, or as a Jupyter notebook."
  static let usage = "export session [to] PATH [title \"TITLE\"]"
  static let example = "export session to out/my-walk.html title \"What I asked\""
  static let details = [
    "The ending chooses the format: .html, .ipynb or .beat. The cells are run once more in a fresh sitting, as save session runs them. beatbook export makes the same of a notebook's file."
  ]

  let path: (text: String, span: Span)
  let exporter: any NotebookExporter
  var title: String?

  init(from parser: inout Parser) throws(Diagnostic) {
    // One who has just saved the sitting will say it as that was said.
    _ = parser.consume(word: "to")
    path = try parser.path("a file")
    let ending = (path.text as NSString).pathExtension
    guard let exporter = NotebookExporters.forFiles(ending: ending) else {
      throw .noPage(ending, at: path.span)
    }
    self.exporter = exporter
    if parser.consume(word: "title") { title = try parser.name("a title in quotes").text }
  }

  func run(in session: Session) throws {
    try session.requireQuestions(before: "export")
    let notebook = try session.notebook(title: title)
    let (_, outcomes) = try session.replayed(notebook)
    let page = try session.page(of: notebook, outcomes, origin: .run)
    try session.write(exporter.text(of: page), to: path.text)
    session.note("\(path.text) · \(outcomes.count) cells")
  }
}

extension Diagnostic {
  fileprivate static func noPage(_ ending: String, at span: Span) -> Self {
    let known = NotebookExporters.all.flatMap(\.endings).map { "." + $0 }
    return Diagnostic(
      "unknown-ending",
      ending.isEmpty ? "a page needs an ending" : "no page has the ending '.\(ending)'",
      at: span, help: "endings: \(known.joined(separator: ", "))")
  }
}
