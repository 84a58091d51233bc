import Testing

@testable import Analysis

@Suite struct LedgerTests {
  @Test func contributionsSumToTheChange() {
    var draws = SeededDraws(seed: 7)
    let groups = (0..<20).map { _ in
      let posts = (draws.below(30), draws.below(30))
      return Ledger.Counts(
        posts: posts, hits: (draws.below(posts.0 + 1), draws.below(posts.1 + 1)))
    }
    let all = groups.reduce(Ledger.Counts(), +)
    for measure in [Ledger.Measure.share, .rate(first: 1, second: 7)] {
      let ledger = Ledger(measure, all: all)
      let sum = groups.map(ledger.contribution).reduce(0, +)
      #expect(close(sum, ledger.change, 1e-12))
    }
    let share = Ledger(.share, all: all)
    let expected =
      Double(all.hits.first) / Double(all.posts.first)
      - Double(all.hits.second) / Double(all.posts.second)
    #expect(close(share.change, expected, 1e-12))
  }

  /// A group of the average share adds nothing by growing.
  @Test func growthOfTheAverageIsNoContribution() {
    let grown = Ledger.Counts(posts: (40, 10), hits: (20, 5))
    let rest = Ledger.Counts(posts: (10, 40), hits: (5, 20))
    #expect(Ledger(.share, all: grown + rest).contribution(of: grown) == 0)
  }

  @Test func anEmptyWindowHasNoChange() {
    let ledger = Ledger(.share, all: Ledger.Counts(posts: (3, 0), hits: (1, 0)))
    #expect(!ledger.isMeaningful)
    #expect(ledger.change == 0)
  }

  @Test func eachPostIsUnderOneTerm() {
    // Term 0 is in all hits of the first window, term 1 in two of them and in others.
    let posts =
      (0..<6).map { TermLedger.Post(isFirst: true, isHit: true, terms: $0 < 2 ? [0, 1] : [0]) }
      + (0..<6).map { _ in TermLedger.Post(isFirst: false, isHit: false, terms: [1]) }
      + [TermLedger.Post(isFirst: false, isHit: false, terms: [])]
    let all = Ledger.Counts(posts: (6, 7), hits: (6, 0))
    let ledger = Ledger(.share, all: all)
    let split = TermLedger(posts, termCount: 2, in: ledger, count: 5, fewestPosts: 2)
    // 6/13 have the outcome: term 1 adds (2 − 8 · 6/13)/6 + 6 · 6/13 / 7, more than term 0.
    #expect(split.lines.map(\.term) == [1, 0])
    #expect(split.lines.map(\.posts) == [[0, 1] + Array(6..<12), Array(2..<6)])
    #expect(split.rest == [12])
    let named = split.lines.map(\.counts).reduce(Ledger.Counts(), +)
    #expect(all - named == Ledger.Counts(posts: (0, 1), hits: (0, 0)))
  }
}
