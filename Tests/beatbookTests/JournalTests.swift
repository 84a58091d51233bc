import Foundation
import TestSupport
import Testing

/// Sittings that end without being saved, and what is left of them.
struct JournalTests {
  @Test func aSittingOutlivesAKill() throws {
    let prompt = try Prompt([])
    prompt.type("let mine = posts | count\r> a remark\rset tz = Europe/Berlin\r")
    prompt.type(" beats\rmine\r")
    #expect(prompt.shows("    0", "beat [Europe/Berlin]>"))
    prompt.terminal.send(SIGKILL)
    #expect(try prompt.terminal.end() == 128 + SIGKILL)

    let later = try Self.start(
      in: prompt.folder, until: "(3 statements) broke off: open session last")
    later.type("open session last\r")
    try later.read(until: "(3 statements) goes on")
    // What was named and set holds again, and what was asked is not asked again.
    later.type("mine\r")
    let answer = try later.read(until: "    0\r\n")
    #expect(answer.contains("mine\r\n"))
    later.type("save session s.md\r")
    try later.read(until: "s.md · 4 cells")
    later.type("sessions\r")
    try later.read(until: "no rows")
    later.type("quit\r")
    #expect(try later.end() == 0)
    let notebook = try String(contentsOf: prompt.folder.appending(path: "s.md"), encoding: .utf8)
    #expect(notebook.contains("tz: Europe/Berlin\n---\n"))
    #expect(notebook.contains("id=c1\nlet mine = posts | count\n```\n"))
    #expect(notebook.contains("```\n\na remark\n\n```beatbook id=c2\nset tz = Europe/Berlin\n"))
    #expect(!notebook.contains("beats"))
    let store = prompt.folder.appending(path: ".beatbook/beatbook.db").path
    let replay = try Program.run(
      ["replay", "--db", store, prompt.folder.appending(path: "s.md").path])
    #expect(replay.code == 0, "\(replay.errors)")

    // Nothing is said where nothing is left.
    let last = try Self.start(in: prompt.folder, until: "beat> ")
    #expect(!last.output.contains("broke off"))
  }

  /// By its signal, or by there being nothing to read from, whichever is noticed first.
  @Test(arguments: [false, true])
  func aClosedTerminalIsNoQuit(_ isGone: Bool) throws {
    let prompt = try Prompt([])
    prompt.type("posts | count\r")
    #expect(prompt.shows("    0", "beat>"))
    if isGone { prompt.terminal.hangUp() } else { prompt.terminal.send(SIGHUP) }
    let code = try prompt.terminal.end()
    #expect(isGone || code == 128 + SIGHUP)
    let later = try Self.start(in: prompt.folder, until: "(1 statement) broke off")
    later.type("discard session last\r")
    try later.read(until: "1 sitting discarded")
    later.type("open session last\r")
    try later.read(until: "there is no sitting that was not saved")
  }

  /// Who quits knows that nothing was saved, and may think otherwise later.
  @Test func aSittingThatWasQuitIsKeptQuietly() throws {
    let prompt = try Prompt([])
    prompt.type("posts | count\rquit\r")
    #expect(try prompt.terminal.end() == 0)
    let later = try Self.start(in: prompt.folder, until: "beat> ")
    #expect(!later.output.contains("broke off"))
    later.type("sessions\r")
    try later.read(until: "1  quit             posts | count")
    later.type("open session 1\r")
    try later.read(until: "goes on")
  }

  @Test func twoWindowsHaveAJournalEach() throws {
    let prompt = try Prompt([])
    prompt.type("posts | count\r")
    #expect(prompt.shows("    0", "beat>"))
    let other = try Self.start(in: prompt.folder, until: "beat> ")
    #expect(!other.output.contains("broke off"))
    other.type("open session last\r")
    try other.read(until: "that sitting goes on in another window")
    other.type("beats\r")
    try other.read(until: "no rows")
    prompt.type("posts | count by source\r")
    #expect(prompt.shows("no rows", "beat>"))
    other.send(SIGKILL)
    _ = try other.end()
    prompt.terminal.send(SIGKILL)
    _ = try prompt.terminal.end()
    let later = try Self.start(in: prompt.folder, until: "broke off")
    later.type("sessions\r")
    try later.read(until: "sessions\r\n")
    let table = try later.read(until: "beat> ").replacing(#/ +/#, with: " ")
    #expect(table.contains("2 broken off posts | count"))
    #expect(table.contains("1 broken off beats"))
  }

  @Test func aStoreInMemoryHasNone() throws {
    let prompt = try Prompt()
    prompt.type("posts | count\r")
    #expect(prompt.shows("    0", "beat>"))
    prompt.type("sessions\r")
    #expect(prompt.shows("no rows", "beat>"))
    let names = try FileManager.default.contentsOfDirectory(atPath: prompt.folder.path)
    #expect(names == [])
  }

  private static func start(in folder: URL, until text: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(Program.executable, [], in: folder)
    try terminal.read(until: text)
    if !text.hasSuffix("> ") { try terminal.read(until: "> ") }
    return terminal
  }
}
