/// What a query means: the few operations every dialect must know.
///
/// Closed on purpose. Stages are added often and lower to these; a case added
/// here must be written in every dialect.
package indirect enum Relation: Sendable, Hashable {
  /// All posts, with every column of the schema.
  case posts
  /// One of the relations that a computation's questions share, and its columns.
  case shared(Int, columns: [String])
  /// The answer of the computation with this number, once it has run.
  case answer(Int, columns: [String])
  /// Rows that are at hand.
  case values(columns: [String], rows: [[Value]])
  case filter(Relation, Formula)
  case project(Relation, [Named<Formula>])
  case aggregate(Relation, keys: [Named<Formula>], measures: [Named<Aggregate>])
  /// One row for each element of a list column, which then holds the element.
  case explode(Relation, column: String)
  /// The first rows of each group.
  case firstOfEach(Relation, keys: [Formula], order: [SortKey], count: Int)
  case sort(Relation, [SortKey])
  case limit(Relation, Int)
  /// The rows of several relations of the same columns.
  case union([Relation])
  /// Counts of the posts of a beat, or of all, in a window: kept ready for its whole hours, and
  /// counted for the hours it cuts.
  ///
  /// Columns `time`, the number of the `hour`, `source`, `kind`, `sentiment`, `n`, and unless only
  /// counts are wanted `scored` and `score_sum`. Of counts only, those of posts outside the window
  /// may come with a minus.
  case hourly(beat: Int64?, TimeWindow, countsOnly: Bool)
}

extension Relation {
  /// The same operation on other inputs; a relation without inputs is itself.
  package func mappingInputs(_ change: (Relation) -> Relation) -> Relation {
    switch self {
    case .filter(let input, let test): .filter(change(input), test)
    case .project(let input, let columns): .project(change(input), columns)
    case .aggregate(let input, let keys, let measures):
      .aggregate(change(input), keys: keys, measures: measures)
    case .explode(let input, let column): .explode(change(input), column: column)
    case .firstOfEach(let input, let keys, let order, let count):
      .firstOfEach(change(input), keys: keys, order: order, count: count)
    case .sort(let input, let keys): .sort(change(input), keys)
    case .limit(let input, let count): .limit(change(input), count)
    case .union(let parts): .union(parts.map(change))
    case .posts, .shared, .answer, .values, .hourly: self
    }
  }
}

/// Something with the name its column gets.
package struct Named<Content: Sendable & Hashable>: Sendable, Hashable {
  package var name: String
  package var content: Content

  package init(_ name: String, _ content: Content) {
    self.name = name
    self.content = content
  }
}

/// A value computed from many rows.
///
/// All skip what is missing.
package enum Aggregate: Sendable, Hashable {
  case count
  /// How many rows have a value.
  case countPresent(Formula)
  case countDistinct(Formula)
  case sum(Formula)
  case average(Formula)
  case minimum(Formula)
  case maximum(Formula)

  /// Whether the values of several groups may be added up.
  var isAdditive: Bool {
    switch self {
    case .count, .countPresent, .sum: true
    case .countDistinct, .average, .minimum, .maximum: false
    }
  }
}

/// What rows are ordered by.
///
/// Missing values come last.
package struct SortKey: Sendable, Hashable {
  package var formula: Formula
  package var isDescending: Bool

  package init(_ formula: Formula, isDescending: Bool = false) {
    self.formula = formula
    self.isDescending = isDescending
  }
}
