internal import Analysis

/// The texts that may have near copies, and the families they are of.
///
/// A text is known by its fingerprint. `component` holds together the texts that are to be
/// compared when one of them changes: those linked, over whatever others, by sketches that may be
/// those of copies.
struct CopyTextTable {
  static let definition = """
    CREATE TABLE copy_text (
      fingerprint INTEGER PRIMARY KEY, post INTEGER NOT NULL, time INTEGER,
      component INTEGER NOT NULL, family INTEGER NOT NULL) STRICT;
    \(index);
    """

  /// Built at the end of a store's first load.
  static let index = "CREATE INDEX copy_text_component ON copy_text(component)"

  struct Row {
    var fingerprint: Int64
    /// One that has the text, and its earliest time.
    var post: Int64
    var time: Int64?
    var component: Int64
    var family: Int64

    var rank: FirstTexts.Rank { FirstTexts.Rank(time: time, fingerprint: fingerprint) }
  }

  private static let columns = "fingerprint, post, time, component, family"

  /// Whether there was none when the load began: then those of a component are not looked for.
  private let wasEmpty: Bool
  private let connection: OpaquePointer?
  /// Whether it is a store's first load.
  private let isFirst: Bool
  private let group: GroupedInsert
  private let find: PreparedStatement
  private let members: PreparedStatement
  private let write: PreparedStatement
  private let remove: PreparedStatement
  private let move: PreparedStatement
  private let text: PreparedStatement
  private let posts: PreparedStatement
  private let mark: PreparedStatement

  init(_ connection: OpaquePointer?, isFirst: Bool) throws(EngineError) {
    let columns = Self.columns
    self.connection = connection
    self.isFirst = isFirst
    if isFirst { try Store.execute("DROP INDEX copy_text_component", connection) }
    wasEmpty =
      try Store.scalar("SELECT count(*) FROM (SELECT 1 FROM copy_text LIMIT 1)", connection) == 0
    group = try GroupedInsert(connection, into: "copy_text", columns: columns)
    find = try PreparedStatement(
      connection, "SELECT \(columns) FROM copy_text WHERE fingerprint = ?1")
    members = try PreparedStatement(
      connection, "SELECT \(columns) FROM copy_text WHERE component = ?1")
    // OR REPLACE would write all that it changes into a journal of its own, row by row.
    write = try PreparedStatement(
      connection,
      """
      INSERT INTO copy_text (\(columns)) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (fingerprint) DO UPDATE SET post = excluded.post, time = excluded.time,
        component = excluded.component, family = excluded.family
      """)
    remove = try PreparedStatement(connection, "DELETE FROM copy_text WHERE fingerprint = ?1")
    // A post's fingerprint is kept where it is not the family's.
    move = try PreparedStatement(
      connection, "UPDATE post SET family = ?2, fingerprint = nullif(?3, ?2) WHERE id = ?1")
    text = try PreparedStatement(connection, "SELECT text, title FROM post_text WHERE id = ?1")
    posts = try PreparedStatement(
      connection,
      "SELECT id, time FROM post WHERE family = ?2 AND coalesce(fingerprint, family) = ?1")
    mark = try PreparedStatement(
      connection, "SELECT coalesce(fingerprint, family) FROM post WHERE id = ?1")
  }

  /// Builds the index, if it is still to be built.
  func finish() throws(EngineError) {
    if isFirst { try Store.execute(Self.index, connection) }
  }

  func row(of fingerprint: Int64) throws(EngineError) -> Row? {
    guard !wasEmpty else { return nil }
    find.bind(fingerprint, at: 1)
    defer { find.reset() }
    return try find.step() ? Row(find) : nil
  }

  func rows(ofComponent component: Int64) throws(EngineError) -> [Row] {
    members.bind(component, at: 1)
    defer { members.reset() }
    var rows: [Row] = []
    while try members.step() { rows.append(Row(members)) }
    return rows
  }

  /// Writes rows of texts, each of another.
  func write(_ rows: [Row]) throws(EngineError) {
    let rows = rows.sorted { $0.fingerprint < $1.fingerprint }
    guard !wasEmpty else {
      return try group.execute(rows.count) { insert, place, index in
        rows[place].bind(to: insert, behind: index)
      }
    }
    for row in rows {
      row.bind(to: write, behind: 0)
      try write.execute()
    }
  }

  func remove(_ fingerprint: Int64) throws(EngineError) {
    remove.bind(fingerprint, at: 1)
    try remove.execute()
  }

  /// Gives the posts of a text, which are of one family, to another family.
  func move(_ fingerprint: Int64, from family: Int64, to other: Int64) throws(EngineError) {
    // One by one: an UPDATE of several rows is written twice, to be undone where it fails.
    var moved: [Int64] = []
    try forEachPost(of: fingerprint, family: family) { post, _ in moved.append(post) }
    for post in moved { try move(post, of: fingerprint, to: other) }
  }

  /// Gives a post, which has this text, another family.
  func move(_ post: Int64, of fingerprint: Int64, to family: Int64) throws(EngineError) {
    move.bind(post, at: 1)
    move.bind(family, at: 2)
    move.bind(fingerprint, at: 3)
    try move.execute()
  }

  private func forEachPost(
    of fingerprint: Int64, family: Int64, _ body: (_ post: Int64, _ time: Int64?) -> Void
  ) throws(EngineError) {
    posts.bind(fingerprint, at: 1)
    posts.bind(family, at: 2)
    defer { posts.reset() }
    while try posts.step() { body(posts.integer(0) ?? 0, posts.integer(1)) }
  }

  /// The first post of a text and its time; nil where no post has the text.
  func earliestPost(
    of fingerprint: Int64, family: Int64
  ) throws(EngineError) -> (post: Int64, time: Int64?)? {
    var earliest: (post: Int64, time: Int64?)?
    // Posts come by their numbers; those without a time are last.
    try forEachPost(of: fingerprint, family: family) { post, time in
      guard let known = earliest else { return earliest = (post, time) }
      if let time, time < known.time ?? .max { earliest = (post, time) }
    }
    return earliest
  }

  /// The fingerprint of the text that a post has now.
  func fingerprint(ofPost post: Int64) throws(EngineError) -> Int64? {
    mark.bind(post, at: 1)
    defer { mark.reset() }
    return try mark.step() ? mark.integer(0) : nil
  }

  /// Appends what a post says: its text, or its title where it has no text.
  func append(post: Int64, to bytes: inout [UInt8]) throws(EngineError) {
    text.bind(post, at: 1)
    defer { text.reset() }
    guard try text.step() else { return }
    text.withBytes(0) { said in
      if let said, !said.isEmpty { return bytes.append(contentsOf: said) }
      text.withBytes(1) { title in if let title { bytes.append(contentsOf: title) } }
    }
  }
}

extension CopyTextTable.Row {
  fileprivate func bind(to statement: PreparedStatement, behind index: Int32) {
    statement.bind(fingerprint, at: index + 1)
    statement.bind(post, at: index + 2)
    statement.bind(time, at: index + 3)
    statement.bind(component, at: index + 4)
    statement.bind(family, at: index + 5)
  }

  fileprivate init(_ statement: PreparedStatement) {
    self.init(
      fingerprint: statement.integer(0) ?? 0, post: statement.integer(1) ?? 0,
      time: statement.integer(2), component: statement.integer(3) ?? 0,
      family: statement.integer(4) ?? 0)
  }
}
