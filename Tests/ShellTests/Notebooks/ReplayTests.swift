import Foundation
import Language
import Reporting
import Storage
import Testing

@testable import Shell

struct ReplayTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../sessions").standardizedFileURL

  private static let shipped =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { $0.hasSuffix(".md") }.sorted() ?? []

  /// A notebook in a folder of its own.
  private static func notebook(_ cells: String, header: String = "now: 2026-03-27T18:30:00Z\n")
    throws
    -> (path: String, folder: TemporaryFolder)
  {
    let folder = try TemporaryFolder()
    let path = try folder.file("n.md", "---\nbeatbook: 1\n\(header)---\n\(cells)")
    return (path, folder)
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The notebooks of sessions/ answer what is written in them.
  @Test(arguments: shipped)
  func shippedNotebooksAnswerTheSame(_ name: String) throws {
    let sitting = try Sitting()
    let folder = try TemporaryFolder()
    let text = try Self.text(Self.folder.appending(path: name).path)
      .replacing("queries/snapshots/open-source-ai.jsonl.zst", with: "\"\(Sitting.sample)\"")
    let path = try folder.file(name, text)
    #expect(sitting.session.replay([path], .compare) == .done, "\(sitting.run(""))")
    #expect(sitting.messages().contains(" same"))
    // Their text is as it was when they were run, but for the place of the snapshot.
    let notebook = try Notebook(try Self.text(Self.folder.appending(path: name).path))
    #expect(notebook.staleCells.map(\.line) == [])
  }

  @Test func thereAreThreeOfThem() {
    #expect(Self.shipped.count >= 3)
  }

  @Test func outputsAreWrittenAndThenCompared() throws {
    let sitting = try Sitting.withSample()
    let (path, folder) = try Self.notebook(
      "Text.\n\n```beatbook id=a\nposts | time last 24h | count by source\n```\nMore.\n")
    defer { withExtendedLifetime(folder) {} }
    #expect(sitting.session.replay([path], .accept) == .done)
    let accepted = try Self.text(path)
    #expect(accepted.contains("news       188"))
    #expect(accepted.contains("snapshots: ["))
    #expect(accepted.hasSuffix("```\nMore.\n"))
    #expect(sitting.session.replay([path], .compare) == .done)
    #expect(try Self.text(path) == accepted)
    // Another width, another time zone of the sitting, other settings change nothing.
    sitting.run("set tz = Europe/Paris\nset rows = 1\nset now = 2026-03-01")
    #expect(sitting.session.replay([path], .compare) == .done)
  }

  @Test func aChangedAnswerIsShownAndNotTakenOver() throws {
    let sitting = try Sitting.withSample()
    let (path, folder) = try Self.notebook(
      "```beatbook id=a\nposts | where source = news | count by source\n```\n")
    defer { withExtendedLifetime(folder) {} }
    #expect(sitting.session.replay([path], .accept) == .done)
    let accepted = try Self.text(path)
    let more = try folder.file(
      "p.jsonl",
      "{\"source\":\"news\",\"id\":\"n1\",\"time\":\"2026-03-27T18:00:00Z\",\"text\":\"a\"}\n")
    sitting.run("load \"\(more)\" into \"Open Source AI\"")
    _ = sitting.messages()
    #expect(sitting.session.replay([path], .compare) == .differed)
    let said = sitting.run("")
    #expect(said.contains(":6: cell a different") && said.contains("  + news"), "\(said)")
    let messages = sitting.messages()
    #expect(messages.contains("1 snapshot that it did not have"), "\(messages)")
    #expect(try Self.text(path) == accepted)
    #expect(try Self.text(path + ".corrected") != accepted)
    #expect(sitting.session.replay([path], .accept) == .done)
    #expect(sitting.session.replay([path], .compare) == .done)
  }

  @Test func labelsAreHeld() throws {
    let sitting = try Sitting.withSample()
    let (path, folder) = try Self.notebook(
      """
      ```beatbook id=fails expect=error
      posts | where sourc = x
      ```
      ```beatbook id=skipped nondet=skip
      draft
      ```
      ```beatbook id=loose nondet=output
      posts | count
      ```
      <!-- beatbook:out id=loose in=1 sha=2 -->
      ```output
      something else
      ```
      ```beatbook id=near tol=1
      posts | time last 24h | measure avg(likes)
      ```

      """)
    defer { withExtendedLifetime(folder) {} }
    #expect(sitting.session.replay([path], .accept) == .done, "\(sitting.run(""))")
    #expect(try sitting.session.store.storyNumbers() == [])
    let text = try Self.text(path)
    #expect(text.contains("no field called 'sourc' here") && text.contains("31,370"))
    // A number may differ by what is tolerated, and by no more.
    let number = try #require(text.firstMatch(of: /\n +(\d+\.\d+)\n/)?.output.1)
    for (change, outcome) in [(0.5, Outcome.done), (5, .differed)] {
      let other = String(format: "%.2f", (Double(number) ?? 0) + change)
      try text.replacing(number, with: other)
        .replacing(/(id=near in=[0-9a-f]+ rows=1) sha=[0-9a-f]+/) { "\($0.output.1) sha=0" }
        .write(toFile: path, atomically: true, encoding: .utf8)
      #expect(sitting.session.replay([path], .compare) == outcome, "\(change)")
    }
  }

  @Test func failuresAreDifferencesAndTheRestIsRun() throws {
    let sitting = try Sitting.withSample()
    let (path, folder) = try Self.notebook(
      "```beatbook id=a\nposts | wher x\n```\n```beatbook id=b\nposts | count\n```\n```beatbook id=c expect=error\nposts | count\n```\n"
    )
    defer { withExtendedLifetime(folder) {} }
    #expect(sitting.session.replay([path], .compare) == .differed)
    let said = sitting.run("")
    #expect(said.contains("cell a failed") && said.contains("cell c failed"))
    #expect(said.contains("it was to fail, and did not"))
    #expect(sitting.messages().contains("2 failed, 1 written"))
  }

  @Test func staleCellsAreNamedWithoutRunning() throws {
    let sitting = try Sitting.withSample()
    let (path, folder) = try Self.notebook(
      "```beatbook id=a\nlet r = posts | time last 24h\n```\n```beatbook id=b\nr | count\n```\n```beatbook id=c\nposts | count\n```\n"
    )
    defer { withExtendedLifetime(folder) {} }
    #expect(sitting.session.replay([path], .accept) == .done)
    #expect(sitting.session.replay([path], .staleOnly) == .done)
    _ = sitting.run("")
    try Self.text(path).replacing("last 24h", with: "last 48h")
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect(sitting.session.replay([path], .staleOnly) == .differed)
    let said = sitting.run("")
    #expect(said.contains("cell a changed") && said.contains("cell b changed"))
  }

  @Test func parametersComeFromTheFrontMatter() throws {
    let sitting = try Sitting.withSample()
    let (path, folder) = try Self.notebook(
      "```beatbook\nparam topic: text\nposts of all | search $topic | count\n```\n",
      header: "now: 2026-03-27T18:30:00Z\nbeat: Open Source AI\nparams: {topic: \"licence\"}\n")
    defer { withExtendedLifetime(folder) {} }
    #expect(sitting.session.replay([path], .accept) == .done, "\(sitting.messages())")
    #expect(try Self.text(path).contains("2,4") || (try Self.text(path)).contains("count"))
  }

  @Test(arguments: [
    ("---\nbeatbook: 7\n---\n", ":2: the notebook is of layout 7"),
    ("---\nbeatbook: 1\nbeat: Nobody\n---\n", "front matter cannot be used: use \"Nobody\""),
    ("---\nbeatbook: 1\nnow: soon\n---\n", "front matter cannot be used: set now = soon"),
  ])
  func whatCannotBeReplayedSaysWhy(_ text: String, _ problem: String) throws {
    let sitting = try Sitting.withSample()
    let folder = try TemporaryFolder()
    let path = try folder.file("n.md", text)
    #expect(sitting.session.replay([path], .compare) == .failed)
    let said = sitting.messages()
    #expect(said.contains(problem), "\(said)")
    #expect(sitting.session.replay([path + "x"], .compare) == .failed)
  }

  @Test func aSittingIsSavedAndGoneOnWith() throws {
    let sitting = try Sitting.withSample()
    let folder = try TemporaryFolder()
    let path = folder.path + "/s.md"
    sitting.run("posts | time last 24h | count by source\nposts | wher x")
    sitting.session.takeNote("> Half of it is news.")
    sitting.run("draft\nset tz = Europe/Paris\nhelp count")
    sitting.run("save session \"\(path)\" title \"A day\"")
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    let notebook = try Notebook(try Self.text(path))
    #expect(notebook.header.title == "A day" && notebook.header.zone == "Europe/Paris")
    #expect(
      notebook.cells.map(\.text) == [
        "use \"Open Source AI\"\n", "posts | time last 24h | count by source\n", "draft\n",
        "set tz = Europe/Paris\n",
      ])
    #expect(notebook.cells.map(\.repetition) == [.compared, .compared, .skip, .compared])
    #expect(try Self.text(path).contains("\nHalf of it is news.\n"))
    #expect(try sitting.session.store.storyNumbers() == [1])
    #expect(sitting.session.replay([path], .compare) == .done)
    let other = try Sitting.withSample()
    other.run("open session \"\(path)\"\nposts | count\nsave session \"\(path)\"")
    #expect(other.outcome == .done, "\(other.messages())")
    #expect(try Notebook(try Self.text(path)).cells.count == 5)
    sitting.run("save session to \"\(folder.path)/t.md\"")
    try "mine".write(toFile: folder.path + "/u.md", atomically: true, encoding: .utf8)
    sitting.run("save session \"\(folder.path)/u.md\"")
    #expect(sitting.outcome == .failed)
    #expect(try Self.text(folder.path + "/u.md") == "mine")
  }
}
