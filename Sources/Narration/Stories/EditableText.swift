/// A story as it is opened in an editor: headline, dek and paragraphs with blank lines between.
package enum EditableText {
  /// The story's words, with a few lines on how they are read.
  package static func text(of story: Story) -> String {
    notes(story).map { "% \($0)\n" }.joined() + "\n" + story.text.plain
  }

  private static func notes(_ story: Story) -> [String] {
    [
      "Story \(story.number). The first paragraph is the headline, the second the dek.",
      "Lines that begin with % are left out. A figure that is changed is checked against its fact;",
      "new figures and quotations are written as placeholders: {F001}, {F001~about}, {p01~1}.",
      "See: facts \(story.number).",
    ]
  }

  /// What an edited text comes to; nil where there is no headline or nothing behind it.
  package static func parts(
    of text: String
  ) -> (headline: String, dek: String, paragraphs: [String])? {
    var paragraphs: [String] = []
    var isOpen = false
    for line in text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("%") { continue }
      if line.allSatisfy(\.isWhitespace) {
        isOpen = false
      } else if isOpen {
        paragraphs[paragraphs.count - 1] += " " + line
      } else {
        paragraphs.append(String(line))
        isOpen = true
      }
    }
    guard paragraphs.count >= 3 else { return nil }
    return (paragraphs[0], paragraphs[1], Array(paragraphs.dropFirst(2)))
  }
}

extension Reanchoring {
  /// Edited words with their anchors, and placeholders that were typed filled from the sheet.
  ///
  /// - Throws: ``NarrationError/invalidDraft(_:)`` where a placeholder names nothing.
  package func text(
    headline: String, dek: String, paragraphs: [String], filling sheet: FactSheet
  ) throws(NarrationError) -> StoryText {
    var new = text(headline: headline, dek: dek, paragraphs: paragraphs)
    new.headline = try Self.filled(new.headline, sheet)
    new.dek = try Self.filled(new.dek, sheet)
    var filled: [[StoryText.Sentence]] = []
    for paragraph in new.paragraphs {
      var sentences: [StoryText.Sentence] = []
      for sentence in paragraph { sentences.append(try Self.filled(sentence, sheet)) }
      filled.append(sentences)
    }
    new.paragraphs = filled
    return new
  }

  private static func filled(
    _ sentence: StoryText.Sentence, _ sheet: FactSheet
  ) throws(NarrationError) -> StoryText.Sentence {
    // Marks of quotations may hold braces of the post; others are where something is typed over.
    let quoted = sentence.marks.filter { $0.aspect == .quote && $0.end - $0.start > 12 }
    let typed = Placeholder.typed(in: sentence.text, outside: quoted.map(\.range))
    guard !typed.isEmpty else { return sentence }
    do {
      return try Rendering(sheet).filled(sentence, typed)
    } catch {
      throw .invalidDraft([error.text])
    }
  }
}
