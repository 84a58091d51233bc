/// The plain text of the small HTML that platforms put into posts.
///
/// Paragraphs become empty lines and `<br>` a line end; other tags are dropped. Hacker News
/// cuts the text of long links and ends it with `...`: there the link itself is taken.
struct HTMLText {
  private var plain: [UInt8] = []
  /// Where the text of the open link begins, and where it leads.
  private var link: (start: Int, target: [UInt8])?

  /// The text of some HTML.
  static func plain(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return html }
    var reader = HTMLText()
    reader.read(Array(html.utf8))
    return String(decoding: reader.plain, as: UTF8.self).trimmedOfSpace
  }

  /// The text with its character references replaced, once.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    return String(decoding: unescaped(Array(text.utf8)), as: UTF8.self)
  }

  private mutating func read(_ html: [UInt8]) {
    var place = 0
    while place < html.count {
      if html[place] == 0x3C, let end = Self.tagEnd(in: html, from: place) {
        take(tag: html[(place + 1)..<end])
        place = end + 1
      } else if html[place] == 0x26, let reference = Self.reference(in: html, at: place) {
        plain += reference.bytes
        place = reference.end
      } else {
        plain.append(html[place])
        place += 1
      }
    }
  }

  /// The place of the `>` of a tag; nil when the `<` begins none.
  private static func tagEnd(in html: [UInt8], from start: Int) -> Int? {
    guard start + 1 < html.count else { return nil }
    let next = html[start + 1]
    let begins = next == 0x2F || next == 0x21 || (0x61...0x7A).contains(next | 0x20)
    guard begins else { return nil }
    // A tag that does not end soon is text, which also keeps the reading linear.
    return html[start..<min(start + 4096, html.count)].firstIndex(of: 0x3E)
  }

  private mutating func take(tag: ArraySlice<UInt8>) {
    let name = String(
      decoding: tag.prefix { $0 != 0x20 && $0 != 0x0A && !($0 == 0x2F && tag.first != 0x2F) },
      as: UTF8.self
    ).lowercased()
    switch name {
    case "p": if !plain.isEmpty { plain += [0x0A, 0x0A] }
    case "br": plain.append(0x0A)
    case "a": link = (plain.count, Self.target(of: tag))
    case "/a": endLink()
    default: break
    }
  }

  private mutating func endLink() {
    guard let link else { return }
    let shown = plain[link.start...]
    let isCut = shown.suffix(3).elementsEqual("...".utf8)
    if isCut, link.target.starts(with: shown.dropLast(3)) {
      plain.replaceSubrange(link.start..., with: link.target)
    }
    self.link = nil
  }

  private static func target(of tag: ArraySlice<UInt8>) -> [UInt8] {
    let mark = Array("href=\"".utf8)
    guard
      let start = tag.indices.first(where: { tag[$0...].starts(with: mark) })
    else { return [] }
    return unescaped(Array(tag[(start + mark.count)...].prefix { $0 != 0x22 }))
  }

  private static func unescaped(_ text: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      if text[place] == 0x26, let reference = reference(in: text, at: place) {
        plain += reference.bytes
        place = reference.end
      } else {
        plain.append(text[place])
        place += 1
      }
    }
    return plain
  }

  /// The character that a reference such as `&#x27;` stands for; nil when it is none.
  private static func reference(
    in text: [UInt8], at start: Int
  ) -> (bytes: [UInt8], end: Int)? {
    let window = text[(start + 1)..<min(start + 12, text.count)]
    guard let end = window.firstIndex(of: 0x3B) else { return nil }
    let name = String(decoding: text[(start + 1)..<end], as: UTF8.self)
    if let character = named[name] { return (Array(character.utf8), end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let number = name.dropFirst()
    let isHexadecimal = number.hasPrefix("x") || number.hasPrefix("X")
    let value = isHexadecimal ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
    guard let value, value != 0, let scalar = Unicode.Scalar(value) else { return nil }
    return (Array(String(scalar).utf8), end + 1)
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "hellip": "…", "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™",
    "euro": "€", "pound": "£", "laquo": "«", "raquo": "»",
  ]
}
