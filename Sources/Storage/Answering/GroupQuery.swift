import Language

/// A question whose rows are groups: an aggregate, how its groups are ordered, and how many of
/// them are wanted.
struct GroupQuery {
  let rows: Relation
  let keys: [Named<Formula>]
  private(set) var measures: [Named<Aggregate>]
  let order: [SortKey]
  let limit: Int?

  /// Nil where the rows are something else.
  init?(_ relation: Relation) {
    var relation = relation
    var limit: Int?
    var order: [SortKey] = []
    if case .limit(let input, let count) = relation { (relation, limit) = (input, count) }
    if case .sort(let input, let keys) = relation { (relation, order) = (input, keys) }
    guard case .aggregate(let rows, let keys, let measures) = relation else { return nil }
    (self.rows, self.keys, self.measures) = (rows, keys, measures)
    (self.order, self.limit) = (order, limit)
  }

  /// The groups in their order, of which `limit` are wanted.
  func relation(limit: Int?) -> Relation {
    var relation = Relation.aggregate(rows, keys: keys, measures: measures)
    if !order.isEmpty { relation = .sort(relation, order) }
    return limit.map { .limit(relation, $0) } ?? relation
  }

  /// Lets the groups tell a footnote, whose counts add up from theirs.
  ///
  /// - Returns: the measures that tell it; nil where it is about other rows.
  mutating func tell(_ footnote: Footnote) -> [String]? {
    guard case .aggregate(let rows, let keys, let asked) = footnote.relation, keys.isEmpty,
      rows == self.rows
    else { return nil }
    var names: [String] = []
    for measure in asked {
      switch measure.content {
      case .count, .countPresent: break
      default: return nil
      }
      names.append(add(measure.content))
    }
    return names
  }

  /// The name of a measure, which is added where it is not asked for anyway.
  private mutating func add(_ aggregate: Aggregate) -> String {
    if let known = measures.first(where: { $0.content == aggregate }) { return known.name }
    let name = "total_\(measures.count)"
    measures.append(Named(name, aggregate))
    return name
  }
}

/// The groups of a question.
struct GroupAnswer {
  /// As many as were wanted, in the columns that were.
  var rows: [[Value]] = []
  /// How many groups there are.
  var count = 0
  /// The sums over all groups of the measures that tell footnotes.
  var totals: [String: Int64] = [:]
}
