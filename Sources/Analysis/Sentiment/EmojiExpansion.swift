/// Text with emoji, made ready to be cut into words.
///
/// Emoji become their descriptions, apart by a space from what stands before them (not from what
/// follows: VADER 3.3.2). White space beyond ASCII becomes a line feed and the Kelvin sign a K,
/// its only scalar whose small form is an ASCII letter, so that the rest may look at ASCII alone.
struct EmojiExpansion {
  private(set) var bytes: [UInt8] = []
  /// The part of the text before this place is in ``bytes``.
  private var taken = 0

  /// Nil where the text is ready as it is.
  init?(_ text: UnsafeBufferPointer<UInt8>, emoji: borrowing EmojiTable) {
    var place = text.firstMark(from: 0) { $0.beyondASCII }
    while place < text.count {
      let character = UTF8Character(in: text, at: place)
      let end = place + character.length
      if character.isWideSpace {
        replace(place..<end, of: text, by: UInt8(ascii: "\n"))
      } else if character.scalar == 0x212A {
        replace(place..<end, of: text, by: UInt8(ascii: "K"))
      } else if let name = emoji.name(of: character.scalar) {
        take(place, of: text)
        if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
        emoji.append(name, to: &bytes)
        taken = end
      }
      place = text.firstMark(from: end) { $0.beyondASCII }
    }
    guard taken > 0 else { return nil }
    take(text.count, of: text)
  }

  private mutating func replace(
    _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, by byte: UInt8
  ) {
    take(range.lowerBound, of: text)
    bytes.append(byte)
    taken = range.upperBound
  }

  private mutating func take(_ end: Int, of text: UnsafeBufferPointer<UInt8>) {
    if taken == 0 { bytes.reserveCapacity(text.count + text.count / 4 + 64) }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[taken..<end]))
  }
}
