/// Puts placeholders back where a story's figures and quotations stand.
struct Unrendering {
  let sheet: FactSheet

  init(_ sheet: FactSheet) {
    self.sheet = sheet
  }

  func draft(of text: StoryText) -> Draft {
    Draft(
      headline: sentence(text.headline), dek: sentence(text.dek),
      paragraphs: text.paragraphs.map { Draft.Paragraph($0.map(sentence)) })
  }

  private func sentence(_ sentence: StoryText.Sentence) -> Draft.Sentence {
    var bytes = Array(sentence.text.utf8)
    // From the last on, so that the places before stay where they are.
    for mark in sentence.marks.sorted(by: { $0.start > $1.start }) {
      let words = String(decoding: bytes[mark.range], as: UTF8.self)
      bytes.replaceSubrange(mark.range, with: Array(placeholder(mark, words).utf8))
    }
    return Draft.Sentence(
      String(decoding: bytes, as: UTF8.self), sentence.kind, facts: sentence.facts,
      posts: sentence.posts)
  }

  private func placeholder(_ mark: StoryText.Mark, _ words: String) -> String {
    switch mark.aspect {
    case .value: "{\(mark.anchor)}"
    case .trend, .source, .window, .term, .author: "{\(mark.anchor)~\(mark.aspect.rawValue)}"
    case .quote: "{\(mark.anchor)\(part(of: mark.anchor, words).map { "~\($0)" } ?? "")}"
    }
  }

  /// The number of the sentence that is quoted; nil where it is the whole post.
  private func part(of post: String, _ words: String) -> Int? {
    let quote = QuoteMatch.normal(String(words.dropFirst().dropLast()))
    let sentences = sheet.post(post)?.quotable ?? []
    guard sentences.count > 1 else { return nil }
    return sentences.firstIndex { QuoteMatch.normal($0) == quote }.map { $0 + 1 }
  }
}
