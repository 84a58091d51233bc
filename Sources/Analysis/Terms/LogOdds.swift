import Foundation

/// How much more a term belongs to one of two samples of words than to the other.
///
/// The log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008,
/// equations 16 and 20–22): the prior draws terms that are rare in both samples to where they
/// would be if the samples did not differ.
package struct LogOdds: Sendable, Hashable {
  /// The difference of the log-odds, first less second; nats.
  package let delta: Double
  /// Its variance.
  package let variance: Double

  /// A sample's count of the term, among its words.
  package struct Count: Sendable, Hashable {
    package var term: Double
    package var words: Double

    package init(term: Double, words: Double) {
      self.term = term
      self.words = words
    }
  }

  /// Weighs two counts.
  ///
  /// - Parameters:
  ///   - first: the count in the first sample.
  ///   - second: the count in the second.
  ///   - prior: what the prior adds to both; its `term` must be above 0 and below its `words`.
  package init(_ first: Count, _ second: Count, prior: Count) {
    func odds(_ count: Count) -> Double {
      let term = count.term + prior.term
      return log(term / (count.words + prior.words - term))
    }
    delta = odds(first) - odds(second)
    variance = 1 / (first.term + prior.term) + 1 / (second.term + prior.term)
  }

  /// The difference in standard errors.
  package var z: Double { delta / variance.squareRoot() }

  /// How many words the prior is worth: it says as much as a sample of that size.
  package static let priorWords = 500.0
}
