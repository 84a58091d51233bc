/// A question asked beside a query, so that its footer can say what was left out.
package struct Footnote: Sendable, Hashable {
  /// What the answer's one row means.
  package enum Meaning: Sendable, Hashable {
    /// How many reposts were left out.
    case reposts
    /// How many copies were left out.
    case copies
    /// How many posts have no value of a field: columns `rows`, `present`.
    case missing(field: String)
  }

  package var meaning: Meaning
  package var relation: Relation

  /// The note for an answer; nil where there is nothing to say.
  package func note(for row: [Value]) -> String? {
    switch meaning {
    case .reposts:
      guard case .integer(let count)? = row.first, count > 0 else { return nil }
      return "\(count.grouped) reposts are left out (where kind = repost asks for them)"
    case .copies:
      guard case .integer(let count)? = row.first, count > 0 else { return nil }
      return "\(count.grouped) copies are left out: each family counts by its first post"
    case .missing(let field):
      guard row.count == 2, case .integer(let rows) = row[0], case .integer(let present) = row[1],
        rows > present
      else { return nil }
      return "n = \(present.grouped) (\((rows - present).grouped) without \(field), not counted in)"
    }
  }
}

extension Plan {
  /// Notes, before the posts of the scope are replaced, what the scope leaves out.
  mutating func noteScope() {
    guard let scope else { return }
    if !scope.window.isUnbounded { notes.append(scope.window.description(in: context.zone)) }
    if !scope.window.isUnbounded, scope.extents.undated > 0 {
      notes.append("\(Int64(scope.extents.undated).grouped) posts without a time are in no window")
    }
    if let newest = scope.extents.newest, let oldest = scope.extents.oldest,
      scope.window.intersection(TimeWindow(start: oldest, end: newest + 1)).isEmpty
    {
      notes.append(
        "no post is in this window; the newest is of \(context.zone.wallClock(at: newest))"
          + " \(context.zone.name): move now with set now = …")
    }
    if scope.leavesOutReposts {
      let reposts = relation.replacingFilter(
        Self.isNoRepost, by: .compare(.column("kind"), .equal, .literal(.text("repost"))))
      footnotes.append(
        Footnote(
          meaning: .reposts,
          relation: .aggregate(reposts, keys: [], measures: [Named("n", .count)])))
    }
  }
}

extension Relation {
  /// The relation with a filter on all posts replaced by another.
  fileprivate func replacingFilter(_ old: Formula, by new: Formula) -> Relation {
    if case .filter(let input, old) = self { return .filter(input, new) }
    return mappingInputs { $0.replacingFilter(old, by: new) }
  }
}

extension Int64 {
  /// The number with its thousands apart: 31,370.
  package var grouped: String {
    let digits = String(magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (self < 0 ? "-" : "") + text
  }
}
