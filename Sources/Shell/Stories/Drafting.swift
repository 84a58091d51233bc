import Analysis
import Language
import Narration

extension Session {
  /// Gathers the facts, has them told, checks what was told, and keeps it.
  func draft(_ draft: DraftStory) throws -> Story {
    let narrator = try narrator(named: draft.narrator)
    let sheet = try sheet(for: draft)
    let request = DraftRequest(sheet: sheet, tone: draft.tone, length: draft.length)
    let narration = try narrator.draft(request)
    let text = try Rendering(sheet).text(of: narration.draft)
    for line in narration.notes { note(line) }
    return try keep(
      sheet, text,
      by: NarrationOrigin(actor: narrator.actor, promptHash: narration.promptHash))
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

  /// A narrator by its name; that of the settings where none is named.
  func narrator(named name: (text: String, span: Span)?) throws -> any Narrator {
    guard let name, name.text.lowercased() != "offline" else { return OfflineNarrator() }
    throw Diagnostic.unknownNarrator(name.text, at: name.span)
  }
}

extension Diagnostic {
  static func unknownNarrator(_ name: String, at span: Span) -> Self {
    Diagnostic(
      "unknown-narrator", "there is no narrator '\(name)'", at: span, help: "narrators: offline")
  }
}
