/// Makes texts equal that differ only in case, diacritics or the way they are typed.
///
///     İstanbul, ISTANBUL     istanbul
///     Straße, STRASSE        strasse
///     𝗯𝗼𝗹𝗱, ﬁn, ＡＢＣ, ｶﾞ     bold, fin, abc, ガ
///
/// The steps, for each scalar: compatibility decomposition (NFKD); case folding; combining
/// diacritics (U+0300–036F, 1AB0–1AFF, 1DC0–1DFF, 20D0–20FF) and default-ignorable scalars
/// (zero-width, variation selectors) dropped; typographic apostrophes made straight. Other marks
/// stay, because they make other letters: が is not か. Hangul and kana are composed again, so that
/// か is not found inside が. Folding what is folded changes nothing.
package enum Folding {
  /// Folds UTF-8 bytes, and appends the UTF-8 bytes; a byte that is not UTF-8 becomes U+FFFD.
  package static func fold(_ text: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
    let end = asciiEnd(text, from: 0)
    appendLowercased(text, 0..<end, to: &folded)
    guard end < text.count else { return }
    FoldingTable.shared.fold(UnsafeBufferPointer(rebasing: text[end...]), into: &folded)
  }

  /// Folds a text.
  package static func folded(_ text: String) -> String {
    String(decoding: foldedBytes(text), as: UTF8.self)
  }

  /// Folds a text to UTF-8 bytes.
  package static func foldedBytes(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var folded: [UInt8] = []
      folded.reserveCapacity(bytes.count)
      fold(bytes, into: &folded)
      return folded
    }
  }

  /// Where the run of ASCII that begins at an offset ends.
  @inline(__always)
  static func asciiEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var index = start
    while index + 16 <= text.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self)
      if (word.x | word.y) & 0x8080_8080_8080_8080 != 0 { break }
      index += 16
    }
    while index < text.count, text[index] < 0x80 { index += 1 }
    return index
  }

  /// Appends a run of ASCII, its capitals made small.
  @inline(__always)
  static func appendLowercased(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to folded: inout [UInt8]
  ) {
    guard !range.isEmpty else { return }
    let start = folded.count
    folded.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
    folded.withUnsafeMutableBufferPointer { bytes in
      // A plain loop: the compiler turns it into vector instructions.
      for index in start..<bytes.count {
        let byte = bytes[index]
        bytes[index] = byte | (byte &- 0x41 < 26 ? 0x20 : 0)
      }
    }
  }
}
