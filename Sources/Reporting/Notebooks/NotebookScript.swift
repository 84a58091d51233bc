/// The cells as a script, prose as comments.
package struct NotebookScript: NotebookExporter {
  package let name = "beat"
  package let endings = ["beat"]
  package let hasAnswers = false

  package init() {}

  package func text(of page: NotebookPage) -> String { page.notebook.script }
}
