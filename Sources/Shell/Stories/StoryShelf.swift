import Narration
import Storage

extension Session {
  /// A story of the store.
  ///
  /// - Throws: ``CommandError`` where there is none, ``StoryError`` where it was tampered with.
  func story(_ number: Int) throws -> Story {
    guard let stored = try store.story(number) else {
      let known = try store.storyNumbers()
      throw CommandError(
        message: "there is no story \(number)",
        help: known.isEmpty
          ? "draft one" : "stories: \(known.map(String.init).joined(separator: ", "))")
    }
    return try StoryCoding.story(
      number: number, sheet: stored.sheet, steps: stored.steps.map { ($0.hash, $0.body) })
  }

  /// The newest story.
  func latestStory() throws -> Story {
    guard let number = try store.storyNumbers().last else {
      throw CommandError(message: "there is no story yet", help: "draft one")
    }
    return try story(number)
  }

  /// Keeps a new story under the next number.
  func keep(_ sheet: FactSheet, _ text: StoryText, by narration: NarrationOrigin) throws -> Story {
    var story = Story(
      number: 0, sheet: sheet, text: text, by: narration.actor, at: now(),
      promptHash: narration.promptHash)
    let first = story.latest
    story.number = try store.addStory(
      beat: sheet.beat, created: first.at, sheet: StoryCoding.text(of: sheet),
      first: Self.step(of: first))
    return story
  }

  /// Keeps the last step of a story's history.
  func keepLatest(of story: Story) throws {
    try store.addStep(Self.step(of: story.latest), to: story.number)
  }

  private static func step(of revision: Revision) -> StoredStory.Step {
    StoredStory.Step(
      number: revision.number, hash: revision.hash, body: StoryCoding.text(of: revision))
  }
}

/// Who made a draft, and from what.
struct NarrationOrigin {
  var actor: Revision.Actor
  var promptHash: String?
}
