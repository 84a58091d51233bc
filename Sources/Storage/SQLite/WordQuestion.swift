internal import Language

/// What the word index is asked: words that a post has in its text, its title, or one of the two.
struct WordQuestion {
  /// Nil for any field.
  let field: WordIndex.Field?
  let pattern: TextPattern

  /// Reads questions as the dialect writes them: a field or nothing, a colon and the words, with
  /// U+001F between questions.
  ///
  /// - Throws: a ``TextPatternProblem`` where there is no word to look for.
  static func reading(_ text: String) throws -> [WordQuestion] {
    try text.split(separator: "\u{1F}").map { part in
      let field = part.prefix { $0 != ":" }
      return WordQuestion(
        field: field == "text" ? .text : field == "title" ? .title : nil,
        pattern: try TextPattern(words: String(part.dropFirst(field.count + 1))))
    }
  }
}
