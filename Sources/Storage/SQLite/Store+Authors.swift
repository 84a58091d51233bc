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
      let one = try PreparedStatement(
        connection, "SELECT coalesce(handle, native_id) FROM author WHERE id = ?1")
      for (place, number) in numbers.enumerated() {
        one.bind(number, at: 1)
        if try one.step() { names[place] = one.value(0) }
        one.reset()
      }
      return names
    }
  }
}
