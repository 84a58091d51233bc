import Foundation
import TestSupport
import Testing

@testable import Reporting

struct TerminalTextTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("", ""),
    ("a\u{1B}[2Jb\nc", "a␛[2Jb⏎c"), ("one\r\ntwo\rthree", "one⏎two⏎three"),
    ("\u{1B}]0;title\u{07}", "␛]0;title␇"), ("\u{9B}31mred", "\u{FFFD}31mred"),
    ("a\tb", "a b"), ("a\u{7F}b\u{00}c", "a␡b␀c"), ("a\u{2028}b\u{2029}c\u{85}d", "a⏎b⏎c⏎d"),
    ("user\u{202E}txt.exe\u{202C}", "usertxt.exe"), ("\u{2067}שלום\u{2069}", "שלום"),
    ("a\u{200E}b\u{200F}c\u{61C}d", "abcd"), ("x\u{E0041}\u{E0042}y", "xy"),
    ("\u{E000}", "\u{FFFD}"),
    ("\u{FFFE}\u{10FFFF}", "\u{FFFD}\u{FFFD}"), ("\u{FEFF}a\u{AD}b", "ab"), ("👩‍🔬🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👩‍🔬🏴󠁧󠁢󠁳󠁣󠁴󠁿"),
    ("نمی‌خواهم", "نمی‌خواهم"), ("日本語", "日本語"),
  ])
  func nothingSteersTheTerminal(text: String, expected: String) {
    // Compared by scalars, since == of strings holds canonical equivalents for one.
    #expect(Array(TerminalText.line(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func lineEndsMayBecomeSpaces() {
    #expect(TerminalText.line("a\r\nb\nc", newline: " ") == "a b c")
  }

  @Test func pilesOfMarksAreLowered() {
    let pile = "Z" + String(repeating: "\u{351}", count: 40) + "algo"
    #expect(TerminalText.line(pile).unicodeScalars.count == 5 + 6)
  }

  @Test func cleaningTwiceChangesNothing() {
    let text = "a\u{1B}[0m\r\n\u{202E}\u{E000}e\u{301}"
    let once = TerminalText.line(text)
    #expect(TerminalText.line(once) == once)
  }

  static let naughty = "badinput/big-list-of-naughty-strings/blns.json"

  @Test(.enabled(if: SharedData.has(naughty), "the list of naughty strings is absent"))
  func naughtyStringsAreHarmless() throws {
    let data = Data(try SharedData.bytes(Self.naughty))
    let strings = try #require(JSONSerialization.jsonObject(with: data) as? [String])
    #expect(strings.count > 400)
    for string in strings {
      #expect(Self.harmful(in: TerminalText.line(string)) == [], "\(string.debugDescription)")
    }
  }

  @Test func everyScalarIsHarmless() {
    let scalars = (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
    let text = String(String.UnicodeScalarView(scalars))
    #expect(Self.harmful(in: TerminalText.line(text)) == [])
  }

  private static func harmful(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      switch $0.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: $0.properties.generalCategory == .privateUse
      }
    }
  }
}
