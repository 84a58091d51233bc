import Foundation

/// The standard normal distribution.
package enum NormalDistribution {
  /// The probability of a value at or below z.
  package static func cdf(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

  /// The probability of a value at least as far from 0 as z, on either side.
  package static func twoSidedP(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

  static func density(_ z: Double) -> Double { exp(-z * z / 2) / (2 * Double.pi).squareRoot() }

  /// The value below which a share p of the distribution lies.
  ///
  /// Abramowitz & Stegun 26.2.23 (error below 4.5e-4), then Halley's steps to full precision.
  package static func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p <= 0 ? -.infinity : .infinity }
    // In the lower tail, where a small p keeps its digits.
    guard p <= 0.5 else { return -quantile(1 - p) }
    let t = (-2 * log(p)).squareRoot()
    var z =
      (2.515517 + t * (0.802853 + t * 0.010328))
      / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
    for _ in 0..<3 {
      let density = density(z)
      guard density > 0 else { break }
      let error = (cdf(z) - p) / density
      z -= error / (1 + z * error / 2)
    }
    return z
  }
}
