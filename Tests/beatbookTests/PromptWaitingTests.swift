import Foundation
import TestSupport
import Testing

/// What a terminal shows while something is waited for.
struct PromptWaitingTests {
  @Test func whatTakesLongSaysSoAndIsErased() throws {
    let prompt = try Prompt()
    prompt.type("load \"\(Self.sample)\"\r")
    try prompt.terminal.read(until: "recognised as", within: 120)
    let server = try StubServer(StubReply([.stall]))
    prompt.type("set now = 2026-03-28; set narrator = openai; set model = x\r")
    prompt.type("set server = \"http://127.0.0.1:\(server.port)/v1\"; draft\r")
    try prompt.terminal.read(until: "draft · 2 s · Ctrl-C cancels\u{1B}[K", within: 60)
    prompt.type("\u{03}")
    try prompt.terminal.read(until: "\r\u{1B}[K", within: 20)
    try prompt.terminal.read(until: "cancelled after ")
    try prompt.terminal.read(until: "beat [now 2026-03-28]> ")
    #expect(!prompt.terminal.screen.lines.contains { $0.contains("Ctrl-C cancels") })
    withExtendedLifetime(server) {}
  }

  @Test func helpIsLeafedThrough() throws {
    let prompt = try Prompt(environment: ["PAGER": "sed 's/^/paged: /'"])
    prompt.type("help\r")
    try prompt.terminal.read(until: "paged: A question begins with posts")
    try prompt.terminal.read(until: "paged: help WORD explains one")
    prompt.type("help count\r")
    let short = try prompt.terminal.read(until: "beat> ")
    #expect(!short.contains("paged: count"))
  }

  /// What a reader takes is not what the answer took.
  @Test func leafingThroughIsNoWork() throws {
    let prompt = try Prompt(environment: ["PAGER": "sleep 1.2; sed 's/^/paged: /'"])
    prompt.type("help\r")
    try prompt.terminal.read(until: "paged: help WORD explains one")
    let end = try prompt.terminal.read(until: "beat> ")
    #expect(!end.contains(" s\r\n"), "\(end)")
    prompt.type("set format = jsonl\rhistory \"help\"\r")
    let row = try prompt.terminal.read(until: "\"statement\":\"help\"")
    let took = try #require(row.firstMatch(of: /"took":([0-9.e-]+)/)?.output.1)
    #expect(Double(took).map { $0 < 1.2 } == true, "\(row)")
  }

  private static let sample = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../queries/snapshots/open-source-ai.jsonl.zst").standardizedFileURL.path
}
