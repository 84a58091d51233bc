/// Somebody who makes a draft of a fact sheet.
///
/// What comes back is never shown as it is: placeholders are filled from the sheet, and the
/// outcome is checked like any other text.
package protocol Narrator {
  /// Who the history names.
  var actor: Revision.Actor { get }

  /// Writes a draft.
  ///
  /// - Throws: what the narrator's own way of working can fail with.
  func draft(_ request: DraftRequest) throws -> Narration
}

/// What is asked of a narrator.
package struct DraftRequest {
  package var sheet: FactSheet
  /// The manner, in a word or two.
  package var tone: String?
  /// About how many words.
  package var length: Int?
  /// A story that is to be changed, and how.
  package var revising: (text: StoryText, instruction: String)?

  package init(
    sheet: FactSheet, tone: String? = nil, length: Int? = nil,
    revising: (text: StoryText, instruction: String)? = nil
  ) {
    self.sheet = sheet
    self.tone = tone
    self.length = length
    self.revising = revising
  }
}

/// A draft, and what making it came to.
package struct Narration {
  package var draft: Draft
  /// SHA-256 of what a model was given; nil where none was asked.
  package var promptHash: String?
  /// What should be said of it, such as how many tokens it took.
  package var notes: [String]

  package init(draft: Draft, promptHash: String? = nil, notes: [String] = []) {
    self.draft = draft
    self.promptHash = promptHash
    self.notes = notes
  }
}
