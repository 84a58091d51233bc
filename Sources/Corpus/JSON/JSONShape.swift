/// The outline of a file's first JSON value, as far as the sample shows it.
struct JSONShape {
  /// Whether the file begins with an object, or with an array.
  private(set) var isObject = false
  private(set) var isArray = false
  /// The keys of the first object, or of an array's first object, in their order.
  private(set) var keys: [String] = []
  private var words: [String: String] = [:]
  private var kinds: [String: JSONScanner.Kind] = [:]
  /// Whether a second value begins behind the first: one object a line.
  private(set) var hasSecond = false

  init(_ sample: FileSample) {
    sample.bytes.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      // A sample ends anywhere: what was seen until then counts.
      try? look(&scanner)
    }
  }

  func has(_ key: String) -> Bool { kinds[key] != nil }

  func has(_ key: String, _ kind: JSONScanner.Kind) -> Bool { kinds[key] == kind }

  /// The value of a key that is a string.
  func word(_ key: String) -> String? { words[key] }

  private mutating func look(_ scanner: inout JSONScanner) throws(JSONError) {
    switch try scanner.peek() {
    case .object:
      isObject = true
      try lookAtKeys(&scanner)
      scanner.skipSpace()
      hasSecond = try scanner.peek() == .object
    case .array:
      isArray = true
      try scanner.beginArray()
      guard try scanner.nextElement(), try scanner.peek() == .object else { return }
      try lookAtKeys(&scanner)
    default:
      return
    }
  }

  private mutating func lookAtKeys(_ scanner: inout JSONScanner) throws(JSONError) {
    try scanner.beginObject()
    while let token = try scanner.nextKey() {
      let key = scanner.string(token)
      let kind = try scanner.peek()
      if kinds[key] == nil { keys.append(key) }
      kinds[key] = kind
      if kind == .string {
        words[key] = scanner.string(try scanner.stringToken())
      } else {
        try scanner.skipValue()
      }
    }
  }
}
