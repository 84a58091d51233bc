/// What a post's language tag (BCP 47) means to a scorer of English.
enum LanguageTag {
  case english, other, unknown

  init(_ tag: String?) {
    guard let tag, !tag.isEmpty else {
      self = .unknown
      return
    }
    let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    switch String(decoding: primary.map(\.asciiLowercase), as: UTF8.self) {
    case "en": self = .english
    case "und", "zxx": self = .unknown
    default: self = .other
    }
  }
}
