import Testing

@testable import Narration

struct RenderingTests {
  private static func text(_ draft: String) throws -> String {
    let story = try Sheets.small().story(Draft.Sentence(draft, .measured))
    return story.paragraphs[0][0].text
  }

  @Test(arguments: [
    ("{F001}", "469"), ("{F001~about} posts", "About 470 posts"), ("{F006}", "36%"),
    ("{F006~about} so", "About a third so"), ("{F008}", "16 percentage points"),
    ("{F008~trend}", "Rose sharply"), ("{F010~trend}", "Did not clearly change"),
    ("{F003}", "1.4 times"), ("{F004~source}", "News"), ("{F001~window}", "The last 24 hours"),
    ("{F002~window}", "The 24 hours before"), ("{F013~term}", "“tamarack”"), ("{F011}", "First"),
    ("{p01~author}", "@ann"), ("{p01~source}", "X"),
    ("{p01~1}", "“Open weights vs closed — that debate is not going away.”"),
    ("{p01}", "“Open weights vs closed — that debate is not going away. We lost 11 weeks.”"),
  ])
  func placeholdersAreFilled(_ draft: String, _ expected: String) throws {
    #expect(try Self.text(draft) == expected)
  }

  @Test(arguments: [
    ("{F999}", "there is no 'F999' in the fact sheet"), ("{F001~source}", "has no ~source"),
    ("{F001~trend}", "has no ~trend"), ("{p09}", "there is no 'p09'"),
    ("{p01~3}", "p01 has 2 sentences, and not 3"), ("{G1}", "'{G1}' is no placeholder"),
    ("{F001", "'{F001' is no placeholder"), ("F001}", "'}' is no placeholder"),
    ("{F001~shout}", "'{F001~shout}' is no placeholder"), ("{{F001}}", "is no placeholder"),
  ])
  func whatNamesNothingIsRefused(_ draft: String, _ problem: String) {
    do {
      _ = try Self.text(draft)
      Issue.record("\(draft) was taken")
    } catch {
      #expect("\(error)".contains(problem), "\(error)")
    }
  }

  /// A hostile post is one line without what is not seen, in marks that it cannot close.
  @Test func postsStayInsideTheirMarks() throws {
    let hostile = Sheets.post(
      "x:9", "x", "a\u{202E}b",
      "She said \"stop” here.\u{1B}[2J\nNew line\u{E0041}\u{200B} “x” end", "positive")
    let sheet = Sheets.small(posts: [hostile])
    let story = try sheet.story(Draft.Sentence("{p01~author} wrote: {p01}", .quote))
    let text = story.paragraphs[0][0].text
    #expect(text == "@ab wrote: “She said ‘stop’ here.[2J New line ‘x’ end”.")
    #expect(Checker(sheet).verification(of: story).blocking == [])
  }

  @Test func draftsAreReadAsModelsWriteThem() throws {
    let draft = try Draft(
      json: """
        {"headline":"{F001} posts","dek":"d","paragraphs":[{"sentences":[{"text":"{F001} posts.",\
        "kind":"measured","facts":["F001"],"posts":[]}]}]}
        """)
    #expect(draft.headline == Draft.Sentence("{F001} posts", .measured))
    #expect(draft.paragraphs[0].sentences[0].facts == ["F001"])
  }

  @Test(arguments: [
    ("", "it is not JSON"), ("{\"headline\":\"a\"", "it is not JSON"),
    ("{\"headline\":\"a\",\"dek\":\"b\"}", "'paragraphs' is missing"),
    (
      "{\"headline\":\"a\",\"dek\":\"b\",\"paragraphs\":[{\"sentences\":[{\"text\":\"t\",\"kind\":\"shout\",\"facts\":[],\"posts\":[]}]}]}",
      "has another value"
    ),
  ])
  func whatIsNoDraftIsRefused(_ json: String, _ reason: String) {
    let error = #expect(throws: NarrationError.self) { try Draft(json: json) }
    #expect("\(error as Any)".contains(reason), "\(error as Any)")
  }

  /// A story goes back to placeholders and comes out the same.
  @Test func unrenderingIsTheWayBack() throws {
    let sheet = Sheets.small()
    let story = try sheet.story(
      Draft.Sentence("The positive share {F008~trend} to {F006} on {F004~source}.", .measured),
      Draft.Sentence("{p01~author} wrote: {p01~2}", .quote))
    #expect(try Rendering(sheet).text(of: Unrendering(sheet).draft(of: story)) == story)
  }
}
