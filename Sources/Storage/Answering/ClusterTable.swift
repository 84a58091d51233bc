import Language

/// The posts of a question, column by column, and the cluster that each belongs to.
///
/// All looks at the posts (all of them, a group, without a source, each copy once) add up some of
/// these rows.
struct ClusterTable {
  /// A post, as far as intervals care.
  private struct Post {
    /// 0 in the first window, 1 in the second.
    var window: UInt8
    /// Nil where it cannot be told.
    var outcome: Int8?
    /// Whether it repeats a text of its window.
    var isRepeat: Bool
    var source: Int32
    var group: Int32
    var cluster: Int32
    var score: Double
  }

  /// The values of the sources, and of the keys of each group.
  let sources: [Value]
  let groups: [[Value]]
  private var posts: [Post] = []
  private let clusterCount: Int

  init(_ reader: ClusteredPostsReader) {
    sources = reader.sources.values
    groups = (0..<reader.groups.count).map(reader.groups.key)
    let families = FamiliesAtHand(reader.posts)
    var clusters = (authors: KeyNumbers(), families: KeyNumbers())
    posts.reserveCapacity(reader.posts.count)
    for (index, post) in reader.posts.enumerated() {
      // Even numbers are authors, odd ones families of several.
      let cluster =
        families.isOfSeveral(post)
        ? clusters.families.number(of: post.family ?? 0) * 2 + 1
        : clusters.authors.number(of: post.author) * 2
      posts.append(
        Post(
          window: post.window, outcome: post.outcome,
          isRepeat: families.isRepeat(post, at: index), source: post.source, group: post.group,
          cluster: Int32(truncatingIfNeeded: cluster), score: post.score))
    }
    clusterCount = max(clusters.authors.count, clusters.families.count) * 2
  }

  // MARK: Looks

  /// The clusters of all posts, or of those that do not repeat a text in their window.
  func all(once: Bool) -> [ClusterMake] { makes { !(once && $0.isRepeat) } }

  /// The clusters that are left without a source.
  func without(source: Int, once: Bool) -> [ClusterMake] {
    makes { Int($0.source) != source && !(once && $0.isRepeat) }
  }

  /// The clusters of each source, in the order of their numbers.
  func bySource(once: Bool) -> [[ClusterMake]] {
    split(into: sources.count, by: \.source, once: once)
  }

  /// The clusters of each group, in the order of their numbers.
  func byGroup(once: Bool) -> [[ClusterMake]] {
    split(into: groups.count, by: \.group, once: once)
  }

  private func makes(where isWanted: (Post) -> Bool) -> [ClusterMake] {
    var tally = ClusterTally(clusters: clusterCount)
    for post in posts where isWanted(post) {
      tally.add(post.outcome, post.score, window: post.window, to: Int(post.cluster))
    }
    return tally.taken()
  }

  /// Sorts the posts by what is counted apart, and counts each part.
  private func split(
    into count: Int, by part: KeyPath<Post, Int32>, once: Bool
  ) -> [[ClusterMake]] {
    var parts: [[Int32]] = Array(repeating: [], count: count)
    for (index, post) in posts.enumerated() where !(once && post.isRepeat) {
      parts[Int(post[keyPath: part])].append(Int32(truncatingIfNeeded: index))
    }
    var tally = ClusterTally(clusters: clusterCount)
    return parts.map { part in
      for index in part {
        let post = posts[Int(index)]
        tally.add(post.outcome, post.score, window: post.window, to: Int(post.cluster))
      }
      return tally.taken()
    }
  }
}

/// The copy families among some posts.
private struct FamiliesAtHand {
  private struct Family {
    /// The author of the first post met.
    var author: Int64
    var isOfSeveral = false
    /// The first post in each window: its time, number and place.
    var firsts: (First?, First?) = (nil, nil)
  }

  private struct First {
    var time: Int64
    var post: Int64
    var index: Int

    func isBefore(_ other: First) -> Bool { (time, post) < (other.time, other.post) }
  }

  private var numbers: KeyNumbers
  private var families: [Family] = []

  init(_ posts: [ClusteredPostsReader.Post]) {
    numbers = KeyNumbers()
    for (index, post) in posts.enumerated() {
      guard let key = post.family else { continue }
      let number = numbers.number(of: key)
      if number == families.count { families.append(Family(author: post.author)) }
      if families[number].author != post.author { families[number].isOfSeveral = true }
      let first = First(time: post.time, post: post.post, index: index)
      if post.window == 0 {
        families[number].firsts.0 = Self.earlier(families[number].firsts.0, first)
      } else {
        families[number].firsts.1 = Self.earlier(families[number].firsts.1, first)
      }
    }
  }

  /// Whether a post's text is by several authors.
  func isOfSeveral(_ post: ClusteredPostsReader.Post) -> Bool {
    family(of: post)?.isOfSeveral ?? false
  }

  /// Whether an earlier post of the window has the text.
  func isRepeat(_ post: ClusteredPostsReader.Post, at index: Int) -> Bool {
    guard let family = family(of: post) else { return false }
    return (post.window == 0 ? family.firsts.0 : family.firsts.1)?.index != index
  }

  private func family(of post: ClusteredPostsReader.Post) -> Family? {
    post.family.flatMap(numbers.known).map { families[$0] }
  }

  private static func earlier(_ old: First?, _ new: First) -> First {
    guard let old, !new.isBefore(old) else { return new }
    return old
  }
}
