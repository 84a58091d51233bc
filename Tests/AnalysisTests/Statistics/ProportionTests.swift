import Testing

@testable import Analysis

@Suite struct ProportionTests {
  private let normal = NormalDistribution.quantile(0.975)

  /// 81 of 263: Newcombe 1998, table I, method 3.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718), (29, 29, 0.8830, 1.0),
  ])
  func wilsonAsPublished(_ hits: Int, _ posts: Int, _ low: Double, _ high: Double) {
    let interval = Proportion(hits, of: posts).wilson(quantile: normal)
    #expect(close(interval.low, low, 5e-5))
    #expect(close(interval.high, high, 5e-5))
  }

  /// The cases of Newcombe 1998b, table II, method 10.
  @Test(arguments: [
    (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090),
    (6, 7, 2, 7, 0.0582, 0.8062), (5, 56, 0, 29, -0.0381, 0.1926),
    (0, 10, 0, 20, -0.1611, 0.2775), (10, 10, 0, 20, 0.6791, 1.0),
  ])
  func newcombeAsPublished(_ x: Int, _ n: Int, _ y: Int, _ m: Int, _ low: Double, _ high: Double) {
    let interval = Proportion(x, of: n).difference(from: Proportion(y, of: m), quantile: normal)
    #expect(close(interval.low, low, 5e-5))
    #expect(close(interval.high, high, 5e-5))
  }

  @Test func wilsonAtAFractionOfPosts() {
    let interval = Proportion(share: 0.5, posts: 12.5).wilson(quantile: 2)
    // Centre 1/2 by symmetry, half width 2√(0.02 + 0.0064)/1.32.
    #expect(close(interval.low, 0.5 - 2 * 0.0264.squareRoot() / 1.32, 1e-15))
    #expect(close(interval.high, 0.5 + 2 * 0.0264.squareRoot() / 1.32, 1e-15))
  }

  @Test func correlationNarrowsADifference() {
    let (a, b) = (Proportion(40, of: 100), Proportion(30, of: 100))
    let apart = a.difference(from: b, quantile: 2)
    let together = a.difference(from: b, quantile: 2, correlation: 0.5)
    #expect(apart.low < together.low && together.high < apart.high)
    #expect(a.difference(from: b, quantile: 2, correlation: 0) == apart)
  }

  @Test(.enabled(if: StatisticsVectors.present, "no shared data here"))
  func wilsonVectors() throws {
    let cases = try StatisticsVectors.cases(\.wilson)
    #expect(cases.count == 6)
    for one in cases {
      let found = Proportion(one.inputs.x, of: one.inputs.n).wilson(quantile: normal)
      #expect(close(found.low, one.expected.lower), "\(one.name)")
      #expect(close(found.high, one.expected.upper), "\(one.name)")
    }
  }

  @Test(.enabled(if: StatisticsVectors.present, "no shared data here"))
  func newcombeVectors() throws {
    let cases = try StatisticsVectors.cases(\.newcombeDiff)
    #expect(cases.count == 6)
    for one in cases {
      let found = Proportion(one.inputs.x1, of: one.inputs.n1)
        .difference(from: Proportion(one.inputs.x2, of: one.inputs.n2), quantile: normal)
      #expect(close(found.low, one.expected.lower), "\(one.name)")
      #expect(close(found.high, one.expected.upper), "\(one.name)")
    }
  }

  @Test(.enabled(if: StatisticsVectors.present, "no shared data here"))
  func pooledTestVectors() throws {
    for one in try StatisticsVectors.cases(\.twoProportionZ) {
      let test = Proportion.pooledTest(
        Proportion(one.inputs.x1, of: one.inputs.n1), Proportion(one.inputs.x2, of: one.inputs.n2))
      #expect(close(test.z, one.expected.z))
      #expect(close(test.p, one.expected.pTwoSided))
    }
  }

  @Test func pooledTestOfNothing() {
    let test = Proportion.pooledTest(Proportion(0, of: 10), Proportion(0, of: 20))
    #expect(test == (0, 1))
  }

  /// The interval and the p-value say one thing, however close the case.
  @Test func pValueAgreesWithTheInterval() {
    var called = 0
    for hits in 0...60 {
      for degrees in [2, 9.5, 40, 1000] {
        let difference = ShareDifference(
          Proportion(hits, of: 60), Proportion(17, of: 71), correlation: Double(hits % 5) / 8,
          degreesOfFreedom: degrees)
        let change = difference.change
        #expect((change.p < 0.05) == !change.interval.contains(0))
        #expect((0...1).contains(change.p))
        called += change.p < 0.05 ? 1 : 0
      }
    }
    #expect((100..<220).contains(called))
  }

  /// Where samples are large the p-value is the t-test's.
  @Test(arguments: [(0.31, 0.30), (0.33, 0.30), (0.27, 0.30)])
  func pValueNearsTheTTest(_ first: Double, _ second: Double) {
    let (a, b) = (Proportion(share: first, posts: 4000), Proportion(share: second, posts: 3000))
    let change = ShareDifference(a, b, degreesOfFreedom: 500).change
    let t = (first - second) / (a.variance + b.variance).squareRoot()
    let p = StudentDistribution(degreesOfFreedom: 500).twoSidedP(t)
    #expect(close(change.p, p, 0.002))
  }

  @Test func equalSharesHavePOne() {
    let none = Proportion(0, of: 40)
    #expect(ShareDifference(none, none, degreesOfFreedom: 50).change.p == 1)
    let all = ShareDifference(Proportion(40, of: 40), none, degreesOfFreedom: 50).change
    #expect(all.estimate == 1 && all.p < 1e-9)
  }
}
