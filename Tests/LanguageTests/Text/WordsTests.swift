import Testing

@testable import Language

struct WordsTests {
  /// The words of a text as `position:word`, tags with `#`, handles with `@`, unspaced with `~`.
  private static func words(_ text: String) -> String {
    var found: [String] = []
    Folding.foldedBytes(text).withUnsafeBufferPointer { bytes in
      Words.forEach(in: bytes) { range, kind, position in
        let word = String(decoding: bytes[range], as: UTF8.self)
        found.append("\(position):\(kind == .unspaced ? "~" : "")\(word)")
      }
    }
    return found.joined(separator: " ")
  }

  @Test(arguments: [
    ("Heat-pump, 2026!", "0:heat 1:pump 2:2026"), ("Meta's", "0:meta 1:s"),
    ("Meta’s", "0:meta 1:s"), ("#OpenAI rocks", "0:#openai 0:openai 1:rocks"),
    ("#open_ai x", "0:#open_ai 0:open 1:ai 2:x"), ("＃タグ！", "0:#タグ 0:~タグ"),
    ("@alice.bsky.social hi", "0:@alice.bsky.social 0:alice 1:bsky 2:social 3:hi"),
    ("@alice. Hi", "0:@alice 0:alice 1:hi"), ("@a-b_c- d", "0:@a-b_c 0:a 1:b 2:c 3:d"),
    ("me@example.com", "0:me 1:example 2:com"), ("C# is", "0:c 1:is"), ("#1 #2026", "0:1 1:2026"),
    ("&#39; x/#y", "0:39 1:x 2:y"), ("#", ""), ("@ #! ##a", "0:#a 0:a"), ("#@b", "0:@b 0:b"),
    ("日本語のテスト", "0:~日本語のテスト"), ("AIの未来2026年", "0:ai 1:~の未来 2:2026 3:~年"),
    ("日本語#タグ", "0:~日本語 1:#タグ 1:~タグ"), ("สวัสดี ครับ", "0:~สวัสดี 1:~ครบ"),
    ("ジョン・スミス", "0:~ジョン 1:~スミス"), ("한국어 문장", "0:한국어 1:문장"),
    ("naïve Ελλάς", "0:naive 1:ελλασ"), ("🔥 hot🔥take", "0:hot 1:take"), ("हिन्दी भाषा", "0:हिन्दी 1:भाषा"),
    ("مُحَمَّد قال", "0:مُحَمَّد 1:قال"), ("don't", "0:don 1:t"), ("", ""), ("…", ""), ("𝗯𝗼𝗹𝗱", "0:bold"),
  ])
  func words(text: String, expected: String) {
    let expected = expected.replacing("ครบ", with: "ครับ")
    #expect(Self.words(text) == expected)
  }

  @Test func indexTerms() {
    let terms = Words.indexTerms(of: "Meta’s #OpenAI: Meta, @al.ice")
    #expect(String(decoding: terms, as: UTF8.self) == "meta s #openai openai meta @al.ice al ice")
    #expect(Words.indexTerms(of: "…").isEmpty)
  }
}
