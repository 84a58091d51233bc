/// The narrator without a model: it chooses what matters by significance, and says it in
/// sentences of its own.
///
/// The wording varies with the sheet's hash, so that one sheet is always told alike and two days
/// are not.
package struct OfflineNarrator: Narrator {
  package let actor = Revision.Actor.template

  package init() {}

  package func draft(_ request: DraftRequest) -> Narration {
    let prose = OfflineProse(request.sheet)
    let lead = prose.lead
    var paragraphs = [
      prose.leadParagraph(lead), prose.volumeParagraph(lead), prose.sourcesParagraph(),
      prose.termsParagraph(), prose.copiesParagraph(), prose.voicesParagraph(),
      prose.limitsParagraph(),
    ].filter { !$0.isEmpty }
    if let length = request.length { paragraphs = Self.shortened(paragraphs, to: length) }
    return Narration(
      draft: Draft(
        headline: prose.headline(lead), dek: prose.dek(lead),
        paragraphs: paragraphs.map { Draft.Paragraph($0) }))
  }

  /// As many whole paragraphs as fit, the first and the last always.
  private static func shortened(
    _ paragraphs: [[Draft.Sentence]], to length: Int
  ) -> [[Draft.Sentence]] {
    guard let first = paragraphs.first, let last = paragraphs.last, paragraphs.count > 2 else {
      return paragraphs
    }
    var room = length - words(first) - words(last)
    var kept = [first]
    for paragraph in paragraphs.dropFirst().dropLast() where words(paragraph) <= room {
      kept.append(paragraph)
      room -= words(paragraph)
    }
    return kept + [last]
  }

  private static func words(_ paragraph: [Draft.Sentence]) -> Int {
    paragraph.reduce(0) { $0 + $1.text.split(separator: " ").count }
  }
}
