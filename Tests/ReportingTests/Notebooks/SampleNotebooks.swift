import Language

@testable import Reporting

/// Notebooks with their answers, which several tests write in several formats.
enum SampleNotebooks {
  static func page(_ text: String, _ answers: [NotebookPage.Answers]) throws -> NotebookPage {
    NotebookPage(
      try Notebook(text), answers: answers,
      snapshots: [.init(sha256: "229ff4c855897b70", name: "sample.jsonl")], version: "0.1")
  }

  static func answer(_ table: ResultTable) -> NotebookPage.Answer {
    NotebookPage.Answer(.table(table), text: TerminalTable(width: 120).text(table))
  }

  static func answer(_ chart: Chart, _ table: ResultTable) -> NotebookPage.Answer {
    NotebookPage.Answer(.chart(chart, table), text: "a chart\n")
  }

  /// One of everything.
  static func plain() throws -> NotebookPage {
    try page(
      """
      ---
      beatbook: 1
      title: "Did the mood change?"
      beat: Open Source AI
      now: 2026-03-27T18:30:00Z
      tz: Europe/Paris
      params: {topic: "open weights"}
      ---
      # Did the mood change?

      A *walk*, see [the comparison](#the-comparison).

      ```beatbook id=load hide
      load a.jsonl into "Open Source AI"
      ```

      ## The comparison

      ```beatbook id=mood
      -- By source.
      compare sentiment last 24h vs previous 24h by source
      posts | search $topic | count by day | chart
      ```

      ```beatbook id=story nondet=skip
      draft
      ```

      ```beatbook id=slip expect=error
      posts | wher x
      ```

      """,
      [
        .init([]),
        .init(
          [
            answer(SampleTables.comparison),
            answer(try ChartTables.chart("lines"), ChartTables.days),
          ],
          remark: "within the tolerance"),
        .init([.init(.text, text: "story 1\n\n  It rose.\n")]),
        .init([.init(.error, text: "slip:1:9: error: no stage is called 'wher'\n")]),
      ])
  }

  private static let injection =
    "</pre></style></script><script>alert(1)</script><img src=x onerror=alert(2)>\u{1B}[2J\u{202E}\u{0}]]>"

  /// Everything that a hostile notebook, or hostile posts in it, can hold.
  static func hostile() throws -> NotebookPage {
    let table = ResultTable(
      columns: [.init("text", .text, title: injection), .init("n", .integer)],
      rows: [
        [.text(injection), .integer(1)], [.text("[x](javascript:alert(3))"), .integer(2)],
        [.text(String(repeating: "w", count: 5_000)), .missing],
      ], heading: [injection], notes: [injection])
    let chart = try Chart(table)
    let line = injection.replacing("\u{0}", with: "")
    return try page(
      """
      ---
      beatbook: 1
      title: "\(line.replacing("\"", with: "\\\""))"
      beat: "\(line)"
      now: \(line)
      tz: \(line)
      params: {a: "\(line)"}
      other: \(line)
      ---
      # \(line)

      # \(line)

      \(line) [x](javascript:alert(4)) <a href="javascript:alert(5)">y</a> ![z](https://example.org/z.png)

      <iframe src="https://example.org"></iframe>

      ```beatbook id=\(line.replacing(" ", with: "_")) hide
      posts | search "\(line)" -- \(line)
      ```

      ````beatbook id=b
      posts | where text has "```"
      ````

      ```beatbook id=c expect=error
      \(String(repeating: "long ", count: 1_000))
      ```

      """,
      [
        .init([answer(table), answer(chart, table), answer(chart, table)], remark: injection),
        .init([
          .init(.text, text: "```\n\(injection)\n~~~\n\(String(repeating: "x", count: 5_000))")
        ]),
        .init([.init(.error, text: injection)]),
      ])
  }

  /// Each page with whether it is hostile.
  static func all() throws -> [NotebookPage] {
    let tables = [SampleTables.nasty, ChartTables.days].map { NotebookPage.Answers([answer($0)]) }
    let charts = try ChartTables.all.map { name, chart in
      NotebookPage.Answers([answer(try chart(), ChartTables.days)])
    }
    let cells = String(repeating: "```beatbook\nposts\n```\n", count: tables.count + charts.count)
    return [
      try plain(), try hostile(), try page("---\nbeatbook: 1\n---\n" + cells, tables + charts),
      try page("---\nbeatbook: 1\n---\n", []),
      NotebookPage(asWritten: try hostile().notebook, version: "0.1"),
    ]
  }
}
