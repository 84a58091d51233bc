import Foundation
import Language
import TestSupport
import Testing

/// Every query of `queries/` compiles, in every dialect, to the SQL beside this test.
@Suite struct GoldenQueriesTests {
  @Test(arguments: try scripts())
  func compiles(_ name: String) throws {
    for dialect in [SQLiteDialect() as any Dialect, ClickHouseDialect()] {
      var sql: [String] = []
      for (query, context) in try queries(of: name) {
        sql.append("-- \(query)\n\(try query.plan(in: context).sql(for: dialect))")
      }
      try expectSnapshot(sql.joined(separator: "\n"), "\(name).\(dialect.name).sql")
    }
  }

  @Test(arguments: try scripts())
  func readsWhatItWrites(_ name: String) throws {
    for (query, _) in try queries(of: name) {
      let once = query.description
      var parser = Parser(Source(once))
      #expect(try parser.query().description == once)
    }
  }

  @Test(arguments: Stages.all.map { $0.example })
  func examplesCompile(_ example: String) throws {
    let plan = try Fixtures.plan(example)
    #expect(!plan.sql(for: .sqlite).isEmpty)
    #expect(!plan.sql(for: .clickHouse).isEmpty)
    var parser = Parser(Source(example))
    let query = try parser.query()
    var again = Parser(Source(query.description))
    #expect(try again.query().description == query.description)
  }

  /// The queries of a script, each in the context that the statements before it make.
  private func queries(of name: String) throws -> [(Query, PlanContext)] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    var context = Fixtures.context()
    var queries: [(Query, PlanContext)] = []
    var parser = Parser(Source(text, name: name))
    parser.skipSeparators()
    while !parser.isAtEnd {
      if case .word(let word) = parser.peek.kind, commands.contains(word) {
        parser.skipStatement()
        parser.skipSeparators()
        continue
      }
      let statement = try parser.statement()
      try parser.endStatement()
      switch statement {
      case .query(let query): queries.append((query, context))
      case .explainPlan: continue
      case .bind(let name, let query): context.lets[name] = query
      case .parameter(let parameter): context.parameters[parameter.name] = parameter.standard
      case .set(let setting):
        if setting.name == .tz, let zone = Zone(named: setting.value) { context.zone = zone }
      }
    }
    return queries
  }

  private let commands = [
    "load", "beat", "beats", "use", "snapshots", "draft", "verify", "export",
  ]
}

private let folder = URL(filePath: #filePath)
  .deletingLastPathComponent().appending(path: "../../queries")

private func scripts() throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path)
    .filter { $0.hasSuffix(".beat") }
    .sorted()
}
