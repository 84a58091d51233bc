import Foundation
import TestSupport
import Testing

/// Ctrl-C, Ctrl-Z and another size of the window, at the prompt and while statements run.
struct PromptSignalTests {
  @Test func controlCDropsTheStatement() throws {
    let prompt = try Prompt()
    prompt.type("posts |\rcou")
    #expect(prompt.shows("beat> posts |", "  cou"))
    // From the first of its lines, too, the fresh prompt stands below all of them.
    prompt.type("\u{1B}[A\u{03}")
    #expect(prompt.shows("beat> posts |", "  cou", "beat>"))
    prompt.type("posts | count\r")
    #expect(prompt.shows("beat> posts | count", "count", "    0", "beat>"))
    prompt.type("\u{03}\u{03}\u{03}quit\r")
    #expect(try prompt.terminal.end() == 0)
  }

  @Test func controlCCancelsWhatRuns() throws {
    let prompt = try Prompt()
    prompt.type("load \"\(Self.sample)\"\r")
    try prompt.terminal.read(until: "load ")
    usleep(500_000)
    try prompt.cancel()
    try prompt.terminal.read(until: "the store is as it was")
    // The shell lives, and so does Ctrl-C.
    prompt.type("posts | count\r")
    #expect(prompt.shows("beat> posts | count", "count", "    0", "beat>"))
    prompt.type("posts")
    #expect(prompt.shows("beat> posts"))
    prompt.type("\u{03}")
    #expect(prompt.shows("beat> posts", "beat>"))
    prompt.type("load \"\(Self.sample)\"\rposts | voices\r")
    try prompt.terminal.read(until: "sha256")
    try prompt.terminal.read(until: "voices")
    usleep(500_000)
    try prompt.cancel()
    prompt.type("posts | count\r")
    #expect(prompt.shows("beat> posts | count", " count", "31,370", "beat>"))
  }

  /// What comes of a paste after Ctrl-C is not run line by line.
  @Test func controlCInAPasteDropsAllOfIt() throws {
    let prompt = try Prompt()
    prompt.type("\u{1B}[200~posts | count\r")
    usleep(200_000)
    prompt.type("\u{03}")
    prompt.type("nonsense\rnonsense\r\u{1B}[201~")
    try prompt.terminal.read(until: "beat> ", within: 20)
    prompt.type("posts | count\r")
    try prompt.terminal.read(until: "    0\r\n")
    #expect(!prompt.terminal.output.contains("nothing called"))
  }

  /// Impatience is no wish to leave.
  @Test func controlCPressedAgainLeavesThePromptAlive() throws {
    let prompt = try Prompt(environment: ["PAGER": "cat"])
    prompt.type("load \"\(Self.sample)\"\r")
    try prompt.terminal.read(until: "sha256", within: 120)
    prompt.type("posts | sort text\rsave session \"/dev/null/x.md\"\r")
    try prompt.terminal.read(until: "cell 1 of 2", within: 60)
    try prompt.cancel()
    prompt.type("\u{03}")
    prompt.type("posts | count\r")
    try prompt.terminal.read(until: "31,370\r\n")
  }

  @Test func anotherSizeDoesNoHarmToAHalfTypedStatement() throws {
    let prompt = try Prompt(environment: ["PAGER": "cat"])
    prompt.type("posts |\rcoun")
    #expect(prompt.shows("beat> posts |", "  coun"))
    prompt.terminal.resize(columns: 40, rows: 12)
    _ = try prompt.terminal.read(until: "coun", within: 5)
    prompt.type("t\r")
    #expect(prompt.shows("beat> posts |", "  count", "count", "    0", "beat>"))
    #expect(prompt.terminal.screen.lines.count { $0 == "beat> posts |" } == 1)
    // Tables and help are as wide as the terminal is now.
    prompt.type("help compare\r")
    try prompt.terminal.read(until: "compare\r\n")
    let text = try prompt.terminal.read(until: "beat> ")
    #expect(text.contains("\n"))
  }

  /// xterm cuts lines and lays nothing out anew: what stands above is not the statement's.
  @Test func anotherSizeLeavesWhatStandsAbove() throws {
    let prompt = try Prompt(environment: ["XTERM_VERSION": "XTerm(379)"])
    prompt.type(
      "posts | count\rposts | where text has a or text has b or text has c or text has d |\rco")
    #expect(
      prompt.shows(
        "    0", "beat> posts | where text has a or text has b or text has c or text has d |",
        "  co"))
    prompt.terminal.resize(columns: 40, rows: 24)
    #expect(
      prompt.shows(
        "    0", "beat> posts | where text has a or text h", "as b or text has c or text has d |",
        "  co"))
    prompt.terminal.resize(columns: 100, rows: 24)
    #expect(
      prompt.shows(
        "    0", "beat> posts | where text has a or text has b or text has c or text has d |",
        "  co"))
  }

  @Test func controlZLeavesAndComesBack() throws {
    let prompt = try Prompt()
    prompt.type("posts |\rcoun")
    #expect(prompt.shows("beat> posts |", "  coun"))
    prompt.type("\u{1A}")
    #expect(prompt.terminal.isStopped())
    // The terminal is left as it was found.
    #expect(prompt.terminal.output.hasSuffix("\u{1B}[?2004l"))
    #expect(prompt.terminal.echoes)
    prompt.terminal.send(SIGCONT)
    #expect(prompt.shows("beat> posts |", "  coun", "beat> posts |", "  coun"))
    prompt.type("t\r")
    #expect(prompt.shows("beat> posts |", "  count", "count", "    0", "beat>"))
  }

  @Test func anEndFromOutsideLeavesTheTerminalAsItWas() throws {
    let prompt = try Prompt()
    prompt.type("posts")
    #expect(prompt.shows("beat> posts"))
    prompt.terminal.send(SIGTERM)
    #expect(try prompt.terminal.end() == 128 + SIGTERM)
    #expect(prompt.terminal.output.hasSuffix("\u{1B}[?2004l"))
  }

  private static let sample = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../queries/snapshots/open-source-ai.jsonl.zst").standardizedFileURL.path
}

extension Prompt {
  /// Presses Ctrl-C, which is to help at once and to be told of.
  fileprivate func cancel() throws {
    type("\u{03}")
    try terminal.read(until: "cancelled after ", within: 5)
    let seconds = try terminal.read(until: " s")
    #expect(seconds.wholeMatch(of: /[0-9]+\.[0-9] s/) != nil)
  }
}
