internal import CSQLite
internal import GRDBSQLite

/// The table-valued function `posts_with_words(questions)`: the posts that the word index has for
/// the questions, ascending, with the columns that are kept packed.
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
    var words: WordIndexReader?
    var columns: PostColumnReader?
  }

  private struct Cursor {
    var base = sqlite3_vtab_cursor()
    var found = FoundPosts()
    /// The table's, which outlives the cursor.
    var columns: Unmanaged<PostColumnReader>?
  }

  private enum Column {
    static let post: Int32 = 0
    static let questions: Int32 = 1
    static let firstPacked: Int32 = 2
    static let time = firstPacked + Int32(PostColumn.time.rawValue)

    static let definition =
      "CREATE TABLE found (post INTEGER, questions TEXT HIDDEN, "
      + PostColumn.allCases.map(\.name).joined(separator: ", ") + ")"
  }

  private static let connect:
    @convention(c) (
      OpaquePointer?, UnsafeMutableRawPointer?, Int32, UnsafePointer<UnsafePointer<CChar>?>?,
      UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab>?>?,
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> Int32 = { connection, _, _, _, made, _ in
      let code = sqlite3_declare_vtab(connection, Column.definition)
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

  /// How the posts are asked for: from when and up to when, which are given behind the questions in
  /// this order, and whether the newest first.
  private struct Plan: OptionSet {
    let rawValue: Int32
    static let from = Plan(rawValue: 1)
    static let to = Plan(rawValue: 2)
    static let newestFirst = Plan(rawValue: 4)
  }

  /// The questions are given, and the posts ascend or are the newest first; bounds of time leave
  /// blocks of posts out.
  private static let bestIndex:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vtab>?, UnsafeMutablePointer<sqlite3_index_info>?
    ) -> Int32 = { _, info in
      guard let info else { return SQLITE_ERROR }
      func place(of column: Int32, _ operators: [Int32]) -> Int? {
        (0..<Int(info.pointee.nConstraint)).first { place in
          let constraint = info.pointee.aConstraint[place]
          return constraint.iColumn == column && constraint.usable != 0
            && operators.contains(Int32(constraint.op))
        }
      }
      guard let questions = place(of: Column.questions, [SQLITE_INDEX_CONSTRAINT_EQ]) else {
        return SQLITE_CONSTRAINT
      }
      info.pointee.aConstraintUsage[questions].argvIndex = 1
      info.pointee.aConstraintUsage[questions].omit = 1
      var (plan, arguments) = (Plan(), Int32(1))
      let bounds: [(Plan, [Int32])] = [
        (.from, [SQLITE_INDEX_CONSTRAINT_GE, SQLITE_INDEX_CONSTRAINT_GT]),
        (.to, [SQLITE_INDEX_CONSTRAINT_LE, SQLITE_INDEX_CONSTRAINT_LT]),
      ]
      for (bound, operators) in bounds {
        guard let place = place(of: Column.time, operators) else { continue }
        plan.insert(bound)
        arguments += 1
        // Only whole blocks are left out: SQLite still tests each post.
        info.pointee.aConstraintUsage[place].argvIndex = arguments
      }
      let order = (0..<Int(info.pointee.nOrderBy)).map { place in
        let term = info.pointee.aOrderBy[place]
        return (column: term.iColumn, isDescending: term.desc != 0)
      }
      let isByTime = order.first.map { $0 == (Column.time, true) } ?? false
      if isByTime, order.dropFirst().allSatisfy({ $0 == (Column.post, false) }) {
        plan.insert(.newestFirst)
        info.pointee.orderByConsumed = 1
      } else if order.count == 1, order[0] == (Column.post, false) {
        info.pointee.orderByConsumed = 1
      }
      info.pointee.idxNum = plan.rawValue
      info.pointee.estimatedCost = 100
      info.pointee.estimatedRows = 1_000
      return SQLITE_OK
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
    ) -> Int32 = { cursor, plan, _, _, values in
      guard let base = cursor?.pointee.pVtab, let cursor = PostsWithWords.cursor(cursor),
        let table = PostsWithWords.table(base)
      else { return SQLITE_ERROR }
      cursor.pointee.found = FoundPosts()
      guard let start = sqlite3_value_text(values?[0]) else { return SQLITE_OK }
      let text = UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(values?[0])))
      return outcome(base) {
        let questions = try WordQuestion.reading(String(decoding: text, as: UTF8.self))
        let words = try table.pointee.words ?? WordIndexReader(table.pointee.connection)
        table.pointee.words = words
        let columns = try table.pointee.columns ?? PostColumnReader(table.pointee.connection)
        table.pointee.columns = columns
        columns.begin()
        cursor.pointee.columns = Unmanaged.passUnretained(columns)
        let plan = Plan(rawValue: plan)
        cursor.pointee.found = try FoundPosts(
          questions, in: words, columns, window: window(plan, values),
          newestFirst: plan.contains(.newestFirst))
      }
    }

  /// The instants between which posts are asked for; nil where none are given.
  private static func window(
    _ plan: Plan, _ values: UnsafeMutablePointer<OpaquePointer?>?
  ) -> ClosedRange<Int64>? {
    func instant(_ index: Int) -> Int64? {
      let value = values?[index]
      return sqlite3_value_type(value) == SQLITE_INTEGER ? sqlite3_value_int64(value) : nil
    }
    let from = plan.contains(.from) ? instant(1) : nil
    let to = plan.contains(.to) ? instant(plan.contains(.from) ? 2 : 1) : nil
    guard from != nil || to != nil else { return nil }
    let start = from ?? .min
    return start...max(start, to ?? .max)
  }

  private static let next: @convention(c) (UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> Int32 = {
    base in
    guard let cursor = PostsWithWords.cursor(base) else { return SQLITE_ERROR }
    return outcome(base?.pointee.pVtab) { try cursor.pointee.found.advance() }
  }

  /// Runs work for SQLite, and says in its way how that ended.
  private static func outcome(
    _ table: UnsafeMutablePointer<sqlite3_vtab>?, _ work: () throws -> Void
  ) -> Int32 {
    do {
      try work()
      return SQLITE_OK
    } catch EngineError.interrupted {
      return SQLITE_INTERRUPT
    } catch {
      table?.pointee.zErrMsg = copy("\(error)")
      return SQLITE_ERROR
    }
  }

  private static let isAtEnd: @convention(c) (UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> Int32 =
    { PostsWithWords.cursor($0)?.pointee.found.isAtEnd ?? true ? 1 : 0 }

  private static let column:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vtab_cursor>?, OpaquePointer?, Int32
    ) -> Int32 = { base, context, column in
      guard let cursor = PostsWithWords.cursor(base) else { return SQLITE_ERROR }
      let post = cursor.pointee.found.post
      if column == Column.post {
        sqlite3_result_int64(context, post)
        return SQLITE_OK
      }
      guard let packed = PostColumn(rawValue: Int64(column - Column.firstPacked)),
        let columns = cursor.pointee.columns
      else { return SQLITE_OK }
      do {
        try columns._withUnsafeGuaranteedRef { try $0.give(packed, of: post, to: context) }
        return SQLITE_OK
      } catch {
        sqlite3_result_error(context, "\(error)", -1)
        return SQLITE_ERROR
      }
    }

  private static let rowid:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vtab_cursor>?, UnsafeMutablePointer<sqlite3_int64>?
    ) -> Int32 = { cursor, rowid in
      if let cursor = PostsWithWords.cursor(cursor) { rowid?.pointee = cursor.pointee.found.post }
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
