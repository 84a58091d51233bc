import Language
import Testing

@Suite struct PostTermsTests {
  @Test(arguments: [
    ("Open-weights models, at last.", "open+weights+models at+last"),
    ("It's 4B! See https://example.org/open-weights?x=1 now", "it+s+4b see now"),
    ("#OpenWeights win, says @ann.example.org today", "#openweights+win says today"),
    ("llama.cpp runs GLM 4.5. Yes", "llama+cpp+runs+glm+4+5 yes"),
    ("Café\ncafe", "cafe cafe"),
    ("日本語 open", "日本 本語 open"),
    ("", ""),
  ])
  func terms(_ text: String, _ expected: String) {
    var found = ""
    var reader = PostTerms()
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      reader.forEach(in: bytes) { term, _, isJoined in
        if !found.isEmpty { found += isJoined ? "+" : " " }
        found += String(decoding: term, as: UTF8.self)
      }
    }
    #expect(found == expected)
  }
}
