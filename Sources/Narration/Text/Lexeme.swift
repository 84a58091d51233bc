/// A word, a number or a sign of a sentence.
///
/// Places are UTF-8 offsets, as everywhere.
struct Lexeme: Hashable {
  enum Kind: Hashable {
    case word
    /// Digits, with what groups them and a fraction.
    case number
    case sign
    /// A handle, a hashtag or an address, whole.
    case name
  }

  var kind: Kind
  /// As it stands in the text.
  var surface: String
  /// In lower case, as words are looked up.
  var word: String
  var range: Range<Int>
  /// Whether nothing stands between it and the lexeme before.
  var isGlued: Bool

  var isCapitalised: Bool { surface.first?.isUppercase ?? false }
}

extension Lexeme {
  /// The lexemes of a text, in order.
  static func all(in text: String) -> [Lexeme] {
    var reader = LexemeReader(text)
    return reader.all()
  }
}

/// Cuts a text into lexemes.
private struct LexemeReader {
  private let scalars: [Unicode.Scalar]
  /// Where each scalar begins, and at last the end.
  private let offsets: [Int]
  private var place = 0
  private var lexemes: [Lexeme] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    self.offsets = offsets
  }

  mutating func all() -> [Lexeme] {
    while place < scalars.count {
      let scalar = scalars[place]
      if Self.isBlank(scalar) {
        place += 1
      } else if let length = nameLength() {
        take(length, as: .name)
      } else if Self.isDigit(scalar) {
        take(numberLength(), as: .number)
      } else if Self.isWord(scalar) {
        take(wordLength(), as: .word)
      } else {
        take(1, as: .sign)
      }
    }
    return lexemes
  }

  private mutating func take(_ length: Int, as kind: Lexeme.Kind) {
    var surface = String.UnicodeScalarView()
    surface.append(contentsOf: scalars[place..<place + length])
    let text = String(surface)
    let range = offsets[place]..<offsets[place + length]
    lexemes.append(
      Lexeme(
        kind: kind, surface: text, word: text.lowercased(), range: range,
        isGlued: lexemes.last?.range.upperBound == range.lowerBound))
    place += length
  }

  /// Digits with `,`, `.` or thin blanks between them.
  private func numberLength() -> Int {
    var length = 1
    while place + length < scalars.count {
      let scalar = scalars[place + length]
      if Self.isDigit(scalar) {
        length += 1
      } else if Self.joinsDigits(scalar), digitsFollow(at: place + length + 1, before: scalar) {
        length += 1
      } else {
        break
      }
    }
    return length
  }

  /// Groups have three digits; a fraction any number.
  private func digitsFollow(at start: Int, before scalar: Unicode.Scalar) -> Bool {
    let count = scalars[min(start, scalars.count)...].prefix { Self.isDigit($0) }.count
    return scalar == "." ? count > 0 : count == 3
  }

  /// Letters and digits, with apostrophes inside.
  private func wordLength() -> Int {
    var length = 1
    while place + length < scalars.count {
      let scalar = scalars[place + length]
      let next = place + length + 1 < scalars.count ? scalars[place + length + 1] : " "
      guard
        Self.isWord(scalar) || Self.isDigit(scalar)
          || (Self.isApostrophe(scalar) && Self.isWord(next))
      else {
        break
      }
      length += 1
    }
    return length
  }

  /// The length of a handle, a hashtag, an address or a domain here; nil where there is none.
  private func nameLength() -> Int? {
    let scalar = scalars[place]
    let rest = scalars[place...]
    if scalar == "@" || scalar == "#" {
      var length = 1 + rest.dropFirst().prefix { Self.isHandle($0) }.count
      while length > 1, scalars[place + length - 1] == "." { length -= 1 }
      return length > 1 ? length : nil
    }
    guard Self.isWord(scalar) || Self.isDigit(scalar) else { return nil }
    let run = rest.prefix { !Self.isBlank($0) && !"\"“”‘’()<>".unicodeScalars.contains($0) }
    let text = String(String.UnicodeScalarView(run))
    if text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.") {
      return run.count
    }
    var host = rest.prefix { Self.isHandle($0) }
    while let last = host.last, last == "." || last == "-" { host = host.dropLast() }
    let labels = String(String.UnicodeScalarView(host)).split(
      separator: ".", omittingEmptySubsequences: false)
    // A domain has letters on both sides of its last point; a number has not.
    guard labels.count > 1, let last = labels.last, last.count > 1,
      labels.allSatisfy({ !$0.isEmpty }), last.allSatisfy(\.isLetter),
      labels.dropLast().contains(where: { $0.contains(where: \.isLetter) })
    else { return nil }
    return host.count
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 128 && scalar.properties.numericType == .decimal
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" { return true }
    if scalar.properties.numericType == .decimal { return scalar.value >= 128 }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isHandle(_ scalar: Unicode.Scalar) -> Bool {
    isWord(scalar) || isDigit(scalar) || scalar == "." || scalar == "-" || scalar == "@"
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }

  private static func joinsDigits(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "." || scalar == "\u{2009}" || scalar == "\u{202F}"
  }
}
