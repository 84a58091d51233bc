import Analysis

/// Texts made by chance, and what copies are found by.
enum CopyTexts {
  static func bytes(_ count: Int, _ draws: inout SeededDraws) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0x61...0x7A, using: &draws) }
  }

  /// Two texts with `common` shingles of 5 in both, and `own` in each of them alone.
  static func pair(
    common: Int, own: Int, _ draws: inout SeededDraws
  ) -> (one: [UInt8], other: [UInt8]) {
    let both = bytes(common + Shingles.length - 1, &draws)
    return (both + bytes(own, &draws), both + bytes(own, &draws))
  }

  static func shingles(_ bytes: [UInt8]) -> Shingles {
    bytes.withUnsafeBufferPointer { Shingles($0) }
  }

  static func minHash(_ bytes: [UInt8]) -> MinHash {
    var numbers = MinHash()
    bytes.withUnsafeBufferPointer { numbers.take($0) }
    return numbers
  }

  static func sketch(_ bytes: [UInt8]) -> CopySketch {
    CopySketch(minHash(bytes))
  }

  static func normalised(_ folded: String) -> NormalisedText {
    var text = NormalisedText()
    var folded = folded
    folded.withUTF8 { text.take(folded: $0) }
    return text
  }
}
