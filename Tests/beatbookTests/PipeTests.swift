import Foundation
import Testing

/// Pipes whose readers leave early, and scripts that come by one.
struct PipeTests {
  /// `head` has its line, and what is left of the answers is nobody's loss.
  @Test(arguments: [
    ["query", "posts | where id = \"x\" | count by source | table", "--db", ":memory:"],
    ["sample", "--seed", "1"], ["reference"], ["help", "compare"],
    ["-c", "help\nhelp\nhelp", "--db", ":memory:"],
  ])
  func aReaderThatLeavesIsNoError(_ arguments: [String]) throws {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let script = "{ '\(Program.executable.path)' \(words); echo \"code $?\" >&2; } | head -1"
    let run = try Self.shell(script)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.errors == "code 0\n")
  }

  @Test func aScriptPrintsNoPrompt() throws {
    let script = "set tz = Europe/Paris\nposts | count\nquit\nposts | nonsense\n"
    let done = try Program.run(["--db", ":memory:"], input: script)
    #expect(done.output == "count\n    0\n")
    #expect(done.errors == "")
    #expect(done.code == 0)
  }

  @Test(arguments: [
    ("posts | count", 0), ("posts | coun", 1), ("param x: text\nposts | count", 2),
    ("posts | count; posts | coun; posts | count", 1), ("load nowhere.jsonl", 1), ("", 0),
    ("quit", 0), ("run nowhere.beat", 1),
  ])
  func endsAlikeHoweverItIsGiven(_ text: String, _ code: Int32) throws {
    let asOption = try Program.run(["-c", text, "--db", ":memory:"])
    let asScript = try Program.run(["--db", ":memory:"], input: text)
    #expect(asOption.code == code)
    #expect(asScript.code == code)
    #expect(asOption.output == asScript.output)
  }

  @Test func aFullDiskIsSaid() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let run = try Self.shell(
      "'\(Program.executable.path)' -c 'posts | count' --db :memory: > /dev/full; echo $?")
    #expect(run.output == "1\n")
    #expect(run.errors == "error: cannot write: No space left on device\n")
  }

  private static func shell(_ script: String) throws -> Program.Run {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "beatbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path]
    let files = ["out", "err"].map { folder.appending(path: ".\($0)") }
    for file in files { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return Program.Run(
      output: try String(contentsOf: files[0], encoding: .utf8),
      errors: try String(contentsOf: files[1], encoding: .utf8), code: process.terminationStatus)
  }
}
