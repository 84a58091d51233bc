/// A column that a query may name: what it holds, and how it is tested.
package struct Field: Sendable, Equatable {
  /// What a field holds.
  package enum FieldType: Sendable, Equatable {
    /// Running text, searched by words.
    case prose
    /// A name, compared without case and diacritics.
    case name
    /// An id or address, compared to the letter.
    case exact
    /// One of a few words.
    case category([String])
    case integer
    case number
    case time
    /// A list of words.
    case list
    /// A number that only tells things apart, written as 16 hexadecimal digits.
    case key
    case flag
  }

  package var name: String
  package var type: FieldType
  /// What the field holds, for the reference.
  package var summary: String
  /// How a column of it is drawn.
  package var kind: ResultTable.Column.Kind
  /// Whether the values of several groups may be added up.
  package var isAdditive = false

  package init(
    _ name: String, _ type: FieldType, _ summary: String = "",
    kind: ResultTable.Column.Kind? = nil
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    self.kind = kind ?? type.kind
  }

  /// The column of a result that the field is, where nothing else is said of it.
  var column: ResultTable.Column {
    var column = ResultTable.Column(name, kind)
    column.isAdditive = isAdditive
    return column
  }
}

extension Field.FieldType {
  fileprivate var kind: ResultTable.Column.Kind {
    switch self {
    case .prose, .name, .exact, .category: .text
    case .list: .list
    case .key: .key
    case .integer: .integer
    case .number: .number(decimals: 3)
    case .time: .time(.second)
    case .flag: .flag
    }
  }

  package var isNumeric: Bool { self == .integer || self == .number }
  package var isTextual: Bool { self == .prose || self == .name || self == .exact }
}

/// The fields of a post, in the order the reference lists them.
package enum Fields {
  package static let sources = [
    "x", "bluesky", "news", "youtube", "reddit", "hackernews", "mastodon", "other",
  ]

  /// Asked for by the names of beats, which need not be spelled as they are.
  static let beat = Field("beat", .list, "the beats it is in")

  package static let ofPosts: [Field] = [
    Field("time", .time, "when it was posted: the one clock of windows and buckets"),
    Field("source", .category(sources), "the platform"),
    Field(
      "kind", .category(["post", "comment", "repost", "article", "video", "tombstone"]),
      "what it is; reposts are left out of questions about text unless kind is asked for"),
    Field("author", .name, "the handle"),
    Field("name", .name, "the display name"),
    Field("text", .prose, "what it says"),
    Field("title", .prose, "its headline"),
    Field("lang", .name, "the language, as declared or detected by the platform"),
    Field("sentiment", .category(["positive", "neutral", "negative"]), "the label, given or ours"),
    Field("score", .number, "the sentiment as a number from -1 to 1"),
    Field("labelled", .name, "whose label it is: given, or the scorer's name"),
    Field("likes", .integer, "likes or favourites, where known"),
    Field("reposts", .integer, "reposts, where known"),
    Field("replies", .integer, "replies or comments, where known"),
    Field("quotes", .integer, "quotes, where known"),
    Field("views", .integer, "views, where known"),
    Field("points", .integer, "the score of Reddit and Hacker News, where known"),
    Field("hashtags", .list, "its hashtags, without #"),
    Field("mentions", .list, "the handles it mentions, without @"),
    Field("links", .list, "the addresses it links to"),
    Field("url", .exact, "its own address"),
    Field("link", .exact, "the page it is about"),
    Field("community", .name, "the subreddit, feed, channel or instance"),
    Field("reply_to", .exact, "the id it answers"),
    Field("thread", .exact, "the id its thread began with"),
    Field("family", .key, "what the copies of one text share, word for word or nearly"),
    Field("snapshot", .integer, "the snapshot it came with"),
    beat,
    Field(
      "status", .category(["available", "deleted", "removed", "withheld", "blocked", "unknown"]),
      "whether it could still be read when it was captured"),
    Field("id", .exact, "its identity: source and native id"),
    Field("created", .time, "when its platform says it was posted"),
    Field("indexed", .time, "when its platform first saw it"),
    Field("captured", .time, "when the snapshot's collector saw it"),
    Field("edited", .time, "when it was last edited"),
  ]

  /// Fields whose use makes a question one about text, so that reposts would count a text twice.
  static let aboutText: Set<String> = [
    "text", "title", "sentiment", "score", "labelled", "hashtags", "mentions", "links",
  ]

  /// Fields that every post has.
  static let alwaysPresent: Set<String> = ["source", "kind", "id", "snapshot", "status", "post"]

  /// Those that a message about a slip lists.
  static let commonest = ["author", "lang", "likes", "score", "sentiment", "source"]

  /// The columns a list of posts shows.
  package static let shownInLists = ["time", "source", "author", "sentiment", "text"]
}
