/// A value computed from a row: the closed vocabulary every dialect must write.
package indirect enum Formula: Sendable, Hashable {
  case column(String)
  case literal(Value)
  case compare(Formula, ComparisonOperator, Formula)
  case isMissing(Formula)
  case isIn(Formula, [Value])
  /// Whether the value is among a one-column relation's.
  case isAmong(Formula, Relation)
  case and([Formula])
  case or([Formula])
  case not(Formula)
  case text(TextTest, Formula, String)
  /// Whether a post has the words in its title or its text.
  case search(String)
  /// Whether a list column holds a value.
  case holds(Formula, Value)
  /// Whether a post belongs to the beat of this number.
  ///
  /// The runs are those of ``Catalogue/Beat``.
  case isMember(beat: Int64, runs: [ClosedRange<Int64>]? = nil)
  case arithmetic(Formula, ArithmeticOperator, Formula)
  case call(Function, [Formula])
  /// The handle of the author of a number.
  case authorName(Formula)
  /// The key of the bucket that an instant falls in; the offsets are the zone's, for the
  /// stretch of time that is asked about.
  case bucket(Formula, BucketScale.Form, offsets: [OffsetSegment])
  /// The first case that holds; missing where none does and there is no otherwise.
  case cases([Case], otherwise: Formula?)

  package struct Case: Sendable, Hashable {
    package var when: Formula
    package var then: Formula

    package init(when: Formula, then: Formula) {
      self.when = when
      self.then = then
    }
  }

  package static let yes = Formula.literal(.integer(1))
  package static let no = Formula.literal(.integer(0))

  /// The value where a test holds, and otherwise missing or the given one.
  package static func when(
    _ test: Formula, _ value: Formula, otherwise: Formula? = nil
  ) -> Formula {
    .cases([Case(when: test, then: value)], otherwise: otherwise)
  }

  /// Both tests, without needless nesting.
  package func and(_ other: Formula) -> Formula {
    switch (self, other) {
    case (.and(let left), .and(let right)): .and(left + right)
    case (.and(let left), _): .and(left + [other])
    case (_, .and(let right)): .and([self] + right)
    default: .and([self, other])
    }
  }
}

extension Formula {
  /// The formula with the relations that it looks into changed.
  package func mappingRelations(_ change: (Relation) -> Relation) -> Formula {
    func mapped(_ formula: Formula) -> Formula { formula.mappingRelations(change) }
    return switch self {
    case .isAmong(let value, let relation): .isAmong(mapped(value), change(relation))
    case .compare(let left, let comparison, let right):
      .compare(mapped(left), comparison, mapped(right))
    case .arithmetic(let left, let operation, let right):
      .arithmetic(mapped(left), operation, mapped(right))
    case .isMissing(let inner): .isMissing(mapped(inner))
    case .isIn(let inner, let values): .isIn(mapped(inner), values)
    case .and(let parts): .and(parts.map(mapped))
    case .or(let parts): .or(parts.map(mapped))
    case .not(let inner): .not(mapped(inner))
    case .text(let test, let inner, let pattern): .text(test, mapped(inner), pattern)
    case .holds(let list, let value): .holds(mapped(list), value)
    case .call(let function, let arguments): .call(function, arguments.map(mapped))
    case .authorName(let number): .authorName(mapped(number))
    case .bucket(let instant, let form, let offsets):
      .bucket(mapped(instant), form, offsets: offsets)
    case .cases(let cases, let otherwise):
      .cases(
        cases.map { Case(when: mapped($0.when), then: mapped($0.then)) },
        otherwise: otherwise.map(mapped))
    case .column, .literal, .search, .isMember: self
    }
  }
}

package enum ComparisonOperator: String, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

package enum ArithmeticOperator: String, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
}

/// How a text is searched.
///
/// All but `matches` fold case and diacritics.
package enum TextTest: Sendable, Hashable {
  /// Adjacent whole words, a last one with `*` by its beginning; `#tag` and `@handle` exactly.
  case hasWords
  case contains
  case starts
  /// Equal but for case and diacritics.
  case equals
  case matches(ignoringCase: Bool)
}

package enum Function: String, Sendable, CaseIterable {
  case length, round, abs
  /// A hash of a text and a seed, spread evenly over whole numbers.
  case mix
}

extension Formula {
  /// The window outside of which no post passes, as far as a comparison with an instant says so.
  package var timeWindow: TimeWindow {
    guard case .compare(.column("time"), let comparison, .literal(.time(let instant))) = self
    else { return TimeWindow() }
    return switch comparison {
    case .greater, .greaterOrEqual: TimeWindow(start: instant)
    case .less: TimeWindow(end: instant)
    case .lessOrEqual: TimeWindow(end: instant + 1)
    case .equal, .notEqual: TimeWindow()
    }
  }
}
