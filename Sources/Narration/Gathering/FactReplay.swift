internal import Language

/// Asks a sheet's queries again, and holds the answers against its facts.
package struct FactReplay {
  /// A fact and what its query says now; nil where it says nothing of it any more.
  package struct Line: Sendable, Hashable {
    package var fact: Fact
    package var now: Double?

    package var isSame: Bool {
      guard let now else { return false }
      return abs(now - fact.value) <= 1e-9 * max(1, abs(fact.value))
    }
  }

  private let sheet: FactSheet
  private let query: (String) -> String
  private let ask: FactGathering.Asking

  /// Asks of the sheet's snapshots, or where it is to be current of all data there are.
  package init(_ sheet: FactSheet, isCurrent: Bool = false, asking: @escaping FactGathering.Asking)
  {
    self.sheet = sheet
    ask = asking
    query = { written in
      guard isCurrent, written.hasPrefix(sheet.scope) else { return written }
      return sheet.base + written.dropFirst(sheet.scope.count)
    }
  }

  /// Each fact with what its query says.
  package func lines() throws -> [Line] {
    var tables: [String: ResultTable] = [:]
    var values: [String: Double] = [:]
    return try sheet.facts.map { fact in
      let now = try value(of: fact, &tables, values)
      values[fact.id] = now
      return Line(fact: fact, now: now)
    }
  }

  private func value(
    of fact: Fact, _ tables: inout [String: ResultTable], _ values: [String: Double]
  ) throws -> Double? {
    switch fact.origin {
    case .window: return fact.window.hours
    case .derived(let operation, let ids):
      let operands = ids.compactMap { values[$0] }
      return operands.count == ids.count ? operation.value(of: operands) : nil
    case .cell(let written, _, _), .rows(let written):
      let asked = query(written)
      let table = try tables[asked] ?? ask(asked)
      tables[asked] = table
      return fact.origin.value(in: table)
    }
  }
}
