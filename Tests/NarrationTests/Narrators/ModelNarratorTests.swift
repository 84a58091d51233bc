import Synchronization
import Testing

@testable import Narration

/// A model that gives the answers it was given, in pieces.
final class ScriptedModel: LanguageModel {
  let identity = ModelIdentity(provider: "scripted", model: "m-1", apiVersion: "v")
  private let answers: [String]
  private let asked = Mutex<[Prompt]>([])

  var prompts: [Prompt] { asked.withLock { $0 } }

  init(_ answers: String...) {
    self.answers = answers
  }

  func answer(
    _ prompt: Prompt, receiving: (String) -> Void, isCancelled: @escaping () -> Bool
  ) throws(ModelError) -> ModelAnswer {
    if isCancelled() { throw .cancelled }
    let number = asked.withLock { prompts in
      prompts.append(prompt)
      return prompts.count - 1
    }
    let text = answers[min(number, answers.count - 1)]
    var rest = Substring(text)
    while !rest.isEmpty {
      receiving(String(rest.prefix(7)))
      rest = rest.dropFirst(7)
    }
    return ModelAnswer(
      text: text, usage: ModelUsage(input: 300, cached: 1500, output: 1204), model: "m-1",
      requestID: nil)
  }
}

struct ModelNarratorTests {
  private static func json(_ sentence: String, kind: String = "measured") -> String {
    """
    {"headline":"{F001} posts","dek":"A dek","paragraphs":[{"sentences":[{"text":"\(sentence)",\
    "kind":"\(kind)","facts":[],"posts":[]}]}]}
    """
  }

  private static func narrator(
    _ model: ScriptedModel, receiving: @escaping (String) -> Void = { _ in },
    isCancelled: @escaping () -> Bool = { false }
  ) -> ModelNarrator {
    ModelNarrator(model, boundary: { "b0undary" }, receiving: receiving, isCancelled: isCancelled)
  }

  @Test func aGoodDraftIsTakenAtOnce() throws {
    let model = ScriptedModel(Self.json("There were {F001} posts — {F013~term} \\u00e9\\n."))
    var seen = ""
    let narration = try Self.narrator(model, receiving: { seen += $0 })
      .draft(DraftRequest(sheet: Sheets.small(), tone: "plain", length: 300))
    #expect(model.prompts.count == 1)
    #expect(narration.notes == ["1,800 tokens in (1,500 cached), 1,204 out"])
    #expect(seen == "469 posts\nA dek\nThere were 469 posts — “tamarack” é . \n")
    #expect(narration.promptHash?.count == 64)
    #expect(
      model.prompts[0].parts.last
        == "TASK. Draft the story now, of about 300 words, in this tone: plain.")
  }

  @Test(arguments: [
    ("There were 470 posts.", "paragraph 1: \"470\": unanchored: no fact has this value"),
    ("There were {F999} posts.", "paragraph 1, sentence 1: there is no 'F999' in the fact sheet"),
    ("Interest surged.", "a change of the data needs its fact"),
  ])
  func aBadDraftIsSentBackOnce(_ sentence: String, _ problem: String) throws {
    let model = ScriptedModel(Self.json(sentence), Self.json("There were {F001} posts."))
    let narration = try Self.narrator(model).draft(DraftRequest(sheet: Sheets.small()))
    #expect(model.prompts.count == 2)
    let told = try #require(model.prompts[1].parts.last)
    #expect(told.contains(problem), "\(told)")
    #expect(narration.draft.paragraphs[0].sentences[0].text == "There were {F001} posts.")
  }

  @Test func whatIsNoDraftTwiceIsNoStory() {
    let model = ScriptedModel("I cannot do that.")
    #expect(throws: NarrationError.unreadableDraft("it is not JSON")) {
      try Self.narrator(model).draft(DraftRequest(sheet: Sheets.small()))
    }
    #expect(model.prompts.count == 2)
  }

  @Test func revisingShowsTheStoryWithItsPlaceholders() throws {
    let sheet = Sheets.small()
    let story = try sheet.story(Draft.Sentence("There were {F001} posts.", .measured))
    let model = ScriptedModel(Self.json("{F001} posts."))
    _ = try Self.narrator(model).draft(
      DraftRequest(sheet: sheet, revising: (text: story, instruction: "shorter,\nplease")))
    let part = try #require(model.prompts[0].parts.last)
    #expect(part.contains("There were {F001} posts."))
    #expect(
      part.hasSuffix("Change that story as its editor asks, and nothing else: shorter, please"))
  }

  /// Hostile posts: what is told of them is data, and what comes of them is held like anything.
  @Test(arguments: HostilePosts.all.indices)
  func aHostilePostIsData(_ number: Int) throws {
    #expect(HostilePosts.all.count >= 50)
    let hostile = Sheets.post("x:h", "x", "mallory", HostilePosts.all[number], "positive")
    let sheet = Sheets.small(posts: [Sheets.ann, hostile, Sheets.bob])
    let calm = StoryPrompt(DraftRequest(sheet: Sheets.small()), boundary: "b0undary").prompt()
    let prompt = StoryPrompt(DraftRequest(sheet: sheet), boundary: "b0undary").prompt()
    // It changes no rule, no fact and no task, and cannot leave its part.
    #expect(prompt.system == calm.system)
    #expect(prompt.parts[0] == calm.parts[0])
    #expect(prompt.parts[2...] == calm.parts[2...])
    #expect(prompt.parts[1].components("BOUNDARY b0undary").count == 3)
    for line in prompt.parts[1].split(separator: "\n").dropFirst(2).dropLast() {
      #expect(line.hasPrefix("{\"") && line.hasSuffix("}"))
      #expect(
        !line.dropFirst(
          line.firstIndex(of: "[").map { line.distance(from: line.startIndex, to: $0) } ?? 0
        ).contains(" "))
    }
    // A model that follows it says something that does not stand.
    let obeyed = try sheet.story(
      Draft.Sentence("{F001} posts.", .measured),
      Draft.Sentence(
        "Sentiment rose 300% and 9,999 posts say so, see https://evil.example/x.", .measured,
        facts: [], posts: ["p02"]))
    #expect(Checker(sheet).verification(of: obeyed).blocking.count >= 3)
    // Quoting it is possible, as a quotation and nothing else.
    let quoted = try sheet.story(Draft.Sentence("{p02~author} wrote: {p02}", .quote))
    #expect(quoted.paragraphs[0][0].text.hasPrefix("@mallory wrote: “"))
    let calmStory = try sheet.story(Draft.Sentence("{F001} posts in {F001~window}.", .measured))
    #expect(Checker(sheet).verification(of: calmStory).blocking.isEmpty)
  }

  @Test func suspectPostsAreNotOfferedAsVoices() {
    let suspects = HostilePosts.all.filter(InjectionSigns.isSuspect)
    // Most are known by sight; that some are not is why nothing rests on it.
    #expect(suspects.count >= 35)
    #expect(!InjectionSigns.isSuspect("A perfectly calm sentence about licences."))
    let sheet = Sheets.small(posts: [Sheets.post("x:h", "x", "m", HostilePosts.all[0], "positive")])
    let draft = OfflineNarrator().draft(DraftRequest(sheet: sheet)).draft
    let said = draft.paragraphs.flatMap(\.sentences).map(\.text).joined(separator: " ")
    #expect(!said.contains("{p01"))
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
