/// A stretch of values, both ends included.
package struct Interval: Sendable, Hashable {
  package let low: Double
  package let high: Double

  package init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  package func contains(_ value: Double) -> Bool { low <= value && value <= high }
}

/// A difference between two windows: how large, and how sure.
package struct Change: Sendable, Hashable {
  /// The first window less the second, in the unit of what was measured.
  package let estimate: Double
  /// The 95 % interval of the difference.
  package let interval: Interval
  /// The two-sided p-value: below 0.05 exactly where ``interval`` leaves out 0.
  package let p: Double

  package init(estimate: Double, interval: Interval, p: Double) {
    self.estimate = estimate
    self.interval = interval
    self.p = p
  }
}

/// How sure an interval is: 95 %, everywhere.
package enum Level {
  /// The share of true nulls that may be called a change.
  package static let alpha = 0.05
  /// The quantile that a two-sided interval is built with.
  package static let upper = 1 - alpha / 2
}
