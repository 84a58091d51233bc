import Testing

@testable import Analysis

@Suite struct MixChangeTests {
  private let sources = [
    MixChange.Source("bluesky", firstHits: 41, firstPosts: 106, secondHits: 25, secondPosts: 121),
    MixChange.Source("news", firstHits: 58, firstPosts: 188, secondHits: 30, secondPosts: 160),
    MixChange.Source("x", firstHits: 37, firstPosts: 84, secondHits: 7, secondPosts: 31),
    MixChange.Source("youtube", firstHits: 30, firstPosts: 91, secondHits: 4, secondPosts: 22),
    MixChange.Source("reddit", firstHits: 0, firstPosts: 0, secondHits: 12, secondPosts: 40),
  ]

  @Test func linesSumToTheChange() throws {
    let change = try #require(MixChange(sources))
    #expect(close(change.total, 166.0 / 469 - 78.0 / 374, 1e-15))
    #expect(change.parts.map(\.source) == ["bluesky", "news", "x"])
    #expect(change.unmatched == ["youtube", "reddit"])
    #expect(close(change.within + change.mix + change.unmatchedChange, change.total, 1e-12))
  }

  @Test(arguments: 1...20)
  func linesSumToTheChangeOfAnyCounts(_ seed: UInt64) throws {
    var random = SeededDraws(seed: seed)
    let sources = (0..<12).map { index in
      let (first, second) = (Int(random.next() % 500), Int(random.next() % 60))
      return MixChange.Source(
        "s\(index)", firstHits: first / 3, firstPosts: first, secondHits: second / 2,
        secondPosts: second)
    }
    let change = try #require(MixChange(sources))
    #expect(close(change.within + change.mix + change.unmatchedChange, change.total, 1e-12))
    #expect(change.parts.count + change.unmatched.count == 12)
  }

  @Test func sourcesInOneWindowOnlyMakeTheWholeChange() throws {
    let change = try #require(
      MixChange([
        MixChange.Source("a", firstHits: 30, firstPosts: 60, secondHits: 0, secondPosts: 0),
        MixChange.Source("b", firstHits: 0, firstPosts: 0, secondHits: 10, secondPosts: 40),
      ]))
    #expect(change.parts.isEmpty)
    #expect(change.total == 0.25 && change.unmatchedChange == 0.25)
  }

  @Test func anEmptyWindowHasNoChange() {
    #expect(MixChange([]) == nil)
    let one = MixChange.Source("a", firstHits: 3, firstPosts: 60, secondHits: 0, secondPosts: 0)
    #expect(MixChange([one]) == nil)
  }

  /// The vectors' change runs from window 1 to window 2, ours from the second to the first.
  @Test(.enabled(if: StatisticsVectors.present, "no shared data here"))
  func vectors() throws {
    let cases = try StatisticsVectors.cases(\.kitagawa)
    #expect(cases.count == 2)
    for one in cases {
      let change = try #require(MixChange(sources(one.inputs), minimum: 1))
      #expect(close(change.total, one.expected.total), "\(one.name)")
      #expect(close(change.within, one.expected.within), "\(one.name)")
      #expect(close(change.mix, one.expected.mix), "\(one.name)")
      for (part, expected) in zip(change.parts, one.expected.withinBySource ?? []) {
        #expect(close(part.within, expected), "\(part.source)")
      }
      for (part, expected) in zip(change.parts, one.expected.mixBySourceCentred ?? []) {
        #expect(close(part.mix, expected), "\(part.source)")
      }
    }
  }

  private func sources(_ mix: StatisticsVectors.Mix) -> [MixChange.Source] {
    // Rates and weights of two digits are counts out of 10,000.
    let (n1, n2) = (
      mix.nW1 ?? mix.mixW1?.map { $0 * 10_000 } ?? [],
      mix.nW2 ?? mix.mixW2?.map { $0 * 10_000 } ?? []
    )
    return n1.indices.map { index in
      let x1 = mix.negW1?[index] ?? (mix.rateW1?[index] ?? 0) * n1[index]
      let x2 = mix.negW2?[index] ?? (mix.rateW2?[index] ?? 0) * n2[index]
      return MixChange.Source(
        mix.sources?[index] ?? "\(index)", firstHits: Int(x2.rounded()),
        firstPosts: Int(n2[index].rounded()), secondHits: Int(x1.rounded()),
        secondPosts: Int(n1[index].rounded()))
    }
  }
}
