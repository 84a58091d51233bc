import Foundation

/// The regularised incomplete beta function, from which Student's t is made.
package enum BetaFunction {
  /// I_x(a, b) for a, b > 0.
  ///
  /// The continued fraction of DLMF 8.17.22, evaluated by Lentz's method. The complement is
  /// 1 − x, which a caller often knows to more digits than x leaves.
  package static func regularised(
    _ x: Double, complement: Double? = nil, a: Double, b: Double
  ) -> Double {
    let y = complement ?? 1 - x
    guard x > 0 else { return 0 }
    guard y > 0 else { return 1 }
    // Near 1 a logarithm is known through the complement only.
    let logX = x < 0.5 ? log(x) : log1p(-y)
    let logY = y < 0.5 ? log(y) : log1p(-x)
    let front = exp(a * logX + b * logY - logBeta(a, b))
    // The fraction converges quickly below the mean of the distribution only.
    if x < (a + 1) / (a + b + 2) {
      return front * continuedFraction(x, a, b) / a
    }
    return 1 - front * continuedFraction(y, b, a) / b
  }

  /// ln B(a, b), without the cancellation of three large log-gammas.
  static func logBeta(_ a: Double, _ b: Double) -> Double {
    let (small, large) = (min(a, b), max(a, b))
    guard large >= 10 else { return logGamma(a) + logGamma(b) - logGamma(a + b) }
    let tail = stirlingTail(large) - stirlingTail(small + large)
    let share = log1p(-small / (small + large))
    guard small >= 10 else {
      return logGamma(small) + tail + small - small * log(small + large) + (large - 0.5) * share
    }
    return 0.5 * (log(2 * Double.pi) - log(large)) + stirlingTail(small) + tail
      + (small - 0.5) * log(small / (small + large)) + large * share
  }

  /// ln Γ(x) for x > 0: Stirling's series (DLMF 5.11.1), after stepping up to where it is exact.
  static func logGamma(_ x: Double) -> Double {
    var (x, product) = (x, 1.0)
    while x < 10 {
      product *= x
      x += 1
    }
    return (x - 0.5) * log(x) - x + 0.5 * log(2 * Double.pi) + stirlingTail(x) - log(product)
  }

  /// What Stirling's formula leaves out, for x ≥ 10.
  private static func stirlingTail(_ x: Double) -> Double {
    // B₂ₖ / (2k (2k − 1)) is 1 over these, from k = 7 down to 1.
    let divisors: [Double] = [156, -360_360.0 / 691, 1188, -1680, 1260, -360, 12]
    let square = 1 / (x * x)
    return divisors.reduce(0) { sum, divisor in sum * square + 1 / divisor } / x
  }

  private static func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func step(_ numerator: Double, _ value: Double, inverted: Bool) -> Double {
      let next = 1 + (inverted ? numerator / value : numerator * value)
      return abs(next) < tiny ? tiny : next
    }
    var c = 1.0
    var d = 1 / step(-(a + b) * x / (a + 1), 1, inverted: false)
    var result = d
    for index in 1...10_000 {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / step(even, d, inverted: false)
      c = step(even, c, inverted: true)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / step(odd, d, inverted: false)
      c = step(odd, c, inverted: true)
      result *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return result
  }
}
