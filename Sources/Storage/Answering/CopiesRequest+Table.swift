import Language

extension CopiesRequest {
  /// The table of families, from the rows of each question by its name.
  func answered(from answers: [String: Rows]) -> Answered {
    let families = answers["families"]?.named ?? []
    let sources = Dictionary(grouping: answers["sources"]?.named ?? []) { $0["family"] }
    let wordings = answers["wordings"]?.byKey("family") ?? [:]
    let firsts = answers["firsts"]?.byKey("family") ?? [:]
    var rows = families.enumerated().map { index, family -> [Value] in
      let key = family["family"]
      let names = (sources[key] ?? []).map { (posts: $0.count("posts"), name: $0["source"].words) }
        .sorted { ($1.posts, $0.name) < ($0.posts, $1.name) }.map(\.name)
      let first = firsts[key]
      let said = first?["text"] == .missing ? first?["title"] : first?["text"]
      return [
        .integer(Int64(index + 1)), family["posts"], family["authors"],
        wordings[key]?["wordings"] ?? .missing, .list(names), family["first"],
        Self.hours(family["first"], family["last"]), key,
        first?["author"] ?? .missing, said ?? .missing,
      ]
    }
    ResultTable.type(&rows, as: Self.columns)
    let posts = families.reduce(0) { $0 + $1.count("posts") }
    let note =
      "\(Int64(families.count).grouped) texts posted \(Int64(posts).grouped) times in all"
      + " (word for word or nearly; 20 characters or more)"
    return Answered(
      ResultTable(columns: Self.columns, rows: rows, notes: [note]),
      lines: families.map { .compare(.column("family"), .equal, .literal($0["family"])) })
  }

  private static func hours(_ first: Value, _ last: Value) -> Value {
    guard let first = first.double, let last = last.double else { return .missing }
    return .number((last - first) / Double(Int64.microsecondsPerHour))
  }
}

extension Rows {
  /// The rows by the value of a column, of which each occurs once.
  func byKey(_ column: String) -> [Value: Named] {
    Dictionary(named.map { ($0[column], $0) }, uniquingKeysWith: { first, _ in first })
  }
}
