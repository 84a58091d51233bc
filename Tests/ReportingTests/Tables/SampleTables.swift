import Language

/// Tables that several tests write in several formats.
enum SampleTables {
  /// A comparison, as the main stage of the language answers.
  static let comparison = ResultTable(
    columns: [
      .init("source", .text),
      .init("n_now", .integer, title: "n now"),
      .init("n_before", .integer, title: "n before"),
      .init("now", .share, companions: .init(low: "now_low", high: "now_high")),
      .init("now_low", .share),
      .init("now_high", .share),
      .init("change", .points, companions: .init(low: "change_low", high: "change_high")),
      .init("change_low", .points),
      .init("change_high", .points),
      .init("p", .number(decimals: 4), isDetail: true),
      .init("verdict", .text),
    ],
    rows: [
      row("bluesky", 106, 121, (0.387, 0.3, 0.482), (0.18, 0.061, 0.294), "rose"),
      row("x", 31_370, 31, (0.44, 0.339, 0.547), (0.215, 0.015, 0.369), "rose"),
      row("youtube", 91, 22, (0.33, 0.042, 0.431), nil, "too few (22 before)"),
    ],
    heading: ["positive share, 95 % intervals"],
    notes: ["12 posts without sentiment are not in the shares"])

  /// Values that break careless writers, with what people and programs shall read.
  static let nasty = ResultTable(
    columns: [
      .init("text", .text), .init("count", .integer), .init("score", .number(decimals: 2)),
      .init("time", .time(.second)), .init("known", .flag),
    ],
    rows: [
      [
        .text("=1+1\tcmd|'/C calc'"), .integer(1_000_000_000_000_000_000), .number(.nan), .time(0),
        .flag(true),
      ],
      [
        .text("a \"quoted\", line\r\nend"), .integer(-5), .number(-.infinity), .time(-1),
        .flag(false),
      ],
      [.text("\u{1B}[31mred\u{202E}"), .integer(.min), .number(0.1), .missing, .missing],
      [.text("日本語 👩‍🔬 שלום"), .missing, .number(1e300), .time(1_774_636_200_000_000), .flag(true)],
      [.text(""), .integer(0), .number(-0.001), .missing, .missing],
      [
        .text("\"\u{301}\\ | <b>*x*</b> & \u{2028}"), .integer(7), .number(.leastNonzeroMagnitude),
        .missing,
        .missing,
      ],
    ])

  private static func row(
    _ source: String, _ now: Int64, _ before: Int64, _ share: (Double, Double, Double),
    _ change: (Double, Double, Double)?, _ verdict: String
  ) -> [Value] {
    let change: [Value] =
      change.map { [.number($0.0), .number($0.1), .number($0.2)] } ?? [
        .missing, .missing, .missing,
      ]
    return [
      .text(source), .integer(now), .integer(before), .number(share.0), .number(share.1),
      .number(share.2),
    ] + change + [.number(0.0123), .text(verdict)]
  }
}
