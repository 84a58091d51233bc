import Analysis
import Language

extension CompareRequest {
  /// The table of a comparison, from the rows of each question by its name.
  func table(from answers: [String: Rows]) -> ResultTable {
    switch measured {
    case .sentiment, .share: tableOfShares(answers)
    case .average: tableOfMeans(answers)
    case .volume: tableOfVolumes(answers)
    }
  }

  // MARK: What is compared

  private func tableOfShares(_ answers: [String: Rows]) -> ResultTable {
    let all = Comparison(windows(answers[Part.all.name]?.named ?? []))
    let groups = groups(answers) { Comparison(windows($0)) }
    var lines = ComparisonNotes(request: self, answers: answers)
    lines.mix()
    lines.robustness(of: all) { Comparison(windows($0)) }
    lines.clustering(all.first, all.second, designEffect: all.designEffect)
    lines.unlabelled(all.first.unscored + all.second.unscored)
    lines.levels()
    lines.adjustment(groups: groups.count)
    return table(groups, all, notes: lines.notes) { cells(of: $0) }
  }

  private func tableOfMeans(_ answers: [String: Rows]) -> ResultTable {
    let compare = { (rows: [Rows.Named]) in
      MeanComparison(
        first: rows.map { $0.scores("1") }, second: rows.map { $0.scores("2") },
        shared: rows.filter { $0.count("posts_1") > 0 && $0.count("posts_2") > 0 }.map {
          SharedClusterRow(
            firstPosts: $0.count("posts_1"), secondPosts: $0.count("posts_2"),
            clusters: $0.count("clusters"), firstSum: $0.sum("score_1"),
            secondSum: $0.sum("score_2"), productSum: $0.sum("score_product"))
        })
    }
    let rows = answers[Part.all.name]?.named ?? []
    let all = compare(rows)
    var lines = ComparisonNotes(request: self, answers: answers)
    lines.robustness(of: all, compare)
    lines.unlabelled(rows.reduce(0) { $0 + $1.count("missing_1") + $1.count("missing_2") })
    let groups = groups(answers, compare)
    lines.adjustment(groups: groups.count)
    return table(groups, all, notes: lines.notes) { comparison in
      let change = comparison.shortage == nil ? comparison.change : nil
      return counts(comparison.first.posts, comparison.second.posts)
        + [.share(comparison.first.mean), .share(comparison.second.mean)]
        + bounded(change?.estimate, change?.interval)
        + verdict(of: comparison)
        + diagnostics(
          p: comparison.headline?.p, adjusted: comparison.adjustedP, missing: nil,
          clusters: (comparison.first.clusters, comparison.second.clusters), effects: (nil, nil))
    }
  }

  private func tableOfVolumes(_ answers: [String: Rows]) -> ResultTable {
    let compare = { (rows: [Rows.Named]) in
      VolumeComparison(
        .init(sizes: rows.map { $0.size("1") }, length: days(windows.first)),
        .init(sizes: rows.map { $0.size("2") }, length: days(windows.second)),
        sharedProductSum: rows.reduce(0) {
          $0 + Double($1.count("posts_1") * $1.count("posts_2") * $1.count("clusters"))
        })
    }
    let all = compare(answers[Part.all.name]?.named ?? [])
    var lines = ComparisonNotes(request: self, answers: answers)
    lines.coverage()
    let groups = groups(answers, compare)
    lines.adjustment(groups: groups.count)
    return table(groups, all, notes: lines.notes) { comparison in
      let (first, second) = (comparison.first, comparison.second)
      let rate = comparison.shortage == nil ? comparison.rate : nil
      return counts(first.posts, second.posts)
        + [
          .number(Double(first.posts) / first.length),
          .number(Double(second.posts) / second.length),
        ]
        + bounded(rate?.ratio, rate?.interval)
        + verdict(of: comparison)
        + diagnostics(
          p: comparison.headline?.p, adjusted: comparison.adjustedP, missing: nil,
          clusters: (first.clusterCount, second.clusterCount), effects: (nil, nil))
    }
  }

  // MARK: Rows

  /// A comparison of each group, judged together.
  private func groups<C: Judged>(
    _ answers: [String: Rows], _ compare: ([Rows.Named]) -> C
  ) -> [(key: [Value], comparison: C)] {
    guard !keys.isEmpty, let rows = answers[Part.groups.name] else { return [] }
    let grouped = rows.grouped(by: keys.count)
    let judged = C.judged(groups: grouped.map { compare($0.rows) })
    return zip(grouped, judged).map { (key: $0.key, comparison: $1) }
  }

  private func table<C: Judged>(
    _ groups: [(key: [Value], comparison: C)], _ all: C, notes: [String],
    _ cells: (C) -> [Value]
  ) -> ResultTable {
    let allKey = [Value.text("all")] + Array(repeating: .missing, count: max(0, keys.count - 1))
    var rows = groups.map { $0.key + cells($0.comparison) }
    // Groups with most posts first.
    let size = keyFields.isEmpty ? 1 : keyFields.count
    rows.sort { Value.isOrdered($1[size], $0[size]) }
    rows.append(allKey + cells(all))
    var columns = self.columns
    if let reason = columns.firstIndex(where: { $0.name == "reason" }),
      rows.contains(where: { $0[reason] != .missing })
    {
      columns[reason].isDetail = false
    }
    return ResultTable(columns: columns, rows: rows, notes: notes)
  }

  private func cells(of comparison: Comparison) -> [Value] {
    let (first, second) = (comparison.first, comparison.second)
    let isEnough = comparison.shortage == nil
    let change = isEnough ? comparison.positive : nil
    var cells = counts(first.posts, second.posts)
    cells += bounded(first.positive?.share, first.positive?.interval)
    cells += bounded(second.positive?.share, second.positive?.interval)
    cells += bounded(change?.estimate, change?.interval)
    if case .sentiment = measured {
      for (now, before, change) in [
        (first.neutral, second.neutral, comparison.neutral),
        (first.negative, second.negative, comparison.negative),
      ] {
        let change = isEnough ? change : nil
        cells += bounded(now?.share, now?.interval) + bounded(before?.share, before?.interval)
        cells += bounded(change?.estimate, change?.interval)
      }
      let score = isEnough ? comparison.meanScore : nil
      cells += [.share(first.meanScore), .share(second.meanScore)]
      cells += bounded(score?.estimate, score?.interval)
    }
    cells += bounded(comparison.ratio?.ratio, comparison.ratio?.interval)
    return cells + verdict(of: comparison)
      + diagnostics(
        p: comparison.headline?.p, adjusted: comparison.adjustedP,
        missing: (first.unscored, second.unscored),
        clusters: (first.clusters, second.clusters),
        effects: (first.positive?.designEffect, second.positive?.designEffect))
  }

  private func counts(_ first: Int, _ second: Int) -> [Value] {
    [.integer(Int64(first)), .integer(Int64(second))]
  }

  private func bounded(_ value: Double?, _ interval: Interval?) -> [Value] {
    [.share(value), .share(interval?.low), .share(interval?.high)]
  }

  private func verdict(of comparison: some Judged) -> [Value] {
    let verdict = comparison.verdict
    return [.text(verdict.word), verdict.reason.map(Value.text) ?? .missing]
  }

  private func diagnostics(
    p: Double?, adjusted: Double?, missing: (Int, Int)?, clusters: (Int, Int),
    effects: (Double?, Double?)
  ) -> [Value] {
    [
      .share(p), .share(adjusted),
      missing.map { .integer(Int64($0.0)) } ?? .missing,
      missing.map { .integer(Int64($0.1)) } ?? .missing,
      .integer(Int64(clusters.0)), .integer(Int64(clusters.1)),
      .share(effects.0), .share(effects.1),
    ]
  }

  private func days(_ window: TimeWindow) -> Double {
    Double(window.length ?? 0) / 86_400_000_000
  }

  /// The joint histogram of clusters as the statistics take it.
  private func windows(_ rows: [Rows.Named]) -> ComparisonWindows {
    ComparisonWindows(
      rows.map { row in
        ClusterPair(
          first: labels(row, "1"), second: labels(row, "2"), clusters: row.count("clusters"),
          firstScoreSum: row.sum("score_1"), firstScoreSquareSum: row.sum("score_1_squares"),
          secondScoreSum: row.sum("score_2"), secondScoreSquareSum: row.sum("score_2_squares"),
          scoreProductSum: row.sum("score_product"))
      },
      firstUnscored: rows.reduce(0) { $0 + $1.count("missing_1") },
      secondUnscored: rows.reduce(0) { $0 + $1.count("missing_2") })
  }

  private func labels(_ row: Rows.Named, _ window: String) -> LabelCounts {
    let posts = row.count("posts_\(window)")
    guard case .sentiment = measured else {
      return LabelCounts(posts: posts, holding: row.count("positive_\(window)"))
    }
    return LabelCounts(
      posts: posts, positive: row.count("positive_\(window)"),
      neutral: row.count("neutral_\(window)"), negative: row.count("negative_\(window)"))
  }
}

extension Rows.Named {
  /// The scores of one window's clusters.
  fileprivate func scores(_ window: String) -> ClusterRow {
    ClusterRow(
      posts: count("posts_\(window)"), clusters: count("clusters"), sum: sum("score_\(window)"),
      squareSum: sum("score_\(window)_squares"))
  }

  /// The size of one window's clusters.
  fileprivate func size(_ window: String) -> ClusterSize {
    ClusterSize(
      posts: count("posts_\(window)"),
      clusters: count("posts_\(window)") > 0 ? count("clusters") : 0)
  }
}

extension VolumeComparison.Window {
  fileprivate var clusterCount: Int { sizes.reduce(0) { $0 + $1.clusters } }
}

extension Verdict {
  /// The verdict in a word or three.
  var word: String {
    switch self {
    case .rose: "rose"
    case .fell: "fell"
    case .noClearChange: "no clear change"
    case .tooFew: "too few"
    }
  }

  /// What there is too little of.
  var reason: String? {
    guard case .tooFew(let shortage) = self else { return nil }
    switch shortage {
    case .posts(let count, let window):
      return "\(count) posts \(window.word)"
    case .clusters(let count, let window):
      return "\(Int(count.rounded(.down))) authors' worth \(window.word)"
    }
  }
}

extension WindowOrder {
  fileprivate var word: String { self == .first ? "now" : "before" }
}
