import Language
import Testing

@testable import Reporting

struct ValueScaleTests {
  @Test(arguments: [
    ([0.0, 7627], ResultTable.Column.Kind.integer, "0, 2,000, 4,000, 6,000, 8,000"),
    ([0, 3], .integer, "0, 1, 2, 3"),
    ([0.12, 0.437], .share, "0 %, 10 %, 20 %, 30 %, 40 %, 50 %"),
    ([-0.04, 0.11], .number(decimals: 3), "−0.05, 0.00, 0.05, 0.10, 0.15"),
    ([5, 5], .integer, "0, 1, 2, 3, 4, 5"),
    ([0, 0], .integer, "0, 1"),
    (
      [1e12], .number(decimals: 0),
      "0, 200,000,000,000, 400,000,000,000, 600,000,000,000, "
        + "800,000,000,000, 1,000,000,000,000"
    ),
  ])
  func ticksAreRound(values: [Double], kind: ResultTable.Column.Kind, ticks: String) {
    let measure = ChartMeasure(title: "", kind: kind, isAdditive: false)
    let scale = ValueScale(values, of: measure, fromZero: true, count: 5)
    #expect(scale.ticks.map(scale.label).joined(separator: ", ") == ticks)
    for value in values { #expect((0...1).contains(scale.position(of: value))) }
  }

  @Test(arguments: [
    ([0.0, 3841], "0, 1 – 1,000, 1,001 – 2,000, 2,001 – 3,000, 3,001 – 4,000"),
    ([0, 3], "0, 1, 2, 3"),
    ([0, 0], "0, 1"),
  ])
  func shadesAreOfRoundSteps(values: [Double], names: String) {
    let measure = ChartMeasure(title: "", kind: .integer, isAdditive: true)
    #expect(ShadeScale(values, measure: measure).names.joined(separator: ", ") == names)
  }

  @Test(arguments: [(0.0, 0), (1, 1), (1000, 1), (1001, 2), (4000, 4)])
  func zeroIsNoShade(value: Double, level: Int) {
    let measure = ChartMeasure(title: "", kind: .integer, isAdditive: true)
    #expect(ShadeScale([0, 3841], measure: measure).level(value) == level)
  }
}
