import Language

/// A story as it is kept: texts whose meaning others know.
package struct StoredStory: Sendable, Equatable {
  /// One step of a history.
  package struct Step: Sendable, Equatable {
    package var number: Int
    /// What the step hashed to when it was written.
    package var hash: String
    /// Its canonical JSON.
    package var body: String

    package init(number: Int, hash: String, body: String) {
      self.number = number
      self.hash = hash
      self.body = body
    }
  }

  package var number: Int
  package var beat: String?
  /// Microseconds since 1970.
  package var created: Int64
  /// The fact sheet's canonical JSON.
  package var sheet: String
  package var steps: [Step]
}

extension Store {
  /// The numbers of the stories, in order.
  package func storyNumbers() throws(EngineError) -> [Int] {
    try access { connection throws(EngineError) in
      let statement = try PreparedStatement(connection, "SELECT number FROM story ORDER BY number")
      var numbers: [Int] = []
      while try statement.step() { numbers.append(statement.count(0)) }
      return numbers
    }
  }

  /// A story; nil where there is none of that number.
  package func story(_ number: Int) throws(EngineError) -> StoredStory? {
    try access { connection throws(EngineError) in
      let statement = try PreparedStatement(
        connection, "SELECT beat, created, sheet FROM story WHERE number = ?")
      statement.bind(Int64(number), at: 1)
      guard try statement.step() else { return nil }
      return StoredStory(
        number: number, beat: statement.text(0), created: statement.integer(1) ?? 0,
        sheet: statement.text(2) ?? "", steps: try Self.steps(of: number, connection))
    }
  }

  private static func steps(
    of story: Int, _ connection: OpaquePointer?
  ) throws(EngineError) -> [StoredStory.Step] {
    let statement = try PreparedStatement(
      connection, "SELECT number, hash, body FROM revision WHERE story = ? ORDER BY number")
    statement.bind(Int64(story), at: 1)
    var steps: [StoredStory.Step] = []
    while try statement.step() {
      steps.append(
        StoredStory.Step(
          number: statement.count(0), hash: statement.text(1) ?? "", body: statement.text(2) ?? ""))
    }
    return steps
  }

  /// Keeps a new story with its first step.
  ///
  /// - Returns: its number.
  package func addStory(
    beat: String?, created: Int64, sheet: String, first: StoredStory.Step
  ) throws(EngineError) -> Int {
    try transaction { connection throws(EngineError) in
      let next = try Self.scalar("SELECT coalesce(max(number), 0) + 1 FROM story", connection)
      let statement = try PreparedStatement(
        connection, "INSERT INTO story (number, beat, created, sheet) VALUES (?, ?, ?, ?)")
      statement.bind([
        .integer(next), beat.map(Value.text) ?? .missing, .integer(created), .text(sheet),
      ])
      try statement.execute()
      try Self.insert(first, of: Int(next), connection)
      return Int(next)
    }
  }

  /// Adds a step to a story's history.
  ///
  /// - Throws: also where another sitting has added one of that number meanwhile.
  package func addStep(_ step: StoredStory.Step, to story: Int) throws(EngineError) {
    try transaction { connection throws(EngineError) in
      try Self.insert(step, of: story, connection)
    }
  }

  private static func insert(
    _ step: StoredStory.Step, of story: Int, _ connection: OpaquePointer?
  ) throws(EngineError) {
    let statement = try PreparedStatement(
      connection, "INSERT INTO revision (story, number, hash, body) VALUES (?, ?, ?, ?)")
    statement.bind([
      .integer(Int64(story)), .integer(Int64(step.number)), .text(step.hash), .text(step.body),
    ])
    try statement.execute()
  }
}
