import Foundation
import Language
import Narration
import Reporting
import Storage
import TestSupport
import Testing

@testable import Shell

/// Notebooks that leave the program show what their files say, or do not leave.
struct NotebookExportTests {
  private static let html = HTMLNotebook()

  private static func notebook(_ cells: String) throws -> (path: String, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    let header =
      "---\nbeatbook: 1\ntitle: T\nnow: 2026-03-27T18:30:00Z\nbeat: Open Source AI\n---\n"
    return (try folder.file("n.md", header + cells), folder)
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// Exports, and reads what was written.
  private static func page(
    _ path: String, in sitting: Sitting, isAsWritten: Bool = false
  ) throws -> MarkupReader {
    let outcome = sitting.session.export(
      notebook: path, by: html, to: path + ".html", isAsWritten: isAsWritten)
    #expect(outcome == .done, "\(sitting.run(""))\(sitting.messages())")
    return try MarkupReader(try text(path + ".html"), isHTML: true)
  }

  @Test func tablesAndChartsAreOfWholeAnswers() throws {
    let sitting = try Sitting.withSample()
    let (path, folder) = try Self.notebook(
      "```beatbook id=a\nposts | time last 14 full days | count by day, source\nposts | time last 24h | count by source | chart bar\n```\n"
    )
    defer { withExtendedLifetime(folder) {} }
    #expect(sitting.session.replay([path], .accept) == .done)
    let page = try Self.page(path, in: sitting)
    // The file shows 20 rows.
    #expect(page.all("tbody").map { $0.text.split(separator: "\n").count } == [112, 4])
    #expect(page.all("svg").count == 1)
    #expect(page.all("figcaption").isEmpty)
    let basis = try #require(page.all("dl").first).text
    #expect(basis.contains("2026-03-27T18:30:00Z") && basis.contains("sha256 229ff4c855897b70"))
    #expect(page.all("footer").first?.text.contains("The cells were run by beatbook 0.1") == true)
    let written = try Self.text(path + ".html")
    _ = try Self.page(path, in: sitting)
    #expect(try Self.text(path + ".html") == written)
  }

  @Test func otherAnswersAreNoPage() throws {
    let sitting = try Sitting.withSample()
    let (path, folder) = try Self.notebook(
      "```beatbook id=a\nposts | where source = news | count by source\n```\n")
    defer { withExtendedLifetime(folder) {} }
    #expect(sitting.session.replay([path], .accept) == .done)
    let more = try folder.file(
      "p.jsonl",
      "{\"source\":\"news\",\"id\":\"n1\",\"time\":\"2026-03-27T18:00:00Z\",\"text\":\"a\"}\n")
    sitting.run("load \"\(more)\" into \"Open Source AI\"")
    _ = sitting.messages()
    let file = folder.path + "/out.html"
    let outcome = sitting.session.export(
      notebook: path, by: Self.html, to: file, isAsWritten: false)
    #expect(outcome == .differed)
    let said = sitting.run("")
    #expect(said.contains("cell a different") && said.contains("  + news"), "\(said)")
    #expect(sitting.messages().contains("nothing is written"))
    #expect(!FileManager.default.fileExists(atPath: file))
    // The file's own figures can be shown as they are.
    let page = try Self.page(path, in: sitting, isAsWritten: true)
    #expect(page.all("table").isEmpty)
    #expect(page.all("pre").last?.text.hasPrefix("source  count\nnews") == true)
    #expect(page.all("footer").first?.text.contains("nothing was run") == true)
  }

  @Test func labelsAreKept() throws {
    let sitting = try Sitting.withSample()
    let (path, folder) = try Self.notebook(
      """
      ```beatbook id=hidden hide
      let day = posts | time last 24h
      ```
      ```beatbook id=fails expect=error
      day | where sourc = x
      ```
      ```beatbook id=loose nondet=output
      day | count
      ```
      <!-- beatbook:out id=loose in=1 sha=2 -->
      ```output
      something else
      ```
      ```beatbook id=skipped nondet=skip
      draft
      ```
      ```beatbook id=near tol=100
      day | count
      ```
      <!-- beatbook:out id=near in=1 rows=1 sha=2 -->
      ```output
      count
        468
      2026-03-26 18:30 to 2026-03-27 18:30 UTC
      ```

      """)
    defer { withExtendedLifetime(folder) {} }
    let page = try Self.page(path, in: sitting)
    #expect(page.all("summary").map(\.text) == ["Cell 1: let day = posts | time last 24h"])
    let outputs = page.all("pre").map(\.text)
    #expect(outputs.contains { $0.contains("no field called 'sourc' here") }, "\(outputs)")
    // What is not compared is what the file holds, and what is tolerated is said.
    #expect(outputs.contains("something else"))
    #expect(page.all("td").map(\.text) == ["469"])
    let remarks = page.all("p").filter { $0.attributes["class"] == "remark" }.map(\.text)
    #expect(
      remarks == [
        "run each time, and not compared; this is the answer that the notebook holds",
        "not run again",
        "figures differ from those that the notebook holds by no more than the cell tolerates",
      ])
    #expect(try sitting.session.store.storyNumbers() == [])
  }

  /// A story in a notebook says how it was made there too.
  @Test func storiesKeepTheirDisclosure() throws {
    let sitting = try Sitting.withSample()
    sitting.run("draft")
    let (path, folder) = try Self.notebook("```beatbook id=s\nstory 1\n```\n")
    defer { withExtendedLifetime(folder) {} }
    let text = try #require(try Self.page(path, in: sitting).all("pre").last).text
    let story = try sitting.session.story(1)
    for part in [story.disclosure.label, story.text.headline.text] {
      #expect(text.replacing("\n", with: " ").contains(part), "\(text)")
    }
  }

  @Test(arguments: ["html", "ipynb"])
  func whatPostsSayIsText(_ name: String) throws {
    let sitting = try Sitting()
    let folder = try TemporaryFolder()
    let attack = "</style></pre><script>alert(1)</script> ```\\u001b[31m\\u202e\\ud800"
    let posts = try folder.file(
      "p.jsonl",
      "{\"source\":\"x\",\"id\":\"1\",\"time\":\"2026-03-27T18:00:00Z\",\"author\":\"\(attack)\",\"title\":\"\(attack)\",\"text\":\"\(attack) \(String(repeating: "y", count: 5_000))\",\"url\":\"javascript:alert(1)\"}\n"
    )
    sitting.run("load \"\(posts)\" into \"<b>\"")
    let path = try folder.file(
      "n.md",
      "---\nbeatbook: 1\n---\n```beatbook\nposts | select author, title, url, text\nposts | count by author | chart bar\n```\n"
    )
    #expect(sitting.session.replay([path], .accept) == .done, "\(sitting.messages())")
    // Its own file is read again, whatever stands in its outputs.
    #expect(sitting.session.replay([path], .compare) == .done, "\(sitting.run(""))")
    let exporter = try #require(NotebookExporters.named(name))
    let outcome = sitting.session.export(
      notebook: path, by: exporter, to: folder.path + "/out", isAsWritten: false)
    #expect(outcome == .done)
    let text = try Self.text(folder.path + "/out")
    #expect(text.contains("alert(1)"))
    #expect(!text.contains("href=\"javascript"))
    #expect(!text.unicodeScalars.contains { [0x1B, 0x202E].contains($0.value) })
    if name == "html" {
      #expect(!text.contains("<script"))
      #expect(try MarkupReader(text, isHTML: true).all("td").count == 6)
    }
  }

  @Test func filesThatAreNoTextAreRefused() throws {
    let sitting = try Sitting()
    let folder = try TemporaryFolder()
    let path = folder.path + "/n.md"
    try Data([0x2D, 0xFF, 0xC0]).write(to: URL(filePath: path))
    let outcome = sitting.session.export(
      notebook: path, by: Self.html, to: nil, isAsWritten: true)
    #expect(outcome == .failed && sitting.messages().contains("is no text in UTF-8"))
  }

  @Test func aSittingIsExported() throws {
    let sitting = try Sitting.withSample()
    let folder = try TemporaryFolder()
    sitting.run("posts | time last 24h | count by source")
    sitting.session.takeNote("> Half of it is *news*.")
    sitting.run("export session to \"\(folder.path)/s.html\" title \"A day\"")
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    let page = try MarkupReader(try Self.text(folder.path + "/s.html"), isHTML: true)
    #expect(page.all("h1").map(\.text) == ["A day"])
    #expect(page.all("em").map(\.text) == ["news"])
    #expect(page.all("td").count == 8)
    // No file held anything that could have been answered again.
    #expect(
      page.all("footer").map(\.text) == [
        "The cells were run by beatbook \(Session.version) from top to bottom in a fresh sitting when this page was made."
      ])
    sitting.run("export session \"\(folder.path)/s.pdf\"")
    #expect(sitting.outcome == .failed)
    #expect(sitting.messages().contains("no page has the ending '.pdf'"))
  }
}
