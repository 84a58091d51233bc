import Foundation
import TestSupport
import Testing

/// What is typed, edited in another program.
struct PromptEditorTests {
  /// A prompt with an editor that does as it is scripted; the script lies beside the folder.
  private static func prompt(_ script: String, editrc: String? = nil) throws -> (Prompt, URL) {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "editor-\(UUID().uuidString).sh")
    try Data("\(script)\n".utf8).write(to: file)
    return (try Prompt(environment: ["EDITOR": "sh \(file.path)"], editrc: editrc), file)
  }

  @Test(arguments: [nil, "bind -v\n"])
  func whatIsSavedComesBackAndIsNotRun(_ editrc: String?) throws {
    let script =
      "stat -c '%a %n' \"$1\" >&2; sed -i 's/first 5/first 3 |/' \"$1\"; echo count >> \"$1\""
    let (prompt, file) = try Self.prompt(script, editrc: editrc)
    defer { try? FileManager.default.removeItem(at: file) }
    prompt.type("posts | first 5" + (editrc == nil ? "\u{18}\u{05}" : "\u{1B}v"))
    let said = try prompt.terminal.read(until: "600 ")
    #expect(said.contains("posts | first 5"))
    let path = try prompt.terminal.read(until: ".beat\r\n").dropLast(2)
    #expect(prompt.shows("beat> posts | first 3 |", "count"))
    #expect(!FileManager.default.fileExists(atPath: String(path)))
    prompt.type("\r")
    #expect(prompt.shows("beat> posts | first 3 |", "count", "count", "    0", "beat>"))
  }

  @Test func anEditorThatFailsChangesNothing() throws {
    let (prompt, file) = try Self.prompt("echo broken > \"$1\"; exit 3")
    defer { try? FileManager.default.removeItem(at: file) }
    prompt.type("posts | count\u{18}\u{05}")
    try prompt.terminal.read(until: "did not end well; nothing was changed")
    #expect(prompt.shows("beat> posts | count"))
    prompt.type(" by source\r")
    #expect(prompt.shows("no rows", "beat>"))
  }

  @Test func allCanBeDeleted() throws {
    let (prompt, file) = try Self.prompt(": > \"$1\"")
    defer { try? FileManager.default.removeItem(at: file) }
    prompt.type("posts |\rcount\u{1B}[A\u{18}\u{05}")
    #expect(prompt.shows("beat>"))
    prompt.type("beats\r")
    #expect(prompt.shows("no rows", "beat>"))
  }
}
