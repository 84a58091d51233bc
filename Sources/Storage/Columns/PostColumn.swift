/// The columns of posts that are kept once more, packed, for many neighbours at a time.
///
/// Where a word is found in posts here and there, a row of `post` is a look-up of its own; of a
/// packed column the next post mostly is a few bytes on.
enum PostColumn: Int64, CaseIterable {
  case time, source, kind, lang, sentiment, score

  /// What queries call it.
  var name: String {
    switch self {
    case .time: "time"
    case .source: "source"
    case .kind: "kind"
    case .lang: "lang"
    case .sentiment: "sentiment"
    case .score: "score"
    }
  }

  /// Posts of a segment: of a byte of each, four fill a page of the store.
  static let size: Int64 = 4_000

  /// `id` is the column's number above 32 bits, and in them the number of the block; the block
  /// has ``size`` posts, from its number times that plus 1.
  ///
  /// `post_block` says between which instants a block's posts lie, so that a window can pass over
  /// blocks: posts that were collected one after the other mostly lie in time so, too.
  static let definition = """
    CREATE TABLE post_column (id INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
    CREATE TABLE post_block (id INTEGER PRIMARY KEY, oldest INTEGER, newest INTEGER) STRICT
    """

  static func block(of post: Int64) -> Int64 { (post - 1) / size }

  static func slot(of post: Int64) -> Int { Int((post - 1) % size) }

  static func posts(of block: Int64) -> ClosedRange<Int64> { block * size + 1...(block + 1) * size }

  /// The number of the row that has a block of the column.
  func id(of block: Int64) -> Int64 { rawValue << 32 | block }
}

/// Some of the columns.
struct PostColumns: OptionSet {
  let rawValue: UInt8

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ column: PostColumn) {
    rawValue = 1 << UInt8(column.rawValue)
  }
}
