import Dispatch
import Language
import Storage
import Testing

/// What every engine must do: `try EngineConformance(engine).run()`.
struct EngineConformance {
  let engine: any Engine

  init(_ engine: any Engine) {
    self.engine = engine
  }

  func run() throws {
    try checkValues()
    try checkScan()
    try checkErrors()
    try checkSteps()
    try checkSharing()
    try checkInterruption()
  }

  private func checkValues() throws {
    let rows = try engine.run(
      CompiledQuery(sql: "SELECT 1 AS a, 1.5 AS b, 'x' AS c, NULL AS d, '' AS e"))
    #expect(rows.columns == ["a", "b", "c", "d", "e"])
    #expect(rows.rows == [[.integer(1), .number(1.5), .text("x"), .missing, .text("")]])
    #expect(try engine.run(CompiledQuery(sql: "SELECT 1 AS a WHERE 1 = 0")).rows.isEmpty)
    let text = "näh 😀\u{0}\u{2028}'"
    let bound = try engine.run(
      CompiledQuery(
        sql: "SELECT ?1, ?2, ?3, ?4, ?5, ?6",
        parameters: [
          .integer(.min), .number(-0.5), .text(text), .missing, .time(1_774_634_400_000_000),
          .flag(true),
        ]))
    #expect(
      bound.rows == [
        [
          .integer(.min), .number(-0.5), .text(text), .missing, .integer(1_774_634_400_000_000),
          .integer(1),
        ]
      ])
  }

  private func checkScan() throws {
    let query = CompiledQuery(
      sql: "SELECT 1 AS n, ?1 AS t UNION ALL SELECT 2, NULL", parameters: [.text("näh")])
    var seen: [[Value]] = []
    var bytes: [Int] = []
    try engine.scan(query) { row in
      seen.append([row.cell(0).value, row.cell(1).value])
      if case .text(let text) = row.cell(1) { bytes.append(text.count) }
      #expect(row.cell(0).integer != nil)
    }
    #expect(seen == [[.integer(1), .text("näh")], [.integer(2), .missing]])
    #expect(bytes == [4])
    #expect(throws: EngineError.self) { try engine.scan(CompiledQuery(sql: "SELEC")) { _ in } }
  }

  private func checkErrors() throws {
    #expect(throws: EngineError.self) {
      try engine.run(CompiledQuery(sql: "SELECT nothing FROM nowhere"))
    }
    #expect(throws: EngineError.self) { try engine.run(CompiledQuery(sql: "SELEC")) }
    #expect(try engine.run(CompiledQuery(sql: "SELECT 1")).rows == [[.integer(1)]])
  }

  private func checkSteps() throws {
    let query = CompiledQuery(sql: "SELECT ?1 AS a UNION ALL SELECT 2", parameters: [.integer(1)])
    #expect(try !engine.steps(of: query).isEmpty)
    #expect(throws: EngineError.self) { try engine.steps(of: CompiledQuery(sql: "SELEC")) }
  }

  private func checkSharing() throws {
    struct Stop: Error {}
    let base = CompiledQuery(sql: "SELECT ?1 AS n UNION SELECT 2", parameters: [.integer(1)])
    var name = ""
    let sum = try engine.sharing(base) { table in
      name = table
      let inner = try engine.sharing(CompiledQuery(sql: "SELECT n * 10 AS n FROM \(table)")) {
        try engine.run(CompiledQuery(sql: "SELECT sum(n) FROM \($0)")).rows
      }
      #expect(inner == [[.integer(30)]])
      return try engine.run(CompiledQuery(sql: "SELECT sum(n) FROM \(table)")).rows
    }
    #expect(sum == [[.integer(3)]])
    #expect(throws: EngineError.self) {
      try engine.run(CompiledQuery(sql: "SELECT * FROM \(name)"))
    }
    #expect(throws: Stop.self) {
      try engine.sharing(base) {
        name = $0
        throw Stop()
      }
    }
    #expect(throws: EngineError.self) {
      try engine.run(CompiledQuery(sql: "SELECT * FROM \(name)"))
    }
  }

  private func checkInterruption() throws {
    engine.interrupt()
    #expect(try engine.run(CompiledQuery(sql: "SELECT 1")).rows == [[.integer(1)]])
    let engine = engine
    // A queue of its own has a thread of its own: the shared ones run tests, and all of them may be
    // busy with a query like this one.
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "interrupt"))
    timer.schedule(deadline: .now() + .milliseconds(50), repeating: .milliseconds(50))
    timer.setEventHandler { engine.interrupt() }
    timer.resume()
    defer { timer.cancel() }
    let endless = """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n
      """
    #expect(throws: EngineError.interrupted) { try engine.run(CompiledQuery(sql: endless)) }
  }
}
