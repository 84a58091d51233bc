import Testing

@testable import Narration

struct QuantityTests {
  private static func all(_ text: String) -> [Quantity] {
    let lexemes = Lexeme.all(in: text)
    let times = TimeReader(lexemes: lexemes).all().map(\.range)
    return QuantityReader(text: text, lexemes: lexemes, taken: times).all()
  }

  @Test(arguments: [
    ("469 posts", "plain 469 none"), ("31,370 posts", "plain 31370 none"),
    ("31\u{2009}370 posts", "plain 31370 none"), ("31.4K posts", "plain 31400 none"),
    ("2M posts", "plain 2000000 none"), ("1.2 million posts", "plain 1200000 none"),
    ("four hundred sixty-nine posts", "plain 469 none"),
    ("four hundred and sixty-nine posts", "plain 469 none"),
    ("thirty-one thousand three hundred seventy", "plain 31370 none"),
    ("a hundred posts", "plain 100 none"), ("36%", "percent 36 none"),
    ("36 percent", "percent 36 none"), ("36 per cent", "percent 36 none"),
    ("15.5 percentage points", "points 15.5 none"), ("15.5 pp", "points 15.5 none"),
    ("−4 points", "points -4 none"), ("about 470", "plain 470 about"),
    ("just over 460", "plain 460 justOver"), ("more than 460", "plain 460 over"),
    ("no fewer than 460", "plain 460 atLeast"), ("up to 470", "plain 470 atMost"),
    ("nearly half of them", "fraction 0.5 nearly"), ("a third of them", "fraction 0.333 none"),
    ("two-thirds of posts", "fraction 0.667 none"), ("one in five posts", "fraction 0.2 none"),
    ("3 out of every 4", "fraction 0.75 none"), ("roughly doubled", "multiple 2 about"),
    ("threefold", "multiple 3 none"), ("1.4 times as many", "multiple 1.4 none"),
    ("a 48-hour window", "duration 48 none"), ("seven days", "duration 168 none"),
    ("24h", "duration 24 none"), ("dozens of posts", "plain 24 none"),
    ("the vast majority", "fraction 0.8 none"), ("most posts", "fraction 0.5 none"),
    ("the 2nd source", "ordinal 2 none"),
    // Names and what only looks like a number.
    ("GPT-5.5 and a 4B model at 1080p", ""), ("an H100", ""), ("Covid-19", ""),
    ("@user12 and #top10 at https://a.example/3", ""), ("one of them", ""),
    ("March 27, 2026", ""), ("2026-03-27 at 18:30", ""), ("the second half", ""),
    ("half an hour", ""),
  ])
  func isRead(_ text: String, _ expected: String) {
    let found = Self.all(text).map { quantity in
      let value = (quantity.value * 1000).rounded() / 1000
      let number = value == value.rounded() ? "\(Int(value))" : "\(value)"
      return "\(quantity.measure) \(number) \(quantity.hedge)"
    }
    #expect(found.joined(separator: "; ") == expected, "\(text)")
  }

  @Test func moreThanSoManyTimesIsAmbiguous() {
    #expect(Self.all("three times more posts than before").map(\.isAmbiguous) == [true])
    #expect(Self.all("three times as many posts").map(\.isAmbiguous) == [false])
  }

  /// Each line of the tolerance table, inside its bounds and outside.
  @Test(arguments: [
    ("469", 469.0, true), ("469", 470, false), ("31,400", 31_370, true), ("31,400", 31_460, false),
    ("exactly 469", 469, true), ("exactly 470", 469, false), ("about 470", 469, true),
    ("about 470", 500, false), ("nearly 470", 469, true), ("nearly 470", 470, false),
    ("nearly 470", 440, false), ("just over 460", 469, true), ("just over 460", 490, false),
    ("over 460", 469, true), ("at least 469", 469, true), ("at least 470", 469, false),
    ("at most 470", 469, true), ("under 470", 469, true), ("under 470", 400, false),
    ("a dozen", 12, true), ("a dozen", 13, false), ("about a dozen", 13, true),
    ("dozens", 60, true), ("dozens", 120, false), ("hundreds", 469, true),
    ("hundreds", 1400, false), ("half", 0.49, true), ("half", 0.46, false),
    ("about half", 0.46, true), ("nearly half", 0.47, true), ("nearly half", 0.51, false),
    ("more than half", 0.53, true), ("more than half", 0.49, false), ("a third of", 0.336, true),
    ("a third of", 0.36, false), ("about a third of", 0.36, true), ("a quarter of", 0.26, true),
    ("a quarter of", 0.28, false), ("most posts", 0.51, true), ("most posts", 0.5, false),
    ("the vast majority", 0.81, true), ("the vast majority", 0.7, false), ("doubled", 2.03, true),
    ("doubled", 1.77, false), ("roughly doubled", 1.85, true), ("roughly doubled", 1.77, false),
    ("nearly doubled", 1.9, true), ("nearly doubled", 2.1, false), ("more than doubled", 2.4, true),
    ("more than doubled", 1.9, false), ("tripled", 3.05, true), ("roughly tripled", 2.8, true),
    ("halved", 0.51, true), ("halved", 0.56, false), ("roughly halved", 0.54, true),
    ("more than halved", 0.4, true), ("1.4 times", 1.404, true), ("1.4 times", 1.5, false),
  ])
  func isTolerated(_ wording: String, _ value: Double, _ fits: Bool) throws {
    let quantity = try #require(Self.all(wording).first, "\(wording)")
    #expect((quantity.fit(value) != .wrong) == fits, "\(wording) for \(value)")
  }

  @Test func overIsUnderstatedWhereMuchMoreIsTrue() throws {
    #expect(try #require(Self.all("over 400").first).fit(469) == .understated)
  }

  @Test(arguments: [0, 7, 13, 20, 42, 100, 101, 469, 1000, 31_370, 999_999])
  func numberWordsAreReadBack(_ number: Int) {
    let words = NumberWords.words(for: number)
    #expect(NumberWords.read(Lexeme.all(in: words)[...])?.value == Double(number), "\(words)")
  }
}
