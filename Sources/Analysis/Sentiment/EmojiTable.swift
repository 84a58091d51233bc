/// The descriptions that stand in for emoji.
struct EmojiTable: Sendable {
  static let published = EmojiTable()

  private let scalars: [UInt32]
  /// Where each description lies in ``emojiNames``.
  private let names: [Range<Int>]

  private init() {
    var scalars: [UInt32] = []
    var names: [Range<Int>] = []
    Self.emojiNames.withUTF8Buffer { text in
      let isBar: (UInt8) -> Bool = { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }
      for entry in text.split(whereSeparator: isBar) {
        let character = UTF8Character(in: text, at: entry.startIndex)
        scalars.append(character.scalar)
        names.append(entry.startIndex + character.length + 1..<entry.endIndex)
      }
    }
    self.scalars = scalars
    self.names = names
  }

  /// Appends the description of an emoji; false where the scalar is not one.
  func append(_ scalar: UInt32, to bytes: inout [UInt8], spaced: Bool) -> Bool {
    guard let index = index(of: scalar) else { return false }
    if spaced { bytes.append(UInt8(ascii: " ")) }
    Self.emojiNames.withUTF8Buffer { bytes.append(contentsOf: $0[names[index]]) }
    return true
  }

  private func index(of scalar: UInt32) -> Int? {
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if scalars[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return low < scalars.count && scalars[low] == scalar ? low : nil
  }
}
