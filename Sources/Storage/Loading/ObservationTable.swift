internal import Corpus
internal import Language

/// Merges further observations into posts, and keeps each of them.
struct ObservationTable {
  private let read: PreparedStatement
  private let insert: PreparedStatement
  private let updateNarrow: PreparedStatement
  private let updateWide: PreparedStatement
  private let updateText: PreparedStatement
  private let updateLabel: PreparedStatement
  private let first: PreparedStatement

  init(_ connection: OpaquePointer?) throws(EngineError) {
    read = try PreparedStatement(connection, StoredPost.query)
    insert = try PreparedStatement(connection, Self.insertion)
    first = try PreparedStatement(connection, Self.firstObservation)
    updateNarrow = try PreparedStatement(connection, Self.narrowUpdate)
    updateWide = try PreparedStatement(connection, Self.wideUpdate)
    updateText = try PreparedStatement(connection, Self.textUpdate)
    updateLabel = try PreparedStatement(connection, Self.labelUpdate)
  }

  func stored(_ id: Int64) throws(EngineError) -> StoredPost {
    guard let stored = try StoredPost(read, id: id) else {
      throw .damaged("the index of keys names a post that is not there")
    }
    return stored
  }

  /// Keeps an observation; the post's first is kept too, when a second one comes.
  func keep(
    _ lent: LentPost, of id: Int64, author: Int64?, snapshot: Int64, resource: Int64
  ) throws(EngineError) {
    let (post, base) = (lent.fields.pointee, lent.base)
    first.bind(id, at: 1)
    try first.execute()
    insert.bind(id, at: 1)
    insert.bind(snapshot, at: 2)
    insert.bind(post.captured, at: 3)
    insert.bind(post.created, at: 4)
    insert.bind(author, at: 5)
    insert.bind(post.title, of: base, at: 6)
    insert.bind(post.text, of: base, at: 7)
    insert.bind(post.metrics, at: 8)
    insert.bind(post.status.word, at: 14)
    insert.bind(resource, at: 15)
    insert.bind(Int64(post.line), at: 16)
    insert.bind(Int64(post.offset), at: 17)
    insert.bind(Int64(post.length), at: 18)
    try insert.execute()
  }

  /// Writes what a merge takes from an observation.
  ///
  /// - Returns: what is counted of the post now.
  func update(
    _ stored: StoredPost, _ merge: PostMerge, with lent: LentPost, author: Int64?, scorer: Int64
  ) throws(EngineError) -> HourlyCounts.Entry {
    let post = lent.fields.pointee
    var entry = stored.entry
    if merge.takesCreated { entry.time = post.time ?? entry.time }
    let takesWords = merge.takesText || merge.takesTitle
    if takesWords {
      entry.label = post.sentiment?.label
      entry.score = post.sentiment?.score
      try take(lent, of: stored, merge, scorer: scorer)
    }
    updateNarrow.bind(stored.id, at: 1)
    updateNarrow.bind(entry.time, at: 2)
    updateNarrow.bind(stored.author ?? author, at: 3)
    updateNarrow.bind(merge.metrics, at: 4)
    let status = merge.isLater ? post.status.rawValue : stored.status
    updateNarrow.bind(
      status == Post.Status.available.rawValue ? .missing : .text(status), at: 10)
    try updateNarrow.execute()
    updateWide.bind(stored.id, at: 1)
    let created = merge.takesCreated ? post.created : stored.created
    updateWide.bind(created.map { $0 - (entry.time ?? 0) }, at: 2)
    updateWide.bind(merge.isLater ? post.captured : stored.captured, at: 3)
    updateWide.bind(post.edited ?? stored.edited, at: 4)
    try updateWide.execute()
    return entry
  }

  private func take(
    _ lent: LentPost, of stored: StoredPost, _ merge: PostMerge, scorer: Int64
  ) throws(EngineError) {
    let (post, base) = (lent.fields.pointee, lent.base)
    updateText.bind(stored.id, at: 1)
    if merge.takesText {
      updateText.bind(post.text, of: base, at: 2)
    } else {
      updateText.bind(stored.text.map { .text($0) } ?? .missing, at: 2)
    }
    if merge.takesTitle {
      updateText.bind(post.title, of: base, at: 3)
    } else {
      updateText.bind(stored.title.map { .text($0) } ?? .missing, at: 3)
    }
    let isTruncated = merge.takesText ? post.isTruncated : stored.isTruncated
    updateText.bind(isTruncated ? Int64(1) : nil, at: 4)
    updateText.bind(post.hashtags, of: base, at: 5)
    updateText.bind(post.mentions, of: base, at: 6)
    updateText.bind(post.links, of: base, at: 7)
    try updateText.execute()
    updateLabel.bind(stored.id, at: 1)
    updateLabel.bind(post.sentiment, scorer: scorer, at: 2)
    try updateLabel.execute()
  }

  private static let firstObservation = """
    INSERT INTO observation SELECT p.id, p.snapshot, t.captured,
      coalesce(p.time, 0) + t.created_lag, p.author, t.title,
      t.text, p.likes, p.reposts, p.replies, p.quotes, p.views, p.points, p.status, NULL, NULL,
      NULL, NULL
    FROM post AS p JOIN post_text AS t ON t.id = p.id
    WHERE p.id = ?1 AND NOT EXISTS (SELECT 1 FROM observation WHERE post = ?1)
    """

  private static let insertion = """
    INSERT INTO observation VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
      ?15, ?16, ?17, ?18)
    """

  private static let narrowUpdate = """
    UPDATE post SET time = ?2, author = ?3, likes = ?4, reposts = ?5, replies = ?6, quotes = ?7,
      views = ?8, points = ?9, status = ?10 WHERE id = ?1
    """

  private static let wideUpdate =
    "UPDATE post_text SET created_lag = ?2, captured = ?3, edited = ?4 WHERE id = ?1"

  private static let labelUpdate =
    "UPDATE post SET sentiment = ?2, score = ?3, scorer = ?4 WHERE id = ?1"

  private static let textUpdate = """
    UPDATE post_text SET text = ?2, title = ?3, truncated = ?4, hashtags = ?5, mentions = ?6,
      links = ?7 WHERE id = ?1
    """
}
