/// Adds posts up by cluster, and then counts the clusters that are alike.
struct ClusterTally {
  /// The place of each cluster among those met; -1 where it was not.
  private var places: [Int32]
  private var met: [Int] = []
  private var clusters: [ClusterMake] = []

  init(clusters count: Int) {
    places = Array(repeating: -1, count: count)
  }

  /// Adds a post: 1 is positive, or one that passes, and -1 negative.
  mutating func add(_ outcome: Int8?, _ score: Double, window: UInt8, to cluster: Int) {
    if places[cluster] < 0 {
      places[cluster] = Int32(truncatingIfNeeded: clusters.count)
      met.append(cluster)
      clusters.append(ClusterMake())
    }
    let place = Int(places[cluster])
    if window == 0 {
      clusters[place].first.add(outcome, score)
    } else {
      clusters[place].second.add(outcome, score)
    }
  }

  /// The clusters, alike ones counted; the tally is then empty.
  mutating func taken() -> [ClusterMake] {
    var numbers = KeyNumbers()
    var makes: [ClusterMake] = []
    var large: [ClusterMake] = []
    for cluster in met { places[cluster] = -1 }
    for index in clusters.indices {
      clusters[index].square()
      guard let key = clusters[index].key else {
        // Clusters of this size are few, and no two alike.
        large.append(clusters[index])
        continue
      }
      let number = numbers.number(of: key)
      if number == makes.count {
        makes.append(clusters[index])
      } else {
        makes[number].join(clusters[index])
      }
    }
    met.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    return makes + large
  }
}

extension ClusterMake.Window {
  fileprivate mutating func add(_ outcome: Int8?, _ score: Double) {
    self.score += score
    guard let outcome else {
      missing += 1
      return
    }
    posts += 1
    switch outcome {
    case 1: positive += 1
    case -1: negative += 1
    default: neutral += 1
    }
  }
}

extension ClusterMake {
  /// What clusters that are alike have in common, eight bits a count; nil where a count needs more.
  fileprivate var key: Int64? {
    guard first.posts < 256, second.posts < 256 else { return nil }
    return Int64(first.key << 24 | second.key)
  }

  /// Makes the sums of squares and products of a single cluster.
  fileprivate mutating func square() {
    first.scoreSquares = first.score * first.score
    second.scoreSquares = second.score * second.score
    scoreProduct = first.score * second.score
  }

  /// Takes in a cluster that is alike.
  fileprivate mutating func join(_ other: ClusterMake) {
    clusters += 1
    scoreProduct += other.scoreProduct
    first.join(other.first)
    second.join(other.second)
  }
}

extension ClusterMake.Window {
  fileprivate var key: Int { positive << 16 | neutral << 8 | negative }

  fileprivate mutating func join(_ other: Self) {
    score += other.score
    scoreSquares += other.scoreSquares
    missing += other.missing
  }
}
