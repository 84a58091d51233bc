import Language

@testable import Reporting

/// Results of each shape that a chart is made of, with all that makes drawing hard.
enum ChartTables {
  static let all: [(name: String, chart: @Sendable () throws -> Chart)] = [
    ("lines", { try Chart(days, uncovered: gap) }),
    ("bands", { try Chart(shares) }),
    ("panels", { try Chart(sharesBySource) }),
    ("bars", { try Chart(groups) }),
    ("changes", { try Chart(means) }),
    ("points", { try Chart(sharesOfGroups) }),
    ("stack", { try Chart(sentiments) }),
    ("hourly", { try Chart(hourlySentiments) }),
    ("heat", { try Chart(pairs) }),
    ("week", { try Chart(hours, as: .heat) }),
    ("sparks", { try Chart(days, as: .spark, uncovered: gap) }),
    ("windows", { try Chart(comparison) }),
    ("volumes", { try Chart(volumes) }),
  ]

  static let day: Int64 = 86_400_000_000
  /// 2026-03-20T00:00:00Z.
  static let start: Int64 = 1_773_964_800_000_000

  /// The third day was not covered.
  static let gap = UncoveredBuckets(reasons: [start + 2 * day: "the collector was down"])

  /// Counts of eight sources on eight days, the first and the last one cut.
  static let days = ResultTable(
    columns: [dayColumn, .init("source", .text), count, .init("partial", .flag)],
    rows: (0..<8).flatMap { bucket in
      ["news", "x", "日本語の掲示板", "bluesky", "forum", "blog", "wiki", "list"].enumerated()
        .map { index, source in
          let value = 12 + (bucket * 37 + index * 53) % 41 + (7 - index) * 20
          let isPartial = bucket == 0 || bucket == 7
          return [
            .time(start + Int64(bucket) * day), .text(source),
            .integer(Int64(isPartial ? value / 2 : value)), .flag(isPartial),
          ]
        }
    },
    notes: ["2026-03-20 12:00 to 2026-03-27 18:30 UTC", "* a bucket that the window cuts"])

  /// A share on each day; none on the fifth, which had no posts.
  static let shares = ResultTable(
    columns: [dayColumn] + shareColumns + [.init("partial", .flag)],
    rows: (0..<10).map { bucket in
      let share = 0.2 + Double((bucket * 7) % 5) / 40
      let values: [Value] =
        bucket == 4
        ? [.integer(0), .missing, .missing, .missing]
        : [.integer(120), .number(share), .number(share - 0.06), .number(share + 0.08)]
      return [.time(start + Int64(bucket) * day)] + values + [.flag(bucket == 9)]
    },
    heading: ["share of sentiment = positive, 95 % intervals"],
    notes: ["12 posts in which it cannot be told are not in the shares"])

  static let sharesBySource = ResultTable(
    columns: [dayColumn, .init("source", .text)] + shareColumns + [.init("partial", .flag)],
    rows: (0..<6).flatMap { bucket in
      ["news", "x"].enumerated().map { index, source in
        let share = 0.2 + Double((bucket * 7 + index * 3) % 5) / 30
        return [
          .time(start + Int64(bucket) * day), .text(source), .integer(120), .number(share),
          .number(share - 0.09), .number(share + 0.1), .flag(false),
        ]
      }
    },
    heading: ["share of sentiment = positive, 95 % intervals"])

  /// More groups than there are bars for, with names that must not reach a terminal or a page.
  static let groups = ResultTable(
    columns: [.init("author", .text), count],
    rows: [
      [.text("\u{1B}[31mred\u{1B}[0m <script>alert('x')</script>"), .integer(4_210)],
      [.text("日本語のとても長い名前の著者、さらに続く"), .integer(3_900)],
      [.missing, .integer(2_750)],
    ]
      + (1...30).map { [.text("author \($0)"), .integer(Int64(900 / $0))] })

  /// Means on both sides of zero, and one that is not known.
  static let means = ResultTable(
    columns: [.init("source", .text), .init("avg_score", .number(decimals: 3))],
    rows: [
      [.text("bluesky"), .number(0.21)], [.text("x"), .number(0.04)],
      [.text("news"), .number(-0.08)],
      [.text("other"), .missing],
    ],
    notes: ["n = 1,204 (31 without score, not counted in)"])

  static let sharesOfGroups = ResultTable(
    columns: [.init("source", .text)] + shareColumns,
    rows: [
      [.text("news"), .integer(410), .number(0.224), .number(0.19), .number(0.262)],
      [.text("x"), .integer(90), .number(0.31), .number(0.22), .number(0.41)],
      [.text("other"), .integer(0), .missing, .missing, .missing],
    ],
    heading: ["share of text has \"open weights\", 95 % intervals"])

  static let sentiments = ResultTable(
    columns: [dayColumn, .init("sentiment", .text), count, .init("partial", .flag)],
    rows: (0..<5).flatMap { (bucket: Int64) -> [[Value]] in
      let counts: [(Value, Int64)] = [
        (.text("negative"), 20), (.text("neutral"), 50), (.text("positive"), 30 - bucket * 4),
        (.missing, 3),
      ]
      return counts.map { label, count in
        let value = bucket == 3 ? 0 : count
        return [.time(start + bucket * day), label, .integer(value), .flag(bucket == 4)]
      }
    })

  /// More hours than a screen has lines.
  static let hourlySentiments = ResultTable(
    columns: [
      .init("hour", .time(.minute), companions: .init(mark: "partial")),
      .init("sentiment", .text), count, .init("partial", .flag),
    ],
    rows: (0..<100).flatMap { (hour: Int64) -> [[Value]] in
      ["negative", "neutral", "positive"].enumerated().map { index, label in
        let value = 5 + (hour * 7 + Int64(index) * 5) % 11
        return [
          .time(start + hour * 3_600_000_000), .text(label), .integer(value), .flag(hour == 99),
        ]
      }
    })

  /// A pair that has no row is a gap, and a zero is a zero.
  static let pairs = ResultTable(
    columns: [.init("source", .text), .init("kind", .text), count],
    rows: [
      [.text("x"), .text("post"), .integer(5_433)],
      [.text("x"), .text("comment"), .integer(1_182)],
      [.text("news"), .text("article"), .integer(4_648)],
      [.text("reddit"), .text("comment"), .integer(3_981)],
      [.text("reddit"), .text("post"), .integer(0)],
    ])

  /// Every hour of ten days, by the wall clock of a zone whose clocks were moved on the ninth.
  static let hours = ResultTable(
    columns: [
      .init("hour", .time(.minute), companions: .init(mark: "partial")), count,
      .init("partial", .flag),
    ],
    rows: (0..<240).map { (hour: Int64) -> [Value] in
      let distance = abs(hour % 24 - 12)
      return [
        .time(start + hour * 3_600_000_000), .integer(10 + distance * 3), .flag(hour == 0),
      ]
    }, zone: Zone(named: "Europe/Paris") ?? .utc)

  static let comparison = ResultTable(
    columns: [
      .init("source", .text), .init("n_now", .integer), .init("n_before", .integer),
      .init("share_now", .share, companions: .init(low: "now_low", high: "now_high")),
      .init("now_low", .share), .init("now_high", .share),
      .init("share_before", .share, companions: .init(low: "before_low", high: "before_high")),
      .init("before_low", .share), .init("before_high", .share),
      .init("change", .points, companions: .init(low: "change_low", high: "change_high")),
      .init("change_low", .points), .init("change_high", .points),
      .init("verdict", .text), .init("reason", .text),
    ],
    rows: [
      [.text("bluesky"), .integer(106), .integer(121)]
        + [0.387, 0.3, 0.482, 0.207, 0.144, 0.287, 0.18, 0.061, 0.294].map(Value.number)
        + [.text("rose"), .missing],
      [.text("x"), .integer(84), .integer(1_310)]
        + [0.44, 0.339, 0.547, 0.426, 0.39, 0.45, 0.014, -0.09, 0.11].map(Value.number)
        + [.text("no clear change"), .missing],
      [.text("youtube"), .integer(91), .integer(22), .number(0.33), .number(0.24), .number(0.43)]
        + Array(repeating: .missing, count: 6)
        + [.text("too few"), .text("22 posts before")],
    ],
    heading: ["positive share, 95 % intervals", "now: last 24h · before: previous 24h"],
    notes: ["holds without any one source"])

  static let volumes = ResultTable(
    columns: [
      .init("group", .text), .init("n_now", .integer), .init("n_before", .integer),
      .init("per_day_now", .number(decimals: 1)), .init("per_day_before", .number(decimals: 1)),
      .init("ratio", .number(decimals: 2), companions: .init(low: "ratio_low", high: "ratio_high")),
      .init("ratio_low", .number(decimals: 2)), .init("ratio_high", .number(decimals: 2)),
      .init("verdict", .text),
    ],
    rows: [
      [.text("all"), .integer(469), .integer(334), .number(469), .number(334)]
        + [1.4, 1.21, 1.63].map(Value.number) + [.text("rose")]
    ],
    heading: ["posts, 95 % intervals"])

  private static let dayColumn = ResultTable.Column(
    "day", .time(.day), companions: .init(mark: "partial"))

  private static let shareColumns: [ResultTable.Column] = [
    .init("posts", .integer),
    .init("share", .share, companions: .init(low: "share_low", high: "share_high")),
    .init("share_low", .share), .init("share_high", .share),
  ]

  private static let count: ResultTable.Column = {
    var column = ResultTable.Column("count", .integer)
    column.isAdditive = true
    return column
  }()
}
