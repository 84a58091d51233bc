import Language

/// A statement that was typed at the prompt, and what came of it.
package struct TypedStatement: Sendable, Equatable {
  package var text: String
  /// When it was run: microseconds since 1970.
  package var time: Int64
  /// How long it took, in microseconds.
  package var duration: Int64
  /// In a word.
  package var outcome: String

  package init(text: String, time: Int64, duration: Int64, outcome: String) {
    self.text = text
    self.time = time
    self.duration = duration
    self.outcome = outcome
  }
}

extension Store {
  /// Keeps statements, or none of them.
  ///
  /// - Throws: at once where another process is writing: a prompt must not wait for that.
  package func addToHistory(_ statements: [TypedStatement]) throws(EngineError) {
    try access { connection throws(EngineError) in
      try Self.execute("PRAGMA busy_timeout = 0", connection)
    }
    defer {
      try? access { connection throws(EngineError) in
        try Self.execute("PRAGMA busy_timeout = 2000", connection)
      }
    }
    try transaction { connection throws(EngineError) in
      let insert = try PreparedStatement(
        connection, "INSERT INTO history (text, time, duration, outcome) VALUES (?, ?, ?, ?)")
      for statement in statements {
        insert.bind([
          .text(statement.text), .integer(statement.time), .integer(statement.duration),
          .text(statement.outcome),
        ])
        try insert.execute()
      }
    }
  }

  /// The last statements, the oldest first; only those with a stretch of text in them, if it is given.
  package func history(
    containing words: String? = nil, last count: Int
  ) throws(EngineError) -> [TypedStatement] {
    try access { connection throws(EngineError) in
      let statement = try PreparedStatement(
        connection,
        """
        SELECT text, time, duration, outcome FROM history
        WHERE ?1 IS NULL OR instr(fold(text), fold(?1)) > 0 ORDER BY id DESC LIMIT ?2
        """)
      statement.bind([words.map(Value.text) ?? .missing, .integer(Int64(count))])
      var found: [TypedStatement] = []
      while try statement.step() {
        found.append(
          TypedStatement(
            text: statement.text(0) ?? "", time: statement.integer(1) ?? 0,
            duration: statement.integer(2) ?? 0, outcome: statement.text(3) ?? ""))
      }
      return found.reversed()
    }
  }
}
