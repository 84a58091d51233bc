extension Relation {
  /// The same relation, groups by the author's handle made from groups by the author's number.
  ///
  /// Numbers are compared faster than handles, and a handle is then looked up once for each author
  /// and not for each post. Authors of one handle on two platforms are one group, as they are when
  /// handles are compared.
  var groupingByAuthorNumber: Relation {
    if case .aggregate(let rows, let keys, let measures) = self,
      let groups = AuthorGroups(rows, keys: keys, measures: measures)
    {
      return groups.relation
    }
    return mappingInputs(\.groupingByAuthorNumber)
  }

  /// Whether the rows are posts with all their columns.
  package var isOfPosts: Bool {
    switch self {
    case .posts: true
    case .filter(let input, _): input.isOfPosts
    default: false
    }
  }
}

/// An aggregate over posts that has the author among its keys.
private struct AuthorGroups {
  let relation: Relation

  /// Nil where the author is no key, or a measure cannot be made from those of parts.
  init?(_ rows: Relation, keys: [Named<Formula>], measures: [Named<Aggregate>]) {
    let author = Formula.column("author")
    guard rows.isOfPosts, keys.contains(where: { $0.content == author }) else { return nil }
    var joined: [Named<Aggregate>] = []
    for measure in measures {
      guard let aggregate = Self.joining(measure) else { return nil }
      joined.append(Named(measure.name, aggregate))
    }
    let number = "author_number"
    let parts = Relation.aggregate(
      rows,
      keys: keys.map { $0.content == author ? Named(number, .column("author_key")) : $0 },
      measures: measures)
    let named = Relation.project(
      parts,
      keys.map { key in
        Named(
          key.name, key.content == author ? .authorName(.column(number)) : .column(key.name))
      } + measures.map { Named($0.name, .column($0.name)) })
    relation = .aggregate(
      named, keys: keys.map { Named($0.name, .column($0.name)) }, measures: joined)
  }

  /// The measure of a whole from the measures of its parts; nil where they do not tell it.
  private static func joining(_ measure: Named<Aggregate>) -> Aggregate? {
    let part = Formula.column(measure.name)
    return switch measure.content {
    case .count, .countPresent, .sum: .sum(part)
    case .minimum: .minimum(part)
    case .maximum: .maximum(part)
    case .average, .countDistinct: nil
    }
  }
}
