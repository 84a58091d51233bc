import Foundation
import Narration
import Reporting
import Storage

extension Session {
  /// Reads an exported story again, and keeps what was changed in it as a step of its history.
  func importStory(from path: String) throws {
    let text = try TextFile.text(at: path)
    let ending = (path as NSString).pathExtension.lowercased()
    let file: StoryFile
    do {
      file = try StoryFile(text, ending: ending)
    } catch {
      throw CommandError(
        message: "\(path) is no exported story: \(error)", help: "export one: export 1 to story.md")
    }
    var (story, exported) = try exportedStory(of: file, ending, path)
    let original = try Self.file(of: exported, ending)
    if !file.keeps(original) {
      note("the file's disclosure was changed or left out; that of the history stands")
    }
    let latest = try Self.file(of: story, ending)
    guard file.words != latest.words, file.words != original.words else {
      let later =
        file.words == latest.words
        ? "" : "; the story is at revision \(story.latest.number) by now"
      return note(
        "story \(story.number), revision \(exported.latest.number): the words are unchanged\(later)"
      )
    }
    guard exported.text.plain == story.text.plain else {
      throw CommandError(
        message:
          "\(path) has revision \(exported.latest.number) of story \(story.number), whose words were changed since",
        help: "export \(story.number) again and edit that file")
    }
    try keepEdited(file.words, of: &story, from: (path as NSString).lastPathComponent)
  }

  private func keepEdited(
    _ words: StoryFile.Words, of story: inout Story, from name: String
  ) throws {
    let text = Reanchoring(story.text).text(
      headline: words.headline, dek: words.dek, paragraphs: words.paragraphs)
    guard text.plain != story.text.plain else {
      return note("story \(story.number): nothing but blanks was changed")
    }
    let revision = story.add(.imported(from: name), by: .outside, at: now(), text: text)
    try keepLatest(of: story)
    let share = NumberText.fixed(revision.changed * 100, decimals: 0) ?? "0"
    note(
      "revision \(revision.number) from \(name), edited outside · \(share) % of the words changed")
    let check = story.check
    note(Self.line(of: story, check))
    let open = check.unresolved
    for claim in open { note(Self.line(of: claim)) }
    if !open.isEmpty { note("export is blocked until they are mended or overridden") }
  }

  /// The story a file is of, as it is and as it was when it was exported.
  private func exportedStory(
    of file: StoryFile, _ ending: String, _ path: String
  ) throws -> (story: Story, exported: Story) {
    // A copy of the same facts may have the same first step: then the number tells.
    let numbers = try store.storyNumbers()
    let ordered = numbers.filter { $0 == file.number } + numbers.filter { $0 != file.number }
    for number in ordered {
      let story = try story(number)
      for step in story.revisions.reversed() {
        let isNamed = story.sheet.hash == file.sheetHash && step.hash == file.revisionHash
        // Where the file says nothing of itself, only the very words can tell.
        guard isNamed || file.revisionHash == nil else { continue }
        let exported = try Story(
          number: number, sheet: story.sheet,
          revisions: story.revisions.filter { $0.number <= step.number })
        if isNamed { return (story, exported) }
        if try Self.file(of: exported, ending).words == file.words { return (story, exported) }
      }
    }
    guard file.revisionHash != nil, file.sheetHash != nil else {
      throw CommandError(
        message: "\(path) does not say which story it is of: its record of beatbook is gone",
        help: "leave the front matter of an exported story as it is, and edit below it")
    }
    throw CommandError(
      message: "\(path) is of a story that this store does not have",
      help: "import it where it was drafted")
  }

  /// What a story's export says, read as a file is.
  private static func file(of story: Story, _ ending: String) throws -> StoryFile {
    let page = StoryPage(story, version: version)
    guard let exporter = StoryExporters.forFiles(ending: ending) else {
      throw StoryFileError.unreadableFormat(ending)
    }
    return try StoryFile(exporter.text(of: page), ending: ending)
  }
}
