import Language
import Storage
import Testing

struct HistoryTests {
  private static func typed(_ text: String, at time: Int64) -> TypedStatement {
    TypedStatement(text: text, time: time, duration: 1_500_000, outcome: "done")
  }

  @Test func `the last statements come back, the oldest first`() throws {
    let store = try Store(path: ":memory:")
    let all = (1...5).map { Self.typed("posts | first \($0)", at: $0) }
    try store.addToHistory(Array(all[..<2]))
    try store.addToHistory(Array(all[2...]))
    #expect(try store.history(last: 3) == Array(all[2...]))
    #expect(try store.history(containing: "FIRST 2", last: 3) == [all[1]])
    #expect(try store.history(containing: "%", last: 3) == [])
  }

  @Test func `another process that writes is not waited for`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("beatbook.db")
    let (store, other) = (try Store(path: path), try Store(path: path))
    let writing = """
      INSERT INTO history (text, time, duration, outcome) VALUES ('help', 0, 0, 'done') RETURNING 1
      """
    // The write goes on until its rows are read.
    try other.scan(CompiledQuery(sql: writing)) { _ in
      let start = ContinuousClock.now
      #expect(throws: EngineError.busy) { try store.addToHistory([Self.typed("beats", at: 1)]) }
      #expect(ContinuousClock.now - start < .seconds(1))
    }
    try store.addToHistory([Self.typed("beats", at: 1)])
    #expect(try store.history(last: 9).map(\.text) == ["help", "beats"])
  }
}
