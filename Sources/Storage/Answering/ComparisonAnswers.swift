import Analysis
import Language

/// The posts of a comparison, as they are looked at.
struct ComparisonAnswers {
  private let posts: ClusterTable
  private let isOncePerFamily: Bool
  /// All clusters of both windows.
  let all: [ClusterMake]
  /// The clusters of each source, in the sources' order.
  let bySource: [(key: [Value], makes: [ClusterMake])]
  /// The clusters as they are by capture time; nil where it was not asked.
  let byCapture: [ClusterMake]?
  /// Posts without a label, and how many of them have a text.
  let unlabelled: (posts: Int, texts: Int)
  /// Whose labels they are.
  let labels: [Value]

  init(
    posts: ClusteredPostsReader, byCapture: ClusteredPostsReader?, labels: [Value],
    isOncePerFamily once: Bool
  ) {
    let table = ClusterTable(posts)
    self.posts = table
    self.labels = labels
    isOncePerFamily = once
    all = table.all(once: once)
    bySource = Self.sorted(zip(table.sources.map { [$0] }, table.bySource(once: once)))
    self.byCapture = byCapture.map { ClusterTable($0).all(once: once) }
    unlabelled = (posts.unlabelledPosts, posts.unlabelledTexts)
  }

  /// The clusters as they are when copies are counted the other way.
  var otherwiseCounted: [ClusterMake] { posts.all(once: !isOncePerFamily) }

  /// The clusters that are left without a source.
  func without(_ source: Value) -> [ClusterMake] {
    guard let number = posts.sources.firstIndex(of: source) else { return all }
    return posts.without(source: number, once: isOncePerFamily)
  }

  /// The sources that occur, in their order.
  var sources: [Value] { bySource.map { $0.key[0] } }

  /// The clusters of each group, in the order of their keys.
  var groups: [(key: [Value], makes: [ClusterMake])] {
    Self.sorted(zip(posts.groups, posts.byGroup(once: isOncePerFamily)))
  }

  /// What each source has in both windows.
  var mixSources: [MixChange.Source] {
    bySource.map { source in
      func sum(_ count: (ClusterMake) -> Int) -> Int {
        source.makes.reduce(0) { $0 + count($1) * $1.clusters }
      }
      return MixChange.Source(
        source.key[0].words, firstHits: sum(\.first.positive), firstPosts: sum(\.first.posts),
        secondHits: sum(\.second.positive), secondPosts: sum(\.second.posts))
    }
  }

  /// How the change splits into change within sources and change of their mix.
  func mix(of main: Comparison) -> MixChange? {
    // Where the change itself is not told, neither are its parts.
    guard main.shortage == nil else { return nil }
    let sources = mixSources
    return sources.count > 1 ? MixChange(sources) : nil
  }

  private static func sorted(
    _ groups: some Sequence<([Value], [ClusterMake])>
  ) -> [(key: [Value], makes: [ClusterMake])] {
    groups.map { (key: $0.0, makes: $0.1) }
      // Posts that once per family left out may have been all of a group.
      .filter { !$0.makes.isEmpty }
      .sorted { $0.key.lexicographicallyPrecedes($1.key, by: Value.isOrdered) }
  }
}
