/// A strict pull parser over the bytes of one JSON text (RFC 8259).
///
/// A reader walks an object and asks for the values it knows:
/// ```swift
/// try scanner.beginObject()
/// while let key = try scanner.nextKey() {
///   switch table[key, in: scanner] {
///   case .text: text = try scanner.string(scanner.stringToken())
///   case nil: try scanner.skipValue()
///   }
/// }
/// ```
/// What is skipped is checked as strictly as what is read: control characters, escapes, UTF-8,
/// the grammar of numbers. Nesting deeper than ``depthLimit`` is an error, never a trap.
package struct JSONScanner {
  /// As many levels as the recursion of a reader bears on a small stack.
  package static let depthLimit = 512

  let bytes: UnsafeBufferPointer<UInt8>
  /// The byte that is read next.
  package internal(set) var position = 0
  private(set) var depth = 0
  /// Whether no member or element of the innermost container was read yet.
  private var isFirst = false
  /// How many escapes of half a surrogate pair were read as U+FFFD.
  package internal(set) var loneSurrogates = 0

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  package enum Kind: String, Sendable {
    case object = "an object"
    case array = "an array"
    case string = "a string"
    case number = "a number"
    case bool = "true or false"
    case null = "null"
  }

  /// Says what comes next, without reading it.
  package mutating func peek() throws(JSONError) -> Kind {
    skipSpace()
    guard position < bytes.count else { throw unexpected("a value") }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    default: throw unexpected("a value")
    }
  }

  package mutating func beginObject() throws(JSONError) {
    try begin(UInt8(ascii: "{"), "an object")
  }

  package mutating func beginArray() throws(JSONError) {
    try begin(UInt8(ascii: "["), "an array")
  }

  /// Reads the next key of the object and its colon; nil when the object ends.
  package mutating func nextKey() throws(JSONError) -> JSONString? {
    guard try hasNext(before: UInt8(ascii: "}")) else { return nil }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      throw unexpected("a key in double quotes")
    }
    let key = try stringToken()
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
      throw unexpected("':'")
    }
    position += 1
    return key
  }

  /// Whether the array has another element; reads its end when not.
  package mutating func nextElement() throws(JSONError) -> Bool {
    try hasNext(before: UInt8(ascii: "]"))
  }

  /// Reads over one value of any kind.
  package mutating func skipValue() throws(JSONError) {
    switch try peek() {
    case .string: _ = try stringToken()
    case .number: _ = try number()
    case .bool: _ = try bool()
    case .null: try null()
    case .object:
      try beginObject()
      while try nextKey() != nil { try skipValue() }
    case .array:
      try beginArray()
      while try nextElement() { try skipValue() }
    }
  }

  package mutating func bool() throws(JSONError) -> Bool {
    skipSpace()
    if takes("true") { return true }
    if takes("false") { return false }
    throw unexpected("a value")
  }

  package mutating func null() throws(JSONError) {
    skipSpace()
    guard takes("null") else { throw unexpected("a value") }
  }

  /// Makes sure that nothing but white space is left.
  package mutating func finish() throws(JSONError) {
    skipSpace()
    guard position == bytes.count else { throw unexpected("the end of the record") }
  }

  /// Goes back to a value that was passed, at the depth that the reader is at now.
  package mutating func move(to position: Int) {
    self.position = position
    isFirst = false
  }

  @inline(__always)
  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func begin(_ bracket: UInt8, _ what: String) throws(JSONError) {
    skipSpace()
    guard position < bytes.count, bytes[position] == bracket else { throw unexpected(what) }
    guard depth < Self.depthLimit else {
      throw JSONError("nested deeper than \(Self.depthLimit) levels", at: position)
    }
    position += 1
    depth += 1
    isFirst = true
  }

  /// Moves to the next member or element, or behind the end of the container.
  @inline(__always)
  private mutating func hasNext(before bracket: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    guard position < bytes.count else { throw unexpected("',' or the end of the container") }
    if bytes[position] == bracket {
      position += 1
      depth -= 1
      isFirst = false
      return false
    }
    if isFirst {
      isFirst = false
      return true
    }
    guard bytes[position] == UInt8(ascii: ",") else {
      throw unexpected(bracket == UInt8(ascii: "}") ? "',' or '}'" : "',' or ']'")
    }
    position += 1
    skipSpace()
    if position < bytes.count, bytes[position] == bracket { throw unexpected("a value") }
    return true
  }

  private mutating func takes(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    for index in 0..<length where bytes[position + index] != word.utf8Start[index] {
      return false
    }
    position += length
    return true
  }
}

/// Why a text is no JSON, or not the JSON that was looked for.
package struct JSONError: Error, Sendable, Equatable {
  package let message: String
  /// The byte that could not be read, counted from the beginning of the text.
  package let offset: Int

  package init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}

extension JSONScanner {
  func unexpected(_ expected: String) -> JSONError {
    guard position < bytes.count else {
      return JSONError("cut off: expected \(expected)", at: position)
    }
    return JSONError("expected \(expected), found \(spelled(bytes[position]))", at: position)
  }

  func spelled(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte)
      ? "'\(Unicode.Scalar(byte))'" : "the byte 0x\(String(byte, radix: 16, uppercase: true))"
  }
}
