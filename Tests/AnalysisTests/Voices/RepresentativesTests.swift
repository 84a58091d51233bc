import Foundation
import Testing

@testable import Analysis

@Suite struct RepresentativesTests {
  @Test func vectorsAreOfLengthOne() {
    let vectors = TermVectors([[0, 1, 1], [1, 2], []], termCount: 3)
    #expect(close(vectors.cosine(0, 0), 1, 1e-6))
    // Weights by hand: term 0 in 1 of 3 posts, term 1 in 2 and twice in the first.
    let rare = 1 + log(4.0 / 2)
    let common = 1 + log(4.0 / 3)
    let (a, b) = (rare, (1 + log(2)) * common)
    let expected =
      b * common / ((a * a + b * b).squareRoot() * (common * common + rare * rare).squareRoot())
    #expect(close(vectors.cosine(0, 1), expected, 1e-6))
    #expect(vectors.cosine(0, 2) == 0)
    #expect(vectors.centroid(of: [2]) == [0, 0, 0])
    #expect(close(vectors.cosine(1, vectors.centroid(of: [1])), 1, 1e-6))
  }

  @Test func noAuthorAndNoFamilyTwice() {
    let terms: [[Int32]] = Array(repeating: [0, 1, 2, 3], count: 4) + [[4, 5, 6, 7]]
    let vectors = TermVectors(terms, termCount: 8)
    let origins: [Representatives.Origin] = [
      .init(author: 1, family: 9), .init(author: 1, family: nil), .init(author: 2, family: 9),
      .init(author: nil, family: nil), .init(author: nil, family: nil),
    ]
    let chosen = Representatives(vectors, origins: origins).choose(5, among: Array(0..<5))
    #expect(chosen.first == 0)
    // 1 shares the author, 2 the family; authors that are not known are not the same one.
    #expect(Set(chosen) == [0, 3, 4])
    // Nor any that one of another side has.
    let others = Representatives(vectors, origins: origins)
      .choose(5, among: Array(1..<5), besides: [1, 4])
    #expect(Set(others) == [2, 3])
  }

  @Test func theSecondIsUnlikeTheFirst() {
    // Three posts say one thing, two another; the one between says both.
    let terms: [[Int32]] = [
      [0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3], [4, 5, 6, 7], [4, 5, 6, 7],
    ]
    let origins = terms.indices.map { Representatives.Origin(author: Int64($0), family: nil) }
    let representatives = Representatives(TermVectors(terms, termCount: 8), origins: origins)
    #expect(representatives.choose(2, among: Array(0..<5)) == [0, 3])
    #expect(representatives.choose(1, among: [0, 3, 4], unlike: [1, 2]) == [3])
    #expect(representatives.choose(3, among: []) == [])
  }

  @Test func dissentIsTheSmallerSideWhereThereIsEnoughOfIt() {
    #expect(Representatives.isDissent(5, against: 500))
    #expect(Representatives.isDissent(1, against: 11))
    #expect(!Representatives.isDissent(1, against: 12))
    #expect(!Representatives.isDissent(6, against: 6))
    #expect(!Representatives.isDissent(0, against: 3))
  }
}
