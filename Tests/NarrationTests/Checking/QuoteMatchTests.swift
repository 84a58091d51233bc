import Testing

@testable import Narration

struct QuoteMatchTests {
  private static let text =
    "Open weights vs closed — that debate is not going away. It's “free” as in 3 beers &amp; more…"

  private static func match(_ quotation: String) -> QuoteMatch {
    let post = CitedPost(
      key: "x:1", source: "x", author: "ann", time: nil, url: nil, title: nil, text: text,
      sentiment: nil, role: .voice)
    return QuoteMatch(quotation, in: post)
  }

  @Test(arguments: [
    "Open weights vs closed — that debate is not going away.", "that debate is not going away",
  ])
  func wordsOfThePostAreVerbatim(_ quotation: String) {
    #expect(Self.match(quotation) == .verbatim)
  }

  @Test(arguments: [
    "Open weights vs closed - that debate is not going away.",
    "It’s 'free' as in 3 beers & more...",
    "that\u{00A0}debate is not\u{200B} going away",
  ])
  func marksMayDiffer(_ quotation: String) {
    #expect(Self.match(quotation) == .normalised)
  }

  @Test(arguments: [
    "That debate is not going away,", "Open weights … that debate is not going away",
    "that debate [on licences] is not going away",
  ])
  func editorsMayShorten(_ quotation: String) {
    #expect(Self.match(quotation) == .edited)
  }

  @Test(arguments: [
    "that debate is going away", "going away", "that debate … going away",
    "that debate is never going away", "as in 4 beers", "closed weights vs open",
    "free as in beer", "", "… is closed",
  ])
  func sayingSomethingElseIsFoundOut(_ quotation: String) {
    guard case .different = Self.match(quotation) else {
      Issue.record("\(quotation) was taken as \(Self.match(quotation))")
      return
    }
  }
}
