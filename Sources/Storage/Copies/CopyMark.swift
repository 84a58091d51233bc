internal import Analysis
internal import Language

/// What copies of a post are found by.
struct CopyMark: Sendable {
  /// The ``Fingerprint`` of its text, or of its title where there is no text.
  var fingerprint: Int64
  var sketch: CopySketch
}

/// Makes marks of text after text, in memory that it asks for once.
struct CopyMarker {
  private var folded: [UInt8] = []
  private(set) var normalised = NormalisedText()
  private var numbers = MinHash()

  /// The mark of a text that is folded; nil where it says too little to have copies.
  mutating func mark(folded: UnsafeBufferPointer<UInt8>) -> CopyMark? {
    guard let fingerprint = take(folded: folded) else { return nil }
    return CopyMark(fingerprint: fingerprint, sketch: sketch())
  }

  /// The mark of a post.
  mutating func mark(text: String?, title: String?) -> CopyMark? {
    guard var said = [text, title].compactMap({ $0 }).first(where: { !$0.isEmpty })
    else { return nil }
    guard let fingerprint = said.withUTF8({ take($0) }) else { return nil }
    return CopyMark(fingerprint: fingerprint, sketch: sketch())
  }

  /// Takes a text; returns its fingerprint.
  mutating func take(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    folded.removeAll(keepingCapacity: true)
    Folding.fold(text, into: &folded)
    return folded.withUnsafeBufferPointer { take(folded: $0) }
  }

  private mutating func take(folded: UnsafeBufferPointer<UInt8>) -> Int64? {
    normalised.take(folded: folded)
    return Fingerprint(normalised).map { Int64(bitPattern: $0.value) }
  }

  /// The sketch of the text that was taken.
  mutating func sketch() -> CopySketch {
    normalised.bytes.withUnsafeBufferPointer { numbers.take($0) }
    return CopySketch(numbers)
  }
}
