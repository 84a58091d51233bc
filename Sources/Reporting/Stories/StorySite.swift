import Narration

/// A folder of pages: the stories, an index of them, and a feed.
///
/// Its files follow from the stories alone, so that writing it again gives the same bytes.
package struct StorySite: Sendable {
  package struct File: Sendable, Equatable {
    /// The place in the folder.
    package var path: String
    package var text: String
  }

  private let pages: [StoryPage]
  private let version: String

  /// A site of pages in any order; each gets the others as its further stories.
  package init(_ pages: [StoryPage], version: String) {
    self.pages = pages.sorted { ($1.updated, $1.story.number) < ($0.updated, $0.story.number) }
    self.version = version
  }

  /// The files, in the order to write them: what is linked to is there before what links to it.
  package var files: [File] {
    let stories = pages.map { page in
      var page = page
      page.others = others(of: page)
      return File(
        path: Self.path(of: page), text: HTMLStory(home: "../index.html").text(of: page))
    }
    return stories + [
      File(path: StoryFeed.path, text: StoryFeed(pages, version: version).text),
      File(path: "index.html", text: index),
    ]
  }

  /// Where a story's page is; a headline or a beat may be anything, a number is a name.
  static func path(of page: StoryPage) -> String { "stories/\(name(of: page))" }

  private static func name(of page: StoryPage) -> String { "story-\(page.story.number).html" }

  private static let mostOthers = 8

  /// Further stories, those of the same beat first.
  private func others(of page: StoryPage) -> [StoryPage.Other] {
    let others = pages.filter { $0.story.number != page.story.number }
    let ordered =
      others.filter { $0.sheet.beat == page.sheet.beat }
      + others.filter { $0.sheet.beat != page.sheet.beat }
    return ordered.prefix(Self.mostOthers).map { other in
      StoryPage.Other(
        number: other.story.number, headline: PlainText.oneLine(other.text.headline.text),
        beat: other.beat, at: other.updated, link: Self.name(of: other))
    }
  }

  // MARK: The index

  private var index: String {
    let beats = Dictionary(grouping: pages, by: \.beat).sorted { $0.key < $1.key }
    let sections = beats.enumerated().map { number, beat in section(number + 1, beat.value) }
    let none = "<p>There are no stories yet.</p>"
    let head = HTMLHead(
      title: "Stories – beatbook",
      description: "Stories drafted from measured facts, each with how it was made.",
      extra: """
        <meta name="generator"\(HTMLText.attribute("content", "beatbook \(version)"))>
        <link rel="alternate" type="application/atom+xml" title="Stories" href="\(StoryFeed.path)">
        """, style: StoryStyle.sheet)
    return head.page(
      """
      <header class="bar"><nav aria-label="Site">Stories · \
      <a href="\(StoryFeed.path)">Feed</a></nav></header>
      <main class="index">
      <h1>Stories</h1>
      <p class="dek">Drafted from measured facts. Each story says how it was made.</p>
      \(sections.isEmpty ? none : sections.joined(separator: "\n"))
      </main>
      <footer><p>Written by beatbook \(HTMLText.escaped(version)).</p></footer>
      """.withoutEmptyLines)
  }

  private func section(_ number: Int, _ pages: [StoryPage]) -> String {
    guard let first = pages.first else { return "" }
    let category = first.sheet.category.map { " <small>\(HTMLText.escaped($0))</small>" } ?? ""
    return """
      <section aria-labelledby="beat-\(number)">
      <h2 id="beat-\(number)">\(HTMLText.escaped(first.beat))\(category)</h2>
      <ul class="stories">
      \(pages.map(item).joined(separator: "\n"))
      </ul>
      </section>
      """
  }

  private func item(_ page: StoryPage) -> String {
    let significance = page.story.significance.rawValue
    let link = HTMLText.attribute("href", Self.path(of: page))
    let dek = HTMLText.escaped(PlainText.oneLine(page.text.dek.text))
    let numbers = page.volume.map { " · \(HTMLText.escaped($0))" } ?? ""
    return """
      <li class="story"><h3><a\(link)>\(HTMLText.escaped(page.text.headline.text))</a></h3>
      <p>\(dek)</p>
      <p class="when"><span class="mark \(significance)">\(significance)</span> \
      \(HTMLStory().time(page.updated, page))\(numbers)</p>
      <p class="when">\(HTMLText.escaped(page.statement.line))</p></li>
      """
  }
}
