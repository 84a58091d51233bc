import Foundation
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

  @Test func jupyterNotebooksAreAsTheirFormatHasThem() throws {
    let notebook = try Notebook(
      "---\nbeatbook: 1\ntitle: T\n---\n# Prose </script>\n\n```beatbook id=vol\nposts\n```\n<!-- beatbook:out id=vol in=1 -->\n```output\na\u{1B}b\nc\n```\n```beatbook id=h hide\nload x\n```\n"
    )
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(notebook.jupyter.utf8)) as? [String: Any])
    #expect(object["nbformat"] as? Int == 4 && object["nbformat_minor"] as? Int == 5)
    let cells = try #require(object["cells"] as? [[String: Any]])
    #expect(cells.map { $0["cell_type"] as? String } == ["markdown", "code"])
    let ids = cells.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == 2)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-zA-Z0-9\-_]{1,64}/) != nil })
    let output = try #require((cells[1]["outputs"] as? [[String: Any]])?.first)
    #expect(output["text"] as? [String] == ["a\u{1B}b\n", "c\n"])
    #expect(cells[1]["execution_count"] is NSNull)
  }
}
