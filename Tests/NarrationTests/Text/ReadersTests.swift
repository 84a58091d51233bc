import Testing

@testable import Narration

struct ReadersTests {
  @Test(arguments: [
    ("It rose sharply.", "rose sharply up sharp"), ("It edged up.", "up up slight"),
    ("It is up from 20.", "up up none"), ("Set it up to run.", ""),
    ("It did not clearly change.", "not clearly change unclear none"),
    ("There was no change.", "no change unclear none"), ("They change their minds.", ""),
    ("135 more posts came.", "more up none"), ("more than 400 posts came", ""),
    ("Fewer posts than before", "Fewer down none"), ("The mood soured.", "soured down none"),
    ("It plunged.", "plunged down sharp"), ("It was unchanged.", "unchanged flat none"),
    ("The sign flipped.", "flipped turned none"), ("It never fell.", "never fell unclear none"),
  ])
  func trendsAreRead(_ text: String, _ expected: String) {
    let found = TrendReader(text: text, lexemes: Lexeme.all(in: text)).all()
      .map { "\($0.surface) \($0.direction) \($0.degree)" }
    #expect(found.joined(separator: "; ") == expected)
  }

  @Test(arguments: [
    ("the largest source", "largest fromTop(1)"),
    ("the second-largest source", "second-largest fromTop(2)"),
    ("the fewest posts", "fewest fromBottom(1)"), ("at least 4", ""), ("on record", ""),
    ("the most posts", "most fromTop(1)"), ("most of them", ""),
    ("a record day", "record fromTop(1)"),
  ])
  func superlativesAreRead(_ text: String, _ expected: String) {
    let found = SuperlativeReader(text: text, lexemes: Lexeme.all(in: text)).all()
      .map { "\($0.surface) \($0.place)" }
    #expect(found.joined(separator: "; ") == expected)
  }

  @Test(arguments: [
    ("X and Bluesky", "x bluesky"), ("the X of it", "x"), ("x marks it", ""),
    ("News of it", ""), ("News supplied", "news"), ("news outlets", "news"), ("the news", ""),
    ("Hacker News", "hackernews"), ("other sources", ""), ("Other sources", "other"),
    ("YouTube, Reddit", "youtube reddit"), ("Twitter", "x"),
  ])
  func sourcesAreRead(_ text: String, _ expected: String) {
    let found = SourceNames.mentions(in: Lexeme.all(in: text)).map(\.source)
    #expect(found.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("March 27", "day(month: 3, day: 27, year: nil)"),
    ("27 March 2026", "day(month: 3, day: 27, year: Optional(2026))"),
    ("2026-03-27", "day(month: 3, day: 27, year: Optional(2026))"),
    ("at 18:30", "clock(1110)"), ("in 2025", "year(2025)"), ("they march on", ""),
    ("may 3 of us", "day(month: 5, day: 3, year: nil)"),
    ("the previous day", "length(hours: 24.0, isBefore: true)"),
    ("this week", "length(hours: 168.0, isBefore: false)"),
  ])
  func timesAreRead(_ text: String, _ expected: String) {
    let found = TimeReader(lexemes: Lexeme.all(in: text)).all().map { "\($0.meaning)" }
    #expect(found.joined(separator: "; ") == expected)
  }

  @Test(arguments: [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]),
    ("Dr. Ann said so. Then 2 left.", ["Dr. Ann said so.", "Then 2 left."]),
    ("She said: “No. Never.” Then left.", ["She said: “No. Never.”", "Then left."]),
    ("It cost 3.5 times more.", ["It cost 3.5 times more."]),
    ("He left. u/ann stayed.", ["He left.", "u/ann stayed."]),
    ("a. b. c.", ["a. b. c."]), ("", []),
  ])
  func sentencesAreCut(_ text: String, _ expected: [String]) {
    #expect(Sentences.split(text) == expected)
  }

  @Test(arguments: [
    ("“one” and \"two\"", ["one", "two"]), ("it’s ‘his’ word", ["his"]),
    ("“outer ‘inner’ text”", ["outer ‘inner’ text"]), ("“never closed", ["never closed"]),
    ("no marks, it's plain", []),
  ])
  func quotationsAreRead(_ text: String, _ expected: [String]) {
    #expect(Quotation.all(in: text).map(\.text) == expected)
  }
}
