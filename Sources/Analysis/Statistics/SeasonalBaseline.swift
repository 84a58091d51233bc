import Foundation

/// What counts in buckets of time are expected to be, by their season, and which stand out.
///
/// Counts are looked at on the Anscombe scale, 2√(x + 3/8), on which the counts of chance alone
/// have a variance of 1 (Anscombe 1948). The expectation of a bucket is the median of its phase,
/// the spread is that of all residuals (1.4826 × MAD, Rousseeuw & Croux 1993).
package struct SeasonalBaseline: Sendable {
  /// A bucket; the count is nil where nothing could be caught.
  package struct Bucket: Sendable {
    package var count: Int?
    /// Which hour of the day, or hour of the week, or day of the week it is.
    package var phase: Int

    package init(count: Int?, phase: Int) {
      self.count = count
      self.phase = phase
    }
  }

  /// The expectation of each phase, on the Anscombe scale.
  private let medians: [Int: Double]
  /// The residuals' spread on the Anscombe scale.
  package let spread: Double
  /// How many buckets it rests on.
  package let bucketCount: Int

  /// Learns from buckets; nil where there are none.
  package init?(_ history: [Bucket]) {
    let counted = history.compactMap { bucket in
      bucket.count.map { (phase: bucket.phase, value: Self.anscombe(Double($0))) }
    }
    guard !counted.isEmpty else { return nil }
    let medians = Dictionary(grouping: counted, by: \.phase)
      .mapValues { Self.median($0.map(\.value)) }
    self.medians = medians
    let residuals = counted.map { $0.value - (medians[$0.phase] ?? $0.value) }
    let centre = Self.median(residuals)
    spread = Self.median(residuals.map { abs($0 - centre) }) * 1.482_602_218_505_602
    bucketCount = counted.count
  }

  /// How many standard errors a bucket's count lies above its expectation.
  ///
  /// The spread is taken as 1 where it is less: no count is steadier than chance, and a spread of
  /// 0 would make every post a spike. Nil where the count or the phase is not known.
  package func z(_ bucket: Bucket) -> Double? {
    guard let count = bucket.count, let median = medians[bucket.phase] else { return nil }
    return (Self.anscombe(Double(count)) - median) / max(spread, 1)
  }

  /// The expected count of a phase.
  package func expected(_ phase: Int) -> Double? {
    medians[phase].map { max(0, $0 * $0 / 4 - 3.0 / 8) }
  }

  static func anscombe(_ count: Double) -> Double { 2 * (count + 3.0 / 8).squareRoot() }

  /// The middle value, or the mean of the two in the middle.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// From where on a count stands out.
  package static let threshold = 3.5
  /// A spike has at least as many posts.
  package static let fewestPosts = 10
}
