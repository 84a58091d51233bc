/// Finds the words of folded text.
///
/// A word is a run of letters, digits and marks; apostrophes and underscores part words. A run of
/// a script without blanks between words is one word, parted from letters of other scripts.
/// `#tag` and `@handle` are found as such, before their words and at the position of the first:
///
///     meta's #open_ai     meta · s · #open_ai · open · ai
///     positions           0      1   2          2      3
///
/// A tag has a letter and follows no letter, digit, `&` or `/`; a handle likewise, but may be of
/// digits alone. The dots and hyphens inside a handle are part of it.
package enum Words {
  package enum Kind: Sendable {
    case word, tag, handle
    /// A word of a script that does not part words.
    case unspaced
  }

  /// Calls `body` for each word with the range of its bytes, its kind and its position.
  package static func forEach(
    in text: UnsafeBufferPointer<UInt8>,
    _ body: (_ range: Range<Int>, _ kind: Kind, _ position: Int) -> Void
  ) {
    // The table of classes is for texts beyond ASCII; others must not cause it to be built.
    guard Folding.asciiEnd(text, from: 0) < text.count else {
      var scanner = WordScanner(text: text, classes: UnsafeBufferPointer(start: nil, count: 0))
      return scanner.scan(body)
    }
    ScalarClass.table.withUnsafeBufferPointer { classes in
      var scanner = WordScanner(text: text, classes: classes)
      scanner.scan(body)
    }
  }

  /// The words of a text, folded and joined by one blank each, in order and with repeats: as an
  /// engine can keep them that knows no words of ours.
  package static func indexTerms(of text: String) -> [UInt8] {
    var terms: [UInt8] = []
    Folding.foldedBytes(text).withUnsafeBufferPointer { folded in
      forEach(in: folded) { range, _, _ in
        if !terms.isEmpty { terms.append(0x20) }
        terms.append(contentsOf: UnsafeBufferPointer(rebasing: folded[range]))
      }
    }
    return terms
  }
}

/// One pass over a text.
private struct WordScanner {
  let text: UnsafeBufferPointer<UInt8>
  let classes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(text: UnsafeBufferPointer<UInt8>, classes: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.classes = classes
  }

  @inline(__always)
  mutating func scan(_ body: (Range<Int>, Words.Kind, Int) -> Void) {
    var index = 0
    // Whether a sign here could begin a tag or handle.
    var isOpen = true
    while index < text.count {
      let byte = text[index]
      if isOpen, byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@") {
        let end = byte == UInt8(ascii: "#") ? tagEnd(from: index) : handleEnd(from: index)
        if end > index + 1 {
          body(index..<end, byte == UInt8(ascii: "#") ? .tag : .handle, position)
        }
        index += 1
        continue
      }
      let (kind, length) = classAndLength(at: index)
      guard kind != .none else {
        isOpen = byte != UInt8(ascii: "&") && byte != UInt8(ascii: "/")
        index += length
        continue
      }
      let end = runEnd(of: kind, from: index + length)
      body(index..<end, kind == .spaced ? .word : .unspaced, position)
      position += 1
      index = end
      // Such scripts put no blank before a tag either.
      isOpen = kind == .unspaced
    }
  }

  @inline(__always)
  private func classAndLength(at index: Int) -> (ScalarClass, Int) {
    let byte = text[index]
    if byte < 0x80 { return (ScalarClass.isASCIIWord(byte) ? .spaced : .none, 1) }
    let scalar = UTF8Scalar.read(text, at: index)
    return (ScalarClass.of(scalar.value, in: classes), scalar.length)
  }

  @inline(__always)
  private func runEnd(of kind: ScalarClass, from start: Int) -> Int {
    var index = start
    while index < text.count {
      if kind == .spaced, index + 8 <= text.count {
        let run = asciiRun(at: index)
        index += run
        if run == 8 { continue }
        guard text[index] >= 0x80 else { return index }
      }
      let (next, length) = classAndLength(at: index)
      guard next == kind else { break }
      index += length
    }
    return index
  }

  /// How many of eight bytes are letters and digits of ASCII, up to the first that is not.
  @inline(__always)
  private func asciiRun(at index: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    return (~ScalarClass.asciiWords(word)).trailingZeroBitCount / 8
  }

  /// Where the tag at an offset ends; one after it where none is there.
  private func tagEnd(from start: Int) -> Int {
    var index = start + 1
    var hasLetter = false
    while index < text.count {
      let byte = text[index]
      let (kind, length) = classAndLength(at: index)
      guard kind != .none || byte == UInt8(ascii: "_") else { break }
      if byte > UInt8(ascii: "9"), byte != UInt8(ascii: "_") { hasLetter = true }
      index += length
    }
    return hasLetter ? index : start + 1
  }

  /// Where the handle at an offset ends; one after it where none is there.
  private func handleEnd(from start: Int) -> Int {
    var index = start + 1
    // Hyphens and dots count where a letter or digit follows.
    var end = index
    while index < text.count {
      let byte = text[index]
      if ScalarClass.isASCIIWord(byte) || byte == UInt8(ascii: "_") {
        end = index + 1
      } else if index == start + 1 || (byte != UInt8(ascii: ".") && byte != UInt8(ascii: "-")) {
        break
      }
      index += 1
    }
    return end
  }
}
