import Foundation
import Testing

/// `beatbook export`, with the real binary.
@Suite struct ExportCommandTests {
  private static let notebook = """
    ---
    beatbook: 1
    title: Counts
    ---
    Text.

    ```beatbook id=a
    posts of all | count
    ```
    <!-- beatbook:out id=a in=1 rows=1 sha=0 -->
    ```output
    count
        5
    ```

    """

  private static func file() throws -> (path: String, folder: URL) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "beatbook-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "n.md").path
    try Data(notebook.utf8).write(to: URL(filePath: path))
    return (path, folder)
  }

  @Test func pagesGoToOutputOrToAFile() throws {
    let (path, folder) = try Self.file()
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = try Program.run(["export", path, "--as-written"])
    #expect(page.code == 0)
    #expect(
      page.output.hasPrefix("<!DOCTYPE html>\n") && page.output.contains("<pre>count\n    5</pre>"))
    let other = folder.appending(path: "n.ipynb").path
    #expect(try Program.run(["export", path, other, "--as-written"]).code == 0)
    #expect(try String(contentsOfFile: other, encoding: .utf8).contains("\"nbformat\" : 4"))
    #expect(
      try Program.run(["convert", path, "--to", "ipynb"]).output.contains("\"nbformat\" : 4"))
    let script = try Program.run(["export", path, "--to", "beat"])
    #expect(script.output == "-- Counts\n\n-- Text.\n\nposts of all | count\n")
  }

  @Test func anotherAnswerIsExitCode3() throws {
    let (path, folder) = try Self.file()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try Program.run(["export", path, path + ".html", "--db", ":memory:"])
    #expect(run.code == 3)
    #expect(run.output.hasPrefix("\(path):7: cell a different\n  -     5\n  +     0\n"))
    #expect(!FileManager.default.fileExists(atPath: path + ".html"))
  }

  @Test(arguments: [
    (["n.md", "--to", "pdf"], "there is no 'pdf' to export to; formats: html, print, ipynb, beat"),
    (["n.md", "n.pdf"], "the ending of n.pdf says no format"),
  ])
  func formatsAreNamed(_ arguments: [String], _ problem: String) throws {
    let run = try Program.run(["export"] + arguments)
    #expect(run.code == 2 && run.errors.contains(problem), "\(run.errors)")
  }
}
