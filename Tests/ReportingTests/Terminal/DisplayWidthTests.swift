import Testing

@testable import Reporting

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("open weights", 12), ("naïve café", 10), ("Привет", 6), ("Ελλάδα", 6),
    ("e\u{301}", 1), ("Z\u{351}\u{36B}\u{343}", 1), ("日本", 4), ("ＡＢ", 4), ("ｱﾝ", 2), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("مرحبا", 5), ("שלום", 4), ("ไทย", 3), ("กำ", 2),
    ("–", 1), ("…", 1), ("→", 1), ("①", 1), ("±", 1), ("\u{200B}", 0), ("a\u{AD}b", 2),
    ("\u{FEFF}x", 1),
  ])
  func textTakesItsColumns(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [
    "😀", "👩‍🔬", "👨‍👩‍👧‍👦", "👍🏽", "🇫🇷", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "❤️", "1️⃣", "☝🏿", "⌚", "🏳️‍🌈", "🫨", "☎️", "🇺",
  ])
  func emojiTakeTwoColumns(text: String) {
    #expect(text.count == 1)
    #expect(DisplayWidth.of(text) == 2)
  }

  @Test(arguments: ["☎", "❤", "©", "1", "#", "♀"])
  func signsInTextStyleTakeOne(text: String) {
    #expect(DisplayWidth.of(text) == 1)
  }

  @Test("A run of the table holds no other run, and all are in order")
  func wideRangesAreSorted() {
    for (earlier, later) in zip(wideRanges, wideRanges.dropFirst()) {
      #expect(earlier.0 <= earlier.1)
      #expect(earlier.1 < later.0)
    }
  }

  @Test("Every scalar that skips the clusters is as wide by the long way")
  func simpleScalarsAreOneColumnWide() {
    let simple = (UInt32(0x20)..<0x3000).compactMap(Unicode.Scalar.init).filter(\.isSimple)
    #expect(simple.count > 800)
    #expect(simple.filter { DisplayWidth.of(Character($0)) != 1 } == [])
    #expect(simple.filter { $0.properties.isGraphemeExtend } == [])
    let all = String(String.UnicodeScalarView(simple))
    #expect(all.count == simple.count)
  }

  @Test(arguments: [
    ("open weights", 12, "open weights"), ("open weights", 6, "open …"), ("open", 1, "…"),
    ("open", 0, ""), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"),
    ("a👩‍🔬b", 3, "a…"), ("👩‍🔬👩‍🔬", 3, "👩‍🔬…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("", 0, ""),
  ])
  func cutsBetweenClusters(text: String, width: Int, expected: String) {
    let cut = DisplayWidth.truncated(text, to: width)
    #expect(cut == expected)
    #expect(DisplayWidth.of(cut) <= width)
  }

  @Test func padsToColumns() {
    #expect(DisplayWidth.padded("日本", to: 6) == "日本  ")
    #expect(DisplayWidth.padded("日本", to: 6, .right) == "  日本")
    #expect(DisplayWidth.padded("日本", to: 3) == "日本")
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("extraordinary x", 5, ["extraordinary", "x"]),
    ("日本 語", 5, ["日本", "語"]), ("", 5, [""]),
  ])
  func wrapsAtSpaces(text: String, width: Int, lines: [String]) {
    #expect(DisplayWidth.wrapped(text, to: width) == lines)
  }
}
