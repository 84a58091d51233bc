import Narration
import Shell
import Storage

extension Sitting {
  /// Keeps a story with all its steps, as `draft` and `edit` would have.
  func keep(_ story: Story) throws {
    func step(_ revision: Revision) -> StoredStory.Step {
      StoredStory.Step(
        number: revision.number, hash: revision.hash, body: StoryCoding.text(of: revision))
    }
    let number = try session.store.addStory(
      beat: story.sheet.beat, created: story.revisions[0].at,
      sheet: StoryCoding.text(of: story.sheet), first: step(story.revisions[0]))
    for revision in story.revisions.dropFirst() {
      try session.store.addStep(step(revision), to: number)
    }
  }
}
