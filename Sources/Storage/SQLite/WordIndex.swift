internal import Language

/// The full-text index of the words of titles and texts.
///
/// Its tokens are those of ``Words``; the index stores for each word which posts have it in
/// which column, and no places: phrases are verified by the function `has_words`.
enum WordIndex {
  /// Terms come joined by single blanks.
  ///
  /// Every other ASCII character that is no letter or digit must be named, or the tokenizer would
  /// split at it.
  ///
  /// `columnsize=0` saves a row a post that only ranking needs.
  static let definition = """
    CREATE VIRTUAL TABLE word_index USING fts5(
      title, text, content='', detail=column, columnsize=0,
      tokenize="ascii tokenchars '!#$%&()*+,-./:;<=>?@[\\]^_`{|}~'")
    """

  /// The bytes of new postings that are gathered before they are written.
  ///
  /// Measured on 300,000 posts: 4 MB 2.1, 16 MB 1.65, 64 MB 2.25 CPU seconds.
  static let gathering = "INSERT INTO word_index(word_index, rank) VALUES ('hashsize', 16777216)"

  /// The text for MATCH that every post passes which the pattern matches.
  static func query(for pattern: TextPattern) -> String {
    pattern.indexTerms.map { term in
      "\"\(term.term.replacing("\"", with: "\"\""))\"" + (term.isPrefix ? "*" : "")
    }.joined(separator: " AND ")
  }
}
