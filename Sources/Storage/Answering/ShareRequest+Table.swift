import Analysis
import Language

extension ShareRequest {
  /// The table of shares and intervals.
  ///
  /// - Throws: ``EngineError/tooManyRows``.
  func table(from posts: ClusterTable) throws -> ResultTable {
    let groups = zip(posts.groups, posts.byGroup(once: false))
      .filter { !$0.1.isEmpty }
      .sorted { $0.0.lexicographicallyPrecedes($1.0, by: Value.isOrdered) }
    var missing = 0
    var rows = groups.map { key, makes in
      let sample = makes.windows(hasLabels: false).first
      missing += sample.unscored
      return key + Self.cells(of: sample)
    }
    if let fill {
      let empty = Self.cells(of: WindowSample(clusters: []))
      let completed = BucketFill(
        relation: .posts, scale: fill.scale, bucketIndex: fill.index, keyCount: keys.count,
        window: fill.window, columns: columns, empty: empty)
      guard let filled = completed.filled(rows) else { throw EngineError.tooManyRows }
      rows = filled
    } else if !keys.isEmpty {
      // Largest groups first, as count lists them.
      rows.sort { Value.isOrdered($1[keys.count], $0[keys.count]) }
    } else if rows.isEmpty {
      rows = [Self.cells(of: WindowSample(clusters: []))]
    }
    ResultTable.type(&rows, as: columns)
    var notes = ["intervals account for authors and copies with several posts"]
    if missing > 0 {
      notes.insert(
        "\(Int64(missing).grouped) posts in which it cannot be told are not in the shares", at: 0)
    }
    return ResultTable(columns: columns, rows: rows, notes: notes)
  }

  private static func cells(of sample: WindowSample) -> [Value] {
    let posts = sample.clusters.reduce(0) { $0 + $1.labels.posts * $1.clusters }
    let passing = sample.clusters.reduce(0) { $0 + $1.labels.positive * $1.clusters }
    let share = sample.share
    return [
      .integer(Int64(posts)), .integer(Int64(passing)), .share(share?.share),
      .share(share?.interval.low), .share(share?.interval.high), .integer(Int64(sample.unscored)),
    ]
  }
}

extension Value {
  /// A number, or missing where there is none.
  static func share(_ number: Double?) -> Value { number.map(Value.number) ?? .missing }
}
