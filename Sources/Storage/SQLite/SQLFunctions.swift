internal import Analysis
internal import GRDBSQLite
internal import Language

/// The functions that queries over text call, on SQLite's own interface: bytes come to
/// Swift without a String, and a pattern is prepared once a statement.
enum SQLFunctions {
  static func register(on connection: OpaquePointer?) throws(EngineError) {
    try add("fold", 1, to: connection, fold)
    try add("has_words", 2, to: connection, hasWords)
    try add("contains_folded", 2, to: connection, containsFolded)
    try add("starts_folded", 2, to: connection, startsFolded)
    try add("matches_regex", 3, to: connection, matchesRegex)
    try add("mix", 2, to: connection, mix)
    try add("identity_hash", 1, to: connection, identityHash)
    try PostsWithWords.register(on: connection)
  }

  private typealias Function =
    @convention(c) (
      OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?
    ) -> Void

  private static func add(
    _ name: String, _ arity: Int32, to connection: OpaquePointer?, _ function: Function
  ) throws(EngineError) {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    let code = sqlite3_create_function_v2(
      connection, name, arity, flags, nil, function, nil, nil, nil)
    guard code == SQLITE_OK else { throw EngineError(connection, sql: name) }
  }

  private static let fold: Function = { context, _, values in
    Call(context, values).withText(0) { text in
      var folded: [UInt8] = []
      folded.reserveCapacity(text.count)
      Folding.fold(text, into: &folded)
      folded.withUnsafeBufferPointer { Call(context, values).answer($0) }
    }
  }

  private static let hasWords: Function = { context, _, values in
    Call(context, values).test { try TextPattern(words: $0) }
  }

  private static let containsFolded: Function = { context, _, values in
    Call(context, values).test { .substring($0) }
  }

  private static let startsFolded: Function = { context, _, values in
    Call(context, values).test { .prefix($0) }
  }

  private static let matchesRegex: Function = { context, _, values in
    let call = Call(context, values)
    call.withText(0) { text in
      do {
        let expression = try call.prepared(1) { pattern in
          try call.bytes(2) { try RegularExpression(pattern, flags: $0) }
        }
        call.answer(try expression.matches(text))
      } catch {
        let problem = (error as? RegularExpression.Problem)?.message ?? "\(error)"
        call.fail(RegularExpression.errorMark + problem)
      }
    }
  }
}

extension SQLFunctions {
  /// The hash by which ``IdentityTable`` finds a post.
  private static let identityHash: Function = { context, _, values in
    Call(context, values).withText(0) { text in
      sqlite3_result_int64(context, IdentityTable.hash(text))
    }
  }

  /// A hash of a text and a seed, spread evenly: FNV-1a, then the finaliser of SplitMix64 (Steele,
  /// Lea & Flood 2014).
  ///
  /// Shifted to be no negative number.
  private static let mix: Function = { context, _, values in
    let seed = UInt64(bitPattern: sqlite3_value_int64(values?[1]))
    Call(context, values).withText(0) { text in
      var hash = Fingerprint.fnv1a(text) &+ seed &* 0x9E37_79B9_7F4A_7C15
      hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
      hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
      hash ^= hash >> 31
      sqlite3_result_int64(context, Int64(hash >> 1))
    }
  }
}

/// One call of an SQL function: its arguments and its answer.
private struct Call {
  let context: OpaquePointer?
  let values: UnsafeMutablePointer<OpaquePointer?>?

  init(_ context: OpaquePointer?, _ values: UnsafeMutablePointer<OpaquePointer?>?) {
    self.context = context
    self.values = values
  }

  /// Lends the bytes of an argument; the answer to NULL is NULL.
  func withText(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard sqlite3_value_type(values?[index]) != SQLITE_NULL else {
      sqlite3_result_null(context)
      return
    }
    bytes(index, body)
  }

  func bytes<T>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> T
  ) rethrows -> T {
    let start = sqlite3_value_text(values?[index])
    let count = start == nil ? 0 : Int(sqlite3_value_bytes(values?[index]))
    return try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// Tests the first argument by the pattern that the second argument is made into.
  func test(_ make: (String) throws -> TextPattern) {
    withText(0) { text in
      do {
        let pattern = try prepared(1) { bytes in
          PreparedPattern(try make(String(decoding: bytes, as: UTF8.self)))
        }
        answer(pattern.matches(text))
      } catch {
        fail("\(error)")
      }
    }
  }

  /// What an argument was made into; kept as long as the statement runs, if it is a constant.
  func prepared<Made: AnyObject>(
    _ index: Int, _ make: (UnsafeBufferPointer<UInt8>) throws -> Made
  ) throws -> Made {
    if let kept = sqlite3_get_auxdata(context, Int32(index)) {
      return Unmanaged<Made>.fromOpaque(kept).takeUnretainedValue()
    }
    let made = try bytes(index, make)
    sqlite3_set_auxdata(context, Int32(index), Unmanaged.passRetained(made).toOpaque()) { kept in
      if let kept { Unmanaged<AnyObject>.fromOpaque(kept).release() }
    }
    return made
  }

  func answer(_ flag: Bool) {
    sqlite3_result_int(context, flag ? 1 : 0)
  }

  func answer(_ text: UnsafeBufferPointer<UInt8>) {
    text.withMemoryRebound(to: CChar.self) {
      sqlite3_result_text64(
        context, $0.baseAddress, UInt64($0.count), transient, UInt8(SQLITE_UTF8))
    }
  }

  func fail(_ message: String) {
    sqlite3_result_error(context, message, -1)
  }
}

/// A pattern, kept between the rows of a statement.
private final class PreparedPattern {
  private let pattern: TextPattern

  init(_ pattern: TextPattern) {
    self.pattern = pattern
  }

  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    pattern.matches(text)
  }
}
