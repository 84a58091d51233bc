import Foundation
import Language
import Narration
import Reporting
import Storage

extension Session {
  /// Writes a story to a file, by the file's ending.
  ///
  /// - Throws: ``RefusedExport`` where a claim does not stand and no reason lets it through.
  func export(
    _ story: Story, to file: (text: String, span: Span), override reason: String?
  ) throws {
    let ending = (file.text as NSString).pathExtension
    guard let exporter = StoryExporters.forFiles(ending: ending) else {
      throw Diagnostic.noExporter(ending, at: file.span)
    }
    var story = story
    try settle(&story, override: reason)
    let others = try stories().filter { $0.number != story.number }.reversed().prefix(5).map {
      other in
      StoryPage.Other(
        number: other.number, headline: other.text.headline.text, beat: other.sheet.beat,
        at: other.latest.at)
    }
    var newest = NewestSnapshots()
    let page = try page(of: story, others: Array(others), newest: &newest)
    try write(exporter.text(of: page), to: file.text)
    note("\(Self.line(of: story, story.check)) · in \(file.text)")
  }

  /// Lets blocking claims through for a reason, which stays in the history.
  private func settle(_ story: inout Story, override reason: String?) throws {
    let open = story.unresolved
    guard !open.isEmpty else {
      if reason != nil { note("nothing to override: every claim of story \(story.number) stands") }
      return
    }
    guard let reason else { throw RefusedExport(story) }
    let claims = open.map(\.overrideKey)
    var seen: Set<String> = []
    story.add(
      .overridden(reason: reason, claims: claims.filter { seen.insert($0).inserted }),
      by: .human(workplace.userName), at: now())
    // Kept before the file is written: no file has a history that the store does not have.
    try keepLatest(of: story)
  }

  /// The stories of the store that can be read, in order.
  private func stories() throws -> [Story] {
    try store.storyNumbers().compactMap { number in
      do {
        return try story(number)
      } catch let error as StoryError {
        note("\(error)")
        return nil
      }
    }
  }

  /// Writes all stories whose claims stand as a site.
  func exportAll(to folder: String) throws {
    let known = try store.storyNumbers()
    guard !known.isEmpty else {
      throw CommandError(message: "there is no story yet", help: "draft one")
    }
    var pages: [StoryPage] = []
    var newest = NewestSnapshots()
    for story in try stories() {
      let open = story.unresolved
      if open.isEmpty {
        pages.append(try page(of: story, newest: &newest))
      } else {
        note("left out: story \(story.number) has \(RefusedExport.count(of: open))")
      }
    }
    // Everything is worked out before the first file is written.
    for file in StorySite(pages, version: Self.version).files {
      try write(file.text, to: (folder as NSString).appendingPathComponent(file.path))
    }
    note("\(pages.count) \(pages.count == 1 ? "story" : "stories") in \(folder)")
    guard pages.count < known.count else { return }
    throw CommandError(
      message: "\(known.count - pages.count) of \(known.count) stories were left out",
      help: "export one by its number to see what does not stand")
  }
}

extension Diagnostic {
  fileprivate static func noExporter(_ ending: String, at span: Span) -> Self {
    let known = StoryExporters.all.flatMap(\.endings).map { "." + $0 }
    return Diagnostic(
      "unknown-ending",
      ending.isEmpty
        ? "a file to export to needs an ending"
        : "no story is written with the ending '.\(ending)'",
      at: span, help: "endings: \(known.joined(separator: ", "))")
  }
}
