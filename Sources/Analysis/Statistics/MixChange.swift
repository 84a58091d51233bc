/// How a change of an overall share splits: within sources, and by change of their mix.
///
/// Kitagawa 1955, symmetric: a source's rate change is weighed with its mean weight, its weight
/// change with its mean rate. The mix parts are centred on the mean rate, so that a source that
/// grew counts for the change only as far as it differs from the others. The lines sum to the
/// change exactly.
package struct MixChange: Sendable, Hashable {
  /// One source in both windows.
  package struct Source: Sendable, Hashable {
    package let name: String
    package let firstHits, firstPosts, secondHits, secondPosts: Int

    package init(
      _ name: String, firstHits: Int, firstPosts: Int, secondHits: Int, secondPosts: Int
    ) {
      self.name = name
      self.firstHits = firstHits
      self.firstPosts = firstPosts
      self.secondHits = secondHits
      self.secondPosts = secondPosts
    }
  }

  /// What one source contributes, in shares.
  package struct Part: Sendable, Hashable {
    package let source: String
    package let within: Double
    package let mix: Double
  }

  /// The first window's share less the second's.
  package let total: Double
  /// The sources that both windows have enough posts of, in the order given.
  package let parts: [Part]
  /// The sources that one of the windows has too few posts of, in the order given.
  package let unmatched: [String]
  /// What the unmatched sources contribute together.
  package let unmatchedChange: Double

  package var within: Double { parts.reduce(0) { $0 + $1.within } }
  package var mix: Double { parts.reduce(0) { $0 + $1.mix } }

  /// Splits a change; nil where a window has no posts.
  ///
  /// A source of which either window has fewer posts than the minimum is left unmatched: its
  /// rate there means little.
  package init?(_ sources: [Source], minimum: Int = 30) {
    let first = Double(sources.reduce(0) { $0 + $1.firstPosts })
    let second = Double(sources.reduce(0) { $0 + $1.secondPosts })
    guard first > 0, second > 0 else { return nil }
    let shares = sources.map { Weighed($0, first: first, second: second) }
    let matched = shares.filter { $0.leastPosts >= max(1, minimum) }
    let rest = shares.filter { $0.leastPosts < max(1, minimum) }
    let weight = matched.reduce(0) { $0 + $1.meanWeight }
    let centre =
      weight > 0 ? matched.reduce(0) { $0 + $1.meanWeight * $1.meanRate } / weight : 0

    total = shares.reduce(0) { $0 + $1.firstPart - $1.secondPart }
    parts = matched.map { $0.part(centre: centre) }
    unmatched = rest.map(\.name)
    // Centred like the mix: over all sources the weights of both windows sum to 1.
    unmatchedChange = rest.reduce(0) {
      $0 + $1.firstPart - $1.secondPart - centre * ($1.firstWeight - $1.secondWeight)
    }
  }
}

/// A source with its weight in each window and what it adds to each window's share.
private struct Weighed {
  let name: String
  let leastPosts: Int
  let firstWeight, secondWeight: Double
  let firstPart, secondPart: Double
  let firstRate, secondRate: Double

  init(_ source: MixChange.Source, first: Double, second: Double) {
    name = source.name
    leastPosts = min(source.firstPosts, source.secondPosts)
    firstWeight = Double(source.firstPosts) / first
    secondWeight = Double(source.secondPosts) / second
    firstPart = Double(source.firstHits) / first
    secondPart = Double(source.secondHits) / second
    firstRate = Double(source.firstHits) / Double(max(1, source.firstPosts))
    secondRate = Double(source.secondHits) / Double(max(1, source.secondPosts))
  }

  var meanWeight: Double { (firstWeight + secondWeight) / 2 }
  var meanRate: Double { (firstRate + secondRate) / 2 }

  func part(centre: Double) -> MixChange.Part {
    MixChange.Part(
      source: name, within: meanWeight * (firstRate - secondRate),
      mix: (firstWeight - secondWeight) * (meanRate - centre))
  }
}
