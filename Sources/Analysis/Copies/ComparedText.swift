/// What of a text is compared to tell whether another is a copy of it.
package struct ComparedText: Sendable, Equatable {
  package let shingles: Shingles
  /// Hashes of the distinct runs of digits.
  let numbers: [UInt64]

  package init(_ text: NormalisedText) {
    (shingles, numbers) = text.bytes.withUnsafeBufferPointer { (Shingles($0), Self.numbers($0)) }
  }

  private static func numbers(_ text: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    var numbers: [UInt64] = []
    var place = 0
    while place < text.count {
      let start = place
      while place < text.count, text[place] &- 0x30 < 10 { place += 1 }
      if place > start {
        let number = Fingerprint.fnv1a(UnsafeBufferPointer(rebasing: text[start..<place]))
        if !numbers.contains(number) { numbers.append(number) }
      }
      place += 1
    }
    return numbers
  }

  /// Whether the shingles are similar, and no number stands where the other has another one.
  ///
  /// What bots and tables say again and again differs in its numbers only, and is no copy. A
  /// number may be left out, as by a text that is cut.
  package func isCopy(of other: Self, atLeast similarity: Double) -> Bool {
    (numbers.allSatisfy(other.numbers.contains) || other.numbers.allSatisfy(numbers.contains))
      && shingles.isSimilar(to: other.shingles, atLeast: similarity)
  }
}
