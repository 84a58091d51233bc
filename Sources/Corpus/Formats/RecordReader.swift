/// Reads the values of one record, and remembers what was odd about them.
///
/// A value of the wrong kind is not worth the record: it is left out and counted as an oddity.
/// Texts that stand where nothing is meant (`null`) give nil.
struct RecordReader {
  var scanner: JSONScanner
  var oddities: [String] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    scanner = JSONScanner(bytes)
  }

  /// A string; numbers are taken as they are written.
  mutating func text(_ field: StaticString) throws(JSONError) -> String? {
    switch try scanner.peek() {
    case .string:
      return scanner.string(try scanner.stringToken())
    case .null:
      try scanner.null()
      return nil
    case .number:
      return try scanner.number().text
    case let kind:
      return try leaveOut(field, kind)
    }
  }

  /// A string that is nil when it is empty: an id, an address, a name.
  mutating func name(_ field: StaticString) throws(JSONError) -> String? {
    let text = try text(field)
    return text?.isEmpty == true ? nil : text
  }

  /// A count: an integer, a float that is one, or either in a string.
  mutating func count(_ field: StaticString) throws(JSONError) -> Int64? {
    switch try scanner.peek() {
    case .number:
      if let count = try scanner.number().exactInteger { return count }
    case .null:
      try scanner.null()
      return nil
    case .string:
      let text = scanner.string(try scanner.stringToken())
      if text.isEmpty { return nil }
      if let count = Int64(text) { return count }
      if let float = Double(text), float.magnitude < 9_007_199_254_740_992,
        let count = Int64(exactly: float)
      {
        return count
      }
    case let kind:
      return try leaveOut(field, kind)
    }
    oddities.append("\(field) is no whole number")
    return nil
  }

  /// A platform's name, and the platform; nil for a name that is not known.
  mutating func source() throws(JSONError) -> (name: String, source: SourceName?)? {
    if try scanner.peek() == .string {
      let token = try scanner.stringToken()
      if let exact = Self.sources[token, in: scanner] { return ("", exact) }
      let name = scanner.string(token)
      return name.isEmpty ? nil : (name, SourceName(spelling: name))
    }
    return try name("source").map { ($0, nil) }
  }

  private static let sources = JSONKeys<SourceName>()

  mutating func flag(_ field: StaticString) throws(JSONError) -> Bool? {
    switch try scanner.peek() {
    case .bool: return try scanner.bool()
    case .null:
      try scanner.null()
      return nil
    case let kind:
      return try leaveOut(field, kind)
    }
  }

  mutating func decimal(_ field: StaticString) throws(JSONError) -> Double? {
    switch try scanner.peek() {
    case .number: return try scanner.number().double
    case .null:
      try scanner.null()
      return nil
    case .string:
      let text = scanner.string(try scanner.stringToken())
      if let number = Double(text) { return number }
      if !text.isEmpty { oddities.append("\(field) is no number") }
      return nil
    case let kind:
      return try leaveOut(field, kind)
    }
  }

  /// An id, and whether a float spoilt it.
  mutating func id(_ field: StaticString) throws(JSONError) -> (String, Post.IDQuality)? {
    guard try scanner.peek() == .number else {
      guard let text = try name(field) else { return nil }
      return Identity.isFloatShaped(text) ? lossy(text) : (text, .native)
    }
    let number = try scanner.number()
    guard number.isFloat else { return (number.text, .native) }
    guard let exact = number.exactInteger else { return lossy(number.text) }
    return (String(exact), .native)
  }

  private mutating func lossy(_ id: String) -> (String, Post.IDQuality) {
    oddities.append("float-shaped id")
    return (id, .lossy)
  }

  /// A time in any form that ``Timestamp/init(any:)`` knows, and the time as it is written.
  mutating func time(_ field: StaticString) throws(JSONError) -> TimeValue? {
    switch try scanner.peek() {
    case .string:
      let token = try scanner.stringToken()
      let text = scanner.string(token)
      if text.isEmpty { return nil }
      return TimeValue(
        raw: text,
        time: token.hasEscapes ? Timestamp(any: text) : Timestamp(any: scanner.raw(token)))
    case .number:
      let number = try scanner.number()
      return TimeValue(
        raw: number.text,
        time: number.integer.map(Timestamp.init(unix:)) ?? Timestamp(any: number.text))
    case .null:
      try scanner.null()
      return nil
    case let kind:
      return try leaveOut(field, kind)
    }
  }

  /// A time that a record can do without.
  mutating func instant(_ field: StaticString) throws(JSONError) -> Int64? {
    if try scanner.peek() == .string {
      // Most are plain, and as they are written they are not needed.
      let start = scanner.position
      let token = try scanner.stringToken()
      if !token.hasEscapes, let time = Timestamp(any: scanner.raw(token)) {
        return time.microseconds
      }
      scanner.move(to: start)
    }
    guard let value = try time(field) else { return nil }
    if value.time == nil { oddities.append("\(field) is no time") }
    return value.time?.microseconds
  }

  /// One language, or the first of a list.
  mutating func language(_ field: StaticString) throws(JSONError) -> String? {
    switch try scanner.peek() {
    case .array:
      var first: String?
      try scanner.beginArray()
      while try scanner.nextElement() {
        let tag = try text(field)
        first = first ?? tag.flatMap(LanguageTag.normalised)
      }
      return first
    default:
      guard let text = try text(field) else { return nil }
      if LanguageTag.isPlain(text.utf8) { return text }
      // A list that went through a table: "en,de" or "['en']".
      let tags = text.split { ",[]'\" ".contains($0) }
      return tags.lazy.compactMap { LanguageTag.normalised(String($0)) }.first
    }
  }

  /// Whether an object comes; anything else is read over, and is odd unless it is null.
  mutating func beginsObject(_ field: StaticString) throws(JSONError) -> Bool {
    let kind = try scanner.peek()
    guard kind == .object else {
      try scanner.skipValue()
      if kind != .null { oddities.append("\(field) is \(kind.rawValue)") }
      return false
    }
    try scanner.beginObject()
    return true
  }

  /// Whether an array comes; anything else is read over, and is odd unless it is null.
  mutating func beginsArray(_ field: StaticString) throws(JSONError) -> Bool {
    let kind = try scanner.peek()
    guard kind == .array else {
      try scanner.skipValue()
      if kind != .null { oddities.append("\(field) is \(kind.rawValue)") }
      return false
    }
    try scanner.beginArray()
    return true
  }

  /// What was odd, with what the scanner saw.
  var allOddities: [String] {
    scanner.loneSurrogates == 0 ? oddities : oddities + ["lone surrogate"]
  }

  private mutating func leaveOut<Value>(
    _ field: StaticString, _ kind: JSONScanner.Kind
  ) throws(JSONError) -> Value? {
    try scanner.skipValue()
    oddities.append("\(field) is \(kind.rawValue)")
    return nil
  }
}

/// A time as a snapshot wrote it; `time` is nil when it is none.
struct TimeValue {
  let raw: String
  let time: Timestamp?
}

extension Post {
  mutating func setCreated(_ value: TimeValue?) {
    guard let value else { return }
    createdAtRaw = value.raw
    createdAt = value.time?.microseconds
    createdAtQuality = value.time?.quality
  }
}
