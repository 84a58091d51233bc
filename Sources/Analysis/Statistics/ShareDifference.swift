/// The difference of two shares, whose interval and p-value are one statement.
///
/// The p-value is read off the interval: the level at which Newcombe's interval just touches 0.
/// A Wald statistic would disagree with the interval in close cases, so that a verdict could
/// contradict the interval printed beside it, and has no value where both shares are 0 or 1.
package struct ShareDifference: Sendable, Hashable {
  package let first: Proportion
  package let second: Proportion
  /// The correlation of the two estimates, from the authors that both windows have.
  package let correlation: Double
  package let degreesOfFreedom: Double

  package init(
    _ first: Proportion, _ second: Proportion, correlation: Double = 0, degreesOfFreedom: Double
  ) {
    self.first = first
    self.second = second
    self.correlation = correlation
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The change from the second share to the first.
  package var change: Change {
    let student = StudentDistribution(degreesOfFreedom: degreesOfFreedom)
    let quantile = student.quantile(Level.upper)
    let interval = interval(quantile: quantile)
    let p = student.twoSidedP(touchingQuantile(from: quantile))
    return Change(
      estimate: first.share - second.share, interval: interval,
      // Rounding must not undo the equivalence.
      p: interval.contains(0) ? max(p, Level.alpha) : min(p, Level.alpha.nextDown))
  }

  private func interval(quantile: Double) -> Interval {
    first.difference(from: second, quantile: quantile, correlation: correlation)
  }

  /// The quantile at which the interval touches 0, sought on the side of `start` where it lies.
  private func touchingQuantile(from start: Double) -> Double {
    guard first.share != second.share else { return 0 }
    var (low, high) = (0.0, start)
    if !interval(quantile: start).contains(0) {
      // Past 1e6 standard errors p is 0 in any case.
      repeat {
        low = high
        high *= 2
      } while high < 1e6 && !interval(quantile: high).contains(0)
    }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if interval(quantile: middle).contains(0) { high = middle } else { low = middle }
    }
    return (low + high) / 2
  }
}
