@testable import Language

extension ScalarClass {
  /// What ``ScalarClass/table`` is read from: for each run of scalars their class, by its first
  /// letter where it is not none, and how many they are.
  static var text: String {
    var tokens: [String] = []
    var rest = (UInt32(0)..<0x20000)
    while let first = rest.first {
      let kind = ScalarClass(classifying: first)
      let others = rest.drop { ScalarClass(classifying: $0) == kind }
      let count = UInt32(rest.count - others.count)
      tokens.append((kind == .none ? "" : String("\(kind)".prefix(1))) + count.hexadecimal)
      rest = others
    }
    return tokens.wrapped
  }

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
