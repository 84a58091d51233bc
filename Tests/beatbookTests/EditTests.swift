import Foundation
import TestSupport
import Testing

/// `edit` at a terminal, with an editor that does as it is scripted.
struct EditTests {
  /// A folder with a story, and a terminal at which the shell runs with an editor.
  private static func sitting(_ editor: String) throws -> (PseudoTerminal, URL) {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "beatbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let lines = (0..<200).map { number in
      let time = "2026-03-\(26 + number / 100)T\(10 + number % 10):\(10 + number % 50):00Z"
      return
        "{\"source\":\"x\",\"id\":\"\(number)\",\"author\":\"a\(number)\",\"time\":\"\(time)\",\"lang\":\"en\",\"text\":\"fine work number \(number)\"}\n"
    }
    try Data(lines.joined().utf8).write(to: folder.appending(path: "p.jsonl"))
    let script = folder.appending(path: "editor.sh")
    try Data("#!/bin/sh\n\(editor)\n".utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
    let terminal = try PseudoTerminal(
      Program.executable, [], in: folder, environment: ["EDITOR": script.path, "USER": "tester"])
    try terminal.read(until: "beat> ")
    terminal.type("load p.jsonl into \"T\"\nuse T\nset now = 2026-03-28\ndraft\n")
    try terminal.read(until: "claims verified against snapshot")
    try terminal.read(until: "T [now 2026-03-28]> ")
    return (terminal, folder)
  }

  @Test func editsComeBackFromTheEditor() throws {
    let (terminal, folder) = try Self.sitting("sed -i 's/100 posts/101 posts/' \"$1\"")
    defer { try? FileManager.default.removeItem(at: folder) }
    terminal.type("edit 1\n")
    try terminal.read(until: "export is blocked")
    #expect(try terminal.read(until: "T [now 2026-03-28]> ").contains("101"))
    // The terminal is the shell's again.
    terminal.type("posts | count\nquit\n")
    try terminal.read(until: "200")
    #expect(try terminal.end() == 0)
  }

  @Test(arguments: [
    ("exit 3", "did not end well"), (": nothing is done to \"$1\"", "nothing was changed"),
    (": > \"$1\"", "has no headline"),
  ])
  func otherEndsChangeNothing(_ editor: String, _ said: String) throws {
    let (terminal, folder) = try Self.sitting(editor)
    defer { try? FileManager.default.removeItem(at: folder) }
    terminal.type("edit 1\n")
    try terminal.read(until: said)
    terminal.type("revisions 1\n")
    let table = try terminal.read(until: "T [now 2026-03-28]> ")
    #expect(!table.contains("edited"))
  }
}
