/// A query under construction: what it means so far, and the columns now in sight.
package struct Plan: Sendable {
  /// What is fixed for the whole run: catalogue, clock, parameters, named pipelines.
  package let context: PlanContext
  package var relation: Relation = .posts
  /// The order the rows are to come in, applied at the end and wherever some are cut off.
  package var order: [SortKey] = []
  /// The columns in sight, as a query may name them.
  package var fields: [Field] = []
  /// How the columns are drawn; nil while they are simply the fields.
  package var columns: [ResultTable.Column]?
  /// The computations that must run first, in order.
  package var computations: [Computation] = []
  /// The posts in scope, until an aggregate has replaced them.
  package var scope: Scope?
  package var heading: [String] = []
  package var notes: [String] = []
  /// What is asked beside the query, to say what it left out.
  package var footnotes: [Footnote] = []
  /// Columns that `add` has made, which a list of posts shows too.
  package var added: [String] = []
  /// Whether `select` has said which columns are wanted.
  package var isSelected = false
  /// What the numbered lines in sight came from; nil where there are none.
  package var lines: Lines?
  /// How the result is shown.
  package var view: ResultView = .table
  /// What the snapshots say of how completely they caught the posts.
  package var coverage = Coverage()
  /// Files the result is to be written to.
  package var outputs: [Output] = []

  /// The posts a plan still ranges over.
  package struct Scope: Sendable, Equatable {
    /// nil: all posts.
    package var beat: Int64?
    package var extents: Extents
    package var window = TimeWindow()
    /// Whether reposts are left out.
    package var leavesOutReposts = false
  }

  /// A file that `save` names.
  package struct Output: Sendable, Hashable {
    package var path: String
    package var span: Span
    package var isRaw: Bool

    /// Whether a file of this name is a chart, and not rows.
    package static func isPicture(_ path: String) -> Bool { path.lowercased().hasSuffix(".svg") }
  }

  package init(context: PlanContext) {
    self.context = context
  }

  /// Finds a column in sight.
  package func field(_ reference: FieldReference) throws(Diagnostic) -> Field {
    guard let field = fields.first(where: { $0.name == reference.name.lowercased() }) else {
      throw .unknownField(reference, among: fields)
    }
    return field
  }

  /// Keeps the rows that pass.
  package mutating func filter(_ formula: Formula) {
    relation = .filter(relation, formula)
  }

  /// The rows replaced by a computation's table.
  package mutating func compute(_ computation: Computation, fields: [Field]) {
    computations.append(computation)
    relation = .answer(computations.count - 1, columns: fields.map(\.name))
    self.fields = fields
    columns = nil
    scope = nil
    order = []
    lines = nil
  }

  /// The rows replaced by others with these columns.
  package mutating func replace(_ relation: Relation, fields: [Field]) {
    self.relation = relation
    self.fields = fields
    columns = nil
    scope = nil
    order = []
    lines = nil
  }

  /// The rows in their order.
  package var ordered: Relation {
    // Rows cut off in this order are in it already.
    if case .limit(.sort(_, order), _) = relation { return relation }
    return order.isEmpty ? relation : .sort(relation, order)
  }
}

extension Plan {
  /// The columns the answer has: those selected, or for a list of posts the main ones with the
  /// others as details.
  package var shownColumns: [ResultTable.Column] {
    if let columns { return columns }
    let all = fields.map(\.column)
    guard scope != nil, !isSelected else { return all }
    let shown = Fields.shownInLists + added
    let main = shown.compactMap { name in all.first { $0.name == name } }
    // In which beats a post is changes with what is loaded and defined besides, and an answer that
    // did not ask for it stays the same.
    let hidden = shown + [Fields.beat.name]
    let details = all.filter { !hidden.contains($0.name) }.map { column in
      var column = column
      column.isDetail = true
      return column
    }
    return main + details
  }
}

/// What is fixed for a whole run.
package struct PlanContext: Sendable {
  package var catalogue: Catalogue
  package var clock: ClockSetting
  package var zone: Zone
  package var weekStart: Weekday
  /// The name of the beat in use.
  package var beat: String?
  package var parameters: [String: ParameterValue]
  /// Named pipelines.
  package var lets: [String: Query]
  /// What is wrong with a regular expression, and whether it ignores case, where that can be
  /// known before the question is asked.
  package var patternProblem: (@Sendable (String, Bool) -> String?)?
  /// Words that may open a line besides, for guesses.
  package var otherOpenings: [String] = []

  package init(
    catalogue: Catalogue, clock: ClockSetting = .data, zone: Zone = .utc,
    weekStart: Weekday = .monday, beat: String? = nil,
    parameters: [String: ParameterValue] = [:], lets: [String: Query] = [:]
  ) {
    self.catalogue = catalogue
    self.clock = clock
    self.zone = zone
    self.weekStart = weekStart
    self.beat = beat
    self.parameters = parameters
    self.lets = lets
  }

  /// The clock for posts that reach this far.
  package func clock(for extents: Extents) -> Clock {
    let now =
      switch clock {
      case .data: extents.now ?? 0
      case .fixed(let instant): instant
      }
    return Clock(now: now, zone: zone, weekStart: weekStart)
  }
}

/// Where `now` comes from.
package enum ClockSetting: Sendable, Equatable {
  /// From the posts in scope.
  case data
  /// Microseconds since 1970.
  case fixed(Int64)
}

/// A field as it was written.
package struct FieldReference: Sendable, Hashable, CustomStringConvertible {
  package var name: String
  package var span: Span

  package var description: String { name }
}

extension Diagnostic {
  /// No column in sight has the name.
  package static func unknownField(_ reference: FieldReference, among fields: [Field]) -> Self {
    let names = fields.map(\.name)
    let guess = Spelling.nearest(to: reference.name, among: names)
    // Of the many fields of a post those that are asked for most; help fields lists them all.
    let common = Fields.commonest.filter(names.contains)
    let shown =
      names.count > 12
      ? common.joined(separator: ", ") + ", …" : names.joined(separator: ", ")
    return Diagnostic(
      "unknown-field", "no field called '\(reference.name)' here", at: reference.span,
      help: (guess.map { "did you mean '\($0)'? " } ?? "") + "fields: \(shown)")
  }
}
