@testable import Corpus
import Foundation
import TestSupport
import Testing

@Suite struct JSONScannerTests {
  private static let suite = "badinput/JSONTestSuite/test_parsing"

  private static func problem(_ bytes: [UInt8]) -> JSONError? {
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      do throws(JSONError) {
        try scanner.skipValue()
        try scanner.finish()
        return nil
      } catch {
        return error
      }
    }
  }

  /// Files of the suite by the first letter of their names.
  private static func files(_ letter: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: SharedData.path(suite))
      .filter { $0.hasPrefix(letter) }.sorted()
  }

  @Test(.enabled(if: SharedData.has(suite), "no JSONTestSuite here"))
  func acceptsWhatMustBeAccepted() throws {
    let files = try Self.files("y_")
    #expect(files.count == 95)
    for file in files {
      let bytes = try SharedData.bytes(Self.suite + "/" + file)
      #expect(Self.problem(bytes) == nil, "\(file)")
    }
  }

  @Test(.enabled(if: SharedData.has(suite), "no JSONTestSuite here"))
  func refusesWhatMustBeRefused() throws {
    let files = try Self.files("n_")
    #expect(files.count == 188)
    for file in files {
      let bytes = try SharedData.bytes(Self.suite + "/" + file)
      #expect(Self.problem(bytes) != nil, "\(file)")
    }
  }

  @Test(.enabled(if: SharedData.has(suite), "no JSONTestSuite here"))
  func neverTrapsOnTheRest() throws {
    let files = try Self.files("i_")
    #expect(files.count == 35)
    for file in files { _ = Self.problem(try SharedData.bytes(Self.suite + "/" + file)) }
  }

  @Test(arguments: [
    ("", "cut off: expected a value", 0),
    ("[1,]", "expected a value, found ']'", 3),
    ("{\"a\":1,}", "expected a value, found '}'", 7),
    ("{a:1}", "expected a key in double quotes, found 'a'", 1),
    ("{\"a\" 1}", "expected ':', found '1'", 5),
    ("[1 2]", "expected ',' or ']', found '2'", 3),
    ("{\"a\":1} x", "expected the end of the record, found 'x'", 8),
    ("\"abc", "cut off: a string without its closing quote", 0),
    ("\"a\tb\"", "a raw control character in a string: the byte 0x9", 2),
    ("\"\\x\"", "an unknown escape: a backslash before 'x'", 1),
    ("\"\\u12G4\"", "an escape \\u without four hexadecimal digits", 1),
    ("01", "a number with a leading zero", 0),
    ("1.", "cut off: expected a digit", 2),
    ("NaN", "expected a value, found 'N'", 0),
  ])
  func saysWhatIsWrongAndWhere(text: String, message: String, offset: Int) {
    #expect(Self.problem(Array(text.utf8)) == JSONError(message, at: offset))
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
    ] as [[UInt8]])
  func refusesInvalidUTF8(bytes: [UInt8]) {
    let problem = Self.problem([0x22, 0x61] + bytes + [0x22])
    #expect(problem?.offset == 2)
    #expect(problem?.message.hasPrefix("invalid UTF-8") == true)
  }

  @Test func nestsUpToItsLimit() {
    func nested(_ depth: Int) -> [UInt8] {
      Array(String(repeating: "[", count: depth).utf8)
        + Array(String(repeating: "]", count: depth).utf8)
    }
    #expect(Self.problem(nested(512)) == nil)
    let problem = JSONError("nested deeper than 512 levels", at: 512)
    #expect(Self.problem(nested(513)) == problem)
    #expect(Self.problem(Array(String(repeating: "[", count: 1_000_000).utf8)) == problem)
  }

  @Test(arguments: [
    (#""plain""#, "plain", 0), (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{C}\n\r\tz", 0),
    (#""\u00e9\u20AC""#, "é€", 0), (#""\ud83d\ude00!""#, "😀!", 0),
    (#""\ud83d""#, "\u{FFFD}", 1), (#""\ude00x""#, "\u{FFFD}x", 1),
    (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀", 1), (#""\ud83d\n""#, "\u{FFFD}\n", 1),
    ("\"größer als 8 bytes: 日本語 😀\"", "größer als 8 bytes: 日本語 😀", 0),
  ])
  func decodesStrings(json: String, text: String, lone: Int) throws {
    let (decoded, loneSurrogates) = try Self.scan(json) { scanner throws(JSONError) in
      let text = scanner.string(try scanner.stringToken())
      return (text, scanner.loneSurrogates)
    }
    #expect(decoded == text)
    #expect(loneSurrogates == lone)
  }

  @Test(
    arguments: [
      ("9223372036854775807", 9_223_372_036_854_775_807, false),
      ("-9223372036854775808", -9_223_372_036_854_775_808, false),
      ("9223372036854775808", nil, false),
      ("1642889622681432001", 1_642_889_622_681_432_001, false),
      ("1.642889622681432e+18", nil, true), ("12.0", 12, true), ("1.5", nil, true),
      ("-0", 0, false),
      ("9007199254740993.0", nil, true), ("1e400", nil, true),
    ] as [(String, Int64?, Bool)])
  func readsNumbersExactly(json: String, exact: Int64?, isFloat: Bool) throws {
    let number = try Self.scan(json) { scanner throws(JSONError) in try scanner.number() }
    #expect(number.text == json)
    #expect(number.exactInteger == exact)
    #expect(number.isFloat == isFloat)
  }

  private static func scan<Value>(
    _ json: String, _ body: (inout JSONScanner) throws(JSONError) -> Value
  ) throws -> Value {
    try Array(json.utf8).withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      return try body(&scanner)
    }
  }
}
