import Testing

@testable import Reporting

struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (31_370, "31,370"), (-5, "−5"),
    (-1_234_567, "−1,234,567"),
    (1_000_000_000_000_000_000, "1,000,000,000,000,000,000"),
    (Int64.min, "−9,223,372,036,854,775,808"),
  ])
  func groupsThousands(number: Int64, text: String) {
    #expect(NumberText.grouped(number) == text)
  }

  @Test(arguments: [
    (0.0, 1, "0.0"), (35.24, 1, "35.2"), (-0.04, 1, "0.0"), (-0.06, 1, "−0.1"),
    (1234.5, 2, "1,234.50"),
    (999_999.96, 1, "1,000,000.0"), (2.5, 0, "2"), (-1234.0, 0, "−1,234"), (1e300, 2, "1e+300"),
    (-1e300, 2, "−1e+300"), (1e-300, 3, "0.000"),
  ])
  func fixesDecimals(number: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(number, decimals: decimals) == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func whatIsNoNumberHasNoText(number: Double) {
    #expect(NumberText.fixed(number, decimals: 1) == nil)
    #expect(NumberText.signed(number, decimals: 1) == nil)
  }

  @Test(arguments: [(15.4, "+15.4"), (-3.1, "−3.1"), (0.0, "0.0"), (0.04, "0.0"), (-0.04, "0.0")])
  func signsDifferences(number: Double, text: String) {
    #expect(NumberText.signed(number, decimals: 1) == text)
  }
}
