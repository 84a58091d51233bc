/// Puts each post under one of its terms, so that a ledger by terms sums like any other.
///
/// The term whose posts add most to the change comes first and takes its posts; then the term
/// that adds most among the posts left; and so on. Posts with none of the terms are the rest.
package struct TermLedger: Sendable {
  /// A post as the ledger sees it.
  package struct Post: Sendable {
    package var isFirst: Bool
    package var isHit: Bool
    /// The numbers of its terms, each once.
    package var terms: [Int32]

    package init(isFirst: Bool, isHit: Bool, terms: [Int32]) {
      self.isFirst = isFirst
      self.isHit = isHit
      self.terms = terms
    }
  }

  /// A term, and the places of the posts that are under it.
  package struct Line: Sendable {
    package var term: Int
    package var posts: [Int]
    package var counts: Ledger.Counts
  }

  package private(set) var lines: [Line] = []
  /// The places of the posts under no line.
  package private(set) var rest: [Int]

  /// Makes at most `count` lines.
  ///
  /// - Parameters:
  ///   - posts: the posts of both windows.
  ///   - termCount: above every term's number.
  ///   - ledger: of all the posts.
  ///   - count: how many lines.
  ///   - fewestPosts: terms in fewer posts make no line.
  package init(
    _ posts: [Post], termCount: Int, in ledger: Ledger, count: Int, fewestPosts: Int
  ) {
    rest = Array(posts.indices)
    while lines.count < count {
      var counts = Array(repeating: Ledger.Counts(), count: termCount)
      for place in rest {
        for term in posts[place].terms { counts[Int(term)].add(posts[place]) }
      }
      let candidates = counts.indices.filter {
        counts[$0].posts.first + counts[$0].posts.second >= fewestPosts
      }
      // Ties go to the term met first, so that an answer replays.
      guard
        let best = candidates.max(by: {
          (abs(ledger.contribution(of: counts[$0])), -$0)
            < (abs(ledger.contribution(of: counts[$1])), -$1)
        })
      else { break }
      let taken = rest.filter { posts[$0].terms.contains(Int32(best)) }
      lines.append(Line(term: best, posts: taken, counts: counts[best]))
      rest.removeAll { posts[$0].terms.contains(Int32(best)) }
    }
  }
}

extension Ledger.Counts {
  fileprivate mutating func add(_ post: TermLedger.Post) {
    if post.isFirst {
      posts.first += 1
      if post.isHit { hits.first += 1 }
    } else {
      posts.second += 1
      if post.isHit { hits.second += 1 }
    }
  }
}
