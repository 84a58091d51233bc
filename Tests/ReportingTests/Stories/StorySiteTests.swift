import Narration
import Reporting
import TestSupport
import Testing

/// A folder of pages, an index and a feed.
@Suite struct StorySiteTests {
  private static let plain = made(.plain)
  private static let hostile = made(SampleStories.hostile)

  private static func site(_ words: SampleStories.Words = .plain) -> StorySite {
    words == .plain ? plain : hostile
  }

  private static func made(_ words: SampleStories.Words) -> StorySite {
    let pages = Disclosure.State.allCases.enumerated().map { number, state in
      var story = SampleStories.story(state, words)
      story.number = number + 1
      return SampleStories.page(story)
    }
    return StorySite(pages, version: "0.1")
  }

  private static func text(_ path: String, _ words: SampleStories.Words = .plain) throws -> String {
    try #require(site(words).files.first { $0.path == path }).text
  }

  @Test func filesAreNamedByNumber() {
    for words in [SampleStories.Words.plain, SampleStories.hostile] {
      #expect(
        Self.site(words).files.map(\.path).sorted()
          == ["feed.xml", "index.html"] + (1...6).map { "stories/story-\($0).html" })
    }
  }

  @Test func pagesAreWellFormedAndLinkToEachOther() throws {
    for words in [SampleStories.Words.plain, SampleStories.hostile] {
      let files = Self.site(words).files
      for file in files where file.path.hasSuffix(".html") {
        let page = try MarkupReader(file.text, isHTML: true)
        try HTMLStoryTests.check(page)
        let folder = file.path.hasPrefix("stories/") ? "stories/" : ""
        let links = page.all("a").compactMap { $0.attributes["href"] }
          .filter { !$0.hasPrefix("http") }
        #expect(links.count >= 6)
        for link in links {
          let path = link.hasPrefix("../") ? String(link.dropFirst(3)) : folder + link
          #expect(files.contains { $0.path == path }, "\(file.path) links to \(link)")
        }
      }
    }
  }

  @Test func indexDisclosesEachStory() throws {
    let index = try MarkupReader(try Self.text("index.html"), isHTML: true)
    let items = index.all("li").map(\.text)
    #expect(items.count == 6)
    for state in Disclosure.State.allCases {
      let disclosure = SampleStories.story(state).disclosure
      #expect(items.contains { $0.contains("\(disclosure.label) \(disclosure.sentence)") })
    }
    // The newest first.
    #expect(items.first?.contains("18:30 UTC") == true)
  }

  @Test func feedIsAtom() throws {
    for words in [SampleStories.Words.plain, SampleStories.hostile] {
      let feed = try MarkupReader(try Self.text("feed.xml", words), isHTML: false)
      #expect(feed.elements.first?.name == "feed")
      #expect(
        feed.elements.first?.attributes
          == ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"])
      #expect(feed.all("entry").count == 6)
      for name in ["id", "title", "updated"] { #expect(feed.all(name).count == 7) }
      #expect(Set(feed.all("id").map(\.text)).count == 7)
      let form = #/urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}/#
      for id in feed.all("id") { #expect(id.text.wholeMatch(of: form) != nil, "\(id.text)") }
      let time = #/2026-03-27T18:30:0[0-9]Z/#
      for instant in feed.all("updated") + feed.all("published") {
        #expect(instant.text.wholeMatch(of: time) != nil)
      }
      let disclosures = Disclosure.State.allCases.map {
        SampleStories.story($0, words).disclosure
      }
      for (summary, content) in zip(feed.all("summary"), feed.all("content")) {
        let found = disclosures.filter {
          summary.text.hasPrefix("\($0.label) \($0.sentence)")
        }
        #expect(found.count == 1)
        // The content is HTML within XML, with the notice at both of its ends.
        let prolog = "<!DOCTYPE html>\n"
        let inner = try MarkupReader("\(prolog)<div>\(content.text)</div>", isHTML: true)
        let notices = inner.all("p").map(\.text).filter { text in
          found.contains { "\($0.label) \($0.sentence)" == text }
        }
        #expect(notices.count == 2)
      }
    }
  }

  @Test func feedLooksAsItDid() throws {
    try expectSnapshot(try Self.text("feed.xml"), "feed.xml")
    try expectSnapshot(try Self.text("index.html"), "index.html")
  }

  @Test func emptySiteIsASite() throws {
    let files = StorySite([], version: "0.1").files
    #expect(files.map(\.path) == ["feed.xml", "index.html"])
    _ = try MarkupReader(files[0].text, isHTML: false)
    #expect(
      try MarkupReader(files[1].text, isHTML: true).all("main").first?.text.contains(
        "no stories yet") == true)
  }
}
