import Foundation
import Language

/// A stretch of numbers with ticks at round ones, as an axis has it.
struct ValueScale: Equatable {
  let low: Double
  let high: Double
  let ticks: [Double]
  private let decimals: Int
  private let unit: String
  private let factor: Double

  /// Makes room for values.
  ///
  /// - Parameters:
  ///   - values: what must lie on the scale.
  ///   - measure: what they are; counts have no ticks between whole numbers.
  ///   - fromZero: whether zero must lie on it too, as lengths of bars need.
  ///   - count: about how many ticks there is room for.
  ///   - isTight: whether the ends may lie between two ticks, where there is room for few.
  init(
    _ values: [Double], of measure: ChartMeasure, fromZero: Bool, count: Int, isTight: Bool = false
  ) {
    (factor, unit) = measure.scale
    let factor = self.factor
    let finite = values.filter(\.isFinite).map { $0 * factor }
    var least = finite.min() ?? 0
    var most = finite.max() ?? 0
    // A scale that nearly reaches zero shows it.
    if fromZero || (least > 0 && least <= most / 2) {
      least = min(least, 0)
      most = max(most, 0)
    }
    if most <= least { most = least + (least == 0 ? 1 : abs(least)) }
    var step = Self.step((most - least) / Double(max(1, count)))
    if measure.kind == .integer { step = max(1, step) }
    let end = isTight ? step / 5 : step
    low = (least / end + 1e-9).rounded(.down) * end
    high = (most / end - 1e-9).rounded(.up) * end
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    ticks = (0...Int(min(100, max(0, last - first)))).map { (first + Double($0)) * step }
    decimals = max(0, Int(-(log10(step) + 1e-9).rounded(.down)))
  }

  /// The next step of 1, 2 or 5 times a power of ten.
  private static func step(_ least: Double) -> Double {
    let power = pow(10, log10(least).rounded(.down))
    let factor = [1, 2, 5, 10].first { $0 * power >= least * (1 - 1e-9) } ?? 10
    return factor * power
  }

  /// Where a value lies between the ends, 0 and 1.
  func position(of value: Double) -> Double {
    min(1, max(0, (value * factor - low) / (high - low)))
  }

  func position(ofTick tick: Double) -> Double { (tick - low) / (high - low) }

  /// A tick as text: `20 %`.
  func label(_ tick: Double) -> String {
    (NumberText.fixed(tick, decimals: decimals) ?? "–") + unit
  }
}
