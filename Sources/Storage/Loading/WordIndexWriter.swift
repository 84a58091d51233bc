internal import Language

/// Feeds the full-text index.
///
/// The index of a store's first load is made by a thread of its own in a file of its own, whose
/// tables are then copied: it takes as long as the inserts, and so the two cores share them.
/// A later load writes to the index directly.
struct WordIndexWriter {
  private let connection: OpaquePointer?
  private let statements: Statements?
  private let side: SideIndex?

  /// The words of a post.
  struct Terms: Sendable {
    var title: String?
    var text: String?

    init(of stored: StoredPost) {
      title = stored.title.map { String(decoding: Words.indexTerms(of: $0), as: UTF8.self) }
      text = stored.text.map { String(decoding: Words.indexTerms(of: $0), as: UTF8.self) }
    }
  }

  /// Another text of a post.
  struct Change: Sendable {
    let id: Int64
    let old: Terms
    let new: Terms
  }

  /// The statements that write to an index.
  struct Statements {
    private let insertion: PreparedStatement
    private let deletion: PreparedStatement

    init(_ connection: OpaquePointer?) throws(EngineError) {
      insertion = try PreparedStatement(
        connection, "INSERT INTO word_index (rowid, title, text) VALUES (?1, ?2, ?3)")
      deletion = try PreparedStatement(
        connection,
        "INSERT INTO word_index (word_index, rowid, title, text) VALUES ('delete', ?1, ?2, ?3)")
    }

    /// Inserts the new posts of a batch, given by their numbers; 0 for others.
    func insert(_ batch: PreparedBatch, ids: [Int64]) throws(EngineError) {
      try batch.withBase { base throws(EngineError) in
        for (post, id) in zip(batch.posts, ids) where id != 0 {
          insertion.bind(id, at: 1)
          insertion.bind(post.titleTerms, of: base, at: 2)
          insertion.bind(post.textTerms, of: base, at: 3)
          try insertion.execute()
        }
      }
    }

    func apply(_ change: Change) throws(EngineError) {
      for (statement, terms) in [(deletion, change.old), (insertion, change.new)] {
        statement.bind(change.id, at: 1)
        statement.bind(terms.title.map { .text($0) } ?? .missing, at: 2)
        statement.bind(terms.text.map { .text($0) } ?? .missing, at: 3)
        try statement.execute()
      }
    }
  }

  init(_ connection: OpaquePointer?, path: String, isFirst: Bool) throws(EngineError) {
    self.connection = connection
    side = isFirst && path != ":memory:" ? SideIndex(besides: path) : nil
    statements = side == nil ? try Statements(connection) : nil
  }

  /// Adds the posts of a batch that are new, given by their numbers; 0 for others.
  func add(_ batch: PreparedBatch, ids: [Int64]) throws(EngineError) {
    side?.send(batch, ids: ids)
    try statements?.insert(batch, ids: ids)
  }

  /// Replaces the words of a post that was added before.
  func change(_ change: Change) throws(EngineError) {
    side?.send(change)
    try statements?.apply(change)
  }

  /// Ends the other thread's work and takes its tables.
  func finish() throws(EngineError) {
    try side?.finish(into: connection)
  }

  /// Ends the other thread's work for nothing.
  func abandon() {
    side?.abandon()
  }
}
