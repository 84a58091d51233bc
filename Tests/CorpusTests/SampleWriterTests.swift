import Testing

@testable import Corpus

struct SampleCanonicalWriterTests {
  @Test func everyField() {
    var post = Post(source: .bluesky)
    post.nativeID = "at://x/1"
    post.author = Post.Author(handle: "ann", displayName: "Ann \"A\" B\\C")
    post.createdAt = 1_774_634_400_000_000
    post.language = "en"
    post.title = "T"
    post.text = "one\ntwo\t\u{1}é"
    post.url = "https://example.org/a"
    post.linkURL = "https://example.org/b"
    post.community = "c"
    post.kind = .comment
    post.givenLabel = .negative
    post.givenScore = -0.25
    post.metrics.likes = 1
    post.metrics.reposts = 2
    post.metrics.replies = 3
    post.metrics.quotes = 4
    post.metrics.views = 5
    post.metrics.points = -6
    post.replyTo = "r"
    post.thread = "t"
    post.capturedAt = 1_774_636_200_500_000
    let expected = #"""
      {"source":"bluesky","id":"at://x/1","author":"ann","name":"Ann \"A\" B\\C",\#
      "time":"2026-03-27T18:00:00Z","lang":"en","title":"T","text":"one\ntwo\t\u0001é",\#
      "url":"https://example.org/a","link":"https://example.org/b","community":"c",\#
      "kind":"comment","label":"negative","score":-0.25,"likes":1,"reposts":2,"replies":3,\#
      "quotes":4,"views":5,"points":-6,"reply_to":"r","thread":"t",\#
      "captured":"2026-03-27T18:30:00.500Z"}
      """#
    #expect(String(decoding: CanonicalWriter.line(post), as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (nil, #"{"source":"other"}"#), ("", #"{"source":"other","text":""}"#),
  ])
  func absentIsLeftOut(text: String?, expected: String) {
    var post = Post(source: .other)
    post.text = text
    post.givenScore = .infinity
    #expect(String(decoding: CanonicalWriter.line(post), as: UTF8.self) == expected)
  }

  @Test func unknownPlatform() {
    let line = CanonicalWriter.line(Post(source: .other), platform: "lobsters")
    #expect(String(decoding: line, as: UTF8.self) == #"{"source":"lobsters"}"#)
  }
}

struct SamplePhrasesTests {
  @Test func choicesAndNumbers() {
    let phrases = Phrases("[a|b] {3-5} {0.6-0.9} {machine}{link}")
    var wording = Wording(random: SplitMix64(seed: 4))
    let pattern = /[ab] [345] 0\.[6789] .+https:\/\/example\.(org|com|net)\/[a-z]+\/\d+/
    for _ in 0..<40 {
      let spoken = String(decoding: phrases.spoken(with: &wording), as: UTF8.self)
      #expect(spoken.wholeMatch(of: pattern) != nil, "\(spoken)")
    }
  }

  @Test func onePostSpeaksOfOneModel() {
    let phrases = Phrases("{model}|")
    var wording = Wording(random: SplitMix64(seed: 9))
    let first = phrases.spoken(with: &wording)
    #expect((0..<20).allSatisfy { _ in phrases.spoken(with: &wording) == first })
    #expect(wording.word(for: .rival) != first)
  }

  /// The reference values of SplitMix64 for the seed 1234567.
  @Test func splitMix() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
    #expect(random.next() == 9_817_491_932_198_370_423)
  }
}
