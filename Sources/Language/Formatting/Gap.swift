/// What stands between two pieces: blanks, line ends and comments.
struct Gap {
  struct Comment {
    /// The comment from its dashes to the last visible character of the line.
    var text: String
    /// Whether nothing but blanks stands before it on its line.
    var isOnOwnLine: Bool
    /// Whether an empty line stands before it.
    var followsEmptyLine: Bool
  }

  private(set) var comments: [Comment] = []
  /// Whether a line ends in the gap.
  private(set) var hasLineEnd = false
  /// Whether an empty line stands directly before what follows.
  private(set) var endsWithEmptyLine = false

  /// The gap between two UTF-8 offsets.
  ///
  /// - Parameters:
  ///   - bytes: the whole script.
  ///   - start: where the piece before ends; 0 at the beginning of the script.
  ///   - end: where the next piece begins.
  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var lineEnds = 0
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: "\n") { lineEnds += 1 }
      guard bytes[index] == UInt8(ascii: "-") else {
        index += 1
        continue
      }
      let lineEnd = bytes[index..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
      comments.append(
        Comment(
          text: Self.withoutTrailingBlanks(bytes[index..<lineEnd]),
          isOnOwnLine: lineEnds > 0 || (start == 0 && comments.isEmpty),
          followsEmptyLine: lineEnds > 1))
      if lineEnds > 0 { hasLineEnd = true }
      lineEnds = 0
      index = lineEnd
    }
    if lineEnds > 0 { hasLineEnd = true }
    endsWithEmptyLine = lineEnds > 1
  }

  private static func withoutTrailingBlanks(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while let last = bytes.last, [0x20, 0x09, 0x0D].contains(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
