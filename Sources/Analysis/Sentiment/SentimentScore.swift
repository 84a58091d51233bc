/// How positive or negative a text is.
package struct SentimentScore: Sendable, Hashable {
  /// From -1, most negative, to 1, most positive.
  package var compound: Double
  package var label: Label

  package enum Label: String, Sendable, Hashable, CaseIterable {
    case positive, neutral, negative

    /// The label of a compound score; neutral is strictly within ±``threshold``.
    package init(compound: Double) {
      if compound >= Self.threshold {
        self = .positive
      } else if compound <= -Self.threshold {
        self = .negative
      } else {
        self = .neutral
      }
    }

    /// Recommended by Hutto & Gilbert (2014) for their scores.
    package static let threshold = 0.05
  }

  package init(compound: Double, label: Label) {
    self.compound = compound
    self.label = label
  }

  package init(compound: Double) {
    self.init(compound: compound, label: Label(compound: compound))
  }
}
