internal import Language

/// Words that posts have no longer, or have now, by merges of a load.
///
/// They are kept in a temporary table until the words of the load's new posts are in the index, for
/// a post may come and change in one load. The last word about a term of a post counts.
struct WordChanges {
  private let connection: OpaquePointer?
  private let note: PreparedStatement

  init(_ connection: OpaquePointer?) throws(EngineError) {
    self.connection = connection
    try Store.execute(
      """
      CREATE TEMP TABLE word_change (
        term TEXT, field INTEGER, post INTEGER, is_there INTEGER,
        PRIMARY KEY (term, field, post)) WITHOUT ROWID
      """, connection)
    note = try PreparedStatement(
      connection, "INSERT OR REPLACE INTO temp.word_change VALUES (?1, ?2, ?3, ?4)")
  }

  func add(from old: StoredPost, to new: StoredPost) throws(EngineError) {
    try add(old.text, new.text, in: .text, of: old.id)
    try add(old.title, new.title, in: .title, of: old.id)
  }

  private func add(
    _ old: String?, _ new: String?, in field: WordIndex.Field, of post: Int64
  ) throws(EngineError) {
    let (before, after) = (Self.terms(of: old), Self.terms(of: new))
    for term in before.symmetricDifference(after) {
      let outcome = term.withUnsafeBufferPointer { bytes in
        note.bind(text: bytes, at: 1)
        note.bind(Int64(field.rawValue), at: 2)
        note.bind(post, at: 3)
        note.bind(after.contains(term) ? Int64(1) : 0, at: 4)
        return Result { () throws(EngineError) in try note.execute() }
      }
      try outcome.get()
    }
  }

  private static func terms(of text: String?) -> Set<[UInt8]> {
    guard let text else { return [] }
    var terms: Set<[UInt8]> = []
    Folding.foldedBytes(text).withUnsafeBufferPointer { bytes in
      Words.forEach(in: bytes) { range, kind, _ in
        if kind != .unspaced { terms.insert(Array(bytes[range])) }
      }
    }
    return terms
  }

  /// Makes the index say what the posts say now.
  func apply() throws(EngineError) {
    let changes = try PreparedStatement(
      connection, "SELECT term, field, post, is_there FROM temp.word_change ORDER BY 1, 2, 3")
    let edits = try PostingEdits(connection)
    while try changes.step() {
      let post = changes.integer(2) ?? 0
      try edits.remove(post, fromTermOf: changes)
      if changes.integer(3) == 1 { try edits.insert(post, intoTermOf: changes) }
    }
    changes.reset()
    try Store.execute("DROP TABLE temp.word_change", connection)
  }
}

/// Takes single posts out of blocks of the word index, or puts them in.
private struct PostingEdits {
  private let find: PreparedStatement
  private let delete: PreparedStatement
  private let insert: PreparedStatement

  init(_ connection: OpaquePointer?) throws(EngineError) {
    find = try PreparedStatement(
      connection,
      """
      SELECT first, posts, length(CAST(term AS BLOB)) FROM posting
      WHERE term = ?1 AND field = ?2 AND first <= ?3 ORDER BY first DESC LIMIT 1
      """)
    delete = try PreparedStatement(
      connection, "DELETE FROM posting WHERE term = ?1 AND field = ?2 AND first = ?3")
    insert = try PreparedStatement(
      connection, "INSERT INTO posting (term, field, first, posts) VALUES (?1, ?2, ?3, ?4)")
  }

  /// Takes a post out of the block that has it, if one has.
  func remove(_ post: Int64, fromTermOf row: PreparedStatement) throws(EngineError) {
    guard let block = try block(for: post, row), block.posts.contains(post) else { return }
    try replace(block, by: block.posts.filter { $0 != post }, row)
  }

  /// Puts a post into the block that its number belongs to, or into one of its own.
  func insert(_ post: Int64, intoTermOf row: PreparedStatement) throws(EngineError) {
    guard let block = try block(for: post, row) else { return try write([post], 240, row) }
    let place = block.posts.firstIndex { $0 > post } ?? block.posts.count
    var posts = block.posts
    posts.insert(post, at: place)
    try replace(block, by: posts, row)
  }

  private struct Block {
    let posts: [Int64]
    let capacity: Int
  }

  /// The last block that begins at a post or before it.
  private func block(
    for post: Int64, _ row: PreparedStatement
  ) throws(EngineError) -> Block? {
    bind(find, row)
    find.bind(post, at: 3)
    defer { find.reset() }
    guard try find.step(), let first = find.integer(0) else { return nil }
    var posts: [Int64] = []
    find.withBlob(1) { PostingBlock.forEach(first, $0) { posts.append($0) } }
    return Block(posts: posts, capacity: WordIndex.capacity(term: find.count(2)))
  }

  private func replace(
    _ block: Block, by posts: [Int64], _ row: PreparedStatement
  ) throws(EngineError) {
    bind(delete, row)
    delete.bind(block.posts[0], at: 3)
    try delete.execute()
    try write(posts, block.capacity, row)
  }

  private func write(
    _ posts: [Int64], _ capacity: Int, _ row: PreparedStatement
  ) throws(EngineError) {
    for block in PostingBlock.blocks(of: posts, capacity: capacity) {
      bind(insert, row)
      insert.bind(block.first, at: 3)
      try insert.execute(blob: block.bytes, at: 4)
    }
  }

  private func bind(_ statement: PreparedStatement, _ row: PreparedStatement) {
    statement.bind(columnOf: row, 0, at: 1)
    statement.bind(columnOf: row, 1, at: 2)
  }
}
