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

  /// The mark of a post; nil where it says too little to have copies.
  mutating func mark(text: String?, title: String?) -> CopyMark? {
    guard var said = [text, title].compactMap({ $0 }).first(where: { !$0.isEmpty })
    else { return nil }
    folded.removeAll(keepingCapacity: true)
    said.withUTF8 { Folding.fold($0, into: &folded) }
    return folded.withUnsafeBufferPointer { mark(folded: $0) }
  }

  /// The mark of a text that is folded.
  mutating func mark(folded: UnsafeBufferPointer<UInt8>) -> CopyMark? {
    normalised.take(folded: folded)
    guard let fingerprint = Fingerprint(normalised) else { return nil }
    normalised.bytes.withUnsafeBufferPointer { numbers.take($0) }
    return CopyMark(
      fingerprint: Int64(bitPattern: fingerprint.value), sketch: CopySketch(numbers))
  }
}
