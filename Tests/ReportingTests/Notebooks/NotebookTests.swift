import Testing

@testable import Reporting

struct NotebookTests {
  private static let text = """
    ---
    beatbook: 1
    title: Heat pump debate, week 29
    beat: "Open \\"Source\\" AI"
    snapshots: [9f2c41aa, 00ff]
    now: 2026-03-27T18:30:00Z
    tz: UTC
    params: {topic: "heat pump, \\"air\\"", other: "a: b"}
    author: somebody
    ---
    # Volume first

    Some *prose*, with a fence of others:

    ````text
    ```beatbook
    not a cell
    ```
    ````

    ```beatbook id=vol
    posts | time last 24h | count by hour, source
    ```
    <!-- beatbook:out id=vol in=3fa1 rows=48 sha=77c0e1 -->
    ```output
    hour   bluesky    x
    12:00       41  120
    …46 more rows
    ```

    ```beatbook id=bad expect=error tol=1e-06 hide later=1
    posts | where sourc = x
    ```
    Right behind it.

    """

  @Test func isReadAndWrittenBackAsItIs() throws {
    let notebook = try Notebook(Self.text)
    #expect(notebook.text == Self.text)
    #expect(notebook.header.title == "Heat pump debate, week 29")
    #expect(notebook.header.beat == "Open \"Source\" AI")
    #expect(notebook.header.parameters.map(\.value) == ["heat pump, \"air\"", "a: b"])
    #expect(notebook.header.snapshots == ["9f2c41aa", "00ff"])
    #expect(notebook.cells.map(\.id) == ["vol", "bad"])
    #expect(notebook.cells[0].output?.rows == 48)
    #expect(notebook.cells[0].output?.digest == "77c0e1")
    #expect(notebook.cells[1].expectsError && notebook.cells[1].isHidden)
    #expect(notebook.cells[1].otherLabels == ["later=1"])
  }

  /// Editors of Windows end lines so, and what is written between them ends alike.
  @Test func linesThatEndInCRLFDoSo() throws {
    let text = Self.text.replacing("\n", with: "\r\n")
    var notebook = try Notebook(text)
    #expect(notebook.text == text)
    #expect(notebook.cells.map(\.text) == (try Notebook(Self.text)).cells.map(\.text))
    #expect(notebook.cells[0].output?.preview.contains("\r\n") == false)
    notebook.header.title = "Another"
    #expect(notebook.text.utf8.count { $0 == 0x0A } == notebook.text.utf8.count { $0 == 0x0D })
  }

  @Test(arguments: ["\r\n", "\n"])
  func proseIsKeptByteForByte(_ end: String) throws {
    let prose = "a\(end)\(end)  b\t\u{200B}\(end)~~~\(end)é ‮x"
    let text = "---\nbeatbook: 1\n---\n" + prose
    #expect(Array(try Notebook(text).text.utf8) == Array(text.utf8))
  }

  @Test func outputsWithFencesAreFencedByMore() throws {
    var cell = Notebook.Cell("posts | first 1\n", id: "a")
    cell.output = Notebook.Output(input: "1", preview: "text\n```beatbook\nx\n````\n")
    let notebook = Notebook(header: NotebookHeader(), parts: [.cell(cell)])
    #expect(try Notebook(notebook.text) == notebook)
  }

  @Test(arguments: [
    ("", 1, "there is no front matter"), ("---\ntitle: x\n---\n", 2, "there is no 'beatbook: 1'"),
    ("---\nbeatbook: 2\n---\n", 2, "the notebook is of layout 2"),
    ("---\nbeatbook: 1\nsnapshots: x\n---\n", 3, "'snapshots' cannot be 'x'"),
    ("---\nbeatbook: 1\n---\n\n```beatbook\nposts\n", 5, "this fence is not closed"),
    ("---\nbeatbook: 1\n---\n```beatbook nondet=maybe\n```\n", 4, "nondet cannot be 'maybe'"),
    (
      "---\nbeatbook: 1\n---\n```beatbook\n```\n<!-- beatbook:out in=1 -->\nx\n", 6,
      "an output's comment has no output"
    ),
  ])
  func whatIsNoNotebookSaysWhere(_ text: String, _ line: Int, _ message: String) {
    do {
      _ = try Notebook(text)
      Issue.record("\(text) was taken")
    } catch {
      #expect(error.line == line)
      #expect(error.message.contains(message), "\(error)")
    }
  }
}
