internal import Language

/// Feeds the full-text index.
///
/// The index of a store's first load is made by a thread of its own in a file of its own, whose
/// tables are then copied: it takes as long as the inserts, and so the two cores share them.
/// A later load writes to the index directly.
struct WordIndexWriter {
  private let connection: OpaquePointer?
  private let insert: PreparedStatement
  private let side: SideIndex?
  // Changes to posts that the other thread has not written yet.
  private var changes: [Change] = []

  private struct Change {
    let id: Int64
    let old: Terms
    let new: Terms
  }

  /// The words of a post.
  struct Terms {
    var title: String?
    var text: String?

    init(of stored: StoredPost) {
      title = stored.title.map { String(decoding: Words.indexTerms(of: $0), as: UTF8.self) }
      text = stored.text.map { String(decoding: Words.indexTerms(of: $0), as: UTF8.self) }
    }
  }

  init(_ connection: OpaquePointer?, path: String, isFirst: Bool) throws(EngineError) {
    self.connection = connection
    if isFirst {
      try Store.execute("DROP TABLE word_index", connection)
      try Store.execute(WordIndex.definition, connection)
      try Store.execute(WordIndex.gathering, connection)
    }
    side = isFirst && path != ":memory:" ? SideIndex(besides: path) : nil
    insert = try PreparedStatement(connection, SideIndex.insertion)
  }

  /// Adds the posts of a batch that are new, given by their numbers; 0 for others.
  func add(_ batch: PreparedBatch, ids: [Int64]) throws(EngineError) {
    if let side {
      side.send(batch, ids: ids)
    } else {
      try SideIndex.insert(batch, ids: ids, by: insert)
    }
  }

  /// Replaces the words of a post.
  mutating func change(_ id: Int64, from old: Terms, to new: Terms) throws(EngineError) {
    let change = Change(id: id, old: old, new: new)
    if side != nil { changes.append(change) } else { try apply(change) }
  }

  /// Ends the other thread's work and takes its tables.
  mutating func finish() throws(EngineError) {
    guard let side else { return }
    try side.finish(into: connection)
    for change in changes { try apply(change) }
    changes = []
  }

  /// Ends the other thread's work for nothing.
  func abandon() {
    side?.abandon()
  }

  private func apply(_ change: Change) throws(EngineError) {
    let delete = try PreparedStatement(
      connection,
      "INSERT INTO word_index (word_index, rowid, title, text) VALUES ('delete', ?1, ?2, ?3)")
    for (statement, terms) in [(delete, change.old), (insert, change.new)] {
      statement.bind(change.id, at: 1)
      statement.bind(terms.title.map { .text($0) } ?? .missing, at: 2)
      statement.bind(terms.text.map { .text($0) } ?? .missing, at: 3)
      try statement.execute()
    }
  }
}
