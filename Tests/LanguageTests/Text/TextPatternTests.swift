import Testing

@testable import Language

struct TextPatternTests {
  @Test(arguments: [
    ("climate", "Climate-change", true), ("climate", "climates", false),
    ("heat pump", "a heat pump.", true), ("heat pump", "HEAT-Pump", true),
    ("heat pump", "heat … pump", true), ("heat pump", "heat the pump", false),
    ("heat pump", "pump heat", false), ("heat pump", "heat heat pump", true),
    ("a b a c", "a b a b a c", true), ("heat pump*", "heat pumps", true),
    ("pump*", "bicycle-pump", true), ("pump*", "apump", false),
    ("heat pump *", "heat pumps", false),
    ("#openai", "see #OpenAI!", true), ("#openai", "see OpenAI", false),
    ("#open", "#openai", false), ("#open*", "#openai", true), ("openai", "#OpenAI", true),
    ("#heat pump", "#heat pump", true), ("#heat pump", "heat pump", false),
    ("open ai", "#open_ai", true), ("the #open_ai team", "the #open_ai team", true),
    ("@alice", "@alice.", true), ("@alice", "@alice.bsky.social", false),
    ("@alice", "alice", false),
    ("alice", "@alice.bsky.social", true),
    ("hi @alice.bsky.social bye", "Hi @Alice.bsky.social: bye", true),
    ("naive", "naïve", true), ("NAÏVE", "naive", true), ("STRASSE", "Straße", true),
    ("istanbul", "İstanbul", true), ("ΕΛΛΑΣ", "Ελλάς", true), ("viet", "Việt", true),
    ("abc", "ＡＢＣ", true), ("bold", "𝗯𝗼𝗹𝗱", true), ("meta's", "Meta’s", true), ("ai", "AIの未来", true),
    ("#テスト", "これは #テスト です", true), ("한국*", "한국어", true), ("x", "", false),
  ])
  func words(pattern: String, text: String, matches: Bool) throws {
    #expect(try TextPattern(words: pattern).matches(text) == matches)
  }

  @Test(arguments: [
    ("テスト", "日本語のテスト", true), ("ﾃｽﾄ", "日本語のテスト", true), ("か", "がん", false),
    ("eat pum", "HEAT PUMP", true), ("eat-pum", "HEAT PUMP", false), ("", "x", true),
    ("ss", "Maß", true), ("longer than the text", "text", false), ("🔥", "hot🔥take", true),
    ("e", "E", true), ("xyz", "0123456789abcdefghijklmnopqrstuvwxyz", true),
    ("jkl", "0123456789abcdefghijklmnopqrstuvwxyz", true), ("z9", "abcdefgz8z9", true),
  ])
  func contains(pattern: String, text: String, matches: Bool) {
    #expect(TextPattern.substring(pattern).matches(text) == matches)
  }

  @Test(arguments: [
    ("breaking:", "BREAKING: news", true), ("breaking", "not breaking", false), ("É", "eau", true),
  ])
  func starts(pattern: String, text: String, matches: Bool) {
    #expect(TextPattern.prefix(pattern).matches(text) == matches)
  }

  /// The search agrees with the library's, at every place and length.
  @Test func searchFindsWhatIsThere() {
    let text = Array("abababcabababdababab-tail-of-thirty-bytes".utf8)
    for start in text.indices {
      for end in start + 1...text.count {
        let needle = Array(text[start..<end])
        let (found, missed) = text.withUnsafeBufferPointer {
          (ByteSearch(needle).occurs(in: $0), ByteSearch(needle + [0]).occurs(in: $0))
        }
        guard found, !missed else {
          Issue.record("\(String(decoding: needle, as: UTF8.self))")
          return
        }
      }
    }
  }

  @Test(arguments: [("", "''"), ("!!!", "'!!!'"), ("*", "'*'"), ("🔥", "'🔥'"), ("#", "'#'")])
  func nothingToLookFor(text: String, quoted: String) {
    let problem = TextPatternProblem.noWord(text)
    #expect(throws: problem) { try TextPattern(words: text) }
    #expect("\(problem)" == "there is no word to look for in \(quoted)")
  }

  @Test(arguments: [("テスト", "テスト"), ("AI 日本語", "日本語"), ("ภาษาไทย", "ภาษาไทย"), ("ﾃｽﾄ*", "テスト")])
  func unspacedScripts(text: String, word: String) {
    let problem = TextPatternProblem.unspaced(text, word: word)
    #expect(throws: problem) { try TextPattern(words: text) }
    #expect(
      "\(problem)"
        == "'\(word)' is in a script that does not mark words, so whole words cannot be found")
  }

  @Test(arguments: [
    ("Heat Pump*", "heat pump*", false), ("climate", "climate", true), ("clim*", "clim*", true),
    ("#OpenAI", "#openai", true), ("@alice.bsky.social", "@alice.bsky.social", true),
    ("#open_ai now", "#open_ai now", false), ("Meta's", "meta s", false),
  ])
  func index(pattern: String, terms: String, isExact: Bool) throws {
    let pattern = try TextPattern(words: pattern)
    let written = pattern.indexTerms.map { $0.term + ($0.isPrefix ? "*" : "") }
    #expect(written.joined(separator: " ") == terms)
    #expect(pattern.isExactByIndex == isExact)
    #expect(TextPattern.substring("x").indexTerms.isEmpty)
    #expect(!TextPattern.substring("x").isExactByIndex)
  }

  @Test func scratchIsUsedAgain() {
    let pattern = TextPattern.substring("pump")
    var scratch: [UInt8] = []
    let found = ["Heat PUMP", "nothing", "pümp"].map { text in
      Array(text.utf8).withUnsafeBufferPointer { pattern.matches($0, scratch: &scratch) }
    }
    #expect(found == [true, false, true])
  }
}
