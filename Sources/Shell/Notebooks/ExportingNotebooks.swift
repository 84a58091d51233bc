import Foundation
import Language
package import Reporting
import Storage

extension Session {
  /// Writes a notebook for readers elsewhere.
  ///
  /// Tables and charts of a page are made of whole answers, which no file holds; so the cells are
  /// run, and what answers something else than the notebook says is no page.
  ///
  /// - Parameters:
  ///   - path: the notebook.
  ///   - exporter: what to make of it.
  ///   - file: where to write it; to the answers where nil.
  ///   - isAsWritten: whether nothing is run, and the answers are those in the file.
  /// - Returns: ``Outcome/differed`` where an answer is another one than it was.
  package func export(
    notebook path: String, by exporter: any NotebookExporter, to file: String?, isAsWritten: Bool
  ) -> Outcome {
    var differs = false
    let outcome = perform {
      let notebook = try Self.notebook(at: path)
      guard exporter.hasAnswers, !isAsWritten else {
        return try deliver(
          exporter.text(of: NotebookPage(asWritten: notebook, version: Self.version)), to: file)
      }
      try compareSnapshots(of: notebook, path)
      let (_, outcomes) = try Replay(notebook, beside: self).run()
      guard report(bad: outcomes, in: path).isEmpty else {
        differs = true
        note("nothing is written: it would not show what the notebook says")
        return note(
          "replay --accept takes the new answers over; export --as-written shows those of the file")
      }
      let held = notebook.cells.contains { $0.output != nil }
      let page = try page(of: notebook, outcomes, origin: held ? .replayed : .run)
      try deliver(exporter.text(of: page), to: file)
    }
    return differs ? .differed : outcome
  }

  /// A page of cells that were run.
  func page(
    of notebook: Notebook, _ outcomes: [Replay.Outcome], origin: NotebookPage.Origin
  ) throws -> NotebookPage {
    let answers = zip(notebook.cells, outcomes).map { cell, outcome in
      // What is not compared may be another answer than the one the text speaks of.
      if cell.repetition != .compared, cell.output != nil {
        return NotebookPage.Answers(kept: cell)
      }
      let remark =
        outcome.isTolerated
        ? "figures differ from those that the notebook holds by no more than the cell tolerates"
        : nil
      return NotebookPage.Answers(outcome.answers, remark: remark)
    }
    return NotebookPage(
      notebook, answers: answers, snapshots: try snapshots(of: notebook), version: Self.version,
      origin: origin)
  }

  /// The snapshots that a notebook names, as the store knows them; those of the store where it
  /// names none.
  private func snapshots(of notebook: Notebook) throws -> [NotebookPage.Snapshot] {
    let known = try store.snapshots()
    let named = notebook.header.snapshots
    guard !named.isEmpty else {
      return known.map { NotebookPage.Snapshot(sha256: $0.sha256, name: $0.name) }
    }
    return named.map { hash in
      let snapshot = known.first { $0.sha256.hasPrefix(hash) }
      return NotebookPage.Snapshot(sha256: snapshot?.sha256 ?? hash, name: snapshot?.name)
    }
  }

  private func deliver(_ text: String, to file: String?) throws {
    guard let file else { return output.data(text) }
    try write(text, to: file)
    note("\(file) · \(NumberText.grouped(Int64(text.utf8.count))) bytes")
  }
}
