import Language
import Testing

struct HighlightTests {
  private static func highlights(_ text: String) -> [String] {
    let source = Source(text)
    return source.highlights.map { "\($0.kind.rawValue):\(source.text(in: $0.span))" }
  }

  @Test func wordsAreSetOff() {
    let text = """
      -- By "source".
      posts | time last 24h -- a day
        | where text has "a | b" and `likes` > $least and author = @ann
      compare sentiment last 24h vs previous 24h; help

      """
    #expect(
      Self.highlights(text) == [
        "comment:-- By \"source\".", "keyword:posts", "keyword:time", "number:24h",
        "comment:-- a day", "keyword:where", "text:\"a | b\"", "name:`likes`", "name:$least",
        "name:@ann", "keyword:compare", "number:24h", "number:24h", "keyword:help",
      ])
  }

  /// What is no script is highlighted as far as it goes, and each stretch is one of the text.
  @Test(arguments: [
    "", "\"open", "`x", "é — 日本 \u{1F469}\u{200D}\u{1F52C}", "a -- ", "/re/i | x", "$ # @",
  ])
  func anyText(_ text: String) {
    var place = 0
    for highlight in Source(text).highlights {
      #expect(highlight.span.start >= place && highlight.span.end <= text.utf8.count)
      place = highlight.span.end
    }
  }
}
