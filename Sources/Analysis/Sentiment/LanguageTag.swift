/// What a post's language tag (BCP 47) means to a scorer of English.
enum LanguageTag {
  case english, other, unknown

  init(_ tag: String?) {
    guard let tag, !tag.isEmpty else {
      self = .unknown
      return
    }
    var letters: (UInt8, UInt8, UInt8) = (0, 0, 0)
    var count = 0
    for byte in tag.utf8 {
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { break }
      letters = (letters.1, letters.2, byte.asciiLowercase)
      count += 1
    }
    switch (count, letters) {
    case (2, (_, UInt8(ascii: "e"), UInt8(ascii: "n"))): self = .english
    case (3, (UInt8(ascii: "u"), UInt8(ascii: "n"), UInt8(ascii: "d"))): self = .unknown
    case (3, (UInt8(ascii: "z"), UInt8(ascii: "x"), UInt8(ascii: "x"))): self = .unknown
    default: self = .other
    }
  }
}
