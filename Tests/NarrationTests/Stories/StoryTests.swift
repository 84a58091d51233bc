import Testing

@testable import Narration

struct StoryTests {
  private static func story(by actor: Revision.Actor = .template) throws -> Story {
    let sheet = Sheets.small()
    let text = try sheet.story(Draft.Sentence("There were {F001} posts.", .measured))
    return Story(number: 1, sheet: sheet, text: text, by: actor, at: 1)
  }

  private static let model = Revision.Actor.model(provider: "p", model: "m-1", apiVersion: "v")

  private static func edited(_ story: Story, _ paragraph: String) -> StoryText {
    Reanchoring(story.text).text(
      headline: story.text.headline.text, dek: story.text.dek.text, paragraphs: [paragraph])
  }

  @Test func marksFollowTheirWords() throws {
    let story = try Self.story()
    for (paragraph, words) in [
      ("Well, there were 469 posts.", "469"), ("There were 470 posts.", "470"),
      ("There were exactly four hundred posts.", "exactly four hundred"),
      ("469 posts there were.", "469"),
    ] {
      let sentence = try #require(Self.edited(story, paragraph).paragraphs.first?.first)
      #expect(sentence.facts == ["F001"])
      let mark = try #require(sentence.marks.first, "\(paragraph)")
      #expect(sentence.text.utf8Text(mark.range).contains(words), "\(paragraph)")
    }
  }

  @Test func movedSentencesKeepWhatTheyHad() throws {
    let sheet = Sheets.small()
    let text = try sheet.story(
      Draft.Sentence("There were {F001} posts.", .measured),
      Draft.Sentence("News had {F004} posts.", .measured))
    let moved = Reanchoring(text).text(
      headline: "A headline", dek: "A dek",
      paragraphs: ["News had 188 posts.", "There were 469 posts."])
    #expect(moved.paragraphs.map { $0[0].marks.map(\.anchor) } == [["F004"], ["F001"]])
  }

  @Test func everyStateIsReachedAndNoneIsLost() throws {
    for (actor, states) in [
      (
        Revision.Actor.template,
        [Disclosure.State.template, .templateEdited, .templateReviewed, .templateReviewed]
      ), (Self.model, [.ai, .aiEdited, .aiReviewed, .aiReviewed]),
    ] {
      var story = try Self.story(by: actor)
      var seen = [story.disclosure.state]
      story.add(
        .edited, by: .human("ed"), at: 2, text: Self.edited(story, "There were 469 posts, then."))
      seen.append(story.disclosure.state)
      story.add(.reviewed, by: .human("Ada"), at: 3)
      seen.append(story.disclosure.state)
      #expect(story.disclosure.label.hasSuffix("reviewed by Ada."))
      story.add(.reverted(to: 1), by: .human("ed"), at: 4, text: story.revisions[0].text)
      seen.append(story.disclosure.state)
      #expect(story.disclosure.label.hasSuffix("reviewed by Ada before later edits."))
      #expect(seen == states)
    }
  }

  @Test func whatAModelWroteStaysAModels() throws {
    var story = try Self.story(by: Self.model)
    story.add(.edited, by: .human("ed"), at: 2, text: Self.edited(story, "All my own 469 posts."))
    #expect(story.disclosure.sentence.contains("using m-1"))
    #expect(story.disclosure.metaValue == "ai-generated")
    var template = try Self.story()
    template.add(
      .revised(instruction: "x"), by: Self.model, at: 2, text: Self.edited(template, "469 posts."))
    #expect(template.disclosure.state == .ai)
  }

  @Test func historiesThatWereChangedAreRefused() throws {
    var story = try Self.story()
    story.add(.noted("a"), by: .human("ed"), at: 2)
    story.add(.noted("b"), by: .human("ed"), at: 3)
    let steps = story.revisions.map { (hash: $0.hash, body: StoryCoding.text(of: $0)) }
    let sheet = StoryCoding.text(of: story.sheet)
    #expect(try StoryCoding.story(number: 1, sheet: sheet, steps: steps) == story)
    #expect(throws: StoryError.brokenHistory(1, revision: 3)) {
      try StoryCoding.story(number: 1, sheet: sheet, steps: [steps[0], steps[2]])
    }
    var forged = steps
    forged[1].body = forged[1].body.replacing("\"_0\":\"a\"", with: "\"_0\":\"c\"")
    #expect(forged[1].body != steps[1].body)
    #expect(throws: StoryError.brokenHistory(1, revision: 2)) {
      try StoryCoding.story(number: 1, sheet: sheet, steps: forged)
    }
    #expect(throws: StoryError.brokenHistory(1, revision: 1)) {
      try StoryCoding.story(
        number: 1, sheet: sheet.replacing("469", with: "470"), steps: steps)
    }
  }

  @Test func overridesAreForTheWordsTheyWereGivenFor() throws {
    var story = try Self.story()
    story.add(.edited, by: .human("ed"), at: 2, text: Self.edited(story, "There were 470 posts."))
    #expect(story.unresolved.map(\.surface) == ["470"])
    story.add(
      .overridden(reason: "counted by hand", claims: story.unresolved.map(\.overrideKey)),
      by: .human("ed"), at: 3)
    #expect(story.unresolved.isEmpty)
    #expect(story.overrides.map(\.reason) == ["counted by hand"])
    story.add(.edited, by: .human("ed"), at: 4, text: Self.edited(story, "There were 471 posts."))
    #expect(story.unresolved.map(\.surface) == ["471"])
  }

  @Test func differencesAreBySentence() {
    let difference = TextDifference("One. Two. Three.", "One. Four. Three.")
    #expect(
      difference.lines == [.same("One."), .removed("Two."), .added("Four."), .same("Three.")]
        || difference.lines == [.same("One."), .added("Four."), .removed("Two."), .same("Three.")])
    #expect(abs(difference.share - 1.0 / 3) < 1e-9)
    #expect(TextDifference("a", "a").share == 0)
  }

  @Test func editedTextsAreReadBack() throws {
    let story = try Self.story()
    let text = EditableText.text(of: story)
    let parts = try #require(EditableText.parts(of: text.replacing("\n", with: "\r\n")))
    #expect(parts.headline == "A headline")
    #expect(parts.paragraphs == ["There were 469 posts."])
    #expect(EditableText.parts(of: "% note\n\nonly a headline\n") == nil)
  }

  @Test func placeholdersMayBeTypedInEdits() throws {
    let sheet = Sheets.small()
    let story = try Self.story()
    let text = try Reanchoring(story.text).text(
      headline: "h", dek: "d",
      paragraphs: ["There were 469 posts, {F004} of them on {F004~source}."],
      filling: sheet)
    #expect(text.body == ["There were 469 posts, 188 of them on News."])
    #expect(Checker(sheet).verification(of: text).blocking == [])
    #expect(throws: NarrationError.self) {
      try Reanchoring(story.text).text(
        headline: "h", dek: "d", paragraphs: ["{F999}"], filling: sheet)
    }
  }
}
