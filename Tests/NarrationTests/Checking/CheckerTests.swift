import Testing

@testable import Narration

struct CheckerTests {
  /// Sentences that stand.
  @Test(arguments: [
    "{F001} posts in {F001~window}, after {F002} in {F002~window}.",
    "{F004~source} had {F004} posts and {F005~source} {F005}.",
    "188 posts came from News and 84 from X: {F004~source} {F004}, {F005~source} {F005}.",
    "The positive share {F008~trend}, from {F007} to {F006}.",
    "Posts {F003~trend}; there were {F003} as many.", "{F006~about} of the posts were positive.",
    "The negative share did not clearly change: {F010}.", "{F013~term} stands in {F013} posts.",
    "The data end on March 27, with {F001} posts.",
    "{p01~author} wrote on {p01~source}: {p01~1}", "The two camps gave three reasons.",
    "Since Thursday evening there were {F001} posts.",
  ])
  func stands(_ text: String) throws {
    #expect(
      try Sheets.small().problems(text, facts: text.contains("negative share") ? ["F010"] : [])
        == "")
  }

  /// What a narrator typed and should not have, and what does not fit its facts.
  @Test(arguments: [
    ("There were 470 posts.", "unanchored: 470"), ("Interest surged.", "unanchored: surged"),
    ("Bluesky had {F004} posts.", "wrong frame: Bluesky"),
    ("The negative share is {F006}.", "wrong frame: negative; wrong frame: 36%"),
    ("AI Law drew {F001} posts.", "wrong frame: AI Law"),
    ("{F001} posts in the last 7 days.", "wrong frame: 7 days"),
    ("The data end on March 20, with {F001} posts.", "wrong frame: March 20"),
    ("One user said: “this is the end of it all”.", "unsupported: “this is the end of it all”"),
    ("See https://example.com for {F001} posts.", "unsupported: https://example.com"),
    ("@carol wrote of {F001} posts.", "unsupported: @carol"),
    ("It was the largest source with {F001} posts.", "unanchored: largest"),
    ("{F001} authors posted.", "contradicted: 469"),
    ("On X the posts rose, {F012} as many.", "weak: rose; weak: 4.1 times"),
    ("Most posts were the same.", "unanchored: Most"),
    ("On Monday there were {F001} posts.", "wrong frame: Monday"),
    ("Twelve authors wrote it.", "unanchored: Twelve"), ("Two of them left.", "unanchored: Two"),
    ("They called it “open”.", "unsupported: “open”"), ("It is “open” now.", "term: “open”"),
  ])
  func isFoundOut(_ text: String, _ problem: String) throws {
    let found = try Sheets.small().problems(text)
    #expect(found == problem)
  }

  @Test func ranksNeedTheirFactAndTheirPlace() throws {
    let sheet = Sheets.small()
    let found = try sheet.problems("{F011~source} was the largest source.", facts: ["F011"])
    #expect(found == "")
    #expect(
      try sheet.problems("{F011~source} was the smallest source.", facts: ["F011"])
        == "contradicted: smallest")
  }

  @Test func tiesRankNobody() throws {
    var sheet = Sheets.small()
    sheet.facts[4].value = 188
    #expect(
      try sheet.problems("{F011~source} was the largest source.", facts: ["F011"])
        == "contradicted: largest")
  }

  @Test func directionsAreHeldAgainstChanges() throws {
    let sheet = Sheets.small()
    #expect(try sheet.problems("The positive share fell.", facts: ["F008"]) == "contradicted: fell")
    #expect(try sheet.problems("The negative share fell.", facts: ["F010"]) == "weak: fell")
    #expect(
      try sheet.problems("The negative share plunged.", facts: ["F010"]) == "contradicted: plunged")
    #expect(
      try sheet.problems("The positive share was unchanged.", facts: ["F008"])
        == "contradicted: unchanged")
  }

  @Test func numbersOfPostsAreTheirs() throws {
    let sheet = Sheets.small()
    #expect(try sheet.problems("{p01~author} wrote that they lost 11 weeks.", .reported) == "")
    #expect(
      try sheet.problems("{p01~author} wrote that they lost 12 weeks.", .reported)
        == "wrong frame: 12 weeks")
    #expect(
      try sheet.problems("They lost 11 weeks.", .reported, posts: ["p01"])
        == "told as fact: 11 weeks")
  }

  @Test func authorsAreThoseOfTheirPosts() throws {
    let sheet = Sheets.small()
    #expect(
      try sheet.problems("@bob.example.org wrote: {p01~1}") == "misattributed: @bob.example.org")
    #expect(
      try sheet.problems("{p02~author} wrote {p01~1}, and {p01~author} wrote {p02~1}").contains(
        "misattributed"))
  }

  @Test func anchorsThatAreNotThereAreFoundOut() throws {
    let sheet = Sheets.small()
    var story = try sheet.story(Draft.Sentence("{F001} posts.", .measured))
    story.paragraphs[0][0].facts.append("F999")
    #expect(Checker(sheet).verification(of: story).blocking.map(\.anchor) == ["F999"])
  }

  @Test func anotherSheetIsStale() throws {
    let sheet = Sheets.small()
    let story = try sheet.story(Draft.Sentence("{F001} posts.", .measured))
    let verification = Checker(sheet).verification(of: story, sheetHash: "0")
    #expect(verification.blocking.map(\.verdict) == [.stale])
  }

  @Test func interpretationIsCountedAndNotJudged() throws {
    let story = try Sheets.small().story(
      Draft.Sentence("People seem to wait for what comes.", .interpretation),
      Draft.Sentence("{F001} posts.", .measured))
    let verification = Checker(Sheets.small()).verification(of: story)
    #expect(verification.checked.count == 1)
    // The dek of the story is one, too.
    #expect(verification.openSentences == 2)
  }
}
