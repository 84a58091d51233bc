/// Chooses posts that stand for many: near to what all say, and unlike one another.
///
/// Maximal marginal relevance (Carbonell & Goldstein 1998) with λ = 0.7. No author and no copy
/// family is chosen twice.
package struct Representatives {
  /// Who wrote a post and which copies it belongs to, as numbers; nil where that is not known.
  package struct Origin: Sendable {
    package var author: Int64?
    package var family: Int64?

    package init(author: Int64?, family: Int64?) {
      self.author = author
      self.family = family
    }
  }

  private let vectors: TermVectors
  private let origins: [Origin]
  private static let lambda = 0.7
  /// Posts of fewer different terms stand for nothing, unless there are no others.
  private static let fewestTerms = 4

  package init(_ vectors: TermVectors, origins: [Origin]) {
    self.vectors = vectors
    self.origins = origins
  }

  /// Chooses among some posts.
  ///
  /// - Parameters:
  ///   - count: how many at most.
  ///   - posts: the places of the candidates.
  ///   - others: posts that the chosen ones are to be unlike, such as those of the majority.
  ///   - taken: posts chosen before, whose authors and copy families are not chosen again.
  /// - Returns: the places of those chosen, the most representative first.
  package func choose(
    _ count: Int, among posts: [Int], unlike others: [Int] = [], besides taken: [Int] = []
  ) -> [Int] {
    let telling = posts.filter { vectors.termCount(of: $0) >= Self.fewestTerms }
    var candidates = telling.isEmpty ? posts : telling
    candidates.removeAll { post in
      taken.contains { $0 == post || origins[$0].shares(with: origins[post]) }
    }
    let centre = vectors.centroid(of: posts)
    let other = others.isEmpty ? nil : vectors.centroid(of: others)
    var relevance: [Int: Double] = [:]
    for post in candidates {
      relevance[post] = vectors.cosine(post, centre) - (other.map { vectors.cosine(post, $0) } ?? 0)
    }
    var likeness: [Int: Double] = [:]
    var chosen: [Int] = []
    while chosen.count < count, !candidates.isEmpty {
      func score(_ post: Int) -> Double {
        Self.lambda * (relevance[post] ?? 0) - (1 - Self.lambda) * (likeness[post] ?? 0)
      }
      // Ties go to the post met first, so that an answer replays.
      guard let best = candidates.max(by: { (score($0), -$0) < (score($1), -$1) }) else { break }
      chosen.append(best)
      candidates.removeAll { $0 == best || origins[$0].shares(with: origins[best]) }
      for post in candidates {
        likeness[post] = max(likeness[post] ?? 0, vectors.cosine(post, best))
      }
    }
    return chosen
  }

  /// Whether a side of an opinion is a dissent worth showing: the smaller one, of at least 5 posts
  /// or 8 % of all that take a side.
  package static func isDissent(_ side: Int, against other: Int) -> Bool {
    guard side > 0, side < other else { return false }
    return side >= 5 || Double(side) >= 0.08 * Double(side + other)
  }
}

extension Representatives.Origin {
  fileprivate func shares(with other: Self) -> Bool {
    (author != nil && author == other.author) || (family != nil && family == other.family)
  }
}
