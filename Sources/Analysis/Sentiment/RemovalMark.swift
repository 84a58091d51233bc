/// What sites leave in the place of a removed text, such as `[deleted]`.
enum RemovalMark {
  private static let marks: [StaticString] = [
    "[deleted]", "[removed]", "[deleted by user]", "[removed by moderator]",
    "[removed by reddit]", "[ removed by reddit ]",
  ]

  /// Whether the text is a mark and nothing else but white space.
  static func isAll(of text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    var end = text.count
    while start < end, text[start].isASCIISpace { start += 1 }
    guard start < end, text[start] == UInt8(ascii: "[") else { return false }
    while end > start, text[end - 1].isASCIISpace { end -= 1 }
    let rest = UnsafeBufferPointer(rebasing: text[start..<end])
    return marks.contains { mark in
      mark.withUTF8Buffer { $0.elementsEqual(rest.lazy.map(\.asciiLowercase)) }
    }
  }
}
