import Analysis
import Foundation
import Testing

/// Two samples of one population must not be called changed, and intervals must cover.
///
/// 400 draws each: of 5 % called, 5 + 3·√(5·95/400) = 8.3 % is three standard errors away, and
/// of 95 % covered, 91.7 %. The seeds are fixed, so the figures are too.
@Suite struct NullComparisonTests {
  private let draws = 400

  /// Authors of 1 to 20 posts, whose posts are alike to a degree: intra-author correlation ρ.
  private func posts(
    _ count: Int, alike: Double, first: Bool, authors start: Int, _ random: inout SeededDraws
  ) -> [PostTable.Post] {
    var posts: [PostTable.Post] = []
    var author = start
    while posts.count < count {
      let own = label(&random)
      let size = min(20, count - posts.count, Int(pow(1 - random.unit(), -1 / 1.6)))
      for _ in 0..<size {
        // Both of two posts take the author's label with probability ρ.
        let label = random.unit() < alike.squareRoot() ? own : label(&random)
        posts.append(
          PostTable.Post(first: first, author: author, label: label, score: Double(label)))
      }
      author += 1
    }
    return posts
  }

  private func label(_ random: inout SeededDraws) -> Int {
    let draw = random.unit()
    return draw < 0.3 ? 1 : draw < 0.7 ? 0 : -1
  }

  /// How many of the draws were called changed, and how many intervals covered 0.
  private func tally(
    seed: UInt64, _ draw: (inout SeededDraws) -> [PostTable.Post]
  ) -> (called: Int, covered: Int) {
    var random = SeededDraws(seed: seed)
    var (called, covered) = (0, 0)
    for _ in 0..<draws {
      let comparison = Comparison(ComparisonWindows(PostTable(posts: draw(&random)).pairs))
      if comparison.verdict == .rose || comparison.verdict == .fell { called += 1 }
      if comparison.positive?.interval.contains(0) == true { covered += 1 }
    }
    return (called, covered)
  }

  @Test(arguments: [0.15, 0.45])
  func independentWindows(_ alike: Double) {
    let found = tally(seed: 1) { random in
      posts(200, alike: alike, first: true, authors: 0, &random)
        + posts(150, alike: alike, first: false, authors: 1000, &random)
    }
    #expect(found.called <= 33)
    #expect(found.covered >= 367)
  }

  /// One window's posts, dealt into halves post by post: most authors stand in both.
  @Test(arguments: [0.0, 0.45])
  func halvesOfOneWindow(_ alike: Double) {
    var population = SeededDraws(seed: 3)
    let window = posts(300, alike: alike, first: true, authors: 0, &population)
    let found = tally(seed: 4) { random in
      window.shuffled(using: &random).enumerated().map { index, post in
        PostTable.Post(
          first: index < 150, author: post.author, label: post.label, score: post.score)
      }
    }
    #expect(found.called <= 33)
    #expect((367...394).contains(found.covered))
  }
}
