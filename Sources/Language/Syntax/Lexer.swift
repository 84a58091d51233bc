import Foundation

/// Cuts a source into tokens, one at a time and from any offset.
///
/// Tokens are made when they are asked for, because what a byte means depends on what is
/// being read: `/` divides, opens a regular expression after `matches`, and is part of a path.
struct Lexer {
  private let bytes: [UInt8]

  init(_ source: Source) {
    bytes = Array(source.text.utf8)
  }

  /// The token that begins at or after an offset.
  func token(from offset: Int) -> Token {
    let start = skippingBlanks(from: offset)
    guard start < bytes.count else { return Token(kind: .end, span: Span(start, start)) }
    let byte = bytes[start]
    switch byte {
    case UInt8(ascii: "\n"):
      return Token(kind: .newline, span: Span(start, start + 1))
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return number(from: start)
    case UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "$"):
      return signed(byte, from: start)
    case UInt8(ascii: "`"):
      return backticked(from: start)
    default:
      if let quote = Quote(bytes[start...]) { return quoted(quote, from: start) }
      let end = wordEnd(from: start)
      guard end == start else {
        return Token(kind: .word(string(start, end)), span: Span(start, end))
      }
      return symbol(from: start)
    }
  }

  /// A regular expression between slashes that begins at or after an offset, with its flags.
  func regex(from offset: Int) -> (pattern: String, flags: String, span: Span)? {
    let start = skippingBlanks(from: offset)
    guard start < bytes.count, bytes[start] == UInt8(ascii: "/") else { return nil }
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: "\n") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "/") else { return nil }
    var after = end + 1
    while after < bytes.count, bytes[after].isASCIIWord { after += 1 }
    // `\/` is how a slash is written between slashes; the pattern itself has it bare.
    let pattern = string(start + 1, end).replacing("\\/", with: "/")
    return (pattern, string(end + 1, after), Span(start, after))
  }

  /// A path or another word without blanks that begins at or after an offset; empty at a line's end.
  func path(from offset: Int) -> Token {
    let start = skippingBlanks(from: offset)
    if start < bytes.count, let quote = Quote(bytes[start...]) { return quoted(quote, from: start) }
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ";") { end += 1 }
    return Token(kind: .text(string(start, end)), span: Span(start, end))
  }

  // MARK: Kinds of tokens

  private func number(from start: Int) -> Token {
    var end = start
    var hasTime = false
    while end < bytes.count {
      let byte = bytes[end]
      // A zone such as +02:00 belongs to a date with a time, and to nothing else.
      if byte == UInt8(ascii: "+"), !hasTime { break }
      guard byte.isASCIIWord || [".", ":", "-", "+"].contains(Unicode.Scalar(byte)) else { break }
      if byte == UInt8(ascii: "T") { hasTime = true }
      end += 1
    }
    while end > start + 1, !bytes[end - 1].isASCIIWord { end -= 1 }
    return Token(kind: .number(string(start, end)), span: Span(start, end))
  }

  private func signed(_ sign: UInt8, from start: Int) -> Token {
    let end = wordEnd(from: start + 1, startsAnywhere: true)
    let span = Span(start, end)
    guard end > start + 1 else {
      return Token(
        kind: .invalid(.lonelySign(Character(Unicode.Scalar(sign)), at: span)), span: span)
    }
    switch sign {
    case UInt8(ascii: "#"): return Token(kind: .tag(string(start, end)), span: span)
    case UInt8(ascii: "@"): return Token(kind: .handle(string(start, end)), span: span)
    default: return Token(kind: .parameter(string(start + 1, end)), span: span)
    }
  }

  private func backticked(from start: Int) -> Token {
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "`"), bytes[end] != UInt8(ascii: "\n") {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "`") else {
      let span = Span(start, start + 1)
      return Token(kind: .invalid(.unclosed("`", at: span)), span: Span(start, bytes.count))
    }
    return Token(kind: .field(string(start + 1, end)), span: Span(start, end + 1))
  }

  private func quoted(_ quote: Quote, from start: Int) -> Token {
    var content: [UInt8] = []
    var index = start + quote.length
    while index < bytes.count {
      if let length = quote.closing(bytes[index...]) {
        let text = String(decoding: content, as: UTF8.self).precomposedStringWithCanonicalMapping
        return Token(kind: .text(text), span: Span(start, index + length))
      }
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        index += 1
        content.append(bytes[index] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : bytes[index])
      } else {
        content.append(bytes[index])
      }
      index += 1
    }
    let opener = Span(start, start + quote.length)
    let shown = string(start, start + quote.length)
    return Token(kind: .invalid(.unclosed(shown, at: opener)), span: Span(start, bytes.count))
  }

  private func symbol(from start: Int) -> Token {
    if start + 1 < bytes.count, Self.seconds.contains(bytes[start + 1]) {
      let span = Span(start, start + 2)
      let two = string(start, start + 2)
      if let help = ForeignWords.symbols[two] {
        return Token(kind: .invalid(.foreignSymbol(two, help: help, at: span)), span: span)
      }
      if ["!=", "<=", ">="].contains(two) { return Token(kind: .symbol(two), span: span) }
    }
    if Self.symbols.contains(bytes[start]) {
      return Token(kind: .symbol(string(start, start + 1)), span: Span(start, start + 1))
    }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0b1100_0000 == 0b1000_0000 { end += 1 }
    let one = string(start, end)
    let span = Span(start, end)
    if let help = ForeignWords.symbols[one] {
      return Token(kind: .invalid(.foreignSymbol(one, help: help, at: span)), span: span)
    }
    return Token(kind: .invalid(.strayCharacter(one, at: span)), span: span)
  }

  private static let symbols = Array("|(),;:=<>+-*/".utf8)
  /// What the second character of a sign can be.
  private static let seconds = Array("=&|<>~/*".utf8)

  // MARK: Bytes

  /// Where the word that begins at an offset ends; the offset itself when none begins there.
  private func wordEnd(from start: Int, startsAnywhere: Bool = false) -> Int {
    var end = start
    while end < bytes.count, let next = characterEnd(at: end, inside: end > start || startsAnywhere)
    {
      end = next
    }
    // Dots and hyphens join parts of a word and end none.
    while end > start, [".", "-"].contains(Unicode.Scalar(bytes[end - 1])) { end -= 1 }
    return end
  }

  private func characterEnd(at index: Int, inside: Bool) -> Int? {
    let byte = bytes[index]
    if byte < 0x80 {
      if byte.isASCIIWord { return index + 1 }
      let joins = inside && [".", "-"].contains(Unicode.Scalar(byte))
      // `--` begins a comment, inside a word too.
      let isComment =
        byte == UInt8(ascii: "-") && index + 1 < bytes.count && bytes[index + 1] == byte
      return joins && !isComment ? index + 1 : nil
    }
    if Quote(bytes[index...]) != nil { return nil }
    guard let (scalar, length) = scalar(at: index) else { return nil }
    if scalar.isIgnorable { return index + length }
    let properties = scalar.properties
    let belongs =
      properties.isAlphabetic || properties.generalCategory == .decimalNumber
      || properties.isEmojiPresentation
      || [.nonspacingMark, .spacingMark, .otherSymbol]
        .contains(properties.generalCategory)
    return belongs ? index + length : nil
  }

  private func skippingBlanks(from offset: Int) -> Int {
    var index = offset
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "-"), index + 1 < bytes.count, bytes[index + 1] == byte {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
        || byte == UInt8(ascii: "\r")
      {
        index += 1
      } else if byte >= 0x80, let (scalar, length) = scalar(at: index),
        scalar.isIgnorable || scalar.properties.generalCategory == .spaceSeparator
      {
        index += length
      } else {
        break
      }
    }
    return index
  }

  private func scalar(at index: Int) -> (Unicode.Scalar, Int)? {
    var decoder = UTF8()
    var iterator = bytes[index...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  /// The text between two offsets, in NFC and without zero-width characters.
  private func string(_ start: Int, _ end: Int) -> String {
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard bytes[start..<end].contains(where: { $0 >= 0x80 }) else { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars.filter { !$0.isIgnorable })
    return String(scalars).precomposedStringWithCanonicalMapping
  }
}

/// A quotation mark, and the marks that close it.
private struct Quote {
  private static let pairs: [(open: String, close: [String])] = [
    ("\"", ["\""]), ("'", ["'"]),
    ("\u{201C}", ["\u{201D}", "\u{201C}"]), ("\u{201D}", ["\u{201D}"]),
    ("\u{201E}", ["\u{201C}", "\u{201D}"]),
    ("\u{2018}", ["\u{2019}", "\u{2018}"]), ("\u{2019}", ["\u{2019}"]),
    ("\u{AB}", ["\u{BB}"]),
  ]

  let length: Int
  private let close: [String]

  init?(_ bytes: ArraySlice<UInt8>) {
    guard let pair = Self.pairs.first(where: { bytes.starts(with: $0.open.utf8) }) else {
      return nil
    }
    length = pair.open.utf8.count
    close = pair.close
  }

  /// The length of the closing mark that these bytes begin with.
  func closing(_ bytes: ArraySlice<UInt8>) -> Int? {
    close.first { bytes.starts(with: $0.utf8) }?.utf8.count
  }
}

extension UInt8 {
  fileprivate var isASCIIWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Byte-order marks and zero-width characters, which a paste brings along unseen.
  fileprivate var isIgnorable: Bool {
    switch value {
    case 0xFEFF, 0x200B...0x200F, 0x2060, 0x00AD: true
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func foreignSymbol(_ symbol: String, help: String, at span: Span) -> Self {
    Diagnostic("foreign-symbol", "there is no '\(symbol)' here", at: span, help: help)
  }

  fileprivate static func lonelySign(_ sign: Character, at span: Span) -> Self {
    Diagnostic(
      "lonely-sign", "a name must follow '\(sign)'", at: span,
      help: sign == "#" ? "a comment begins with --" : nil)
  }

  fileprivate static func strayCharacter(_ character: String, at span: Span) -> Self {
    Diagnostic(
      "stray-character", "'\(character)' means nothing here", at: span,
      help: "put text with special characters in quotes")
  }

  fileprivate static func unclosed(_ opener: String, at span: Span) -> Self {
    Diagnostic(
      "unclosed-quote", "the text that \(opener) opens here is never closed", at: span,
      help: ["'", "\u{2018}", "\u{2019}"].contains(opener)
        ? "an apostrophe inside text: put the text in \"…\"" : nil)
  }
}
