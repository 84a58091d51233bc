internal import CSQLite
internal import GRDBSQLite

/// The table-valued function `posts_with_words(questions)`: one column, `post`, with the posts
/// that the word index has for the questions, ascending.
///
/// It is on SQLite's own interface, so that no number becomes a row before it is asked for.
enum PostsWithWords {
  static func register(on connection: OpaquePointer?) throws(EngineError) {
    var module = sqlite3_module()
    // Without xCreate it is a function only, and there is nothing to keep in the schema.
    module.xConnect = connect
    module.xDisconnect = disconnect
    module.xBestIndex = bestIndex
    module.xOpen = open
    module.xClose = close
    module.xFilter = filter
    module.xNext = next
    module.xEof = isAtEnd
    module.xColumn = column
    module.xRowid = rowid
    // SQLite keeps the address for as long as the connection is open.
    let kept = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
    kept.initialize(to: module)
    let code = sqlite3_create_module_v2(connection, "posts_with_words", kept, kept) { kept in
      kept?.assumingMemoryBound(to: sqlite3_module.self).deallocate()
    }
    guard code == SQLITE_OK else { throw EngineError(connection, sql: "posts_with_words") }
  }

  /// A connection's table: SQLite's part comes first.
  private struct Table {
    var base = sqlite3_vtab()
    var connection: OpaquePointer?
    var reader: WordIndexReader?
  }

  private struct Cursor {
    var base = sqlite3_vtab_cursor()
    var posts: [Int64] = []
    var place = 0
  }

  private enum Column {
    static let post: Int32 = 0
    static let questions: Int32 = 1
  }

  private static let connect:
    @convention(c) (
      OpaquePointer?, UnsafeMutableRawPointer?, Int32, UnsafePointer<UnsafePointer<CChar>?>?,
      UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab>?>?,
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> Int32 = { connection, _, _, _, made, _ in
      let code = sqlite3_declare_vtab(
        connection, "CREATE TABLE found (post INTEGER, questions TEXT HIDDEN)")
      guard code == SQLITE_OK else { return code }
      let table = UnsafeMutablePointer<Table>.allocate(capacity: 1)
      table.initialize(to: Table(connection: connection))
      made?.pointee = UnsafeMutableRawPointer(table).assumingMemoryBound(to: sqlite3_vtab.self)
      return SQLITE_OK
    }

  private static let disconnect: @convention(c) (UnsafeMutablePointer<sqlite3_vtab>?) -> Int32 = {
    table in
    guard let table = PostsWithWords.table(table) else { return SQLITE_OK }
    table.deinitialize(count: 1)
    table.deallocate()
    return SQLITE_OK
  }

  /// There is one plan: the questions are given, and the posts ascend.
  private static let bestIndex:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vtab>?, UnsafeMutablePointer<sqlite3_index_info>?
    ) -> Int32 = { _, info in
      guard let info else { return SQLITE_ERROR }
      for place in 0..<Int(info.pointee.nConstraint) {
        let constraint = info.pointee.aConstraint[place]
        guard constraint.iColumn == Column.questions, constraint.usable != 0,
          Int32(constraint.op) == SQLITE_INDEX_CONSTRAINT_EQ
        else { continue }
        info.pointee.aConstraintUsage[place].argvIndex = 1
        info.pointee.aConstraintUsage[place].omit = 1
        info.pointee.estimatedCost = 100
        info.pointee.estimatedRows = 1_000
        if info.pointee.nOrderBy == 1, info.pointee.aOrderBy[0].iColumn == Column.post,
          info.pointee.aOrderBy[0].desc == 0
        {
          info.pointee.orderByConsumed = 1
        }
        return SQLITE_OK
      }
      return SQLITE_CONSTRAINT
    }

  private static let open:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vtab>?,
      UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab_cursor>?>?
    ) -> Int32 = { _, made in
      let cursor = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
      cursor.initialize(to: Cursor())
      made?.pointee = UnsafeMutableRawPointer(cursor).assumingMemoryBound(
        to: sqlite3_vtab_cursor.self)
      return SQLITE_OK
    }

  private static let close: @convention(c) (UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> Int32 = {
    cursor in
    guard let cursor = PostsWithWords.cursor(cursor) else { return SQLITE_OK }
    cursor.deinitialize(count: 1)
    cursor.deallocate()
    return SQLITE_OK
  }

  private static let filter:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vtab_cursor>?, Int32, UnsafePointer<CChar>?, Int32,
      UnsafeMutablePointer<OpaquePointer?>?
    ) -> Int32 = { cursor, _, _, _, values in
      guard let base = cursor?.pointee.pVtab, let cursor = PostsWithWords.cursor(cursor),
        let table = PostsWithWords.table(base)
      else { return SQLITE_ERROR }
      cursor.pointee.place = 0
      cursor.pointee.posts = []
      guard let start = sqlite3_value_text(values?[0]) else { return SQLITE_OK }
      let text = UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(values?[0])))
      do {
        let questions = try WordQuestion.reading(String(decoding: text, as: UTF8.self))
        let reader = try table.pointee.reader ?? WordIndexReader(table.pointee.connection)
        table.pointee.reader = reader
        cursor.pointee.posts = try reader.posts(for: questions)
        return SQLITE_OK
      } catch EngineError.interrupted {
        return SQLITE_INTERRUPT
      } catch {
        base.pointee.zErrMsg = copy("\(error)")
        return SQLITE_ERROR
      }
    }

  private static let next: @convention(c) (UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> Int32 = {
    PostsWithWords.cursor($0)?.pointee.place += 1
    return SQLITE_OK
  }

  private static let isAtEnd: @convention(c) (UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> Int32 =
    {
      guard let cursor = PostsWithWords.cursor($0) else { return 1 }
      return cursor.pointee.place < cursor.pointee.posts.count ? 0 : 1
    }

  private static let column:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vtab_cursor>?, OpaquePointer?, Int32
    ) -> Int32 = { cursor, context, column in
      if column == Column.post, let cursor = PostsWithWords.cursor(cursor) {
        sqlite3_result_int64(context, cursor.pointee.posts[cursor.pointee.place])
      }
      return SQLITE_OK
    }

  private static let rowid:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vtab_cursor>?, UnsafeMutablePointer<sqlite3_int64>?
    ) -> Int32 = { cursor, rowid in
      if let cursor = PostsWithWords.cursor(cursor) {
        rowid?.pointee = cursor.pointee.posts[cursor.pointee.place]
      }
      return SQLITE_OK
    }

  private static func table(
    _ base: UnsafeMutablePointer<sqlite3_vtab>?
  ) -> UnsafeMutablePointer<Table>? {
    base.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: Table.self) }
  }

  private static func cursor(
    _ base: UnsafeMutablePointer<sqlite3_vtab_cursor>?
  ) -> UnsafeMutablePointer<Cursor>? {
    base.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: Cursor.self) }
  }

  /// A message in memory that SQLite frees.
  private static func copy(_ message: String) -> UnsafeMutablePointer<CChar>? {
    let bytes = Array(message.utf8CString)
    let memory = sqlite3_malloc(Int32(bytes.count))?.assumingMemoryBound(to: CChar.self)
    memory?.initialize(from: bytes, count: bytes.count)
    return memory
  }
}
