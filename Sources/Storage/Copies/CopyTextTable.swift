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
    CREATE INDEX copy_text_component ON copy_text(component);
    """

  struct Row {
    var fingerprint: Int64
    /// One that has the text, and its earliest time.
    var post: Int64
    var time: Int64?
    var component: Int64
    var family: Int64

    var rank: FirstTexts.Rank { FirstTexts.Rank(time: time, fingerprint: fingerprint) }
  }

  private let find: PreparedStatement
  private let members: PreparedStatement
  private let write: PreparedStatement
  private let remove: PreparedStatement
  private let move: PreparedStatement
  private let text: PreparedStatement
  private let earliest: PreparedStatement
  private let mark: PreparedStatement

  init(_ connection: OpaquePointer?) throws(EngineError) {
    let columns = "fingerprint, post, time, component, family"
    find = try PreparedStatement(
      connection, "SELECT \(columns) FROM copy_text WHERE fingerprint = ?1")
    members = try PreparedStatement(
      connection, "SELECT \(columns) FROM copy_text WHERE component = ?1")
    write = try PreparedStatement(
      connection, "INSERT OR REPLACE INTO copy_text (\(columns)) VALUES (?1, ?2, ?3, ?4, ?5)")
    remove = try PreparedStatement(connection, "DELETE FROM copy_text WHERE fingerprint = ?1")
    // A post's fingerprint is kept where it is not the family's.
    move = try PreparedStatement(
      connection,
      """
      UPDATE post SET family = ?3, fingerprint = nullif(?1, ?3)
      WHERE family = ?2 AND coalesce(fingerprint, family) = ?1
      """)
    text = try PreparedStatement(connection, "SELECT text, title FROM post_text WHERE id = ?1")
    earliest = try PreparedStatement(
      connection,
      """
      SELECT id, time FROM post WHERE family = ?2 AND coalesce(fingerprint, family) = ?1
      ORDER BY time IS NULL, time, id LIMIT 1
      """)
    mark = try PreparedStatement(
      connection, "SELECT coalesce(fingerprint, family) FROM post WHERE id = ?1")
  }

  func row(of fingerprint: Int64) throws(EngineError) -> Row? {
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

  func write(_ row: Row) throws(EngineError) {
    write.bind(row.fingerprint, at: 1)
    write.bind(row.post, at: 2)
    write.bind(row.time, at: 3)
    write.bind(row.component, at: 4)
    write.bind(row.family, at: 5)
    try write.execute()
  }

  func remove(_ fingerprint: Int64) throws(EngineError) {
    remove.bind(fingerprint, at: 1)
    try remove.execute()
  }

  /// Gives the posts of a text, which are of one family, to another family.
  func move(_ fingerprint: Int64, from family: Int64, to other: Int64) throws(EngineError) {
    move.bind(fingerprint, at: 1)
    move.bind(family, at: 2)
    move.bind(other, at: 3)
    try move.execute()
  }

  /// The first post of a text and its time; nil where no post has the text.
  func earliestPost(
    of fingerprint: Int64, family: Int64
  ) throws(EngineError) -> (post: Int64, time: Int64?)? {
    earliest.bind(fingerprint, at: 1)
    earliest.bind(family, at: 2)
    defer { earliest.reset() }
    return try earliest.step() ? (earliest.integer(0) ?? 0, earliest.integer(1)) : nil
  }

  /// The fingerprint of the text that a post has now.
  func fingerprint(ofPost post: Int64) throws(EngineError) -> Int64? {
    mark.bind(post, at: 1)
    defer { mark.reset() }
    return try mark.step() ? mark.integer(0) : nil
  }

  /// Takes the text of a post into a marker.
  func mark(ofPost post: Int64, by marker: inout CopyMarker) throws(EngineError) -> CopyMark? {
    text.bind(post, at: 1)
    defer { text.reset() }
    return try text.step() ? marker.mark(text: text.text(0), title: text.text(1)) : nil
  }
}

extension CopyTextTable.Row {
  fileprivate init(_ statement: PreparedStatement) {
    self.init(
      fingerprint: statement.integer(0) ?? 0, post: statement.integer(1) ?? 0,
      time: statement.integer(2), component: statement.integer(3) ?? 0,
      family: statement.integer(4) ?? 0)
  }
}
