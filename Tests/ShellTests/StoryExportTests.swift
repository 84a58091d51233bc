import Foundation
import Narration
import Shell
import Storage
import TestSupport
import Testing

/// Stories that leave the house, and come back.
@Suite struct StoryExportTests {
  private let folder: TemporaryFolder
  private let sitting: Sitting

  init() throws {
    folder = try TemporaryFolder()
    sitting = try Sitting.withSample()
  }

  private func keep(_ story: Story) throws { try sitting.keep(story) }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
  }

  private func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  /// Runs a line and returns what it said beside the answers.
  private func said(_ line: String) -> String {
    sitting.run(line)
    return sitting.messages()
  }

  @Test(arguments: ["md", "json"], Disclosure.State.allCases)
  func comesBackInEveryState(_ ending: String, _ state: Disclosure.State) throws {
    let story = SampleStories.story(state)
    try keep(story)
    #expect(said("export 1 to \"\(folder.path)/a.\(ending)\"").contains("state: \(state.rawValue)"))
    let revision = story.latest.number
    #expect(
      said("import \"\(folder.path)/a.\(ending)\"")
        == "story 1, revision \(revision): the words are unchanged\n")
    // A figure changed elsewhere keeps the fact it was of, and is found out.
    let edited = try text("a.\(ending)").replacing("469 posts, after", with: "470 posts, after")
    _ = try folder.file("b.\(ending)", edited)
    let messages = said("import \"\(folder.path)/b.\(ending)\"")
    #expect(sitting.outcome == .done)
    #expect(
      messages.hasPrefix("revision \(revision + 1) from b.\(ending), edited outside · 2 % of"))
    #expect(messages.contains("contradicted: \"470\": F001 = 469"), "\(messages)")
    #expect(messages.hasSuffix("export is blocked until they are mended or overridden\n"))
    #expect(
      said("import \"\(folder.path)/b.\(ending)\"").contains("the words are unchanged"))
    // The state follows from the history, and says so from now on.
    #expect(said("export 1 to \"\(folder.path)/c.html\"").hasPrefix("error: story 1 has 1 contra"))
    #expect(sitting.outcome == .failed)
    _ = said("export 1 to \"\(folder.path)/c.html\" override \"only a test\"")
    #expect(sitting.outcome == .done)
    let page = try MarkupReader(try text("c.html"), isHTML: true)
    let notices = page.all("aside").map(\.text)
    #expect(notices.count == 2)
    for notice in notices {
      #expect(notice.contains("edited outside beatbook"))
      #expect(notice.contains("1 claim let through by local: “only a test” (contradicted: 470)"))
    }
    #expect(
      said("import \"\(folder.path)/a.\(ending)\"")
        .hasSuffix("the words are unchanged; the story is at revision \(revision + 2) by now\n"))
  }

  @Test func refusalPointsAtTheClaim() throws {
    var words = SampleStories.Words.plain
    words.comment = "That is 4,700 more than the 12 of the day before, and nobody knows why."
    try keep(SampleStories.story(.ai, words))
    #expect(
      said("export 1 to \"\(folder.path)/a.html\"") == """
        error: story 1 has 2 unanchored claims
          1 | …4 in the 24 hours before. That is 4,700 more than the 12 of the day befo…
                                                 ^^^^^
            unanchored: no fact has this value
          1 | …hours before. That is 4,700 more than the 12 of the day before, and nobo…
                                           ^^^^^^^^^^^^^^^^
            unanchored: no fact has this value
          help: edit 1, or: export 1 to … override "reason"

        """)
    #expect(try files() == [])
    // Reasons are kept once they are given, and a blank is none.
    #expect(said("export 1 to a.html override \" \"").contains("an override needs a reason"))
    _ = said("export 1 to \"\(folder.path)/a.txt\" override \"it is a \\\"test\\\"\"")
    #expect(try text("a.txt").contains("2 claims let through by local: “it is a"))
    _ = said("export to \"\(folder.path)/b.txt\"")
    #expect(sitting.outcome == .done)
    #expect(try text("a.txt") == text("b.txt"))
    #expect(
      said("export 1 to \"\(folder.path)/b.txt\" override \"again\"").hasPrefix(
        "nothing to override: every claim of story 1 stands"))
  }

  @Test func errorsAreValuesForPrograms() throws {
    var words = SampleStories.Words.plain
    words.comment = "There were 4,700 posts."
    try keep(SampleStories.story(.ai, words))
    sitting.run("set format = json")
    let message = said("export 1 to \"\(folder.path)/a.html\"")
    let object = try JSONSerialization.jsonObject(with: Data(message.utf8)) as? [String: Any]
    #expect(object?["code"] as? String == "unresolved-claims")
  }

  @Test func strippedDisclosureIsPutBack() throws {
    try keep(SampleStories.story(.aiReviewed))
    _ = said("export 1 to \"\(folder.path)/a.md\"")
    let lines = try text("a.md").split(separator: "\n", omittingEmptySubsequences: false)
    let end = try #require(lines.dropFirst().firstIndex(of: "---"))
    let bare = lines[(end + 1)...].filter { !$0.hasPrefix(">") }.joined(separator: "\n")
    _ = try folder.file("bare.md", bare)
    #expect(
      said("import \"\(folder.path)/bare.md\"") == """
        the file's disclosure was changed or left out; that of the history stands
        story 1, revision 4: the words are unchanged

        """)
    let lied = try text("a.md").replacing("AI-generated", with: "Written by hand")
      .replacing("ai-generated", with: "human-written").replacing("Nobody can", with: "No one can")
    _ = try folder.file("lied.md", lied)
    #expect(
      said("import \"\(folder.path)/lied.md\"").hasPrefix("the file's disclosure was changed"))
    _ = said("export 1 to \"\(folder.path)/b.md\"")
    let back = try text("b.md")
    #expect(back.contains("No one can say why."))
    #expect(!back.contains("Written by hand") && !back.contains("human-written"))
    #expect(
      back.contains(
        "> **AI-generated, edited by a human, edited outside beatbook, reviewed by Ada Example before later edits.**"
      ))
    // Without its record, and with other words, nothing tells what it is.
    _ = try folder.file("lost.md", bare.replacing("Nobody", with: "Somebody"))
    #expect(said("import \"\(folder.path)/lost.md\"").contains("its record of beatbook is gone"))
    #expect(sitting.outcome == .failed)
  }

  @Test func filesThatAreNoStories() throws {
    try keep(SampleStories.story(.ai))
    _ = said("export 1 to \"\(folder.path)/a.md\"")
    let other = try text("a.md").replacing("revision_sha256: \"", with: "revision_sha256: \"0")
    for (name, content, problem) in [
      ("other.md", other, "is of a story that this store does not have"),
      ("broken.json", "{", "is no exported story: it is not JSON"),
      ("empty.md", "", "is no exported story: it has no heading"),
      ("page.html", "<p>", "is no exported story: a story is imported from .md or .json"),
    ] {
      let file = try folder.file(name, content)
      #expect(said("import \"\(file)\"").contains(problem), "\(name)")
      #expect(sitting.outcome == .failed)
    }
    try Data([0x23, 0x20, 0xFF]).write(to: URL(filePath: folder.path + "/bytes.md"))
    #expect(said("import \"\(folder.path)/bytes.md\"").contains("cannot read"))
    #expect(said("import \"\(folder.path)/none.md\"").contains("cannot read"))
  }

  /// Two people edited: the second is not to undo the first.
  @Test func filesOfOlderWordsAreRefused() throws {
    try keep(SampleStories.story(.ai))
    _ = said("export 1 to \"\(folder.path)/a.md\"")
    let first = try text("a.md").replacing("Nobody", with: "No one")
    let second = try text("a.md").replacing("Nobody", with: "Somebody")
    _ = said("import \"\(try folder.file("first.md", first))\"")
    let message = said("import \"\(try folder.file("second.md", second))\"")
    #expect(message.contains("has revision 1 of story 1, whose words were changed since"))
    #expect(sitting.outcome == .failed)
  }

  /// A file that cannot be written is no half file, and nothing stays beside its place.
  @Test(arguments: ["md", "html", "txt", "json"])
  func failuresLeaveNothingBehind(_ ending: String) throws {
    try keep(SampleStories.story(.ai))
    let path = folder.path + "/taken.\(ending)"
    try FileManager.default.createDirectory(
      atPath: path + "/full", withIntermediateDirectories: true)
    #expect(said("export 1 to \"\(path)\"").contains("cannot write"))
    #expect(sitting.outcome == .failed)
    let file = try folder.file("file", "kept")
    #expect(said("export 1 to \"\(file)/a.\(ending)\"").contains("cannot write"))
    #expect(said("export all to \"\(file)\"").contains("cannot write"))
    #expect(said("export 1 to \"\(folder.path)/a.pdf\"").contains("endings: .md, .markdown, .html"))
    #expect(try files() == ["file", "taken.\(ending)", "taken.\(ending)/full"])
    #expect(try text("file") == "kept")
  }

  @Test func siteIsTheSameEachTime() throws {
    for state in [Disclosure.State.template, .aiEdited] { try keep(SampleStories.story(state)) }
    #expect(said("export all to \"\(folder.path)/one\"").hasPrefix("2 stories in "))
    _ = said("export all to \"\(folder.path)/two\"")
    let names = try files().filter { $0.hasPrefix("one/") && $0.contains(".") }
    #expect(names.count == 4)
    for name in names {
      #expect(try text(name) == text("two" + name.dropFirst(3)), "\(name)")
    }
    // What was there before is written over.
    _ = said("export all to \"\(folder.path)/one\"")
    #expect(sitting.outcome == .done)
    #expect(try files().filter { $0.hasPrefix("one/") && $0.contains(".") } == names)
    // The line of the last days comes from the store.
    let page = try MarkupReader(try text("one/stories/story-1.html"), isHTML: true)
    #expect(
      page.all("svg").first?.attributes["aria-label"]
        == "Positive share: 25 % on 2026-03-14, 38 % on 2026-03-27; lowest 17 %, highest 38 %")
  }

  @Test func siteLeavesOutWhatDoesNotStand() throws {
    var words = SampleStories.Words.plain
    words.comment = "There were 4,700 posts."
    try keep(SampleStories.story(.template))
    try keep(SampleStories.story(.ai, words))
    #expect(
      said("export all to \"\(folder.path)/site\"") == """
        left out: story 2 has 1 unanchored claim
        1 story in \(folder.path)/site
        error: 1 of 2 stories were left out
          help: export one by its number to see what does not stand

        """)
    #expect(sitting.outcome == .failed)
    #expect(
      try files().filter { $0.contains(".") }
        == ["site/feed.xml", "site/index.html", "site/stories/story-1.html"])
    let empty = try Sitting()
    empty.run("export all to \"\(folder.path)/empty\"")
    #expect(empty.messages().contains("there is no story yet"))
  }

  /// Words that mean no good, from beats, posts, authors, models and people.
  @Test func hostileStories() throws {
    for state in [Disclosure.State.templateEdited, .aiReviewed] {
      try keep(SampleStories.story(state, SampleStories.hostile))
    }
    for ending in ["md", "html", "txt", "json"] {
      let message = said("export 2 to \"\(folder.path)/a.\(ending)\" override \"as it is\"")
      #expect(sitting.outcome == .done, "\(message)")
      let text = try text("a.\(ending)")
      #expect(!text.unicodeScalars.contains { [0x202E, 0x2066, 0x1B, 0].contains($0.value) })
    }
    #expect(try files() == ["a.html", "a.json", "a.md", "a.txt"])
    for ending in ["md", "json"] {
      #expect(
        said("import \"\(folder.path)/a.\(ending)\"").contains("the words are unchanged"),
        "\(ending)")
    }
    _ = said("export 1 to \"\(folder.path)/b.txt\" override \"as it is\"")
    #expect(said("export all to \"\(folder.path)/site\"").hasPrefix("2 stories"))
    for name in try files() where name.hasSuffix(".html") {
      let page = try MarkupReader(try text(name), isHTML: true)
      #expect(page.all("script").allSatisfy { $0.attributes["type"] == "application/ld+json" })
    }
    _ = try MarkupReader(try text("site/feed.xml"), isHTML: false)
    #expect(try files().filter { $0.hasPrefix("site/") }.count == 5)
  }
}
