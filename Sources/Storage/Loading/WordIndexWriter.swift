internal import Language

/// Feeds the word index of a load.
///
/// New posts go to a thread that sorts their words; its rows are written when all posts are in.
/// Other words of posts that were there are noted in a temporary table, and made good after that.
struct WordIndexWriter {
  private let connection: OpaquePointer?
  private let sorter: PostingSorter
  private let isEmpty: Bool
  private let changes: WordChanges

  init(_ connection: OpaquePointer?, path: String, memory: Int) throws(EngineError) {
    self.connection = connection
    let any = try Store.scalar("SELECT count(*) FROM (SELECT 1 FROM posting LIMIT 1)", connection)
    isEmpty = any == 0
    changes = try WordChanges(connection)
    sorter = PostingSorter(store: path, capacity: memory)
  }

  /// Adds the posts of a batch that are new, given by their numbers; 0 for others.
  func add(_ words: BatchWords, ids: [Int64]) {
    sorter.add(words, ids: ids)
  }

  /// Replaces the words of a post that has another title or text.
  func change(from old: StoredPost, to new: StoredPost) throws(EngineError) {
    try changes.add(from: old, to: new)
  }

  /// Says that there are no more posts, so that their words are sorted meanwhile.
  func end() {
    sorter.end()
  }

  /// Writes everything into the table.
  func finish() throws(EngineError) {
    let insert = try PreparedStatement(
      connection, "INSERT INTO posting (term, field, first, posts) VALUES (?1, ?2, ?3, ?4)")
    let ends = isEmpty ? nil : try PostingEnds(connection)
    try sorter.forEach { rows throws(EngineError) in
      let outcome = rows.bytes.withUnsafeBufferPointer { bytes in
        Result { () throws(EngineError) in
          for row in rows.rows {
            let term = UnsafeBufferPointer(rebasing: bytes[row.term])
            let posts = UnsafeBufferPointer(rebasing: bytes[row.posts])
            if row.isFirst, let ends, try ends.extend(term, row, by: posts) { continue }
            insert.bind(text: term, at: 1)
            insert.bind(Int64(row.field.rawValue), at: 2)
            insert.bind(row.first, at: 3)
            insert.bind(blob: UnsafeRawBufferPointer(posts), at: 4)
            try insert.execute()
          }
        }
      }
      try outcome.get()
    }
    try changes.apply()
  }

  /// Ends the other thread's work for nothing.
  func abandon() {
    sorter.abandon()
  }
}

/// Appends posts to the last blocks of terms, so that many small loads leave no many small rows.
private struct PostingEnds {
  private let last: PreparedStatement
  private let update: PreparedStatement

  init(_ connection: OpaquePointer?) throws(EngineError) {
    last = try PreparedStatement(
      connection,
      """
      SELECT first, posts FROM posting WHERE term = ?1 AND field = ?2 ORDER BY first DESC LIMIT 1
      """)
    update = try PreparedStatement(
      connection, "UPDATE posting SET posts = ?4 WHERE term = ?1 AND field = ?2 AND first = ?3")
  }

  /// Appends a row's posts to its term's last block; false where there is none, or no room.
  func extend(
    _ term: UnsafeBufferPointer<UInt8>, _ row: PostingRows.Row, by posts: UnsafeBufferPointer<UInt8>
  ) throws(EngineError) -> Bool {
    last.bind(text: term, at: 1)
    last.bind(Int64(row.field.rawValue), at: 2)
    defer { last.reset() }
    guard try last.step(), let first = last.integer(0) else { return false }
    let known = last.bytes(1)
    let capacity = WordIndex.capacity(term: term.count)
    guard known.count + posts.count < capacity else { return false }
    var block = PostingBlock(first: first, bytes: known)
    PostingBlock.forEach(row.first, posts) { block.append($0) }
    update.bind(text: term, at: 1)
    update.bind(Int64(row.field.rawValue), at: 2)
    update.bind(first, at: 3)
    try update.execute(blob: block.bytes, at: 4)
    return true
  }
}
