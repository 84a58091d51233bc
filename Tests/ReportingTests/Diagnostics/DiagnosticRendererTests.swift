import Foundation
import Language
import Testing

@testable import Reporting

struct DiagnosticRendererTests {
  private let line = Source("posts | where sourc = x | count")
  private let problem = Diagnostic(
    "unknown-field", "no field called 'sourc' here", at: Span(14, 19),
    help: "did you mean 'source'?",
    example: "posts | where source = x")

  @Test func drawsFiveLines() {
    #expect(
      DiagnosticRenderer().text(problem, in: line) == """
        error: no field called 'sourc' here
          1 | posts | where sourc = x | count
                            ^^^^^
          help: did you mean 'source'?
          example: posts | where source = x

        """)
  }

  @Test func namedSourcesSayWhere() {
    let source = Source("-- tone\n\nposts | where sourc = x\n", name: "queries/tone.beat")
    let problem = Diagnostic("unknown-field", "no field called 'sourc' here", at: Span(23, 28))
    #expect(
      DiagnosticRenderer().text(problem, in: source) == """
        queries/tone.beat:3:15: error: no field called 'sourc' here
          3 | posts | where sourc = x
                            ^^^^^

        """)
  }

  /// Sources with the span of their `marked` part, and the two lines drawn.
  @Test(arguments: [
    ("日本 | where ", "标题", " = 1", "  1 | 日本 | where 标题 = 1", "                   ^^^^"),
    ("\twhere\t", "a", "", "  1 |     where   a", "                  ^"),
    ("a 👩‍🔬 ", "b", "", "  1 | a 👩‍🔬 b", "           ^"),
    ("e\u{301} ", "b", "", "  1 | e\u{301} b", "        ^"),
    ("posts |", "", "", "  1 | posts |", "             ^"), ("", "x\ny", "z", "  1 | x", "      ^"),
    ("a", "\nb", "", "  1 | a", "       ^"),
    ("a \u{1B}[2J ", "b", "", "  1 | a ␛[2J b", "             ^"),
    ("a", "bc", "\r\nd", "  1 | abc", "       ^^"),
  ])
  func caretsCountColumns(
    before: String, marked: String, after: String, text: String, carets: String
  ) {
    let start = before.utf8.count
    let problem = Diagnostic("x", "wrong", at: Span(start, start + marked.utf8.count))
    let drawn = DiagnosticRenderer().text(problem, in: Source(before + marked + after))
    #expect(drawn == "error: wrong\n\(text)\n\(carets)\n")
  }

  @Test(arguments: [
    (0, 5, "  1 | alpha beta gamma delta…\n      ^^^^^\n"),
    (23, 30, "  1 | … delta epsilon zeta e…\n              ^^^^^^^\n"),
    (46, 51, "  1 | …eta theta iota kappa l\n                 ^^^^^\n"),
    (0, 52, "  1 | alpha beta gamma delta…\n      ^^^^^^^^^^^^^^^^^^^^^^\n"),
  ])
  func longLinesAreCutAroundTheCaret(start: Int, end: Int, expected: String) {
    let source = Source("alpha beta gamma delta epsilon zeta eta theta iota kappa l")
    let problem = Diagnostic("x", "wrong", at: Span(start, end))
    let drawn = DiagnosticRenderer(width: 29).text(problem, in: source)
    #expect(drawn == "error: wrong\n" + expected)
  }

  @Test("Whatever is cut, the carets stay under what they mark", arguments: 0..<60)
  func cutsKeepTheMark(start: Int) {
    let text = String((0..<60).map { Character(Unicode.Scalar(UInt8(48 + $0 % 75))) })
    let problem = Diagnostic("x", "wrong", at: Span(start, start + 1))
    let lines = DiagnosticRenderer(width: 30).text(problem, in: Source(text)).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].count <= 30)
    let column = lines[2].count - 1
    #expect(Array(lines[1])[column] == Array(text)[start])
  }

  @Test func spansOutsideTheTextAreDrawn() {
    for span in [Span(-5, 2), Span(90, 99), Span(5, 3), Span(0, .max)] {
      let drawn = DiagnosticRenderer(width: 25).text(Diagnostic("x", "wrong", at: span), in: line)
      #expect(drawn.contains("^"))
    }
  }

  @Test func nothingTypedIsNotDrawn() {
    let problem = Diagnostic(
      "no-snapshot", "nothing is loaded", at: Span(0, 0), help: "load a file")
    #expect(
      DiagnosticRenderer().text(problem, in: Source(""))
        == "error: nothing is loaded\n  help: load a file\n")
  }

  @Test func textsOfTheDiagnosticAreMadeSafe() {
    let problem = Diagnostic("x", "no '\u{1B}[31m'\nhere", at: Span(0, 1), help: "a\u{202E}b")
    #expect(
      DiagnosticRenderer().text(problem, in: Source("x"))
        == "error: no '␛[31m'⏎here\n  1 | x\n      ^\n  help: ab\n")
  }

  @Test func colourChangesNothingElse() {
    let colored = DiagnosticRenderer(palette: .ansi).text(problem, in: line)
    #expect(colored.contains("\u{1B}[1;31m^^^^^\u{1B}[0m"))
    #expect(
      colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        == DiagnosticRenderer().text(problem, in: line))
  }

  @Test func jsonIsOneObjectOnOneLine() throws {
    let source = Source("日本\nposts | where sourc", name: "a.beat")
    let problem = Diagnostic("unknown-field", "no \"sourc\"\n", at: Span(21, 26), help: "try")
    let text = DiagnosticRenderer.json(problem, in: source)
    #expect(
      text
        == #"{"code":"unknown-field","message":"no \"sourc\"\n","line":2,"column":15,"length":5,"#
        + #""help":"try","example":null,"source":"a.beat"}"# + "\n")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["message"] as? String == "no \"sourc\"\n")
  }
}
