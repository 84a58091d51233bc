import Testing
import Transport

@Suite struct SecretTests {
  @Test func isNeverShown() throws {
    let key = try #require(Secret("sk-very-secret"))
    let header = HTTPHeader("authorization", "Bearer ", secret: key)
    let request = HTTPRequest(.get, "http://localhost/", headers: [header])
    var dumped = ""
    dump(request, to: &dumped)
    for text in ["\(key)", String(reflecting: key), String(describing: request), dumped] {
      #expect(!text.contains("very"))
      #expect(text.contains("•••"))
    }
    #expect("\(header)" == "authorization: Bearer •••")
  }

  @Test(arguments: ["", " \n", "\t"]) func blanksAreNone(text: String) {
    #expect(Secret(text) == nil)
  }

  @Test(arguments: [
    ("invalid key sk-1", "invalid key •••"),
    ("sk-1sk-1 and sk-1\u{301}", "•••••• and •••\u{301}"),
    ("sk-2, s, sk-", "sk-2, s, sk-"),
    ("", ""),
  ])
  func isTakenOutOfTexts(text: String, expected: String) throws {
    #expect(try #require(Secret("\nsk-1 ")).removed(from: text) == expected)
  }
}
