import Foundation
import Narration
import Reporting
import TestSupport
import Testing

/// The page of a story: well formed, without scripts, and open to everybody.
@Suite struct HTMLStoryTests {
  private static func read(
    _ state: Disclosure.State, _ words: SampleStories.Words
  ) throws -> MarkupReader {
    let exporter = try #require(StoryExporters.forFiles(ending: "html"))
    return try MarkupReader(exporter.text(of: SampleStories.page(state, words)), isHTML: true)
  }

  @Test(arguments: Disclosure.State.allCases)
  func isWellFormed(_ state: Disclosure.State) throws {
    for words in [SampleStories.Words.plain, SampleStories.hostile] {
      try Self.check(try Self.read(state, words))
    }
  }

  /// What every page must be, also those of a site.
  static func check(_ page: MarkupReader) throws {
    let elements = page.elements
    #expect(page.all("html").first?.attributes["lang"] == "en")
    #expect(page.all("title").count == 1 && page.all("title").first?.text.isEmpty == false)
    #expect(page.all("meta").contains { $0.attributes["name"] == "viewport" })
    #expect(page.all("main").count == 1 && page.all("h1").count == 1)
    // Nothing runs, and nothing is fetched.
    for script in page.all("script") {
      #expect(script.attributes == ["type": "application/ld+json"])
    }
    let allowed: Set = [
      "html", "head", "meta", "title", "script", "style", "link", "body", "header", "nav", "main",
      "article", "aside", "section", "footer", "h1", "h2", "h3", "p", "span", "b", "strong", "br",
      "small", "code", "q", "a", "ul", "li", "dl", "div", "dt", "dd", "time", "figure",
      "blockquote", "figcaption", "svg", "polyline", "circle", "table", "caption", "thead", "tbody",
      "tr", "th", "td",
    ]
    #expect(Set(elements.map(\.name)).subtracting(allowed) == [])
    let attributes = elements.flatMap(\.attributes.keys)
    #expect(attributes.allSatisfy { !$0.hasPrefix("on") && $0 != "src" && $0 != "style" })
    for link in page.all("a") {
      let address = try #require(link.attributes["href"])
      let isOutside = address.hasPrefix("https://") || address.hasPrefix("http://")
      #expect(isOutside || !address.contains(":"), "\(address)")
      if isOutside { #expect(link.attributes["rel"] == "nofollow noopener") }
    }
    // Names are used once, and what they are used for is there.
    let names = elements.compactMap { $0.attributes["id"] }
    #expect(Set(names).count == names.count)
    for name in ["aria-labelledby", "aria-describedby"] {
      #expect(elements.compactMap { $0.attributes[name] }.allSatisfy(names.contains))
    }
    // No heading is more than one step below the one before.
    let levels = elements.filter { ["h1", "h2", "h3"].contains($0.name) }
      .compactMap { $0.name.last?.wholeNumberValue }
    #expect(levels.first == 1)
    for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1) }
  }

  /// The machine-readable half of the disclosure.
  @Test(arguments: Disclosure.State.allCases)
  func metadata(_ state: Disclosure.State) throws {
    for words in [SampleStories.Words.plain, SampleStories.hostile] {
      let page = try Self.read(state, words)
      let story = SampleStories.story(state, words)
      let values = page.all("meta").filter { $0.attributes["name"] == "ai-disclosure" }
        .map { $0.attributes["content"] }
      // Templates are not generative, and the absence of the element says so.
      #expect(values == [story.disclosure.metaValue].compactMap(\.self))
      let script = try #require(page.all("script").first)
      #expect(!script.text.contains("<"))
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(script.text.utf8)) as? [String: Any])
      #expect(object["@context"] as? String == "https://schema.org")
      #expect(object["@type"] as? String == "Article")
      #expect(object["digitalSourceType"] as? [String] == story.disclosure.schemaSourceTypes)
      let basis = try #require(object["isBasedOn"] as? [String: Any])
      #expect(basis["identifier"] as? String == "sha256:\(story.sheet.hash)")
      #expect(
        (object["backstory"] as? String)?.hasPrefix(
          "\(story.disclosure.sentence) \(story.check.line)") == true)
      #expect((object["creditText"] as? String)?.hasPrefix(story.disclosure.label) == true)
    }
  }

  @Test func claimsShowTheirFacts() throws {
    let page = try Self.read(.aiEdited, .plain)
    let claims = page.elements.filter { $0.attributes["data-claim"] != nil }
    let figures = claims.filter { $0.attributes["data-fact"] == "F001" }
    #expect(figures.count == 2)
    let figure = try #require(figures.last)
    #expect(figure.attributes["data-verdict"] == "supported")
    #expect(figure.attributes["tabindex"] == "0")
    let note = try #require(
      page.elements.first { $0.attributes["id"] == figure.attributes["aria-describedby"] })
    for part in [
      "F001 = 469", "2026-03-26 18:30 to 2026-03-27 18:30 UTC", "compare volume from 2026-03-26",
    ] { #expect(note.text.contains(part), "\(note.text)") }
    #expect(claims.contains { $0.attributes["data-fact"] == "p01" })
    let open = page.elements.filter { $0.attributes["data-verdict"] == "not checkable" }
    #expect(open.map(\.text) == ["Nobody can say why. It is a guess."])
    // The words of the story are those of the page, once its notes are taken out.
    let body = try #require(page.elements.first { $0.attributes["class"] == "body" })
    #expect(
      page.words(of: body).split(separator: "\n").map(String.init)
        == SampleStories.story(.aiEdited).text.body)
  }

  @Test func hostileWordsAreWords() throws {
    let page = try Self.read(.aiReviewed, SampleStories.hostile)
    let body = try #require(page.all("body").first).text
    for number in 1...9 where number != 6 {
      let call = number == 4 || number == 5 ? "javascript:alert(\(number))" : "alert(\(number))"
      // The model and the reason stand in the page, the address in nothing.
      #expect(body.contains(call), "\(call)")
    }
    #expect(!body.contains("alert(6)"))
    #expect(!body.unicodeScalars.contains { [0x202E, 0x2066, 0x200F, 0xFEFF].contains($0.value) })
    #expect(page.all("script").count == 1)
    #expect(page.all("a").isEmpty)
  }

  /// Articles are shown by their beginning; the story's own quotations are whole.
  @Test func longPostsAreCut() throws {
    var words = SampleStories.Words.plain
    words.text = "Weights " + String(repeating: "and more ", count: 100) + "end here."
    let page = try Self.read(.ai, words)
    let quotation = try #require(page.all("blockquote").first).text
    #expect(quotation.count < 605 && quotation.hasSuffix("more and…"), "\(quotation)")
    #expect(page.all("q").first?.text == quotation)
    let body = try #require(page.elements.first { $0.attributes["class"] == "body" })
    #expect(body.text.contains("end here.”"))
  }

  @Test(arguments: [
    ("https://example.org/a?b=c&d=1#e", "https://example.org/a?b=c&amp;d=1#e"),
    ("HTTPS://example.org/ü", "https://example.org/%C3%BC"),
    ("javascript:alert(1)", nil), (" https://example.org", nil), ("https:/example.org", nil),
    ("https://", nil), ("https://good.example@evil.example/", nil),
    ("https://exаmple.org", nil), ("https://a.example/\"onclick=\"x", nil),
    ("https://a.example/ b", nil), ("data:text/html,x", nil), ("//example.org", nil),
  ])
  func linksOnlyToTheWeb(_ address: String, _ link: String?) throws {
    var words = SampleStories.Words.plain
    words.url = address
    let html = StoryExporters.forFiles(ending: "html")?.text(of: SampleStories.page(.ai, words))
    let found = html?.firstMatch(of: #/<a href="([^"]*)" rel="nofollow noopener">/#)?.output.1
    #expect(found.map(String.init) == link)
  }

  /// Colours of text on both backgrounds, by the formula of WCAG 2.
  @Test func contrastIsEnough() throws {
    let html = StoryExporters.forFiles(ending: "html")?.text(of: SampleStories.page(.ai)) ?? ""
    let themes = html.matches(of: #/:root\{(color-scheme:light dark;)?--page:([^}]*)\}/#)
      .map { "--page:\($0.output.2)" }
    #expect(themes.count == 2)
    for theme in themes {
      var colors: [String: Double] = [:]
      for pair in theme.split(separator: ";") {
        let parts = pair.split(separator: ":")
        colors[String(parts[0].dropFirst(2))] = Self.luminance(String(parts[1].dropFirst()))
      }
      for ink in ["ink", "soft", "link", "good", "warn", "bad"] {
        for ground in ["page", "panel"] {
          let (one, other) = (try #require(colors[ink]), try #require(colors[ground]))
          let ratio = (max(one, other) + 0.05) / (min(one, other) + 0.05)
          #expect(ratio >= 4.5, "\(ink) on \(ground): \(ratio)")
        }
      }
    }
  }

  private static func luminance(_ digits: String) -> Double {
    let digits = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : digits
    let value = Int(digits, radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
