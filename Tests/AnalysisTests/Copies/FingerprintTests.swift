import Analysis
import Testing

struct FingerprintTests {
  /// The first three are the published vectors of FNV-1a; the last was made with Python.
  @Test(
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c),
      ("foobar", 0x8594_4171_f739_67e8), ("näh 😀", 0x16b2_b1fa_4abc_59bf),
    ] as [(String, UInt64)])
  func hash(text: String, expected: UInt64) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { Fingerprint.fnv1a($0) } == expected)
  }

  @Test func `the hash is that of the normalised text`() {
    let normalised = Array("open weights are not going away".utf8)
    let expected = normalised.withUnsafeBufferPointer { Fingerprint.fnv1a($0) }
    #expect(Fingerprint(folded: "open weights are not going away")?.value == expected)
  }

  @Test(arguments: [
    "rt @ann: open weights are not going away",
    "open weights are   not going away!!",
    "“open weights” are — not going away…",
    "open weights are not going away https://example.org/a?b=c",
    "@ann @bob.bsky.social open weights are not going away",
    "open weights are not going away www.example.org",
    "open weights are not going away example.org/a?b=c",
    "short-ner.example.org/a open weights (ab.cd/e) are not going away",
    "#open weights\nare not\tgoing away",
    "open weights are not going\u{200B} away",
    "  open weights are not going away  ",
    "open,weights,are,not,going,away",
  ])
  func `punctuation, mentions, links and spaces make no difference`(text: String) {
    #expect(Fingerprint(folded: text) == Fingerprint(folded: "open weights are not going away"))
  }

  @Test(arguments: [
    "open weights are now going away", "open weights are not going",
    "открытые веса никуда не денутся",
    "open weights are not going away 🎉", "open weights are not going away 2",
  ])
  func `other words make a difference`(text: String) {
    let plain = Fingerprint(folded: "open weights are not going away")
    #expect(Fingerprint(folded: text) != nil)
    #expect(Fingerprint(folded: text) != plain)
  }

  @Test func `an apostrophe joins, other marks part`() {
    #expect(
      Fingerprint(folded: "don't take the weights away")
        == Fingerprint(folded: "dont take the weights away"))
    #expect(
      Fingerprint(folded: "well-known open weights here")
        == Fingerprint(folded: "well known open weights here"))
    #expect(
      Fingerprint(folded: "wellknown open weights here")
        != Fingerprint(folded: "well known open weights here"))
  }

  @Test func `a slash makes a link of a host only`() {
    for text in [
      "open e.g./i.e. closed weights", "version 1.5/2 of the weights", "and/or all the weights",
    ] {
      let spaced = text.replacing("/", with: " ")
      #expect(Fingerprint(folded: text) == Fingerprint(folded: spaced))
      #expect(Fingerprint(folded: text) != nil)
    }
    #expect(Fingerprint(folded: "a.example/twenty characters") == nil)
  }

  @Test(arguments: ["", "lol", "nineteen characters", "@ann https://example.org/a/long/path lol"])
  func `short texts are in no family`(text: String) {
    #expect(Fingerprint(folded: text) == nil)
  }

  @Test func `twenty characters are enough, and are counted as characters`() {
    #expect(Fingerprint(folded: "twenty characters ab") != nil)
    #expect(Fingerprint(folded: String(repeating: "ж", count: 20)) != nil)
    #expect(Fingerprint(folded: String(repeating: "ж", count: 19)) == nil)
  }

  @Test func `bytes that are no UTF-8 do not trap`() {
    for length in 0..<40 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: 0xF0 &+ $0 &* 37) }
      for end in 0...length {
        var text = NormalisedText()
        bytes[..<end].withUnsafeBufferPointer { text.take(folded: $0) }
        _ = text.bytes.withUnsafeBufferPointer { Shingles($0) }
      }
    }
  }
}
