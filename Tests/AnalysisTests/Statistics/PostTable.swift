import Analysis

/// Posts with their window, author and label, counted as a database would count them.
struct PostTable {
  struct Post {
    /// Whether the post is in the first window.
    let first: Bool
    let author: Int
    /// 1, 0 or −1.
    let label: Int
    let score: Double
  }

  var posts: [Post] = []

  /// The joint histogram, in a fixed order.
  var pairs: [ClusterPair] {
    var authors: [Int: Counts] = [:]
    for post in posts { authors[post.author, default: Counts()].add(post) }
    var rows: [[Int]: [Counts]] = [:]
    for counts in authors.values { rows[counts.key, default: []].append(counts) }
    return rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, counts in
      func sum(_ value: (Counts) -> Double) -> Double { counts.map(value).sorted().reduce(0, +) }
      return ClusterPair(
        first: LabelCounts(posts: key[0], positive: key[1], neutral: key[2], negative: key[3]),
        second: LabelCounts(posts: key[4], positive: key[5], neutral: key[6], negative: key[7]),
        clusters: counts.count,
        firstScoreSum: sum { $0.first }, firstScoreSquareSum: sum { $0.first * $0.first },
        secondScoreSum: sum { $0.second }, secondScoreSquareSum: sum { $0.second * $0.second },
        scoreProductSum: sum { $0.first * $0.second })
    }
  }

  private struct Counts {
    /// Posts, positive, neutral, negative: of the first window, then of the second.
    var key = [Int](repeating: 0, count: 8)
    var first = 0.0
    var second = 0.0

    mutating func add(_ post: Post) {
      let start = post.first ? 0 : 4
      key[start] += 1
      key[start + (post.label > 0 ? 1 : post.label == 0 ? 2 : 3)] += 1
      if post.first { first += post.score } else { second += post.score }
    }
  }
}

extension PostTable {
  init(_ inputs: StatisticsVectors.Clusters) {
    let names = Set(inputs.author).sorted()
    posts = inputs.y.indices.map { index in
      Post(
        first: inputs.window[index] == 1,
        author: names.firstIndex(of: inputs.author[index]) ?? -1,
        label: inputs.y[index] > 0 ? 1 : inputs.y[index] < 0 ? -1 : 0, score: inputs.y[index])
    }
  }
}
