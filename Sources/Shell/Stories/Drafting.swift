import Analysis
import Language
import Narration

extension Session {
  /// Gathers the facts, has them told, checks what was told, and keeps it.
  func draft(_ draft: DraftStory) throws -> Story {
    let narrator = try narrator(try choice(draft.narrator))
    let sheet = try sheet(for: draft)
    let request = DraftRequest(sheet: sheet, tone: draft.tone, length: draft.length)
    let (text, origin) = try told(request, by: narrator)
    return try keep(sheet, text, by: origin)
  }

  /// Has a narrator tell, and fills what it wrote from the sheet.
  func told(
    _ request: DraftRequest, by narrator: any Narrator
  ) throws -> (text: StoryText, origin: NarrationOrigin) {
    let narration = try narrator.draft(request)
    for line in narration.notes { note(line) }
    let text = try Rendering(request.sheet).text(of: narration.draft)
    return (text, NarrationOrigin(actor: narrator.actor, promptHash: narration.promptHash))
  }

  private func sheet(for draft: DraftStory) throws -> FactSheet {
    var gathering = FactGathering(
      try emptySheet(draft), scoring: { [scorer] in scorer.score($0, language: nil)?.compound },
      asking: answerForFacts)
    let sheet = try gathering.gathered()
    guard (sheet.fact(.volume)?.value ?? 0) > 0 else {
      throw CommandError(
        message: "there are no posts in the first window to tell of",
        help: "see: posts | count by day")
    }
    return sheet
  }
}
