import Foundation

/// Student's t distribution with any positive number of degrees of freedom.
package struct StudentDistribution: Sendable, Hashable {
  package let degreesOfFreedom: Double

  package init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of a value at or below t.
  package func cdf(_ t: Double) -> Double { t < 0 ? upperTail(-t) : 1 - upperTail(t) }

  /// The probability of a value at least as far from 0 as t, on either side.
  package func twoSidedP(_ t: Double) -> Double { min(1, 2 * upperTail(abs(t))) }

  /// The value below which a share p of the distribution lies.
  package func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p <= 0 ? -.infinity : .infinity }
    return p < 0.5 ? -positiveQuantile(tail: p) : positiveQuantile(tail: 1 - p)
  }

  private func upperTail(_ t: Double) -> Double {
    guard t.isFinite else { return t.isNaN ? .nan : 0 }
    guard degreesOfFreedom < 1e6 else { return NormalDistribution.cdf(-wallaceDeviate(t)) }
    let square = t * t
    let sum = degreesOfFreedom + square
    return 0.5
      * BetaFunction.regularised(
        degreesOfFreedom / sum, complement: square / sum, a: degreesOfFreedom / 2, b: 0.5)
  }

  /// The normal deviate with the same tail, to 1/n² (Wallace 1959).
  ///
  /// For degrees of freedom so many that the beta function would lose digits to cancellation.
  private func wallaceDeviate(_ t: Double) -> Double {
    let n = degreesOfFreedom
    return (n * log1p(t * t / n)).squareRoot() * (1 - 2 / (8 * n + 3))
  }

  private func density(_ t: Double) -> Double {
    let n = degreesOfFreedom
    return exp(
      -(n + 1) / 2 * log1p(t * t / n) - 0.5 * log(n) - BetaFunction.logBeta(n / 2, 0.5))
  }

  /// Newton's steps from the normal quantile, held within a bracket that only shrinks.
  private func positiveQuantile(tail: Double) -> Double {
    guard tail < 0.5 else { return 0 }
    var low = 0.0
    var high = max(1, -NormalDistribution.quantile(tail))
    while upperTail(high) > tail, high < 1e150 {
      low = high
      high *= 2
    }
    var t = (low + high) / 2
    for _ in 0..<200 {
      let excess = upperTail(t) - tail
      if excess > 0 { low = t } else { high = t }
      let newton = t + excess / density(t)
      let next = newton > low && newton < high ? newton : (low + high) / 2
      if abs(next - t) <= 1e-15 * t { return next }
      t = next
    }
    return t
  }
}
