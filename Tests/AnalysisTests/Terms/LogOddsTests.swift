import Testing

@testable import Analysis

@Suite struct LogOddsTests {
  @Test(.enabled(if: StatisticsVectors.present, "no shared data here"))
  func vectors() throws {
    let cases = try StatisticsVectors.cases(\.logOddsDirichlet)
    #expect(cases.count == 2)
    for one in cases {
      let totals = (one.inputs.y1.reduce(0, +), one.inputs.y2.reduce(0, +))
      let prior = one.inputs.alpha.reduce(0, +)
      for (index, delta) in one.expected.delta.enumerated() {
        let odds = LogOdds(
          .init(term: one.inputs.y1[index], words: totals.0),
          .init(term: one.inputs.y2[index], words: totals.1),
          prior: .init(term: one.inputs.alpha[index], words: prior))
        #expect(close(odds.delta, delta), "\(one.name) \(index)")
        #expect(close(odds.variance, one.expected.variance[index]))
        #expect(close(odds.z, one.expected.z[index]))
      }
    }
  }

  @Test func equalRatesAreNoDifference() {
    let odds = LogOdds(
      .init(term: 10, words: 1000), .init(term: 20, words: 2000), prior: .init(term: 5, words: 500))
    #expect(close(odds.z, 0, 1e-12))
  }
}
