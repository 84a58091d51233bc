import Language
import Testing

@testable import Shell

/// The prompt, and how a paste is freed of it.
struct PromptWordsTests {
  @Test(arguments: [
    ([], 80, "Open Source AI> "),
    (["now = 2026-03-27"], 80, "Open Source AI [now 2026-03-27]> "),
    (
      ["tz = Europe/Paris", "now = 2026-03-27"], 120,
      "Open Source AI [now 2026-03-27 · Europe/Paris]> "
    ),
    (["now = 2026-03-27T09:30"], 80, "Open Source AI [now 2026-03-27 09:30]> "),
    (["tz = Europe/Paris", "now = 2026-03-27"], 80, "Open Source AI […]> "),
    (["now = 2026-03-27"], 30, "Open Sou… […]> "), ([], 20, "Open So…> "),
  ])
  func saysWhatIsPinned(_ pins: [String], _ columns: Int, _ expected: String) throws {
    let sitting = try Sitting()
    for pin in pins { sitting.run("set \(pin)") }
    let settings = sitting.session.settings
    let text = PromptWords.text(beat: "Open Source AI", settings: settings, columns: columns)
    #expect(text == expected)
  }

  @Test func aNameHasNoEscapes() {
    #expect(
      PromptWords.text(beat: "a\u{1B}[2Jb", settings: Settings(), columns: 80) == "a␛[2Jb> ")
  }

  @Test(arguments: [
    ("beat> posts", "posts"), ("AI> posts", "posts"),
    ("AI [now 2026-03-27 · Europe/Paris]> posts", "posts"), ("    … count", "count"),
    ("AI [no end posts", "AI [no end posts"), ("Other> posts", "Other> posts"),
  ])
  func pastesAreFreedOfIt(_ line: String, _ expected: String) {
    #expect(PromptWords.withoutPrompt(line[...], beats: ["AI"]) == expected)
  }
}
