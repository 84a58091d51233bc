import Analysis
import Testing

struct FirstTextsTests {
  private struct Text {
    var rank: FirstTexts.Rank
    var text: NormalisedText
  }

  @Test func `other numbers make another text, missing ones do not`() {
    let families = Self.families([
      Self.text(1, at: 1, Self.said + " 17 times"), Self.text(2, at: 2, Self.said + " 18 times"),
      Self.text(3, at: 3, Self.said), Self.text(4, at: 4, "1 of 17 " + Self.said + " 17"),
    ])
    #expect(families == [1: 1, 2: 2, 3: 1, 4: 1])
  }

  private static func families(_ texts: [Text], similarity: Double = 0.8) -> [Int64: Int64] {
    var firsts = FirstTexts(similarity: similarity)
    var families: [Int64: Int64] = [:]
    for text in texts.sorted(by: { $0.rank < $1.rank }) {
      families[text.rank.fingerprint] = firsts.first(
        like: text.text, fingerprint: text.rank.fingerprint,
        sketch: CopyTexts.sketch(text.text.bytes))
    }
    return families
  }

  private static func text(_ fingerprint: Int64, at time: Int64?, _ said: String) -> Text {
    Text(
      rank: FirstTexts.Rank(time: time, fingerprint: fingerprint),
      text: CopyTexts.normalised(said))
  }

  private static let said = """
    the weights of the new model are open and the licence lets everybody use them for whatever \
    they like as long as the name of the makers is kept with every copy
    """

  @Test func `an edited copy is of the family of the first`() {
    let families = Self.families([
      Self.text(1, at: 30, Self.said + " indeed"), Self.text(2, at: 10, Self.said),
      Self.text(3, at: 20, "so " + Self.said), Self.text(4, at: 20, "nothing of the kind was said"),
    ])
    #expect(families == [1: 2, 2: 2, 3: 2, 4: 4])
  }

  /// The middle is like both ends, which are not like each other.
  @Test func `a chain does not run together`() {
    let start = " and first there were more words"
    let end = " but then came others instead"
    let chain = [start, "", end].map { Self.said + $0 }
    let shingles = chain.map { CopyTexts.shingles(CopyTexts.normalised($0).bytes) }
    #expect(shingles[0].similarity(to: shingles[1]) >= 0.8)
    #expect(shingles[1].similarity(to: shingles[2]) >= 0.8)
    #expect(shingles[0].similarity(to: shingles[2]) < 0.8)
    func families(_ times: [Int64?]) -> [Int64: Int64] {
      Self.families(
        zip(chain, times).enumerated().map { place, each in
          Self.text(Int64(place + 1), at: each.1, each.0)
        })
    }
    #expect(families([1, 2, 3]) == [1: 1, 2: 1, 3: 3])
    #expect(families([2, 1, 3]) == [1: 2, 2: 2, 3: 2])
    #expect(families([3, 2, 1]) == [1: 1, 2: 3, 3: 3])
    #expect(families([nil, 2, 1]) == [1: 1, 2: 3, 3: 3])
    #expect(families([nil, nil, nil]) == [1: 1, 2: 1, 3: 3])
  }

  @Test func `a limit of one leaves equal texts only`() {
    let texts = [Self.text(1, at: 1, Self.said), Self.text(2, at: 2, Self.said + " indeed")]
    #expect(Self.families(texts, similarity: 1) == [1: 1, 2: 2])
  }
}
