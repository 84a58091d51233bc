/// What of a text is compared to tell whether another is a copy of it.
package struct ComparedText: Sendable, Equatable {
  package let shingles: Shingles
  /// Hashes of the distinct runs of digits, in ascending order.
  let numbers: [UInt64]

  package init(_ text: NormalisedText) {
    shingles = text.bytes.withUnsafeBufferPointer { Shingles($0) }
    let runs = text.bytes.split { !(0x30...0x39).contains($0) }
    numbers = Set(runs.map { run in run.withUnsafeBufferPointer { Fingerprint.fnv1a($0) } })
      .sorted()
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
