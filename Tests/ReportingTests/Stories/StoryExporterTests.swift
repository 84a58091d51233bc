import Foundation
import Narration
import Reporting
import TestSupport
import Testing

/// How a story was made is in every export, whatever its state and whoever's words are in it.
@Suite struct StoryExporterTests {
  @Test(arguments: StoryExporters.all.map(\.name), Disclosure.State.allCases)
  func discloses(_ name: String, _ state: Disclosure.State) throws {
    for words in [SampleStories.Words.plain, SampleStories.hostile] {
      let page = SampleStories.page(state, words)
      let text = Self.letters(try Self.read(name, page))
      let statement = page.statement
      #expect(statement.disclosure.state == state)
      #expect(page.story.overrides.isEmpty == (state == .template || state == .ai))
      let body = try #require(text.firstRange(of: Self.letters("334 in the 24 hours before.")))
      for part in [statement.label, statement.sentence] {
        #expect(text[..<body.lowerBound].contains(Self.letters(part)), "\(part): not before")
        #expect(text[body.upperBound...].contains(Self.letters(part)), "\(part): not behind")
      }
      for part in Self.parts(of: page.story) {
        #expect(text.contains(Self.letters(part)), "\(part): left out")
      }
    }
  }

  /// What must be in every export.
  private static func parts(of story: Story) -> [String] {
    var parts = [
      story.disclosure.state.rawValue, story.sheet.hash, story.check.line,
    ]
    parts += story.disclosure.digitalSourceTypes
    switch story.disclosure.origin {
    case .template: parts.append("no language model")
    case .model(let provider, let model): parts += [PlainText.oneLine(model), provider]
    }
    for revision in story.revisions {
      let instant = SampleStories.now + Int64(revision.number - 1) * 1_000_000
      #expect(abs(revision.at - instant) <= 1_000_000)
      parts += [revision.hash, revision.actor.written, revision.action.written]
      parts.append("2026-03-27T18:30:0\((revision.at - SampleStories.now) / 1_000_000)Z")
    }
    parts += story.overrides.flatMap { [PlainText.oneLine($0.reason)] + $0.claims }
    return parts
  }

  /// The export as its reader has it: in HTML without what is not shown.
  private static func read(_ name: String, _ page: StoryPage) throws -> String {
    let exporter = try #require(StoryExporters.all.first { $0.name == name })
    let text = exporter.text(of: page)
    switch name {
    case "html":
      let page = try MarkupReader(text, isHTML: true)
      return page.words(of: try #require(page.all("body").first))
    case "json":
      #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
      return text
    case "markdown":
      return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&amp;", with: "&")
    default: return text
    }
  }

  /// Letters and digits, which are the same however the rest is escaped or wrapped.
  private static func letters(_ text: String) -> String {
    text.filter { $0.isLetter || $0.isNumber }
  }

  /// The share of words that each step changed, to a reader and to a program.
  @Test func saysHowMuchWasChanged() {
    let page = SampleStories.page(.aiEdited)
    let share = page.story.revisions[1].changed
    #expect(share > 0.02 && share < 0.2)
    let percent = "\(Int((share * 100).rounded())) %"
    for exporter in StoryExporters.all where exporter.name != "json" {
      #expect(exporter.text(of: page).contains(percent), "\(exporter.name)")
    }
    let thousandths = "0.0\(Int((share * 1000).rounded()))"
    let json = StoryExporters.forFiles(ending: "json")?.text(of: page) ?? ""
    let written = json.firstMatch(of: #/"action": "edited",\s*"changed": ([0-9.]*)/#)?.output.1
    #expect(written.map { Double($0) } == Double(thousandths))
  }

  @Test(arguments: StoryExporters.all.map(\.name))
  func looksAsItDid(_ name: String) throws {
    let exporter = try #require(StoryExporters.all.first { $0.name == name })
    try expectSnapshot(
      exporter.text(of: SampleStories.page(.aiReviewed)), "story.\(exporter.endings[0])")
  }

  @Test(arguments: StoryExporters.all.map(\.name))
  func givesTheSameBytes(_ name: String) throws {
    let exporter = try #require(StoryExporters.all.first { $0.name == name })
    let page = SampleStories.page(.aiEdited)
    #expect(exporter.text(of: page) == exporter.text(of: SampleStories.page(.aiEdited)))
  }

  @Test func endingsAreOfOneExporterEach() {
    let endings = StoryExporters.all.flatMap(\.endings)
    #expect(Set(endings).count == endings.count)
    #expect(StoryExporters.forFiles(ending: "HTML")?.name == "html")
    #expect(StoryExporters.forFiles(ending: "pdf") == nil)
  }

  /// A quotation in the front matter can neither end it nor open a name of its own.
  @Test func frontMatterHoldsItsLines() {
    let page = SampleStories.page(.aiReviewed, SampleStories.hostile)
    let exported = StoryExporters.forFiles(ending: "md")?.text(of: page) ?? ""
    let lines = exported.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.dropFirst().firstIndex(of: "---") ?? 0
    #expect(lines[1..<end].filter { $0.hasPrefix("ai_disclosure:") }.count == 1)
    #expect(lines[1..<end].contains("ai_disclosure: \"ai-generated\""))
    #expect(lines.filter { $0 == "---" }.count == 2)
    #expect(lines[1..<end].allSatisfy { $0.contains(":") || $0.contains("- {") })
  }
}
