import Narration
import TestSupport
import Testing

/// How much a story has to tell.
@Suite struct SignificanceTests {
  @Test(arguments: [
    (Fact.Metric.shareChange, 0.10, Fact.Unit.points, "rose", 100, Significance.major),
    (.shareChange, -0.12, .points, "fell", 100, .major),
    (.shareChange, 0.09, .points, "rose", 100, .notable),
    (.shareChange, 0.30, .points, "no clear change", 100, .quiet),
    (.shareChange, 0.30, .points, "rose", 12, .quiet),
    (.volumeRatio, 1.5, .ratio, "rose", 100, .major),
    (.volumeRatio, 0.66, .ratio, "fell", 100, .major),
    (.volumeRatio, 1.4, .ratio, "rose", 100, .notable),
    (.termRatio, 9, .ratio, "rose", 100, .quiet),
    (.changeWithin, 0.5, .points, "rose", 100, .quiet),
  ])
  func followsFromToldChanges(
    _ metric: Fact.Metric, _ value: Double, _ unit: Fact.Unit, _ verdict: String, _ base: Int,
    _ expected: Significance
  ) {
    var sheet = SampleStories.sheet()
    let fact = sheet.add(
      Fact(
        metric, value, unit, base: base, in: sheet.window, against: sheet.baseline,
        verdict: verdict, from: .window))
    var text = SampleStories.text()
    text.headline = StoryText.Sentence("A day")
    #expect(Significance(of: text, in: sheet) == .quiet, "what is not told does not count")
    text.paragraphs[0][1].facts = [fact.id]
    #expect(Significance(of: text, in: sheet) == expected)
  }

  /// Who tells of 135 more posts tells that there were 1.4 times as many.
  @Test func countsAreOfTheirRatio() {
    var sheet = SampleStories.sheet()
    let fact = sheet.add(
      Fact(
        .volumeChange, 135, .count, base: 334, in: sheet.window, against: sheet.baseline,
        verdict: "rose", from: .derived(.difference, of: ["F001", "F002"])))
    var text = SampleStories.text()
    text.headline = StoryText.Sentence("A day", facts: [fact.id])
    #expect(Significance(of: text, in: sheet) == .notable)
    sheet.facts[2].value = 2.1
    #expect(Significance(of: text, in: sheet) == .major)
  }
}
