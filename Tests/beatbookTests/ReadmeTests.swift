import Foundation
import TestSupport
import Testing

/// The README and the pages of docs/, held to what the program does.
@Suite struct ReadmeTests {
  /// Each `$ command` of the README prints what stands below it.
  @Test func transcript() throws {
    let readme = Document.root.appending(path: "README.md")
    var transcript = Transcript(try String(contentsOf: readme, encoding: .utf8))
    let commands = transcript.steps.indices.filter { transcript.steps[$0].command != nil }
    #expect(commands.count > 5)
    let shell = try TranscriptShell()
    defer { shell.remove() }
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
    for index in commands {
      guard let command = transcript.steps[index].command else { continue }
      let printed = try shell.run(command)
      let expected = transcript.steps[index].lines
      let isSame = printed.map(Transcript.timeless) == expected.map(Transcript.timeless)
      if !isSame, isRecording { transcript.steps[index].lines = printed }
      #expect(
        isSame || isRecording,
        "\(command)\nprinted:\n\(printed.joined(separator: "\n"))")
    }
    guard isRecording else { return }
    try transcript.text.write(to: readme, atomically: true, encoding: .utf8)
    Issue.record("recorded README.md")
  }

  @Test func transcriptIsReadAndWrittenBack() {
    let text = """
      Prose with $ a sign.
      ```console
      $ cat <<'END'
      > one
      > END
      one
      $ false
      [1]
      ```
      ```
      $ not a transcript
      ```

      """
    let transcript = Transcript(text)
    #expect(transcript.text == text)
    #expect(transcript.steps.compactMap(\.command) == ["cat <<'END'\none\nEND", "false"])
    #expect(Transcript.timeless("sha256 1f… · 12.3 s") == "sha256 1f… · 0.0 s")
    #expect(Transcript.timeless("3.1 s of it") == "3.1 s of it")
  }

  /// What `help` lists opens a code span somewhere: `count …`.
  @Test(arguments: ["Stages", "Commands"])
  func namesWhatHelpLists(_ part: String) throws {
    let help = try Program.run(["--db", ":memory:"], input: "help\n").output
    let words = help.components(separatedBy: "\n")
      .drop { $0 != part }.dropFirst().prefix { !$0.isEmpty }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(words.count > 5)
    let documented = try Set(Document.all.flatMap(\.codeSpans).compactMap(Document.firstWord))
    #expect(words.filter { !documented.contains($0) } == [])
  }

  @Test func namesEveryModule() throws {
    let sources = Document.root.appending(path: "Sources")
    let modules = try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted()
    #expect(modules.count > 5)
    let text = try Document.all.map(\.text).joined(separator: "\n")
    #expect(modules.filter { !text.contains("\($0)/") && !text.contains("`\($0)`") } == [])
  }

  /// Links within the project lead somewhere.
  @Test func linksLeadSomewhere() throws {
    for document in try Document.all {
      let folder = document.url.deletingLastPathComponent()
      let targets = document.text.matches(of: /\]\(([^)#:]+)\)/).map { String($0.1) }
      let missing = targets.filter { target in
        !FileManager.default.fileExists(atPath: folder.appending(path: target).path)
      }
      #expect(missing == [], "\(document.url.lastPathComponent)")
    }
  }
}

/// A page of the project that people read.
private struct Document {
  let url: URL
  let text: String

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../..").standardizedFileURL

  /// The README and the pages of docs/.
  static var all: [Document] {
    get throws {
      let docs = root.appending(path: "docs")
      let pages = try FileManager.default.contentsOfDirectory(atPath: docs.path).sorted()
        .filter { $0.hasSuffix(".md") }.map { docs.appending(path: $0) }
      return try ([root.appending(path: "README.md")] + pages).map { url in
        Document(url: url, text: try String(contentsOf: url, encoding: .utf8))
      }
    }
  }

  /// What stands between single backticks on one line.
  var codeSpans: [String] {
    text.matches(of: /`([^`\n]+)`/).map { String($0.1) }
  }

  static func firstWord(of span: String) -> String? {
    span.split { !$0.isLetter }.first.map(String.init)
  }
}

/// Markdown whose `console` fences are sittings at a shell, read in the manner of cram.
///
/// `$ ` opens a command and `> ` goes on with it. What follows is what a terminal shows: standard
/// output and standard error as they come, and `[n]` where the exit code n is not 0.
private struct Transcript {
  struct Step {
    /// Nil for the lines between commands.
    var command: String?
    var lines: [String] = []
  }

  var steps = [Step()]

  init(_ text: String) {
    var isSitting = false
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        if isSitting { steps.append(Step()) }
        isSitting = line == "```console"
      } else if isSitting, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
        continue
      } else if isSitting, line.hasPrefix("> "), steps[steps.count - 1].lines.isEmpty,
        let command = steps[steps.count - 1].command
      {
        steps[steps.count - 1].command = command + "\n" + line.dropFirst(2)
        continue
      }
      steps[steps.count - 1].lines.append(line)
    }
  }

  var text: String {
    steps.flatMap { step in
      let command = step.command.map { $0.components(separatedBy: "\n") } ?? []
      return command.enumerated().map { ($0 == 0 ? "$ " : "> ") + $1 } + step.lines
    }.joined(separator: "\n")
  }

  /// The line with the time that work took, which may vary, put to nought.
  static func timeless(_ line: String) -> String {
    line.replacing(#/ · [0-9]+\.[0-9] s$/#, with: " · 0.0 s")
  }
}

/// A shell in a folder of its own, into which the project's queries are linked.
private struct TranscriptShell {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "beatbook-readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "queries"),
      withDestinationURL: Document.root.appending(path: "queries"))
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Runs a command, and gives the lines it prints.
  func run(_ command: String) throws -> [String] {
    let printed = folder.appending(path: ".printed")
    try Data().write(to: printed)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    let programs = Program.executable.deletingLastPathComponent().path
    process.environment = ["PATH": "\(programs):/usr/bin:/bin", "HOME": folder.path]
    process.standardInput = FileHandle.nullDevice
    // One file for both streams keeps their order.
    let stream = try FileHandle(forWritingTo: printed)
    process.standardOutput = stream
    process.standardError = stream
    try process.run()
    process.waitUntilExit()
    var lines = String(decoding: try Data(contentsOf: printed), as: UTF8.self)
      .components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return process.terminationStatus == 0 ? lines : lines + ["[\(process.terminationStatus)]"]
  }
}
