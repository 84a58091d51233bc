import Foundation
import Testing

@testable import Analysis

/// Quantiles as printed in tables (NIST/SEMATECH e-Handbook 1.3.6.7), to more digits.
@Suite struct DistributionTests {
  @Test(arguments: [
    (0.975, 1.959963984540054), (0.995, 2.5758293035489004), (0.5, 0.0),
    (0.05, -1.6448536269514722), (1e-10, -6.361340902404056),
  ])
  func normalQuantile(_ p: Double, _ z: Double) {
    #expect(close(NormalDistribution.quantile(p), z, 1e-11))
    #expect(close(NormalDistribution.cdf(z) / p, 1, 1e-9))
  }

  @Test(arguments: [
    (1.0, 0.975, 12.706204736174676), (2.0, 0.975, 4.302652729749459),
    (3.0, 0.95, 2.353363434801821), (10.0, 0.975, 2.228138851986274),
    (30.0, 0.975, 2.0422724563012418), (120.0, 0.975, 1.9799304050824515),
    (4.0, 0.5, 0.0), (5.0, 0.025, -2.5705818356363146),
  ])
  func studentQuantile(_ degrees: Double, _ p: Double, _ t: Double) {
    let student = StudentDistribution(degreesOfFreedom: degrees)
    #expect(close(student.quantile(p), t, 1e-11))
    #expect(close(student.cdf(t), p, 1e-12))
  }

  /// Closed forms: tan for 1 degree of freedom, a root for 2.
  @Test(arguments: [0.51, 0.6, 0.9, 0.99, 0.9999, 1 - 1e-9])
  func studentClosedForms(_ p: Double) {
    let one = tan(Double.pi * (p - 0.5))
    let two = 2 * (p - 0.5) * (1 / (2 * p * (1 - p))).squareRoot()
    for (degrees, expected) in [(1.0, one), (2, two)] {
      let found = StudentDistribution(degreesOfFreedom: degrees).quantile(p)
      // Of 1 − 1e-9 only seven digits are left in 1 − p.
      #expect(close(found / expected, 1, p > 0.9999 ? 1e-6 : 1e-10))
    }
  }

  @Test func studentTakesRealDegreesOfFreedomUpToTheNormal() {
    let quantiles = [2, 2.5, 7.25, 99.5, 1e4, 1e7, 1e12].map {
      StudentDistribution(degreesOfFreedom: $0).quantile(0.975)
    }
    #expect(quantiles == quantiles.sorted(by: >))
    #expect(close(quantiles[6], 1.959963984540054, 1e-9))
    // The expansion z + (z³ + z)/4n of Abramowitz & Stegun 26.7.5.
    #expect(close(quantiles[5], 1.959963984540054 + 2.37227e-7, 1e-11))
    for (degrees, quantile) in zip([2, 2.5, 7.25, 99.5, 1e4], quantiles) {
      let student = StudentDistribution(degreesOfFreedom: degrees)
      #expect(close(student.cdf(quantile), 0.975, 1e-13))
      #expect(close(student.twoSidedP(quantile), 0.05, 1e-13))
    }
  }

  /// I_x(a, b) for whole a and b is a binomial tail.
  @Test(arguments: [
    (0.5, 2.0, 3.0, 0.6875), (0.3, 4.0, 2.0, 0.03078), (0.2, 1.0, 5.0, 0.67232),
    (0.25, 0.5, 0.5, 1.0 / 3), (0.0, 2.0, 2.0, 0.0), (1.0, 2.0, 2.0, 1.0),
  ])
  func incompleteBeta(_ x: Double, _ a: Double, _ b: Double, _ value: Double) {
    #expect(close(BetaFunction.regularised(x, a: a, b: b), value, 1e-12))
    #expect(close(BetaFunction.regularised(1 - x, a: b, b: a), 1 - value, 1e-12))
  }

  @Test(arguments: [
    (1.0, 0.0), (0.5, 0.5723649429247001), (5.0, 3.1780538303479458),
    (100.5, 361.4355404677776),
  ])
  func logGamma(_ x: Double, _ value: Double) {
    #expect(close(BetaFunction.logGamma(x), value, 1e-12 * max(1, value / 10)))
  }
}
