extension CompareRequest {
  /// The lines above the table: what is compared, and the absolute windows.
  package var heading: [String] {
    let what =
      switch measured {
      case .sentiment: "positive share"
      case .volume: "posts"
      case .share(_, _, let title): "share of \(title)"
      case .average(let field): "mean \(field.name)"
      }
    let counted = isOncePerFamily ? ", each copy family once" : ""
    return [
      "\(what), 95 % intervals\(counted)",
      windows.heading(in: zone),
    ]
  }

  /// The columns of the answer: for people the main ones, in full for programs.
  package var columns: [ResultTable.Column] {
    let keyColumns =
      keyFields.isEmpty
      ? [ResultTable.Column("group", .text)]
      : keyFields.map { ResultTable.Column($0.name, $0.kind) }
    return keyColumns + [
      ResultTable.Column("n_now", .integer, title: "n now"),
      ResultTable.Column("n_before", .integer, title: "n before"),
    ] + measuredColumns + [
      ResultTable.Column("verdict", .text), ResultTable.Column("reason", .text, isDetail: true),
    ]
      + diagnosticColumns + mixColumns
  }

  private var measuredColumns: [ResultTable.Column] {
    switch measured {
    case .sentiment:
      return Self.bounded("now", .share, name: "positive_now", isDetail: false)
        + Self.bounded("before", .share, name: "positive_before", isDetail: false)
        + Self.bounded("change", .points, name: "change", isDetail: false)
        + ["neutral", "negative"].flatMap { label in
          Self.bounded(nil, .share, name: "\(label)_now", isDetail: true)
            + Self.bounded(nil, .share, name: "\(label)_before", isDetail: true)
            + Self.bounded(nil, .points, name: "\(label)_change", isDetail: true)
        } + [
          ResultTable.Column("score_now", .number(decimals: 3), isDetail: true),
          ResultTable.Column("score_before", .number(decimals: 3), isDetail: true),
        ] + Self.bounded(nil, .number(decimals: 3), name: "score_change", isDetail: true)
        + Self.bounded(nil, .number(decimals: 2), name: "ratio", isDetail: true)
    case .share:
      return Self.bounded("now", .share, name: "share_now", isDetail: false)
        + Self.bounded("before", .share, name: "share_before", isDetail: false)
        + Self.bounded("change", .points, name: "change", isDetail: false)
        + Self.bounded(nil, .number(decimals: 2), name: "ratio", isDetail: true)
    case .average:
      return [
        ResultTable.Column("mean_now", .number(decimals: 3), title: "now"),
        ResultTable.Column("mean_before", .number(decimals: 3), title: "before"),
      ] + Self.bounded("change", .number(decimals: 3), name: "change", isDetail: false)
    case .volume:
      return [
        ResultTable.Column("per_day_now", .number(decimals: 1), title: "per day now"),
        ResultTable.Column("per_day_before", .number(decimals: 1), title: "per day before"),
      ] + Self.bounded("ratio", .number(decimals: 2), name: "ratio", isDetail: false)
    }
  }

  private var diagnosticColumns: [ResultTable.Column] {
    ["p", "p_adjusted"].map { ResultTable.Column($0, .number(decimals: 4), isDetail: true) }
      + ["missing_now", "missing_before", "clusters_now", "clusters_before"].map {
        ResultTable.Column($0, .integer, isDetail: true)
      }
      + ["design_effect_now", "design_effect_before"].map {
        ResultTable.Column($0, .number(decimals: 2), isDetail: true)
      }
  }

  /// What the change of a share splits into; filled on the line of all posts only.
  private var mixColumns: [ResultTable.Column] {
    switch measured {
    case .sentiment, .share:
      ["change_within", "change_of_mix", "change_of_thin"].map {
        ResultTable.Column($0, .points, isDetail: true)
      }
    case .average, .volume: []
    }
  }

  private static func bounded(
    _ title: String?, _ kind: ResultTable.Column.Kind, name: String, isDetail: Bool
  ) -> [ResultTable.Column] {
    [
      ResultTable.Column(
        name, kind, companions: .init(low: "\(name)_low", high: "\(name)_high"), title: title,
        isDetail: isDetail),
      ResultTable.Column("\(name)_low", kind, isDetail: isDetail),
      ResultTable.Column("\(name)_high", kind, isDetail: isDetail),
    ]
  }
}
