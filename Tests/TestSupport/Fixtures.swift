package import Language

/// What tests plan against: one beat, posts of March 2026, now as on the tour.
package enum Fixtures {
  /// The time of 2026-03-27T18:30:00Z.
  package static let now: Int64 = 1_774_636_200_000_000

  package static let catalogue: Catalogue = {
    let day: Int64 = 86_400_000_000
    let extents = Extents(
      count: 31_370, oldest: now - 28 * day, newest: now - 60_000_000, newestCapture: now,
      sources: ["news", "bluesky", "x", "youtube"], rejected: 2,
      coverage: Coverage(
        stretches: [
          Coverage.Stretch(
            window: TimeWindow(start: now - 28 * day, end: now), isComplete: true)
        ], samplings: ["census"], hasUndeclared: false))
    return Catalogue(
      beats: [Catalogue.Beat(number: 1, name: "Open Source AI", extents: extents)],
      extents: extents)
  }()

  package static func context(_ change: (inout PlanContext) -> Void = { _ in }) -> PlanContext {
    var context = PlanContext(catalogue: catalogue)
    change(&context)
    return context
  }

  /// The plan of a query's text.
  package static func plan(
    _ text: String, _ change: (inout PlanContext) -> Void = { _ in }
  ) throws(Diagnostic) -> Plan {
    var parser = Parser(Source(text))
    let query = try parser.query()
    try parser.endStatement()
    return try query.plan(in: context(change))
  }
}

extension Plan {
  /// All the SQL that the plan asks, in order, each question below its name.
  package func sql(for dialect: any Dialect) -> String {
    queries(for: dialect).map { asked in
      "-- \(asked.name)\n\(asked.query.sql)\(Self.values(asked.query))"
    }.joined(separator: "\n\n") + "\n"
  }

  private static func values(_ query: CompiledQuery) -> String {
    query.parameters.isEmpty
      ? "" : "\n-- " + query.parameters.map { "\($0)" }.joined(separator: ", ")
  }
}
