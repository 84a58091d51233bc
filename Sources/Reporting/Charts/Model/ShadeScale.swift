import Foundation
import Language

/// Values in as many steps as there are shades, at round numbers.
struct ShadeScale {
  private let bounds: [Double]
  /// What each level stands for, level 0 first: nothing, or the least.
  let names: [String]

  static let levels = 4

  init(_ values: [Double], measure: ChartMeasure) {
    let factor = measure.scale.factor
    let least = min(0, values.min() ?? 0)
    let most = max(values.max() ?? 0, least)
    // Whole numbers have whole bounds, so that no value lies on the line of two steps.
    let isWhole = measure.kind == .integer
    let step =
      Self.rounded((most - least) / Double(Self.levels) * factor, isWhole: isWhole) / factor
    let bounds = (1...Self.levels).map { least + step * Double($0) }
    self.bounds = bounds
    let decimals = isWhole ? 0 : max(0, Int((1 - log10(step * factor)).rounded(.down)))
    func text(_ value: Double) -> String {
      (NumberText.fixed(value * factor, decimals: decimals) ?? "–")
    }
    var names = [text(least) + measure.scale.unit]
    var from = least
    for bound in bounds where from < most || from == least {
      let low = isWhole ? from + 1 : from
      names.append(
        (low >= bound ? text(bound) : "\(text(low)) – \(text(bound))") + measure.scale.unit)
      from = bound
    }
    self.names = names
  }

  /// 0 for nothing, else 1 to ``levels``.
  func level(_ value: Double) -> Int {
    if value == 0, (bounds.last ?? 0) > 0 { return 0 }
    return (bounds.firstIndex { value <= $0 * (1 + 1e-12) } ?? Self.levels - 1) + 1
  }

  /// The next round number.
  private static func rounded(_ least: Double, isWhole: Bool) -> Double {
    guard least > 0, least.isFinite else { return 1 }
    let power = pow(10, log10(least).rounded(.down))
    let factor = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].first { $0 * power >= least } ?? 10
    return isWhole ? max(1, (factor * power).rounded(.up)) : factor * power
  }
}
