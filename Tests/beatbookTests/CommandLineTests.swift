import Foundation
import Testing

/// The real binary, through pipes.
@Suite struct CommandLineTests {
  @Test func answersAQuery() throws {
    let run = try Program.run(["query", "posts | count", "--db", ":memory:"])
    #expect(run.output == "count\n    0\n")
    #expect(run.code == 0)
  }

  @Test(arguments: [
    ["--format", "json", "--db", ":memory:", "query", "posts | count"],
    ["query", "--format=json", "posts | count", "--db=:memory:"],
  ])
  func optionsStandAnywhere(_ arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.output == "[\n{\"count\":0}\n]\n")
    #expect(run.code == 0)
  }

  @Test func aScriptMayComeThroughAPipe() throws {
    for file in ["-", "/dev/stdin"] {
      let run = try Program.run(["run", file, "--db", ":memory:"], input: "posts | count\n")
      #expect(run.output == "count\n    0\n")
      #expect(run.code == 0)
    }
    let wrong = try Program.run(["run", "-", "--db", ":memory:"], input: "posts | wher")
    #expect(wrong.errors.hasPrefix("stdin:1:9: error: "))
    #expect(wrong.code == 1)
  }

  @Test func exitCodes() throws {
    #expect(try Program.run(["query", "posts | wher", "--db", ":memory:"]).code == 1)
    #expect(try Program.run(["query"]).code == 2)
    #expect(try Program.run(["query", "posts", "--format", "xml"]).code == 2)
    #expect(try Program.run(["--version"]).code == 0)
    #expect(try Program.run(["run", "/nowhere/at/all.beat"]).code == 2)
  }

  @Test func showsAQueryFromTheMachinesSide() throws {
    let run = try Program.run(["query", "--show", "tokens", "posts|count", "--db", ":memory:"])
    #expect(
      run.output
        == "tokens\n  0–5    keyword    posts\n  5–6    symbol     |\n  6–11   keyword    count\n")
    let all = try Program.run(["query", "--show", "posts | count", "--db", ":memory:"])
    #expect(all.output.contains("\nplan (sqlite)\n"))
    #expect(try Program.run(["query", "--show=magic", "posts | count"]).code == 2)
  }

  /// What the prompt's help says, without a store being made for it.
  @Test func helpExplainsWordsOfTheLanguage() throws {
    let explain = try Program.run(["help", "explain"])
    #expect(explain.output.contains("\nexplain\n  Split a change between two windows"))
    #expect(explain.code == 0)
    #expect(try Program.run(["help", "query"]).output.contains("USAGE: beatbook query"))
    #expect(try Program.run(["help"]).output.contains("SUBCOMMANDS:"))
    #expect(try Program.run(["help", "load"]).output.contains("beatbook load --help"))
    #expect(try Program.run(["help", "nonsense"]).code == 1)
  }

  @Test func errorsGoToStandardError() throws {
    let run = try Program.run(["query", "posts | where sourc = x", "--db", ":memory:"])
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error: no field called 'sourc' here\n"))
  }

  @Test func readsAScriptFromAPipe() throws {
    let run = try Program.run(
      ["--db", ":memory:"], input: "posts | count -- none yet\n\nposts | where\n")
    #expect(run.output == "count\n    0\n")
    #expect(run.errors.hasPrefix("stdin:3:14: error: a field is missing here: the line ends"))
    #expect(run.code == 1)
  }

  @Test(arguments: [["--db", ":memory:"], ["run", "-", "--db", ":memory:"]])
  func aScriptThatIsNoTextIsNotRun(_ arguments: [String]) throws {
    let input = Data("posts | count\nposts | where text has ".utf8) + [0xFF, 0x0A]
    let run = try Program.run(arguments, input: input)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix("Error: cannot read the standard input: line 2 is no text in UTF-8\n"))
    #expect(run.code == 2)
  }

  @Test func sampleIsTheShippedSnapshot() throws {
    let run = try Program.run(["sample", "--seed", "1"])
    #expect(run.output.utf8.count { $0 == UInt8(ascii: "\n") } == 31_376)
    #expect(run.code == 0)
  }
}

/// The program as it was built.
enum Program {
  struct Run {
    var output: String
    var errors: String
    var code: Int32
  }

  /// Runs the program in an empty folder.
  static func run(_ arguments: [String], input: String = "") throws -> Run {
    try run(arguments, input: Data(input.utf8))
  }

  static func run(_ arguments: [String], input: Data) throws -> Run {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "beatbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path]
    // Files, not pipes: a pipe that nobody empties would stop the program.
    let files = ["in", "out", "err"].map { folder.appending(path: ".\($0)") }
    try input.write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
      code: process.terminationStatus)
  }

  /// Beside the test bundle.
  static let executable: URL = {
    let bundle = URL(filePath: CommandLine.arguments[0]).standardizedFileURL
    var folder = bundle.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appending(path: "beatbook")
      if FileManager.default.isExecutableFile(atPath: candidate.path),
        (try? candidate.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) != true
      {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return bundle
  }()
}
