internal import Foundation
import Language

/// The notebook for Jupyter, in its format 4.5: prose as Markdown cells, cells with what they
/// answered, as text, as tables and as pictures.
///
/// Nothing there can run the cells again; `beatbook replay` can.
package struct JupyterNotebook: NotebookExporter {
  package let name = "ipynb"
  package let endings = ["ipynb"]
  /// How many rows are shown of a table.
  package var maxRows = HTMLNotebook.usualRows

  package init() {}

  package func text(of page: NotebookPage) -> String {
    let cells = page.parts.compactMap { part, answers, number -> [String: Any]? in
      switch part {
      case .prose(let prose): prose.trimmed.isEmpty ? nil : Self.markdown(prose, after: number)
      case .cell(let cell): code(cell, answers, number)
      }
    }
    var metadata: [String: Any] = [
      "language_info": ["name": "beatbook", "file_extension": ".beat"],
      "beatbook": ["notebook": page.notebook.header.lines, "version": page.version],
    ]
    if let title = page.notebook.header.title { metadata["title"] = title }
    let notebook: [String: Any] = [
      "nbformat": 4, "nbformat_minor": 5, "metadata": metadata,
      "cells": [Self.basis(of: page)] + cells,
    ]
    let options: JSONSerialization.WritingOptions = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    // Texts, numbers, lists and records of them can always be written.
    guard let data = try? JSONSerialization.data(withJSONObject: notebook, options: options) else {
      return ""
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  // MARK: Cells

  /// The front matter, as Jupyter shows no metadata.
  ///
  /// In a fence, where nothing of it is markup; a raw cell would go into HTML as it is.
  private static func basis(of page: NotebookPage) -> [String: Any] {
    let lines = page.notebook.header.lines.map { TerminalText.line($0) }.joined(separator: "\n")
    let fence = Notebook.Cell.fence(around: lines)
    return [
      "cell_type": "markdown", "id": "basis", "metadata": [String: Any](),
      "source": source("\(fence)yaml\n\(lines)\n\(fence)"),
    ]
  }

  private static func markdown(_ prose: String, after number: Int) -> [String: Any] {
    [
      "cell_type": "markdown", "id": "p\(number + 1)", "metadata": [String: Any](),
      "source": source(Prose.withoutHTML(prose.trimmed).withoutEnd),
    ]
  }

  private func code(
    _ cell: Notebook.Cell, _ answers: NotebookPage.Answers, _ number: Int
  ) -> [String: Any] {
    var outputs = answers.answers.enumerated().compactMap { output($1, number, $0) }
    if let remark = answers.remark { outputs.append(Self.stream("stdout", remark + "\n")) }
    // What is folded can be opened.
    let folded: [String: Any] = ["jupyter": ["source_hidden": true, "outputs_hidden": true]]
    return [
      "cell_type": "code", "id": Self.identifier(cell.id, number),
      "metadata": cell.isHidden ? folded : [:],
      "execution_count": NSNull(), "outputs": outputs, "source": Self.source(cell.text.trimmed),
    ]
  }

  private func output(
    _ answer: NotebookPage.Answer, _ number: Int, _ index: Int
  ) -> [String: Any]? {
    guard !answer.text.isEmpty else { return nil }
    var data: [String: Any] = ["text/plain": Self.shown(answer.text.withoutEnd)]
    switch answer.content {
    case .text: return Self.stream("stdout", answer.text)
    case .error: return Self.stream("stderr", answer.text)
    case .table(let table):
      data["text/html"] = Self.source(HTMLTable(maxRows: maxRows).bare(table))
    case .chart(let chart, _):
      let svg = SVGChart(named: "chart.\(number + 1).\(index + 1)", isAlone: true).text(chart)
      data["image/svg+xml"] = Self.source(svg)
      // In a notebook that is not trusted, Jupyter shows no SVG but within an `img`.
      let address = "data:image/svg+xml;base64,\(Data(svg.utf8).base64EncodedString())"
      data["text/html"] = [
        "<img\(HTMLText.attribute("alt", "\(chart.title). \(chart.words)")) src=\"\(address)\">"
      ]
    }
    return ["output_type": "display_data", "data": data, "metadata": [String: Any]()]
  }

  private static func stream(_ name: String, _ text: String) -> [String: Any] {
    ["output_type": "stream", "name": name, "text": shown(text)]
  }

  /// What people see, without anything that steers a terminal.
  private static func shown(_ text: String) -> [String] {
    text.linesWithEnds.map { TerminalText.line($0.withoutEnd) + ($0.hasSuffix("\n") ? "\n" : "") }
  }

  /// Jupyter's ids are of letters, digits, `-` and `_`, 64 at most.
  private static func identifier(_ id: String?, _ number: Int) -> String {
    let kept = (id ?? "").unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }
    return String((String(String.UnicodeScalarView(kept)) + "-c\(number)").suffix(64))
  }

  /// A text as a list of lines with their ends.
  private static func source(_ text: String) -> [String] { text.linesWithEnds }
}
