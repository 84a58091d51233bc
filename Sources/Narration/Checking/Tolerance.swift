/// When wording fits a fact.
///
/// Changing a bound changes the version.
package enum Tolerance {
  /// The version of the bounds, written into every report.
  package static let version = 1

  /// With fewer posts than this in a window, a trend or a ratio is weak.
  static let smallBase = 30

  /// From which change words such as `surged` are right: a quarter, or 10 points, and clear.
  static func isSharp(_ fact: Fact) -> Bool {
    guard fact.isSignificant else { return false }
    return switch fact.unit {
    case .ratio: fact.value >= 1.25 || fact.value <= 1 / 1.25
    case .points: abs(fact.value) >= 0.10
    case .count, .share, .rank, .hours: true
    }
  }

  /// Up to which change words such as `edged up` are right: a tenth, or 3 points.
  static func isSlight(_ fact: Fact) -> Bool {
    switch fact.unit {
    case .ratio: fact.value <= 1.10 && fact.value >= 1 / 1.10
    case .points: abs(fact.value) <= 0.03
    case .count, .share, .rank, .hours: false
    }
  }

  /// `unchanged`: at most 3 per cent or 1 point, and no clear change.
  static func isFlat(_ fact: Fact) -> Bool {
    guard !fact.isSignificant else { return false }
    return switch fact.unit {
    case .ratio: abs(fact.value - 1) <= 0.03
    case .points: abs(fact.value) <= 0.01
    case .count: fact.value == 0
    case .share, .rank, .hours: false
    }
  }
}
