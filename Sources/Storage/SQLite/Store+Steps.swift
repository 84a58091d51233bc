package import Language

extension Store {
  package func steps(of query: CompiledQuery) throws(EngineError) -> [String] {
    let plan = CompiledQuery(sql: "EXPLAIN QUERY PLAN \(query.sql)", parameters: query.parameters)
    var depths: [Int: Int] = [:]
    return try run(plan).rows.compactMap { row in
      guard row.count == 4, let id = row[0].int, let parent = row[1].int,
        case .text(let step) = row[3]
      else { return nil }
      let depth = depths[parent].map { $0 + 1 } ?? 0
      depths[id] = depth
      return String(repeating: "  ", count: depth) + step
    }
  }
}
