/// Finds hours or days with unusually many posts: `spikes by hour`.
struct Spikes: Stage {
  static let keyword = "spikes"
  static let summary = "Find hours or days with more posts than their hour or weekday usually has."
  static let usage = "spikes [by hour|day] [over WINDOW]"
  static let example = "posts | where text has licence | spikes by day"
  static let moreExamples = [
    "posts | spikes by hour | first 5", "posts | spikes by day | open 1 | top 3 words",
  ]
  static let details = [
    "Usual is the median of the same hour of the day, or hour of the week where there are four weeks; for days, of the same weekday where there are four weeks. Counts are looked at on the Anscombe scale; the spread is that of all hours (MAD), at least that of chance. An hour stands out from z = 3.5 and 10 posts.",
    "over names the window from which the usual is learned; otherwise it is all there is in scope. A season is told where that window is long enough. Hours that were not covered, or are cut by the window, are left out and do not count as empty.",
  ]
  static let columns = [
    ColumnNote("line", meaning: "the number for open"),
    ColumnNote("posts", meaning: "posts of the hour or day, which stands in the column before"),
    ColumnNote("expected", meaning: "how many are usual"),
    ColumnNote("z", meaning: "how far the count is above it, in units of the spread"),
  ]

  let unit: CalendarUnit
  let baseline: WindowTerm?

  var description: String {
    "by \(unit)" + (baseline.map { " over \($0)" } ?? "")
  }

  init(from parser: inout Parser) throws(Diagnostic) {
    if parser.consume(word: "by") {
      let (word, span) = try parser.word("hour or day")
      guard let unit = CalendarUnit(word: word), unit == .hour || unit == .day else {
        throw .spikesByWhat(word, at: span)
      }
      self.unit = unit
    } else {
      unit = .hour
    }
    baseline = parser.consume(word: "over") ? try parser.windowTerm() : nil
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    guard let scope = plan.scope else { throw .needsPosts(Self.keyword) }
    let keys = try plan.keys([.unit(unit, Span(0, 0))])
    guard let bucket = keys.bucket else { throw .needsPosts(Self.keyword) }
    let window = TimeWindow(start: plan.reach.lowerBound, end: plan.reach.upperBound)
    guard bucket.scale.buckets(in: window) != nil else { throw .tooManyBuckets(at: Span(0, 0)) }
    let columns = SpikesRequest.columns(bucket.column)
    let fill = BucketFill(
      relation: .aggregate(
        plan.relation, keys: keys.columns, measures: [Named("count", .count)]),
      scale: bucket.scale, bucketIndex: 0, keyCount: 1, window: window,
      columns: columns, empty: [.integer(0)])
    let request = SpikesRequest(
      fill: fill, unit: unit,
      baseline: try baseline.map { term throws(Diagnostic) in
        try plan.window(of: term)
      } ?? window,
      coverage: scope.extents.coverage, zone: plan.context.zone)
    plan.noteScope()
    plan.computeLines(.spikes(request), columns: columns)
  }
}

/// Counts in buckets of time, to be looked through for those that stand out.
package struct SpikesRequest: Sendable {
  package var fill: BucketFill
  package var unit: CalendarUnit
  /// The stretch from which it is learned what is usual.
  package var baseline: TimeWindow
  package var coverage: Coverage
  package var zone: Zone

  /// The instants of a bucket that `open` lists the posts of.
  package func posts(from start: Int64) -> Formula {
    let end = fill.scale.end(ofKey: fill.scale.key(of: start))
    return Formula.column("time").isWithin(TimeWindow(start: start, end: end))
  }

  static func columns(_ bucket: ResultTable.Column) -> [ResultTable.Column] {
    var bucket = bucket
    bucket.companions = nil
    return [
      .line, bucket,
      ResultTable.Column("posts", .integer),
      ResultTable.Column("expected", .number(decimals: 1)),
      ResultTable.Column("z", .number(decimals: 1)),
    ]
  }
}

extension Diagnostic {
  fileprivate static func spikesByWhat(_ word: String, at span: Span) -> Self {
    Diagnostic(
      "spikes-by-what", "'spikes' goes by hour or by day, not by '\(word)'", at: span,
      example: "posts | spikes by day")
  }
}
