import Testing

@testable import Analysis

@Suite struct FalseDiscoveryTests {
  @Test func orderIsKept() {
    #expect(FalseDiscovery.adjusted([]) == [])
    #expect(FalseDiscovery.adjusted([0.04]) == [0.04])
    #expect(FalseDiscovery.adjusted([0.04, 0.01, 0.02]) == [0.04, 0.03, 0.03])
  }

  @Test(.enabled(if: StatisticsVectors.present, "no shared data here"))
  func vectors() throws {
    let cases = try StatisticsVectors.cases(\.benjaminiHochberg)
    #expect(cases.count == 2)
    for one in cases {
      let found = FalseDiscovery.adjusted(one.inputs.p)
      #expect(zip(found, one.expected.qBh).allSatisfy { close($0, $1, 1e-12) }, "\(one.name)")
    }
  }
}
