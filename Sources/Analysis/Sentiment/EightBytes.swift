/// Eight bytes of a text, looked at together; the first is the lowest.
///
/// A mark is the high bit of a byte; the test for a range is that of "Bit Twiddling Hacks" (S. E.
/// Anderson), "Determine if a word has a byte between m and n", on the low seven bits of each byte,
/// so that no byte carries into the next.
struct EightBytes {
  let value: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  init(_ value: UInt64) { self.value = value }

  /// The bytes from a place in the text on, with zeros past its end.
  @inline(__always)
  init(in text: UnsafeBufferPointer<UInt8>, at place: Int) {
    if place &+ 8 <= text.count {
      self.init(Self.loaded(text, place))
    } else {
      self.init(atEndOf: text, place)
    }
  }

  @inline(never)
  private init(atEndOf text: UnsafeBufferPointer<UInt8>, _ place: Int) {
    if text.count >= 8 {
      // The last eight of the text, as the bytes after it belong to others.
      value = Self.loaded(text, text.count - 8) >> UInt64(8 * (place + 8 - text.count))
    } else {
      // Most words end here: two loads, which may overlap, instead of a loop.
      let rest = text.count - place
      switch rest {
      case 4...: value = Self.ends(of: text, place, rest, UInt32.self)
      case 2...: value = Self.ends(of: text, place, rest, UInt16.self)
      case 1: value = UInt64(text[place])
      default: value = 0
      }
    }
  }

  @inline(__always)
  private static func ends<Part: FixedWidthInteger & BitwiseCopyable>(
    of text: UnsafeBufferPointer<UInt8>, _ place: Int, _ rest: Int, _: Part.Type
  ) -> UInt64 {
    let size = Part.bitWidth / 8
    return UInt64(loaded(text, place) as Part)
      | UInt64(loaded(text, text.count - size) as Part) << UInt64(8 * (rest - size))
  }

  @inline(__always)
  private static func loaded<Part: FixedWidthInteger & BitwiseCopyable>(
    _ text: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> Part {
    let bytes = UnsafeRawBufferPointer(text)
    return Part(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Part.self))
  }

  /// The first bytes alone, with zeros for the others.
  @inline(__always)
  func first(_ count: Int) -> EightBytes {
    count < 8 ? EightBytes(value & ~(UInt64.max &<< UInt64(truncatingIfNeeded: 8 &* count))) : self
  }

  /// Marks of the bytes in a range of ASCII.
  @inline(__always)
  func marks(_ range: ClosedRange<UInt8>) -> UInt64 {
    let low = value & ~Self.highs
    let reached = low &+ Self.ones &* UInt64(0x80 &- range.lowerBound)
    let passed = low &+ Self.ones &* UInt64(0x7F &- range.upperBound)
    return reached & ~passed & ~value & Self.highs
  }

  /// The ASCII characters at which Python's `split` divides.
  @inline(__always) var spaces: UInt64 { marks(0x09...0x0D) | marks(0x1C...0x20) }
  @inline(__always) var capitals: UInt64 { marks(UInt8(ascii: "A")...UInt8(ascii: "Z")) }
  @inline(__always) var smallLetters: UInt64 { marks(UInt8(ascii: "a")...UInt8(ascii: "z")) }
  @inline(__always) var apostrophes: UInt64 { marks(0x27...0x27) }
  @inline(__always) var beyondASCII: UInt64 { value & Self.highs }

  /// All but letters and apostrophes of ASCII.
  @inline(__always) var wordEnds: UInt64 { ~(lowercase.smallLetters | apostrophes) & Self.highs }

  /// All but letters and digits of ASCII.
  @inline(__always) var exceptLettersAndDigits: UInt64 {
    ~(lowercase.smallLetters | marks(0x30...0x39)) & Self.highs
  }

  /// Small letters for capitals of ASCII.
  @inline(__always) var lowercase: EightBytes { EightBytes(value | capitals >> 2) }
}
