import Foundation
import Language
import Storage
import TestSupport
import Testing

@testable import Shell

/// `open`, with a thread of which each post says where it belongs.
struct OpenPostTests {
  private static func sitting(format: String = "table") throws -> (Sitting, TemporaryFolder) {
    let folder = try TemporaryFolder()
    func line(_ id: String, _ minute: Int, _ text: String, _ more: String = "") -> String {
      """
      {"source":"reddit","id":"\(id)","author":"a_\(id)","time":"2026-03-26T10:\(10 + minute):00Z",\
      "lang":"en","text":"\(text)"\(more)}

      """
    }
    var posts = line(
      "t3_top", 0, "What do you make of #Tamarack? \\n\\n\\n Not good, I hear.",
      ",\"title\":\"A question\",\"url\":\"https://www.reddit.com/r/x/comments/top/a/\",\"likes\":1200"
    )
    posts += line("t1_a", 1, "It is great.", #","reply_to":"t3_top","thread":"t3_top""#)
    posts += line("t1_b", 2, "No.\\u001b[2J", #","reply_to":"t1_a","thread":"t3_top""#)
    posts += line("t1_c", 3, "Why not?", #","reply_to":"t1_b","thread":"t3_top""#)
    posts += line("t1_d", 4, "Gone parent.", #","reply_to":"t1_gone","thread":"t3_gone""#)
    for number in 0..<25 {
      posts += line(
        "t1_r\(number)", 5 + number, "Reply \(number).", #","reply_to":"t1_c","thread":"t3_top""#)
    }
    let path = try folder.file("p.jsonl", posts)
    let sitting = try Sitting(format: format)
    sitting.run("load \"\(path)\"")
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    _ = sitting.messages()
    return (sitting, folder)
  }

  @Test func showsWhatIsKnownOfAPost() throws {
    let (sitting, folder) = try Self.sitting()
    defer { withExtendedLifetime(folder) {} }
    let shown = sitting.run("open reddit:t3_top")
    #expect(
      shown.hasPrefix(
        """
        reddit post by a_t3_top · 2026-03-26 10:10 UTC
        A question
        What do you make of #Tamarack?

        Not good, I hear.

        counts     1,200 likes
        sentiment  negative −0.3412, by valence-lexicon 1
        words      good −1.4
        hashtags   #tamarack
        address    https://www.reddit.com/r/x/comments/top/a/
        id         reddit:t3_top
        read       in snapshot 1, p.jsonl, line 1 (245 bytes from byte 0)

        thread, 29 posts; open thread lists them
          ▸ a_t3_top · 2026-03-26 10:10 · A question · What do you make of #Tamarack? Not good, I hear.
            a_t1_a · 2026-03-26 10:11 · It is great.
              a_t1_b · 2026-03-26 10:12 · No.␛[2J
                a_t1_c · 2026-03-26 10:13 · Why not?

        """), "\(shown)")
    #expect(shown.hasSuffix("    … 8 more\n"), "\(shown)")
  }

  /// A reply is opened by its number, and the numbers are those of the last answer as ever.
  @Test func aThreadIsAnAnswerToGoOnFrom() throws {
    let (sitting, folder) = try Self.sitting()
    defer { withExtendedLifetime(folder) {} }
    sitting.run("open thread")
    #expect(sitting.messages().contains("no post was opened in this sitting yet"))
    sitting.run("posts | where id = \"reddit:t1_d\"")
    sitting.run("open reddit:t3_top")
    #expect(sitting.run("open 1").contains("Gone parent."))
    sitting.run("open reddit:t3_top")
    #expect(sitting.run("open thread").split(separator: "\n").count == 30)
    #expect(sitting.run("open 3").hasPrefix("reddit comment by a_t1_b"))
    #expect(sitting.outcome == .done, "\(sitting.messages())")
  }

  @Test func showsWhatAPostAnswers() throws {
    let (sitting, folder) = try Self.sitting()
    defer { withExtendedLifetime(folder) {} }
    let shown = sitting.run("open reddit:t1_c")
    #expect(
      shown.contains(
        """
        thread, 29 posts; open thread lists them
          a_t3_top · 2026-03-26 10:10 · A question · What do you make of #Tamarack? Not good, I hear.
            a_t1_a · 2026-03-26 10:11 · It is great.
              a_t1_b · 2026-03-26 10:12 · No.␛[2J
                ▸ a_t1_c · 2026-03-26 10:13 · Why not?
                  a_t1_r0 · 2026-03-26 10:15 · Reply 0.

        """), "\(shown)")
    #expect(shown.hasSuffix("          … 5 more\n"))
    let orphan = sitting.run("open reddit:t1_d")
    #expect(
      orphan.contains(
        "thread, 1 post; open thread lists them\n  t1_gone, which is not in the store\n    ▸ a_t1_d"
      ))
  }

  @Test(arguments: [
    "open https://www.reddit.com/r/x/comments/top/a/", "open https://reddit.com/r/x/comments/top/a",
    "open \"https://old.reddit.com/r/x/comments/top/a/?context=3\"", "open reddit:t3_top",
    "posts | sort time | first 3 | select time\nopen 1",
    "posts | where id = \"reddit:t3_top\"\nopen 1\nopen 1",
  ])
  func aPostHasManyNames(_ text: String) throws {
    let (sitting, folder) = try Self.sitting()
    defer { withExtendedLifetime(folder) {} }
    #expect(sitting.run(text).contains("id         reddit:t3_top\n"), "\(sitting.messages())")
  }

  @Test func programsGetARow() throws {
    let (sitting, folder) = try Self.sitting(format: "jsonl")
    defer { withExtendedLifetime(folder) {} }
    let row = sitting.run("open reddit:t1_a")
    #expect(row.hasPrefix("{\"time\":\"2026-03-26T10:11:00Z\",\"source\":\"reddit\""))
    #expect(row.split(separator: "\n").count == 1)
  }

  @Test func numberedLinesAreOpenedAndGoneOnFrom() throws {
    let sitting = try Sitting.withSample()
    let whole = sitting.run("posts | time last 24h | copies | open 1 | count by source")
    sitting.run("posts | time last 24h | copies")
    #expect(sitting.run("open 1 | count by source") == whole)
    #expect(
      sitting.run("posts | time last 24h | copies\nopen 1\nopen 2").contains("copies     5 other"))
  }

  @Test(arguments: [
    ("open 1", "nothing was answered in this sitting yet"),
    ("posts | count\nopen 1", "the last answer has no posts in its lines"),
    ("posts | first 2\nopen 3", "there is no line 3"),
    ("posts\nopen 1 | count", "no stage can follow"),
    ("open reddit:nothing", "there is no post 'reddit:nothing' in the store"),
    ("open", "a line's number, or the address or id of a post is missing here"),
    ("open nowhere.md", "cannot read nowhere.md"),
  ])
  func whatCannotBeOpened(_ text: String, _ problem: String) throws {
    let (sitting, folder) = try Self.sitting()
    defer { withExtendedLifetime(folder) {} }
    sitting.run(text)
    #expect(sitting.outcome == .failed)
    let said = sitting.messages()
    #expect(said.contains(problem), "\(said)")
  }

  @Test func aPathGoesOnFromANotebook() throws {
    let (sitting, folder) = try Self.sitting()
    let path = try folder.file(
      "n.md", "---\nbeatbook: 1\n---\n\n```beatbook id=a\nposts | count\n```\n")
    #expect(sitting.run("open \"\(path)\"") == "count\n   30\n")
    sitting.run("posts | count by source\nsave session \"\(path)\"")
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    let notebook = try String(contentsOfFile: path, encoding: .utf8)
    #expect(notebook.contains("id=c2\nposts | count by source\n"))
  }
}
