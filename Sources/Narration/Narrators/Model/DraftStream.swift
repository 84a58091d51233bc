/// The words of a draft while its JSON arrives in pieces, placeholders filled.
///
/// For eyes only: what counts is read from the whole answer.
struct DraftStream {
  private let rendering: Rendering
  private var isInString = false
  private var isEscaped = false
  /// The digits of a `\u` escape so far; nil outside one.
  private var escape: String?
  private var highSurrogate: UInt32?
  private var string = ""
  /// Whether the string that is being read is a sentence's text.
  private var isText = false
  /// The name of the value that is being read.
  private var key = ""
  private static let texts: Set = ["headline", "dek", "text"]
  private var lastString = ""
  private var placeholder: String?

  init(_ sheet: FactSheet) {
    rendering = Rendering(sheet)
  }

  /// What a piece of the answer adds to the words.
  mutating func words(of piece: String) -> String {
    var words = ""
    for scalar in piece.unicodeScalars {
      if isInString { words += inside(scalar) } else { outside(scalar) }
    }
    return words
  }

  private mutating func outside(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"":
      isInString = true
      string = ""
    case ":":
      isText = Self.texts.contains(lastString)
      key = lastString
    case ",", "{", "[": isText = false
    default: break
    }
  }

  private mutating func inside(_ scalar: Unicode.Scalar) -> String {
    if let digits = escape { return hexadecimal(digits, scalar) }
    if isEscaped {
      isEscaped = false
      switch scalar {
      case "n", "r", "t", "b", "f": return take(" ")
      case "u":
        escape = ""
        return ""
      default: return take(scalar)
      }
    }
    switch scalar {
    case "\\":
      isEscaped = true
      return ""
    case "\"":
      isInString = false
      let ended = isText ? (key == "text" ? " " : "\n") : ""
      lastString = string
      isText = false
      return ended
    default: return take(scalar)
    }
  }

  private mutating func hexadecimal(_ digits: String, _ scalar: Unicode.Scalar) -> String {
    let digits = digits + String(scalar)
    guard digits.count == 4 else {
      escape = digits
      return ""
    }
    escape = nil
    guard let unit = UInt32(digits, radix: 16) else { return "" }
    if let high = highSurrogate, (0xDC00...0xDFFF).contains(unit) {
      highSurrogate = nil
      let value = 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)
      return Unicode.Scalar(value).map { take($0) } ?? ""
    }
    highSurrogate = (0xD800...0xDBFF).contains(unit) ? unit : nil
    return Unicode.Scalar(unit).map { take($0) } ?? ""
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> String {
    string.unicodeScalars.append(scalar)
    guard isText else { return "" }
    if let open = placeholder {
      guard scalar == "}" else {
        placeholder = open + String(scalar)
        return ""
      }
      placeholder = nil
      // Inside a sentence nothing takes a capital.
      let before = string.hasPrefix(open) ? "" : "x "
      let filled = try? rendering.sentence(of: Draft.Sentence(before + open + "}", .transition))
      return filled.map { String($0.text.dropFirst(before.count)) } ?? "…"
    }
    guard scalar == "{" else { return PlainText.isUnseen(scalar) ? "" : String(scalar) }
    placeholder = "{"
    return ""
  }
}
