/// The inverted index of the words of titles and texts.
///
/// Its terms are the words, tags and handles of ``Words``, but for those of scripts that do not
/// part words, which no question can name. For each term and field it has the numbers of the posts
/// that contain it, and no places: phrases are verified by the function `has_words`.
///
/// The numbers lie in blocks, ascending: the first as a column, so that a block can be passed over
/// unread, each other as its distance from the one before. A later load appends to a term's last
/// block while there is room, and then begins another.
enum WordIndex {
  /// Where in a post a term stands; titles have lists of their own, since few posts have one.
  enum Field: UInt8, CaseIterable {
    case text
    case title
  }

  static let definition = """
    CREATE TABLE posting (
      term TEXT NOT NULL, field INTEGER NOT NULL, first INTEGER NOT NULL, posts BLOB NOT NULL,
      PRIMARY KEY (term, field, first)) STRICT, WITHOUT ROWID
    """

  /// How many bytes a block of a term may have.
  ///
  /// With it a row is just below the 1,002 bytes that SQLite keeps of a key on a page of 4,096,
  /// which older stores have.
  static func capacity(term length: Int) -> Int {
    max(960 - length, 240)
  }
}
