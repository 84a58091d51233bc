import Foundation
import TestSupport
import Testing

/// The prompt at a terminal, key by key.
struct PromptTests {
  private enum Key {
    static let up = "\u{1B}[A"
    static let down = "\u{1B}[B"
    static let right = "\u{1B}[C"
    static let left = "\u{1B}[D"
    static let controlLeft = "\u{1B}[1;5D"
    static let home = "\u{1B}[H"
    static let altUp = "\u{1B}[1;3A"
    static let altEnter = "\u{1B}\r"
  }

  // MARK: Statements of several lines

  @Test func enterGoesOnUntilTheStatementIsWhole() throws {
    let prompt = try Prompt()
    prompt.type("posts |\rcount\r")
    #expect(prompt.shows("beat> posts |", "  count", "count", "    0", "beat>"))
    // In quotes each blank would count.
    prompt.type("posts | where text has \"open\rweights\" | count\r")
    #expect(
      prompt.shows(
        "beat> posts | where text has \"open", "weights\" | count", "count", "    0", "beat>"))
  }

  @Test func upGoesThroughTheLinesAndThenThroughTheHistory() throws {
    let prompt = try Prompt()
    prompt.type("beats\rbeats\r")
    prompt.type("posts |\rcount\r")
    #expect(prompt.shows("    0", "beat>"))
    // One item, in which the cursor goes up before it leaves it.
    prompt.type(Key.up)
    #expect(prompt.shows("beat> posts |", "  count"))
    prompt.type(Key.up + Key.home + "all of ")
    #expect(prompt.shows("beat> all of posts |", "  count"))
    prompt.type(Key.up)
    #expect(prompt.shows("beat> beats"))
    prompt.type(Key.down + Key.altUp)
    #expect(prompt.shows("beat> beats"))
    // What was typed twice in a row is there once.
    prompt.type(Key.up + "x")
    #expect(prompt.shows("beat> beatsx"))
  }

  @Test func altEnterBeginsALineAnywhere() throws {
    let prompt = try Prompt()
    prompt.type("posts" + Key.altEnter + "| count\r")
    #expect(prompt.shows("beat> posts", "| count", "count", "    0", "beat>"))
  }

  @Test func aNoteIsNoQuestion() throws {
    let prompt = try Prompt()
    prompt.type("> what is it about |\rposts | count\r")
    #expect(
      prompt.shows(
        "beat> > what is it about |", "beat> posts | count", "count", "    0", "beat>"))
  }

  // MARK: Pastes

  @Test func aPasteIsOneBufferWithoutPromptsAndControls() throws {
    let prompt = try Prompt()
    prompt.paste("beat> posts |\r\n    … count\u{07}\u{1B}\nbeat> posts | first 1\n\n")
    #expect(prompt.shows("beat> posts |", "count", "posts | first 1"))
    prompt.type("\r")
    #expect(
      prompt.shows(
        "count", "    0", "time  source  author  sentiment  text", "no rows", "beat>"))
  }

  @Test func aPasteOfTwentyThousandBytes() throws {
    let prompt = try Prompt()
    let remarks = (0..<1000).map { String(format: "-- remark number %04d", $0) }
    prompt.paste(remarks.joined(separator: "\n") + "\nposts | count")
    #expect(prompt.shows("-- remark number 0998", "-- remark number 0999", "posts | count"))
    prompt.type("\r")
    #expect(prompt.shows("-- remark number 0999", "posts | count", "count", "    0", "beat>"))
  }

  @Test func accentsArePastedComposed() throws {
    let prompt = try Prompt()
    prompt.paste("posts | where text has e\u{301}te\u{301} | count")
    #expect(prompt.shows("beat> posts | where text has \u{E9}t\u{E9} | count"))
    #expect(!prompt.terminal.output.unicodeScalars.contains("\u{301}"))
  }

  // MARK: Keys and terminals

  @Test func wordsAndLinesAreMovedIn() throws {
    let prompt = try Prompt()
    prompt.type("posts | count" + Key.controlLeft + "first 3 | " + Key.home + "x")
    #expect(prompt.shows("beat> xposts | first 3 | count"))
  }

  @Test func theHistoryIsSearched() throws {
    let prompt = try Prompt()
    prompt.type("posts | count\rbeats\r")
    #expect(prompt.shows("beat  category  records  last 24 h  other", "no rows", "beat>"))
    prompt.type("\u{12}count")
    _ = try prompt.terminal.read(until: "bck:")
    prompt.type("\r")
    #expect(prompt.shows("beat> posts | count", "count", "    0", "beat>"))
  }

  @Test func tabGoesOnWithAWord() throws {
    let prompt = try Prompt()
    prompt.type("posts | whe\tsent\t= pos\t| cou\t\r")
    #expect(
      prompt.shows(
        "beat> posts | where sentiment = positive | count", "count", "    0", "beat>"))
    prompt.type("posts |\rwhere sentiment = n\t\t")
    #expect(
      prompt.shows(
        "beat> posts |", "  where sentiment = ne", "neutral   negative", "beat> posts |",
        "  where sentiment = ne"))
  }

  @Test func editrcIsHonouredBeforeWhatNothingWorksWithout() throws {
    let prompt = try Prompt(editrc: "bind -s ^T \"posts | count\"\nbind ^M ed-insert\n")
    prompt.type("\u{14}")
    #expect(prompt.shows("beat> posts | count"))
    prompt.type("\r")
    #expect(prompt.shows("beat> posts | count", "count", "    0", "beat>"))
  }

  @Test func viCanBeHad() throws {
    let prompt = try Prompt(editrc: "bind -v\n")
    prompt.type("posts | coun\u{1B}")
    _ = prompt.shows("beat> posts | coun")
    prompt.type("at\r")
    #expect(prompt.shows("beat> posts | count", "count", "    0", "beat>"))
    // Escape takes no key with it, and arrows are no Escape.
    prompt.type("posts | cout\u{1B}in\u{1B}\u{1B}0iy" + Key.right + "x\u{1B}[200~ab\u{1B}[201~")
    #expect(prompt.shows("beat> ypxabosts | count"))
  }

  @Test func viMovesInsideAStatementBeforeItGoesBack() throws {
    let prompt = try Prompt(editrc: "bind -v\n")
    prompt.type("posts |\rcount\u{1B}")
    _ = prompt.shows("beat> posts |", "  count")
    prompt.type("k0ix")
    #expect(prompt.shows("beat> xposts |", "  count"))
  }

  @Test func aDumbTerminalGetsNoEscapes() throws {
    let prompt = try Prompt(environment: ["TERM": "dumb"])
    prompt.type("posts | count\r")
    _ = try prompt.terminal.read(until: "    0")
    prompt.type("quit\r")
    #expect(try prompt.terminal.end() == 0)
    #expect(!prompt.terminal.output.contains("\u{1B}"))
  }

  /// A terminal that does not answer would be waited for, and what was typed ahead be lost.
  @Test func lastShowsAllRows() throws {
    let prompt = try Prompt()
    prompt.type("last\r")
    #expect(prompt.shows("beat> last", "error: nothing was answered in this sitting yet", "beat>"))
    prompt.type("set rows = 1\rposts | count by source\r")
    try prompt.terminal.read(until: "no rows")
    prompt.type("history 2\r")
    try prompt.terminal.read(until: "1 more row")
    prompt.type("last\r")
    let whole = try prompt.terminal.read(until: "count by source\r\n", within: 5)
    #expect(whole.contains("set rows = 1"))
    #expect(!whole.contains("more row"))
  }

  /// Of 30 lines, and of 20, at a screen of 24.
  @Test(arguments: ["sed 's/^/paged: /'", "head -1; false", "nowhere"])
  func longAnswersArePaged(_ pager: String) throws {
    let prompt = try Prompt(environment: ["PAGER": pager])
    for number in 0..<30 { prompt.type("set rows = \(100 + number)\r") }
    // What is typed while nobody reads the terminal shows echoes: so they are all read first.
    prompt.type("nothing\r")
    try prompt.terminal.read(until: "a question begins with posts")
    try prompt.terminal.read(until: "beat> ")
    prompt.type("history 29\r")
    try prompt.terminal.read(until: "history 29\r\n")
    let long = try prompt.terminal.read(until: "beat> ")
    #expect(long.contains("paged: ") == pager.hasPrefix("sed"))
    #expect(long.contains("set rows = 128") == !pager.hasPrefix("head"))
    prompt.type("history 9\rquit\r")
    let short = try prompt.terminal.read(until: "history 29\r\n")
    #expect(!short.contains("paged: "))
    #expect(try prompt.terminal.end() == 0)
  }

  @Test func keysAreListed() throws {
    let prompt = try Prompt()
    prompt.type("keys\r")
    #expect(prompt.shows("  Ctrl-D                     on an empty line: end the sitting", "beat>"))
  }

  @Test func nothingIsAskedOfTheTerminal() throws {
    let prompt = try Prompt()
    #expect(!prompt.terminal.output.contains(/\u{1B}\](?:4|10|11|12);|\u{1B}\[[?>=]?[0-9;]*[cnx]/))
  }
}

/// A terminal at which the prompt waits, in a folder of its own.
final class Prompt {
  let terminal: PseudoTerminal
  let folder: URL

  init(
    _ arguments: [String] = ["--db", ":memory:"], environment: [String: String] = [:],
    editrc: String? = nil, columns: Int = 80
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "beatbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let editrc { try Data(editrc.utf8).write(to: folder.appending(path: ".editrc")) }
    terminal = try PseudoTerminal(
      Program.executable, arguments, in: folder, environment: environment, columns: columns)
    try terminal.read(until: "beat> ")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func type(_ keys: String) { terminal.type(keys) }

  func paste(_ text: String) { terminal.type("\u{1B}[200~\(text)\u{1B}[201~") }

  /// Whether the screen comes to end in these lines.
  func shows(_ lines: String..., sourceLocation: SourceLocation = #_sourceLocation) -> Bool {
    let last = terminal.lastLines(lines, within: 5)
    if last != lines {
      Issue.record("shown: \(terminal.screen.lines)", sourceLocation: sourceLocation)
    }
    return last == lines
  }
}
