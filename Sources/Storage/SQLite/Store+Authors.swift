package import Language

extension Store {
  package func authorNames(of numbers: [Int64]) throws(EngineError) -> [Value] {
    try access { connection throws(EngineError) in
      var names: [Value] = Array(repeating: .missing, count: numbers.count)
      let last = try Self.scalar("SELECT max(id) FROM author", connection)
      // To read the whole table is faster than to look most of it up.
      if numbers.count > last / 4 {
        var places = KeyNumbers()
        for number in numbers { _ = places.number(of: number) }
        let all = try PreparedStatement(
          connection, "SELECT id, coalesce(handle, native_id) FROM author")
        while try all.step() {
          if let place = places.known(all.integer(0) ?? 0) { names[place] = all.value(1) }
        }
        return names
      }
      // One statement for all: each would open a transaction of its own.
      let some = try PreparedStatement(
        connection,
        "SELECT (SELECT coalesce(handle, native_id) FROM author WHERE id = value) FROM json_each(?1)"
      )
      some.bind("[\(numbers.map(String.init).joined(separator: ","))]", at: 1)
      var place = 0
      while try some.step() {
        names[place] = some.value(0)
        place += 1
      }
      return names
    }
  }
}
