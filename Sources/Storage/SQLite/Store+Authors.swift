package import Language

extension Store {
  package func authorNames(of numbers: [Int64]) throws(EngineError) -> [Int64: Value] {
    try access { connection throws(EngineError) in
      var names: [Int64: Value] = [:]
      names.reserveCapacity(numbers.count)
      let last = try Self.scalar("SELECT max(id) FROM author", connection)
      // To read the whole table is faster than to look most of it up.
      if numbers.count > last / 4 {
        let wanted = Set(numbers)
        let all = try PreparedStatement(
          connection, "SELECT id, coalesce(handle, native_id) FROM author")
        while try all.step() {
          if let id = all.integer(0), wanted.contains(id) { names[id] = all.value(1) }
        }
        return names
      }
      let one = try PreparedStatement(
        connection, "SELECT coalesce(handle, native_id) FROM author WHERE id = ?1")
      for number in numbers.sorted() {
        one.bind(number, at: 1)
        if try one.step() { names[number] = one.value(0) }
        one.reset()
      }
      return names
    }
  }
}
