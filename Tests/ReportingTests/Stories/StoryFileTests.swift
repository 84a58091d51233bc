import Narration
import Reporting
import TestSupport
import Testing

/// Exports that can be read again.
@Suite struct StoryFileTests {
  private static func exported(
    _ ending: String, _ state: Disclosure.State, _ words: SampleStories.Words = .plain
  ) throws -> String {
    try #require(StoryExporters.forFiles(ending: ending)).text(of: SampleStories.page(state, words))
  }

  @Test(arguments: ["md", "json"], Disclosure.State.allCases)
  func readsWhatWasWritten(_ ending: String, _ state: Disclosure.State) throws {
    let story = SampleStories.story(state)
    let file = try StoryFile(try Self.exported(ending, state), ending: ending)
    #expect(file.number == 4)
    #expect(file.sheetHash == story.sheet.hash)
    #expect(file.revisionHash == story.latest.hash)
    #expect(
      file.words
        == StoryFile.Words(
          headline: story.text.headline.text, dek: story.text.dek.text,
          paragraphs: story.text.body))
    let line = "\(story.disclosure.label) \(story.disclosure.sentence)"
    #expect(file.notices == Array(repeating: line, count: ending == "md" ? 3 : 2))
  }

  /// Whatever the words are, they come back; of what a line cannot have, only blanks are lost.
  @Test(arguments: ["md", "json"])
  func hostileWordsComeBack(_ ending: String) throws {
    let story = SampleStories.story(.aiReviewed, SampleStories.hostile)
    let file = try StoryFile(
      try Self.exported(ending, .aiReviewed, SampleStories.hostile), ending: ending)
    #expect(file.sheetHash == story.sheet.hash)
    #expect(file.words.paragraphs.count == 2)
    #expect(file.words.dek == story.text.dek.text)
    func letters(_ text: String) -> String {
      text.unicodeScalars.filter {
        $0.properties.isAlphabetic || "<>&*_[]()`\\\"'#-!|$".unicodeScalars.contains($0)
      }.reduce(into: "") { $0.unicodeScalars.append($1) }
    }
    for (read, written) in zip(file.words.paragraphs, story.text.body) {
      #expect(letters(read) == letters(written))
    }
    #expect(letters(file.words.headline) == letters(story.text.headline.text))
  }

  /// Editors wrap lines, end them their own way, and put blanks where none were.
  @Test func otherEditorsMayWrap() throws {
    let text = try Self.exported("md", .ai)
    let file = try StoryFile(text, ending: "md")
    let wrapped = text.replacing("after 334", with: "after\n334").replacing("\n", with: "\r\n")
    #expect(try StoryFile("\u{FEFF}" + wrapped, ending: "md") == file)
    #expect(
      try StoryFile(text.replacing("\n\n", with: "\n\n \n"), ending: "md").words == file.words)
  }

  @Test func editedWordsAreRead() throws {
    let text = try Self.exported("md", .ai).replacing("469 posts, after", with: "470 posts, after")
      .replacing("Nobody can say why.", with: "Nobody *can* say why.\n\n## A heading\n\n1\\. More.")
    let file = try StoryFile(text, ending: "md")
    #expect(
      file.words.paragraphs
        == [
          "In the last 24 hours there were 470 posts, after 334 in the 24 hours before."
            + " Nobody can say why.", "A heading", "1. More.",
          SampleStories.text().body[1],
        ])
  }

  @Test func strippedDisclosureIsNoticed() throws {
    let text = try Self.exported("md", .ai)
    let file = try StoryFile(text, ending: "md")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let stripped = lines.filter { !$0.hasPrefix(">") }.joined(separator: "\n")
    let without = try StoryFile(stripped, ending: "md")
    #expect(without.words == file.words)
    #expect(!without.keeps(file))
    let changed = text.replacing("AI-generated.", with: "Written by a human.")
    #expect(!(try StoryFile(changed, ending: "md").keeps(file)))
    let end = try #require(lines.dropFirst().firstIndex(of: "---"))
    let bare = try StoryFile(lines[(end + 1)...].joined(separator: "\n"), ending: "md")
    #expect(bare.words == file.words)
    #expect(bare.revisionHash == nil)
    #expect(!bare.keeps(file))
  }

  @Test(arguments: [
    ("", "md", "it has no heading with '# ' before it"),
    ("# One", "md", "it has no paragraphs below its heading"), ("{", "json", "it is not JSON"),
    ("[]", "json", "it is not JSON"), ("{}", "json", "it has no headline"),
    ("{\"headline\":\"a\",\"body\":[]}", "json", "it has no body"),
    ("x", "html", "a story is imported from .md or .json, and not from '.html'"),
    ("---\n---\n---", "md", "it has no heading with '# ' before it"),
  ])
  func brokenFiles(_ text: String, _ ending: String, _ problem: String) {
    #expect {
      try StoryFile(text, ending: ending)
    } throws: {
      "\($0)" == problem
    }
  }
}
