import Foundation
import Language
import Shell
import Testing

/// A sitting over the synthetic snapshot, whose figures are known by construction.
@Suite struct SessionTests {
  @Test func loadsTheSample() throws {
    let sitting = try Sitting()
    #expect(sitting.run("load \"\(Sitting.sample)\" into \"Open Source AI\"") == "")
    let report = sitting.messages()
    #expect(
      report.hasPrefix(
        "read 31,376 · new 31,370 · already known 4 · rejected 2 (see: snapshots rejects 1)"))
    #expect(report.contains("recognised as jsonl"))
    #expect(report.contains("coverage: declared, complete"))
    sitting.run("load \"\(Sitting.sample)\"")
    #expect(sitting.messages().hasPrefix("already loaded as snapshot 1: nothing added"))
    #expect(sitting.run("posts of all | count | select count") == " count\n31,370\n")
  }

  @Test func beatPageFigures() throws {
    let sitting = try Sitting.withSample()
    #expect(
      sitting.run("beats") == """
        beat            category  records  last 24 h   x  bluesky  news  youtube  other
        Open Source AI  –          31,370        469  84      106   188       91      0

        """)
    #expect(
      sitting.run("posts | time last 24h | count by source") == """
        source   count
        news       188
        bluesky    106
        youtube     91
        x           84
        2026-03-26 18:30 to 2026-03-27 18:30 UTC

        """)
  }

  @Test func sumsAgreeEverywhere() throws {
    let sitting = try Sitting.withSample(format: "json")
    func total(_ query: String, _ column: String = "count") throws -> Int {
      let text = sitting.run(query)
      let rows = try #require(
        JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
      return rows.reduce(0) { $0 + ($1[column] as? Int ?? 0) }
    }
    for query in [
      "posts | count", "posts | count by source", "posts | count by kind, source",
      "posts | count by day", "posts | count by 6h, source", "posts | count by month",
      "posts | count by lang", "posts | count by sentiment", "posts | count by author",
      "posts of all | count by week, kind",
    ] {
      #expect(try total(query) == 31_370, "\(query)")
    }
    #expect(try total("posts | time last 24h | count by hour, source") == 469)
    #expect(try total("posts | time last 24h | count by 15m") == 469)
    #expect(try total("beats", "records") == 31_370)
  }

  @Test func comparesTwoDays() throws {
    let sitting = try Sitting.withSample(format: "json")
    let text = sitting.run("compare sentiment last 24h vs previous 24h by source")
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let all = try #require(rows.last)
    #expect(all["source"] as? String == "all")
    #expect(all["n_now"] as? Int == 463)
    #expect(all["n_before"] as? Int == 328)
    #expect(all["missing_now"] as? Int == 6)
    #expect(all["verdict"] as? String == "rose")
    let now = try #require(all["positive_now"] as? Double)
    let before = try #require(all["positive_before"] as? Double)
    #expect(abs(now - 165.0 / 463) < 1e-12)
    #expect(abs(before - 66.0 / 328) < 1e-12)
    let youtube = try #require(rows.first { $0["source"] as? String == "youtube" })
    #expect(youtube["verdict"] as? String == "too few")
    #expect(youtube["reason"] as? String == "22 posts before")
    #expect(youtube["change"] is NSNull)
  }

  @Test func scriptStopsAtTheFirstError() throws {
    let sitting = try Sitting()
    let answer = sitting.run("posts | count\nposts | where sourc = x\nposts | count")
    #expect(answer == "count\n    0\n")
    #expect(sitting.outcome == .failed)
    #expect(
      sitting.messages().hasPrefix(
        """
        error: no field called 'sourc' here
          2 | posts | where sourc = x
                            ^^^^^
          help: did you mean 'source'?
        """))
  }

  @Test func errorsAsJSON() throws {
    let sitting = try Sitting(format: "json")
    sitting.run("posts | where sourc = x")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(sitting.messages().utf8)) as? [String: Any])
    #expect(object["code"] as? String == "unknown-field")
    #expect(object["line"] as? Int == 1)
    #expect(object["column"] as? Int == 15)
    #expect(object["length"] as? Int == 5)
  }

  @Test func parametersAreTyped() throws {
    let script = """
      param topic: text = "open weights"
      param least: number
      posts | where text has $topic and likes >= $least | count
      """
    let missing = try Sitting()
    missing.run(script)
    #expect(missing.outcome == .misused)
    #expect(missing.messages().contains("the parameter 'least' (number) has no value"))
    let wrong = try Sitting(given: ["least": "many"])
    wrong.run(script)
    #expect(wrong.outcome == .misused)
    let right = try Sitting(given: ["least": "5"])
    #expect(right.run(script) == "count\n    0\n")
  }

  @Test func familiesAreKeys() throws {
    let sitting = try Sitting.withSample(format: "json")
    let text = sitting.run(
      "posts | where text has \"that debate is not going away\" | count by family")
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let family = try #require(rows.first?["family"] as? String)
    #expect(rows.count == 1 && family.utf8.count == 16)
    #expect(sitting.run("posts | where family = \(family) | count") == "[\n{\"count\":2}\n]\n")
    #expect(sitting.run("posts | where family = 12xy | count") == "")
  }

  @Test func beatsGatherMatchesNowAndLater() throws {
    let folder = try TemporaryFolder()
    let sitting = try Sitting()
    sitting.run(
      "beat \"Weights\" category Tech match (text has \"open weights\" or title has weights)")
    #expect(sitting.messages() == "\"Weights\": 0 posts\n")
    let file = try folder.file(
      "a.jsonl",
      """
      {"source":"x","id":"1","time":"2026-03-27T18:00:00Z","text":"Open weights!"}
      {"source":"x","id":"2","time":"2026-03-27T18:00:00Z","text":"closed"}
      """)
    sitting.run("load \"\(file)\"")
    #expect(sitting.messages().contains("1 of them match the beat \"Weights\""))
    #expect(sitting.run("posts of Weights | select text") == "text\nOpen weights!\n")
    #expect(sitting.run("beats").contains("Weights  Tech"))
  }

  @Test func beatsOfPostsAreAField() throws {
    let folder = try TemporaryFolder()
    let sitting = try Sitting(format: "csv")
    for (name, ids) in [("One, more", 1...2), ("Two", 2...3), ("", 4...4)] {
      let lines = ids.map {
        #"{"source":"x","id":"\#($0)","time":"2026-03-27T18:0\#($0):00Z","text":"a"}"#
      }
      let file = try folder.file("\(ids).jsonl", lines.joined(separator: "\n") + "\n")
      sitting.run("load '\(file)'" + (name.isEmpty ? "" : " into \(Literal.quoted(name))"))
    }
    #expect(
      sitting.run("posts | sort time | select id, beat") == #"""
        id,beat
        x:1,"""One, more"""
        x:2,"""One, more"" Two"
        x:3,Two
        x:4,

        """#)
    // A list of posts stays the same whatever beats there are.
    #expect(!sitting.run("posts | first 1").contains("beat"))
    #expect(sitting.run("posts | count by beat") == "beat,count\n\"One, more\",2\nTwo,2\n")
    for (condition, ids) in [
      ("beat has two", "2 3"), ("beat = Two", "2 3"), ("beat != Two", "1 4"),
      ("beat has any ('One, more', Two)", "1 2 3"),
      ("beat has all ('One, more', Two)", "2"),
      ("beat in ('One, more')", "1 2"), ("beat is missing", "4"),
      ("not beat has Two and beat is not missing", "1"),
    ] {
      let answer = sitting.run("posts | where \(condition) | sort time | select id")
      #expect(answer == "id\n" + ids.split(separator: " ").map { "x:\($0)\n" }.joined())
    }
  }

  @Test func beatsAreNotMadeOfBeats() throws {
    let sitting = try Sitting()
    sitting.run("beat One match (text has a)")
    _ = sitting.messages()
    sitting.run("beat Two match (text has b or not (Beat has One))")
    #expect(
      sitting.messages() == """
        error: a beat's condition cannot ask for beats
          1 | beat Two match (text has b or not (Beat has One))
                                                 ^^^^
          help: say what its posts have in common: text has "open weights"

        """)
  }

  @Test(arguments: [
    ("census", "true", "2026-03-01T00:00:00Z", ""),
    ("quota", "true", "2026-03-01T00:00:00Z", "posts were captured by quota"),
    ("census", "false", "2026-03-01T00:00:00Z", "(outage)"),
    ("census", "true", "2026-03-27T12:00:00Z", "(no snapshot declares it)"),
  ])
  func volumesNeedCoverage(
    _ sampling: String, _ complete: String, _ from: String, _ problem: String
  ) throws {
    let folder = try TemporaryFolder()
    let posts = try folder.file(
      "p.jsonl",
      "{\"source\":\"x\",\"id\":\"1\",\"time\":\"2026-03-27T18:00:00Z\",\"text\":\"a\"}\n")
    _ = try folder.file(
      "datapackage.json",
      """
      {"name":"p","resources":[{"path":"p.jsonl"}],"capture":{"sampling":"\(sampling)",
       "ended_at":"2026-03-28T00:00:00Z","coverage":[{"from":"\(from)",
       "to":"2026-03-28T00:00:00Z","complete":\(complete),"reason":"outage"}]}}
      """)
    let sitting = try Sitting()
    sitting.run("load \"\(posts)\"")
    _ = sitting.messages()
    sitting.run("compare volume last 24h vs previous 24h")
    #expect(sitting.outcome == (problem.isEmpty ? .done : .failed))
    #expect(problem.isEmpty || sitting.messages().contains(problem))
    sitting.run("compare volume last 24h vs previous 24h anyway")
    #expect(sitting.outcome == .done)
    let counts = sitting.run("posts | time last 48h | count by day")
    #expect(
      counts.contains("not covered or not wholly, as snapshots declare")
        == (complete == "false" || from > "2026-03-26"))
  }

  /// A stretch between the first post and the last that nothing declares is no complete coverage.
  @Test(arguments: [
    ("2026-03-02T00:00:00Z", "complete"), ("2026-03-01T12:00:00Z", "incomplete"),
  ])
  func aLoadSaysWhetherItsPostsWereCoveredThroughout(_ until: String, _ coverage: String) throws {
    let folder = try TemporaryFolder()
    let posts = try folder.file(
      "p.jsonl",
      ["01", "03"].map {
        "{\"source\":\"x\",\"id\":\"\($0)\",\"time\":\"2026-03-\($0)T18:00:00Z\",\"text\":\"a\"}\n"
      }.joined())
    _ = try folder.file(
      "datapackage.json",
      """
      {"name":"p","resources":[{"path":"p.jsonl"}],"capture":{"sampling":"census","coverage":[
        {"from":"2026-03-01T00:00:00Z","to":"\(until)","complete":true},
        {"from":"2026-03-02T00:00:00Z","to":"2026-03-04T00:00:00Z","complete":true}]}}
      """)
    let sitting = try Sitting()
    sitting.run("load \"\(posts)\"")
    #expect(sitting.messages().contains("coverage: declared, \(coverage) ·"))
  }

  @Test(arguments: Commands.all.map { $0.example })
  func commandExamplesAreRead(_ example: String) throws {
    var parser = Parser(Source(example))
    guard case .command = try parser.input() else {
      Issue.record("\(example) is no command")
      return
    }
    try parser.endStatement()
  }

  /// But for `open`, with which no query can begin: there are no lines yet.
  @Test func noCommandIsAStage() {
    let stages = Set(Stages.all.map { $0.keyword }).subtracting(["open"])
    #expect(stages.isDisjoint(with: Commands.all.map { $0.name }))
  }

  /// Rejected rows are written below their header, corrected, and loaded.
  @Test func rejectsOfTablesLoadAgain() throws {
    let folder = try TemporaryFolder()
    let sitting = try Sitting()
    let table = try folder.file(
      "t.csv",
      "id,time,author,text\n1,2026-03-27T18:00:00Z,ann,fine\n2,2026-03-27T18:00:00Z,bob\n3,soon,eve,late\n"
    )
    sitting.run("load \"\(table)\" from x")
    #expect(sitting.messages().hasPrefix("read 3 · new 1 · already known 0 · rejected 2"))
    let rejects = folder.path + "/rejects.csv"
    sitting.run("snapshots rejects 1 to \"\(rejects)\"")
    let written = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(written == "id,time,author,text\n2,2026-03-27T18:00:00Z,bob\n3,soon,eve,late\n")
    _ = try folder.file(
      "rejects.csv",
      written.replacing("bob", with: "bob,mended").replacing("soon", with: "2026-03-27"))
    _ = sitting.messages()
    sitting.run("load \"\(rejects)\" from x")
    #expect(sitting.messages().hasPrefix("read 2 · new 2 · already known 0 · rejected 0"))
  }

  /// Where posts say when they were captured, the verdict is looked at by that clock too.
  @Test func robustByCaptureTime() throws {
    let folder = try TemporaryFolder()
    let sitting = try Sitting()
    let lines = (0..<240).map { index in
      let isNow = index % 2 == 0
      let isGlad = isNow ? index % 8 != 0 : index % 16 == 1
      let day = isNow ? "27" : "26"
      return "{\"source\":\"x\",\"id\":\"\(index)\",\"author\":\"a\(index)\","
        + "\"time\":\"2026-03-\(day)T10:00:00Z\",\"captured\":\"2026-03-\(day)T11:\(10 + index % 40):00Z\","
        + "\"label\":\"\(isGlad ? "positive" : "negative")\",\"text\":\"post \(index)\"}"
    }
    let file = try folder.file("p.jsonl", lines.joined(separator: "\n"))
    sitting.run("load \"\(file)\"\nset now = 2026-03-28")
    let answer = sitting.run("compare sentiment last 24h vs previous 24h")
    #expect(answer.contains("holds by capture time"))
    #expect(answer.contains("labels: given"))
  }
}
