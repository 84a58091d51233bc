/// Text that is beyond ASCII, made ready to be cut into words.
///
/// Emoji become their descriptions, apart by a space from what stands before them (not from what
/// follows: VADER 3.3.2). White space beyond ASCII becomes a line feed and the Kelvin sign a K,
/// its only scalar whose small form is an ASCII letter, so that the rest may look at ASCII alone.
struct EmojiExpansion {
  private(set) var bytes: [UInt8] = []
  /// Whether the last scalar was a space, or there was none.
  private var isAfterSpace = true

  init(_ text: UnsafeBufferPointer<UInt8>, emoji: EmojiTable) {
    bytes.reserveCapacity(text.count + text.count / 4 + 64)
    var place = 0
    while place < text.count {
      let byte = text[place]
      guard byte >= 0x80 else {
        append(byte)
        place += 1
        continue
      }
      let character = UTF8Character(in: text, at: place)
      append(
        character, UnsafeBufferPointer(rebasing: text[place..<place + character.length]), emoji)
      place += character.length
    }
  }

  private mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    isAfterSpace = byte == UInt8(ascii: " ")
  }

  private mutating func append(
    _ character: UTF8Character, _ encoded: UnsafeBufferPointer<UInt8>, _ emoji: EmojiTable
  ) {
    if character.isWideSpace {
      append(UInt8(ascii: "\n"))
    } else if character.scalar == 0x212A {
      append(UInt8(ascii: "K"))
    } else {
      if !emoji.append(character.scalar, to: &bytes, spaced: !isAfterSpace) {
        bytes.append(contentsOf: encoded)
      }
      isAfterSpace = false
    }
  }
}
