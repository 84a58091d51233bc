import Analysis
import Language

extension ShareRequest {
  /// The table of shares and intervals.
  func table(from answers: [String: Rows]) -> ResultTable {
    let groups = answers["clusters"]?.grouped(by: keys.count) ?? []
    var missing = 0
    var rows = groups.map { group in
      let sample = WindowSample(group.rows)
      missing += sample.unscored
      return group.key + Self.cells(of: sample)
    }
    if let fill {
      let empty = Self.cells(of: WindowSample(clusters: []))
      let completed = BucketFill(
        relation: .posts, scale: fill.scale, bucketIndex: fill.index, keyCount: keys.count,
        window: fill.window, columns: columns, empty: empty)
      rows = completed.filled(rows) ?? rows
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

extension WindowSample {
  /// A histogram of clusters with the columns `posts`, `positive`, `clusters`, `missing`.
  fileprivate init(_ rows: [Rows.Named]) {
    self.init(
      clusters: rows.filter { $0.count("posts") > 0 }.map {
        ClusterCount(
          LabelCounts(posts: $0.count("posts"), holding: $0.count("positive")),
          clusters: $0.count("clusters"))
      },
      unscored: rows.reduce(0) { $0 + $1.count("missing") })
  }
}

extension Value {
  /// A number, or missing where there is none.
  static func share(_ number: Double?) -> Value { number.map(Value.number) ?? .missing }
}
