import Language

/// Cells, with their statements and what they answered.
extension HTMLNotebook {
  func cell(
    _ cell: Notebook.Cell, _ answers: NotebookPage.Answers, _ number: Int, _ page: NotebookPage
  ) -> String {
    let name = "Cell \(number + 1)"
    let code = "<pre class=\"code\"><code>\(Self.code(cell.text))</code></pre>\n"
    let shown = answers.answers.enumerated().map { index, answer in
      let several = answers.answers.count > 1 ? ", answer \(index + 1)" : ""
      return self.answer(answer, "\(name)\(several)", id: "cell.\(number + 1).\(index + 1)")
    }
    let remark = (answers.remark ?? Self.remark(cell)).map {
      "<p class=\"remark\">\(HTMLText.escaped($0))</p>\n"
    }
    let content = code + shown.joined() + (remark ?? "")
    guard cell.isHidden, medium == .screen else {
      return "<section class=\"cell\" aria-label=\"\(name)\">\n\(content)</section>\n"
    }
    let first = cell.text.linesWithEnds.first.map { $0.withoutEnd.trimmed } ?? ""
    return """
      <details class="cell">
      <summary>\(name): <code>\(HTMLText.escaped(first))</code></summary>
      \(content)</details>

      """
  }

  private static func remark(_ cell: Notebook.Cell) -> String? {
    switch cell.repetition {
    case .compared: nil
    case .output: "run each time, and not compared; this is the answer that the notebook holds"
    case .skip: "not run again"
    }
  }

  /// Statements with their words set off, as text in any case.
  private static func code(_ text: String) -> String {
    let source = Source(text.withoutEnd)
    var html = ""
    var place = 0
    for highlight in source.highlights where highlight.span.start >= place {
      let (start, end) = (highlight.span.start, highlight.span.end)
      html += HTMLText.preformatted(source.text(in: Span(place, start)))
      let word = HTMLText.preformatted(source.text(in: Span(start, end)))
      html += "<span class=\"\(highlight.kind.rawValue)\">\(word)</span>"
      place = end
    }
    return html + HTMLText.preformatted(source.text(in: Span(place, source.text.utf8.count)))
  }

  // MARK: Answers

  private func answer(_ answer: NotebookPage.Answer, _ label: String, id: String) -> String {
    switch answer.content {
    case .table(let table):
      return HTMLTable(maxRows: maxRows).text(table, label: "\(label), a table")
    case .chart(let chart, let table): return figure(chart, table, label, id: id)
    case .text: return Self.plain(answer.text, label)
    case .error: return Self.plain(answer.text, "\(label), an error", kind: " error")
    }
  }

  private static func plain(_ text: String, _ label: String, kind: String = "") -> String {
    guard !text.trimmed.isEmpty else { return "" }
    let lines = text.linesWithEnds.map { TerminalText.line($0.withoutEnd) }
    return """
      <div class="wide\(kind)" tabindex="0" role="region"\(HTMLText.attribute("aria-label", label))>
      <pre>\(HTMLText.preformatted(lines.joined(separator: "\n")))</pre>
      </div>

      """
  }

  /// A chart, and its figures for those who want them.
  private func figure(
    _ chart: Chart, _ table: ResultTable, _ label: String, id: String
  ) -> String {
    let svg = SVGChart(named: id).text(chart)
    let rows = HTMLTable(maxRows: maxRows).text(table, label: "\(label), the figures of the chart")
    let figures =
      medium == .screen
      ? "<details class=\"figures\">\n<summary>Figures</summary>\n\(rows)</details>\n" : ""
    return """
      <figure class="chart">
      <div class="wide" tabindex="0" role="region"\(HTMLText.attribute("aria-label", "\(label), a chart"))>
      \(svg)</div>
      \(figures)</figure>

      """
  }
}
