/// What a scalar does in a word.
enum ScalarClass: UInt8 {
  /// Parts words.
  case none
  /// A letter, digit or mark of a script that puts blanks between words.
  case spaced
  /// One of a script that does not: Han, kana, Thai, Lao, Khmer, Myanmar and their kin.
  case unspaced

  /// The class of a scalar.
  @inline(__always)
  static func of(_ scalar: UInt32, in table: UnsafeBufferPointer<UInt8>) -> ScalarClass {
    if scalar < 0x20000 { return ScalarClass(rawValue: table[Int(scalar)]) ?? .none }
    return scalar < 0x40000 ? .unspaced : .none
  }

  /// The class of an ASCII byte.
  @inline(__always)
  static func isASCIIWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Of each of eight bytes all bits where it is a letter or digit of ASCII, else none.
  @inline(__always)
  static func asciiWords(_ bytes: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let low = bytes & (0x7F * each)
    // The high bit of a sum tells whether seven bits reach a bound.
    let small = low | (0x20 * each)
    let letters = (small + (0x80 - 0x61) * each) & ~(small + (0x80 - 0x7B) * each)
    let digits = (low + (0x80 - 0x30) * each) & ~(low + (0x80 - 0x3A) * each)
    let found = (letters | digits) & ~bytes & (0x80 * each)
    return (found >> 7) * 0xFF
  }

  /// The classes of the first two planes; built at the first text that is not ASCII.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: ScalarClass.none.rawValue, count: 0x20000)
    for value in UInt32(0)..<0x20000 {
      table[Int(value)] = ScalarClass(classifying: value).rawValue
    }
    return table
  }()

  private init(classifying value: UInt32) {
    switch value {
    // Known without asking: ideographs, Tangut, Hangul; private use, pictures.
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x17000...0x18CFF: self = .unspaced
    case 0xAC00...0xD7A3: self = .spaced
    case 0xD800...0xF8FF, 0x1CC00...0x1CFFF, 0x1F000...0x1F0FF, 0x1F200...0x1FAFF: self = .none
    default:
      guard let scalar = Unicode.Scalar(value), scalar.isWordPart else {
        self = .none
        return
      }
      self = Self.unspacedBlocks.contains { $0.contains(value) } ? .unspaced : .spaced
    }
  }

  private static let unspacedBlocks: [ClosedRange<UInt32>] = [
    0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF,
    0x3005...0x3007, 0x3021...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0xA000...0xA48F,
    0xA980...0xA9FF, 0xAA60...0xAADF, 0xF900...0xFAFF, 0x1AFF0...0x1B16F,
  ]
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}
