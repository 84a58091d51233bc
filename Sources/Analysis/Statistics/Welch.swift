/// What a mean's test needs of a sample: how many, their mean, their variance (n − 1).
package struct SampleSummary: Sendable, Hashable {
  package let count: Int
  package let mean: Double
  package let variance: Double

  package init(count: Int, mean: Double, variance: Double) {
    self.count = count
    self.mean = mean
    self.variance = variance
  }

  /// Summarises values; nil for fewer than two, which have no variance.
  package init?(_ values: [Double]) {
    guard values.count > 1 else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.init(count: values.count, mean: mean, variance: squares / Double(values.count - 1))
  }
}

/// Welch's test of two means (Welch 1947), for values that are independent of one another.
package struct WelchTest: Sendable, Hashable {
  package let change: Change
  package let t: Double
  package let degreesOfFreedom: Double

  /// Tests the first mean against the second; nil where neither sample varies.
  package init?(_ first: SampleSummary, _ second: SampleSummary) {
    let a = first.variance / Double(first.count)
    let b = second.variance / Double(second.count)
    guard a + b > 0, first.count > 1, second.count > 1 else { return nil }
    let error = (a + b).squareRoot()
    let estimate = first.mean - second.mean
    t = estimate / error
    degreesOfFreedom =
      (a + b) * (a + b) / (a * a / Double(first.count - 1) + b * b / Double(second.count - 1))
    change = Change(
      estimate: estimate, standardError: error, degreesOfFreedom: degreesOfFreedom)
  }
}

extension Change {
  /// A difference whose estimate is near normal: its interval and p-value by Student's t.
  package init(estimate: Double, standardError: Double, degreesOfFreedom: Double) {
    let student = StudentDistribution(degreesOfFreedom: degreesOfFreedom)
    let reach = student.quantile(Level.upper) * standardError
    let p =
      standardError > 0
      ? student.twoSidedP(estimate / standardError) : (estimate == 0 ? 1 : 0)
    self.init(
      estimate: estimate, interval: Interval(estimate - reach, estimate + reach), p: p)
  }
}
