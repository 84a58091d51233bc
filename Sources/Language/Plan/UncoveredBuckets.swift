/// Buckets of time that no snapshot caught whole, so that a count of them says too little.
package struct UncoveredBuckets: Sendable, Equatable {
  /// Why, by the first instant of the bucket.
  package var reasons: [Int64: String]

  package init(reasons: [Int64: String] = [:]) {
    self.reasons = reasons
  }
}

extension Plan {
  /// The buckets of the rows that were not covered, as far as snapshots declare it.
  package var uncoveredBuckets: UncoveredBuckets {
    guard case .buckets(let fill)? = computations.last,
      let buckets = fill.scale.buckets(in: fill.window)
    else { return UncoveredBuckets() }
    var uncovered = UncoveredBuckets()
    for bucket in buckets {
      // Only what was asked of a bucket need be covered.
      let asked = TimeWindow(start: bucket.start, end: bucket.end).intersection(fill.window)
      uncovered.reasons[bucket.start] = coverage.gap(in: asked)
    }
    return uncovered
  }
}
