/// Finds the addresses with http or https in a text.
struct LinkScanner {
  let text: UnsafeBufferPointer<UInt8>

  /// The ranges of the addresses, in order.
  func ranges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var place = 0
    // Few texts have "://", and no link is without.
    while let index = ByteSearch.first(":", or: ":", in: text, from: place), index + 3 <= text.count
    {
      guard text[index + 1] == UInt8(ascii: "/"), text[index + 2] == UInt8(ascii: "/"),
        let start = schemeStart(before: index, from: ranges.last?.upperBound ?? 0)
      else {
        place = index + 1
        continue
      }
      let end = withoutPunctuation(index + 3, end(from: index + 3))
      if end > index + 3 { ranges.append(start..<end) }
      place = max(end, index + 3)
    }
    return ranges
  }

  private func schemeStart(before colon: Int, from earliest: Int) -> Int? {
    for scheme in ["https", "http"] {
      let start = colon - scheme.utf8.count
      guard start >= earliest else { continue }
      if zip(text[start..<colon], scheme.utf8).allSatisfy({ $0 | 0x20 == $1 }) { return start }
    }
    return nil
  }

  /// Where an address stops: at blanks, quotes and brackets that no address has, at typographic
  /// punctuation, and at a script that puts no blank behind it.
  private func end(from start: Int) -> Int {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if Self.endsAddress(byte) { break }
        index += 1
        continue
      }
      let scalar = UTF8Scalar.read(text, at: index)
      let kind = ScalarClass.table.withUnsafeBufferPointer {
        ScalarClass.of(scalar.value, in: $0)
      }
      guard kind == .spaced else { break }
      index += scalar.length
    }
    return index
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "\0"..." ", "\u{7F}", "<", ">", "\"", "`", "|", "\\", "^", "{", "}": true
    default: false
    }
  }

  /// Takes the punctuation of the sentence off; a closing bracket stays whose opening is inside.
  private func withoutPunctuation(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
      let byte = text[end - 1]
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") {
        let opening = byte == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
        let inside = text[start..<end]
        guard inside.count(where: { $0 == byte }) > inside.count(where: { $0 == opening }) else {
          break
        }
      } else if !".,;:!?'*_~([".utf8.contains(byte) {
        break
      }
      end -= 1
    }
    return end
  }
}
