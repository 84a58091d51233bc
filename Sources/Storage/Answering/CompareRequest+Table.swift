import Analysis
import Language

extension CompareRequest {
  /// The table of a comparison.
  func table(from answers: ComparisonAnswers) -> ResultTable {
    switch measured {
    case .sentiment, .share: tableOfShares(answers)
    case .average: tableOfMeans(answers)
    case .volume: tableOfVolumes(answers)
    }
  }

  // MARK: What is compared

  private func tableOfShares(_ found: ComparisonAnswers) -> ResultTable {
    let hasLabels = if case .sentiment = measured { true } else { false }
    let compare = { (makes: [ClusterMake]) in Comparison(makes.windows(hasLabels: hasLabels)) }
    let all = compare(found.all)
    let groups = groups(found, compare)
    var lines = ComparisonNotes(request: self, answers: found)
    let mix = found.mix(of: all)
    lines.mix(mix)
    lines.robustness(of: all, compare)
    lines.clustering(all.first, all.second, designEffect: all.designEffect)
    lines.unlabelled(all.first.unscored + all.second.unscored)
    lines.levels()
    lines.adjustment(groups: groups.count)
    let split: [Value] = [.share(mix?.within), .share(mix?.mix), .share(mix?.unmatchedChange)]
    return table(groups, all, closing: split, notes: lines.notes) { cells(of: $0) }
  }

  private func tableOfMeans(_ found: ComparisonAnswers) -> ResultTable {
    let all = found.all.means
    let groups = groups(found, \.means)
    var lines = ComparisonNotes(request: self, answers: found)
    lines.robustness(of: all, \.means)
    lines.unlabelled(found.all.reduce(0) { $0 + $1.first.missing + $1.second.missing })
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

  private func tableOfVolumes(_ found: ComparisonAnswers) -> ResultTable {
    let lengths = windows.days
    let compare = { (makes: [ClusterMake]) in makes.volumes(lengths.first, lengths.second) }
    let groups = groups(found, compare)
    var lines = ComparisonNotes(request: self, answers: found)
    lines.coverage()
    lines.adjustment(groups: groups.count)
    return table(groups, compare(found.all), notes: lines.notes) { comparison in
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
    _ answers: ComparisonAnswers, _ compare: ([ClusterMake]) -> C
  ) -> [(key: [Value], comparison: C)] {
    guard !keys.isEmpty else { return [] }
    let grouped = isBySource ? answers.bySource : answers.groups
    let judged = C.judged(groups: grouped.map { compare($0.makes) })
    return zip(grouped, judged).map { (key: $0.key, comparison: $1) }
  }

  /// The table of the groups and of all; only the line of all has the closing cells.
  private func table<C: Judged>(
    _ groups: [(key: [Value], comparison: C)], _ all: C, closing: [Value] = [], notes: [String],
    _ cells: (C) -> [Value]
  ) -> ResultTable {
    let allKey = [Value.text("all")] + Array(repeating: .missing, count: max(0, keys.count - 1))
    let none = [Value](repeating: .missing, count: closing.count)
    var rows = groups.map { $0.key + cells($0.comparison) + none }
    // Groups with most posts first.
    let size = keyFields.isEmpty ? 1 : keyFields.count
    rows.sort { Value.isOrdered($1[size], $0[size]) }
    rows.append(allKey + cells(all) + closing)
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
