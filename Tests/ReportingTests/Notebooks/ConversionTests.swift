import Testing

@testable import Reporting

struct ConversionTests {
  private static let script = """
    -- A look at volume.
    -- It has two lines.
    posts | time last 24h
      | count by source

    -- And then the mood.

    set tz = UTC
    compare sentiment last 24h vs previous 24h

    """

  @Test func scriptsBecomeNotebooksAndComeBack() throws {
    let notebook = Notebook(script: Self.script)
    #expect(
      notebook.cells.map(\.text) == [
        "posts | time last 24h\n  | count by source\n",
        "set tz = UTC\ncompare sentiment last 24h vs previous 24h\n",
      ])
    #expect(notebook.text.contains("\nA look at volume.\nIt has two lines.\n"))
    // It is a notebook that can be read, and says the same as a script.
    let again = try Notebook(notebook.text)
    #expect(Notebook(script: again.script).cells.map(\.text) == notebook.cells.map(\.text))
    #expect(again.script.contains("-- And then the mood."))
  }

  @Test func whatAScriptCannotDoIsAComment() throws {
    let notebook = try Notebook(
      "---\nbeatbook: 1\ntitle: T\nnow: 2026-03-27T18:30:00Z\nparams: {a: \"x \\\"y\\\"\"}\n---\n```beatbook expect=error\nposts | wher\n```\n```beatbook\nposts\n```\n"
    )
    #expect(
      notebook.script == """
        -- T

        set now = 2026-03-27T18:30:00Z
        param a: text = "x \\"y\\""

        -- posts | wher

        posts

        """)
  }
}
