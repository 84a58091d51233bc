import Foundation
import TestSupport
import Testing

/// What was typed, in later sittings on the same store.
struct PromptHistoryTests {
  @Test func laterSittingsHaveWhatWasTyped() throws {
    let prompt = try Prompt([])
    prompt.type("posts |\rcount\r")
    #expect(prompt.shows("    0", "beat>"))
    prompt.type(" posts | count by source\r")
    #expect(prompt.shows("no rows", "beat>"))
    prompt.type("posts | wher\r")
    try prompt.terminal.read(until: "help: ")
    // Another window on the same store does not get into this one's way.
    let other = try PseudoTerminal(Program.executable, [], in: prompt.folder)
    try other.read(until: "beat> ")
    other.type("beats\r")
    try other.read(until: "no rows")
    prompt.type("\u{1B}[A")
    #expect(prompt.shows("beat> posts | wher"))
    prompt.type("\u{03}quit\r")
    #expect(try prompt.terminal.end() == 0)
    other.type("quit\r")
    #expect(try other.end() == 0)

    let later = try PseudoTerminal(Program.executable, [], in: prompt.folder)
    try later.read(until: "beat> ")
    later.type("\u{1B}[A\u{1B}[A")
    #expect(later.lastLines(["beat> posts | wher"]) == ["beat> posts | wher"])
    later.type("\u{1B}[A")
    #expect(later.lastLines(["beat> posts |", "  count"]) == ["beat> posts |", "  count"])
    later.type("\u{03}set format = jsonl\rhistory 3\r")
    _ = try later.read(until: "history 3\r\n")
    let rows = try later.read(until: "beat> ").split(separator: "\r\n")
    #expect(
      rows.compactMap { $0.firstMatch(of: /"outcome".*/)?.output } == [
        #""outcome":"failed","statement":"posts | wher"}"#,
        #""outcome":"done","statement":"beats"}"#,
        #""outcome":"done","statement":"set format = jsonl"}"#,
      ])
    later.type("history \"COUNT\"\r")
    try later.read(until: #""outcome":"done","statement":"posts |\n  count"}"#)
  }
}
