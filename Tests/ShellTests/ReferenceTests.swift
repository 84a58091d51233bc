import Foundation
import Language
import Shell
import TestSupport
import Testing

/// `help` and `docs/reference.md`, which say the same.
@Suite struct ReferenceTests {
  private static let root = Scripts.folder.deletingLastPathComponent()

  @Test func pageIsUpToDate() throws {
    let page = Self.root.appending(path: "docs/reference.md")
    let expected = try? String(contentsOf: page, encoding: .utf8)
    let isSame = expected == Reference.markdown
    #expect(isSame, "docs/reference.md is out of date: make reference writes it")
    guard !isSame, ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil else { return }
    try Reference.markdown.write(to: page, atomically: true, encoding: .utf8)
  }

  /// Whatever `help` says can be typed can be typed.
  @Test(arguments: Reference.sections.map(\.title))
  func examplesRun(_ title: String) throws {
    let section = try #require(Reference.sections.first { $0.title == title })
    let folder = try TemporaryFolder()
    let sitting = try Sitting.withSample()
    for entry in section.entries {
      for example in entry.examples {
        let text = example.replacing(
          "queries/snapshots/open-source-ai.jsonl.zst", with: "\"\(Sitting.sample)\""
        )
        .replacing(" queries/", with: " \(Scripts.folder.path)/")
        .replacing(" out/", with: " \(folder.path)/")
        // The tour loads by a path from the project's root, and has a test of its own.
        guard !text.contains("tour.beat") else { continue }
        // A model's server is asked in tests of its own.
        guard !text.contains("using claude") else { continue }
        sitting.run(text)
        #expect(sitting.outcome == .done, "\(example)\n\(sitting.messages())")
      }
    }
  }

  @Test(arguments: Stages.all.map { $0.keyword })
  func columnsAreThere(_ keyword: String) throws {
    let stage = try #require(Stages.named(keyword))
    guard !stage.columns.isEmpty else { return }
    let sitting = try Sitting.withSample(format: "json")
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(sitting.run(stage.example).utf8)) as? [[String: Any]])
    let names = try #require(rows.first).keys
    #expect(stage.columns.flatMap(\.names).filter { !names.contains($0) } == [])
  }

  @Test(arguments: [
    ("compare", "compare"), ("where", "where"), ("windows", "windows"), ("last", "windows"),
    ("json", "json"), ("exit", "quit"), ("exit codes", "exit codes"), ("hours", "units"),
    ("\"exit codes\"", "exit codes"), ("source", "source"), ("tz", "tz"), ("by", "by"),
    ("avg", "avg"), ("load", "load"), ("csv", "csv"), ("MISSING", "missing"), ("=", "conditions"),
  ])
  func explains(_ word: String, _ title: String) throws {
    let sitting = try Sitting()
    let answer = sitting.run("help \(word)")
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    #expect(answer.hasPrefix("\(title)\n"), "\(answer)")
  }

  /// A word with two meanings is explained twice.
  @Test func explainsBothMeanings() throws {
    let answer = try Sitting().run("help time")
    #expect(answer.hasPrefix("time\n  Keep the posts of a window of time.\n    time WINDOW\n"))
    #expect(answer.contains("\n\nwindows\n  A stretch of time"))
    #expect(answer.contains("\n\ntime\n  when it was posted"))
  }

  /// Who has seen only this can ask what most come with.
  @Test func overviewBeginsWithQuestions() throws {
    let answer = try Sitting().run("help")
    for question in [
      "volume by hour", "a theme's share", "mood change by source", "texts that were copied",
      "top hashtags",
    ] { #expect(answer.contains("  \(question)\n")) }
  }

  @Test func unknownWords() throws {
    let sitting = try Sitting()
    sitting.run("help windws")
    #expect(sitting.messages().hasSuffix("help: did you mean 'windows'?\n"))
  }

  @Test func everyEntryHasASummary() {
    for entry in Reference.sections.flatMap(\.entries) {
      #expect(!entry.summary.isEmpty && !entry.words.isEmpty)
    }
  }
}
