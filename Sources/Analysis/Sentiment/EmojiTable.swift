/// The descriptions that stand in for emoji.
struct EmojiTable: ~Copyable, Sendable {
  static let published = EmojiTable()

  private var scalars: [UInt32] = []
  /// Where each description lies in ``emojiNames``.
  private var names: [Range<Int>] = []
  /// For each 256 scalars the number of emoji before them.
  private var blocks: [Int] = []

  private init() {
    Self.emojiNames.withUTF8Buffer { text in
      let isBar: (UInt8) -> Bool = { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }
      for entry in text.split(whereSeparator: isBar) {
        let character = UTF8Character(in: text, at: entry.startIndex)
        while blocks.count <= character.scalar >> 8 { blocks.append(scalars.count) }
        scalars.append(character.scalar)
        names.append(entry.startIndex + character.length + 1..<entry.endIndex)
      }
    }
    blocks.append(scalars.count)
  }

  /// Where the description of an emoji lies; nil where the scalar is not one.
  func name(of scalar: UInt32) -> Range<Int>? {
    let block = Int(scalar >> 8)
    guard block + 1 < blocks.count else { return nil }
    var low = blocks[block]
    var high = blocks[block + 1]
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if scalars[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return low < end && scalars[low] == scalar ? names[low] : nil
  }

  func append(_ name: Range<Int>, to bytes: inout [UInt8]) {
    Self.emojiNames.withUTF8Buffer { text in
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[name]))
    }
  }
}
