import Language
import Storage
import Testing

struct SQLFunctionTests {
  let store: Store

  init() throws {
    store = try Store(path: ":memory:")
  }

  private func value(_ sql: String, _ parameters: Value...) throws -> Value? {
    try store.run(CompiledQuery(sql: "SELECT \(sql)", parameters: parameters)).rows.first?.first
  }

  @Test(arguments: [
    ("fold('Straße ÉTÉ')", Value.text("strasse ete")),
    ("fold(NULL)", .missing),
    ("fold('')", .text("")),
    ("has_words('A Heat-Pump, really', 'heat pump')", .integer(1)),
    ("has_words('Heated pumps', 'heat pump')", .integer(0)),
    ("has_words(NULL, 'heat')", .missing),
    ("contains_folded('日本語のテスト', 'テスト')", .integer(1)),
    ("contains_folded('Naïve', 'IVE')", .integer(1)),
    ("contains_folded(NULL, 'x')", .missing),
    ("starts_folded('Über alles', 'uber')", .integer(1)),
    ("starts_folded('So über', 'uber')", .integer(0)),
    ("matches_regex('open-weights', '^\\w+-\\w+$', '')", .integer(1)),
    ("matches_regex('OPEN', 'open', '')", .integer(0)),
    ("matches_regex('ÖPEN', 'öpen', 'i')", .integer(1)),
    ("matches_regex('naïve', '^\\w{5}$', '')", .integer(1)),
    ("matches_regex('', '', '')", .integer(1)),
    ("matches_regex(NULL, 'x', '')", .missing),
  ])
  func answers(sql: String, expected: Value) throws {
    #expect(try value(sql) == expected)
  }

  @Test func `a pattern that cannot be compiled says what and where`() throws {
    #expect(
      throws: EngineError.pattern("missing closing parenthesis at offset 4")
    ) { try value("matches_regex('abc', '(abc', '')") }
  }

  @Test func `a hostile pattern ends with an error`() throws {
    let text = String(repeating: "a", count: 40) + "b"
    #expect(
      throws: EngineError.pattern("the pattern takes too many steps on a text; make it simpler")
    ) { try value("matches_regex(?1, '^(a+)+$', '')", .text(text)) }
  }

  @Test func `a pattern is prepared anew for each statement and each argument`() throws {
    let rows = try store.run(
      CompiledQuery(
        sql: """
          SELECT contains_folded(t, ?1), contains_folded(t, ?2), contains_folded(t, t)
          FROM (SELECT 'alpha' AS t UNION ALL SELECT 'beta')
          """, parameters: [.text("ALPH"), .text("eta")]))
    #expect(
      rows.rows == [
        [.integer(1), .integer(0), .integer(1)], [.integer(0), .integer(1), .integer(1)],
      ])
  }

  @Test func `a pattern without a word is an error`() {
    #expect(throws: EngineError.self) { try value("has_words('x', '!?')") }
    #expect(throws: EngineError.self) { try value("(SELECT post FROM posts_with_words(':!?'))") }
  }
}
