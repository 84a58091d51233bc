/// The first texts of families, to which further texts are held in the order of their times.
///
/// A text joins the family of the earliest first text that it is like, or else is the first of a
/// family of its own. So each text of a family is like the family's first, and what came to be
/// by many small changes (a like b, b like c, c not like a) does not run together. The
/// families depend on the texts and their times, not on the order in which they were loaded.
package struct FirstTexts: Sendable {
  /// A text's place among others: the time of its earliest post, then its fingerprint.
  package struct Rank: Sendable, Comparable {
    /// Texts without a time come last.
    package var time: Int64?
    package var fingerprint: Int64

    package init(time: Int64?, fingerprint: Int64) {
      self.time = time
      self.fingerprint = fingerprint
    }

    package static func < (one: Self, other: Self) -> Bool {
      guard one.time != other.time else { return one.fingerprint < other.fingerprint }
      guard let time = one.time else { return false }
      return time < other.time ?? .max
    }
  }

  private struct First {
    let fingerprint: Int64
    let sketch: CopySketch
    let content: ComparedText
  }

  private let similarity: Double
  private let fewest: Int
  private var firsts: [First] = []

  /// The similarity from which texts are copies.
  ///
  /// On labelled pairs of real posts it finds more copies than 0.8 and, with the rule about
  /// numbers, no more that are none: see Tests/Benchmarks/copies.py.
  package static let similarity = 0.75

  package init(similarity: Double) {
    self.similarity = similarity
    fewest = CopySketch.fewestAgreements(at: similarity)
  }

  /// Takes the next text in the order of ranks; returns the fingerprint of its family's first.
  package mutating func first(
    like text: NormalisedText, fingerprint: Int64, sketch: CopySketch
  ) -> Int64 {
    let content = ComparedText(text)
    let found = firsts.first {
      $0.sketch.mayBeCopy(of: sketch, agreeing: fewest)
        && $0.content.isCopy(of: content, atLeast: similarity)
    }
    if let found { return found.fingerprint }
    firsts.append(First(fingerprint: fingerprint, sketch: sketch, content: content))
    return fingerprint
  }
}
