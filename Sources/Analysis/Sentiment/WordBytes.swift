/// A word in a text, its bytes read eight at a time.
struct WordBytes {
  let text: UnsafeBufferPointer<UInt8>
  let start: Int
  let end: Int
  /// The first eight bytes, with zeros past the end of the word.
  let head: EightBytes

  @inline(__always)
  init(in text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    self.text = text
    self.start = start
    self.end = end
    head = EightBytes(in: text, at: start).first(end &- start)
  }

  /// A whole buffer.
  init(_ word: UnsafeBufferPointer<UInt8>) {
    self.init(in: word, 0, word.count)
  }

  @inline(__always)
  var count: Int { end &- start }

  var string: String { String(decoding: text[start..<end], as: UTF8.self) }

  /// The eight bytes from an offset on, with zeros past the end of the word.
  subscript(_ offset: Int) -> EightBytes {
    EightBytes(in: text, at: start + offset).first(count - offset)
  }

  /// A hash that is the same for both cases of ASCII; its low and its high bits depend on all.
  @inline(__always)
  var hash: UInt64 {
    let hash = Self.mixed(UInt64(truncatingIfNeeded: count) ^ head.lowercase.value)
    return count <= 8 ? hash : hashOfRest(hash)
  }

  @inline(never)
  private func hashOfRest(_ hash: UInt64) -> UInt64 {
    stride(from: 8, to: count, by: 8).reduce(hash) { Self.mixed($0 ^ self[$1].lowercase.value) }
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    // The multiplier of Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// Whether any byte is marked.
  @inline(__always)
  func any(_ marks: (EightBytes) -> UInt64) -> Bool {
    if marks(head) != 0 { return true }
    guard count > 8 else { return false }
    return stride(from: 8, to: count, by: 8).contains { marks(self[$0]) != 0 }
  }
}

extension UInt8 {
  var asciiLowercase: UInt8 { isASCIICapital ? self | 0x20 : self }
  var isASCIICapital: Bool { self &- 0x41 < 26 }
  var isASCIISmall: Bool { self &- 0x61 < 26 }
  var isASCIILetter: Bool { (self | 0x20).isASCIISmall }

  /// One of the 32 characters of Python's `string.punctuation`.
  var isASCIIPunctuation: Bool { self &- 0x21 < 0x5E && !isASCIILetter && self &- 0x30 >= 10 }

  /// One of the ASCII characters at which Python's `split` divides.
  var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 || self &- 0x1C < 4 }
}
