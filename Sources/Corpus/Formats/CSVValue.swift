/// What the cells of real files say.
enum CSVValue {
  /// Whether a cell says that there is no value, as pandas, R, SQL and Python write it.
  static func isMissing(_ value: String) -> Bool {
    guard value.utf8.count <= 4, let first = value.utf8.first else { return value.isEmpty }
    // The first letter decides nearly always, and is cheap.
    guard [0x6E, 0x4E, 0x3C, 0x2D].contains(first) else { return false }
    return switch value.lowercased() {
    case "nan", "null", "none", "n/a", "na", "<na>", "nil", "-": true
    default: false
    }
  }

  /// Yes or no, in the words that exports use.
  static func flag(_ value: String) -> Bool? {
    switch value.lowercased() {
    case "true", "t", "yes", "y", "1", "1.0": true
    case "false", "f", "no", "n", "0", "0.0": false
    default: nil
    }
  }

  /// A count, also one that was saved as a float: `12.0`.
  static func count(_ value: String) -> Int64? {
    if let count = Int64(value) { return count }
    guard let number = Double(value), number.magnitude < 0x1p53 else { return nil }
    return Int64(exactly: number)
  }

  /// An id as the platform gave it: whether a float spoilt it, and without a needless `.0`.
  ///
  /// An exponent counts only beside a point or a plus, which floats are written with: `8e4512`
  /// is an id of Reddit's.
  static func id(_ value: String) -> (id: String, isLossy: Bool) {
    guard let first = value.utf8.first, (0x30...0x39).contains(first),
      value.utf8.contains(where: { $0 == 0x2E || $0 == 0x2B })
    else { return (value, false) }
    if Identity.isFloatShaped(value) { return (value, true) }
    let digits = value.utf8.prefix { (0x30...0x39).contains($0) }
    let fraction = value.utf8.dropFirst(digits.count)
    guard fraction.first == 0x2E, fraction.count > 1,
      fraction.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return (value, false) }
    guard let whole = count(value) else { return (value, true) }
    return (String(whole), false)
  }

  /// A word for a sentiment; numbers are none, their scales differ.
  static func label(_ value: String) -> Post.SentimentLabel? {
    switch value.lowercased() {
    case "positive", "pos": .positive
    case "neutral", "neu": .neutral
    case "negative", "neg": .negative
    default: nil
    }
  }

  /// Codes with which X says that it found no language.
  private static let noLanguage: Set<String> = ["und", "zxx", "mul", "mis", "art"]

  /// The first language of a cell as a BCP-47 tag; nil for none, with whether the cell is odd.
  static func language(_ value: String) -> (tag: String?, isOdd: Bool) {
    if value.utf8.count == 2, value.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      return (value, false)
    }
    let words = value.utf8.split { !isTagByte($0) }.map { String(decoding: $0, as: UTF8.self) }
    guard let first = words.first else { return (nil, !value.isEmpty) }
    let lower = first.lowercased()
    if noLanguage.contains(lower) || isMissing(lower) { return (nil, false) }
    if lower.utf8.count == 3, lower.hasPrefix("q") { return (nil, false) }
    if let code = languageNames[lower] { return (code, false) }
    let parts = first.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.utf8.count),
      primary.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }),
      parts.dropFirst().allSatisfy({ (1...8).contains($0.utf8.count) })
    else { return (nil, true) }
    return (
      ([primary.lowercased()] + parts.dropFirst().map(String.init)).joined(separator: "-"), false
    )
  }

  private static func isTagByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2F, 0x80...0xFF: true
    default: false
    }
  }

  private static let languageNames: [String: String] = [
    "arabic": "ar", "bengali": "bn", "catalan": "ca", "chinese": "zh", "czech": "cs",
    "danish": "da", "dutch": "nl", "english": "en", "finnish": "fi", "french": "fr",
    "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi", "hungarian": "hu",
    "indonesian": "id", "italian": "it", "japanese": "ja", "korean": "ko", "malay": "ms",
    "norwegian": "no", "persian": "fa", "polish": "pl", "portuguese": "pt", "romanian": "ro",
    "russian": "ru", "spanish": "es", "swedish": "sv", "tagalog": "tl", "tamil": "ta",
    "thai": "th", "turkish": "tr", "ukrainian": "uk", "urdu": "ur", "vietnamese": "vi",
  ]
}
