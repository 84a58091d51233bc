internal import CPCRE

/// A compiled PCRE2 pattern over UTF-8, with Unicode classes.
///
/// A match gives up after a fixed number of steps, so a hostile pattern ends with an error.
final class RegularExpression {
  struct Problem: Error {
    let message: String
  }

  /// Marks, in an SQL error, a problem of a pattern.
  static let errorMark = "regular expression: "

  /// How many steps a match may take: some tenths of a second.
  private static let stepLimit: UInt32 = 2_000_000

  private let code: OpaquePointer
  private let matchData: OpaquePointer?
  private let context: OpaquePointer?

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - pattern: the expression, in UTF-8.
  ///   - flags: `i` for case not to matter; nothing else.
  /// - Throws: a ``Problem`` with PCRE2's message and the offset in the pattern, in bytes.
  init(_ pattern: UnsafeBufferPointer<UInt8>, flags: UnsafeBufferPointer<UInt8>) throws(Problem) {
    var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP)
    if flags.contains(0x69) { options |= UInt32(PCRE2_CASELESS) }
    var error: Int32 = 0
    var offset = 0
    // The pattern of length 0 must have an address all the same.
    let start = pattern.baseAddress ?? UnsafePointer(bitPattern: 1)
    guard
      let code = pcre2_compile_8(start, pattern.count, options, &error, &offset, nil)
    else {
      throw Problem(message: "\(Self.message(error)) at offset \(offset)")
    }
    // Without just-in-time compilation a match is slower, and as right.
    pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    self.code = code
    matchData = pcre2_match_data_create_8(1, nil)
    context = pcre2_match_context_create_8(nil)
    pcre2_set_match_limit_8(context, Self.stepLimit)
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(matchData)
    pcre2_code_free_8(code)
  }

  func matches(_ text: UnsafeBufferPointer<UInt8>) throws(Problem) -> Bool {
    let start = text.baseAddress ?? UnsafePointer(bitPattern: 1)
    let result = pcre2_match_8(code, start, text.count, 0, 0, matchData, context)
    switch result {
    case PCRE2_ERROR_NOMATCH: return false
    case 0...: return true
    case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_JIT_STACKLIMIT, PCRE2_ERROR_DEPTHLIMIT,
      PCRE2_ERROR_HEAPLIMIT:
      throw Problem(message: "the pattern takes too many steps on a text; make it simpler")
    // Text that is no UTF-8 (a database written by others) does not match.
    case ...PCRE2_ERROR_UTF8_ERR1: return false
    default: throw Problem(message: Self.message(result))
    }
  }

  private static func message(_ error: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(error, &buffer, buffer.count)
    return String(decoding: buffer.prefix(Int(max(length, 0))), as: UTF8.self)
  }
}
