import Analysis
import Testing

struct BandIndexTests {
  /// Texts of which every tenth is a base, and the others change more and more of it.
  private static func sketches() -> [CopySketch] {
    var draws = SeededDraws(seed: 5)
    var base: [UInt8] = []
    return (0..<300).map { number in
      if number % 10 == 0 { base = CopyTexts.bytes(120, &draws) }
      return CopyTexts.sketch(base + CopyTexts.bytes(number % 10 * 5, &draws))
    }
  }

  @Test func `what may be copies is found as by comparing all`() {
    let sketches = Self.sketches()
    let fewest = CopySketch.fewestAgreements(at: 0.8)
    let index = BandIndex(sketches, similarity: 0.8)
    var sets = DisjointSets(count: sketches.count)
    index.link(into: &sets)
    var expected = DisjointSets(count: sketches.count)
    var candidates = [[Int]](repeating: [], count: sketches.count)
    index.forEachCandidate(of: sketches) { candidates[$0].append($1) }
    for (one, found) in candidates.enumerated() {
      let all = sketches.indices.filter {
        sketches[one].mayBeCopy(of: sketches[$0], agreeing: fewest)
      }
      #expect(found.sorted() == all)
      for other in all { expected.link(one, other) }
    }
    #expect(sketches.indices.map { sets.root(of: $0) } == expected.roots)
    #expect((30..<60).contains(Set(expected.roots).count))
  }

  @Test func `an empty block has no candidates`() {
    let index = BandIndex([], similarity: 0.8)
    var sets = DisjointSets()
    index.link(into: &sets)
    #expect(sets.count == 0)
    index.forEachCandidate(of: Self.sketches()) { _, _ in Issue.record("a candidate") }
  }

  @Test func `many variants of one text are one set`() {
    var draws = SeededDraws(seed: 6)
    let base = CopyTexts.bytes(200, &draws)
    let sketches = (0..<2_000).map { _ in CopyTexts.sketch(base + CopyTexts.bytes(5, &draws)) }
    var sets = DisjointSets(count: sketches.count)
    BandIndex(sketches, similarity: 0.8).link(into: &sets)
    #expect(Set(sets.roots) == [0])
  }
}

extension DisjointSets {
  fileprivate var roots: [Int] {
    var sets = self
    return (0..<count).map { sets.root(of: $0) }
  }
}
