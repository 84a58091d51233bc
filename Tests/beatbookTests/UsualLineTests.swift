import ArgumentParser
import Testing

@testable import beatbook

@Suite struct UsualLineTests {
  static let store = Sitting(db: "a b.db", format: "csv")

  @Test(
    arguments: [
      ([], .prompt(Sitting())),
      (["prompt"], .prompt(Sitting())),
      (["--db", "a b.db", "--format", "csv"], .prompt(store)),
      (["query", "posts | count"], .query("posts | count", Sitting())),
      (["--format", "csv", "query", "posts", "--db", "a b.db"], .query("posts", store)),
      (["query", "--db", "x", "posts", "--db", "y"], .query("posts", Sitting(db: "y"))),
      (["run", "a.beat", "b.beat"], .run(files: ["a.beat", "b.beat"], Sitting())),
      (["run", "--db", "a b.db", "x", "--format", "csv", "y"], .run(files: ["x", "y"], store)),
    ] as [([String], UsualLine)])
  func isReadAsTheLibraryReadsIt(_ arguments: [String], expected: UsualLine) throws {
    let arguments = Arguments.reordered(arguments)
    #expect(UsualLine(arguments) == expected)
    let read: UsualLine? =
      switch try Beatbook.parseAsRoot(arguments) {
      case let command as beatbook.Prompt where command.statements == nil:
        .prompt(command.options.sitting)
      case let command as QueryCommand: .query(command.query, command.options.sitting)
      case let command as RunCommand: .run(files: command.files, command.options.sitting)
      default: nil
      }
    #expect(read == expected)
  }

  @Test(arguments: [
    ["--version"], ["--help"], ["help"], ["load", "x"], ["posts | count"], ["prompt", "x"],
    ["query"], ["query", ""], ["query", "a", "b"], ["query", "--set", "a=b", "posts"],
    ["query", "posts", "--format", "xml"], ["query", "posts", "--db"],
    ["query", "--db=x", "posts"], ["query", "--db", "-x", "posts"], ["query", "--", "posts"],
    ["run"], ["run", "-"], ["-c", "posts"],
  ])
  func othersAreLeftToTheLibrary(_ arguments: [String]) {
    #expect(UsualLine(Arguments.reordered(arguments)) == nil)
  }
}
