import Foundation
import Language
import Shell
import TestSupport
import Testing

/// Every script of `queries/`, run over the synthetic snapshot, answers what stands in `Snapshots/`.
@Suite struct ScriptTests {
  @Test(arguments: try scripts())
  func answers(_ name: String) throws {
    let text = try String(contentsOf: queries.appending(path: name), encoding: .utf8)
    let sitting = try Sitting.withSample()
    let folder = try TemporaryFolder()
    // The tour loads the snapshot by a path from the project's root.
    let answer = sitting.run(
      text.replacing("queries/snapshots/open-source-ai.jsonl.zst", with: "\"\(Sitting.sample)\"")
        .replacing(" out/", with: " \(folder.path)/"))
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    try expectSnapshot(answer, "\(name).txt")
  }

  /// A day by the wall clock of Paris is a bucket also when it has 23 or 25 hours.
  @Test func daysOfAZoneWithSummerTime() throws {
    let sitting = try Sitting(format: "csv")
    let folder = try TemporaryFolder()
    // A post every hour over the two changes of 2026.
    let hours = [1_774_656_000, 1_792_792_800].flatMap { start in (0..<72).map { start + $0 * 3600 }
    }
    let posts = hours.enumerated().map { index, time in
      "{\"source\":\"x\",\"id\":\"\(index)\",\"time\":\"\(rfc3339(time))\",\"text\":\"a\"}"
    }
    let file = try folder.file("hours.jsonl", posts.joined(separator: "\n"))
    sitting.run("load \"\(file)\"\nset tz = Europe/Paris")
    let spring = sitting.run("posts | time from 2026-03-28 to 2026-03-30 | count by day")
    #expect(
      spring == """
        day,count,partial
        2026-03-27T23:00:00Z,23,false
        2026-03-28T23:00:00Z,23,false
        2026-03-29T22:00:00Z,24,false

        """)
    let autumn = sitting.run("posts | time from 2026-10-24 to 2026-10-26 | count by day")
    #expect(
      autumn == """
        day,count,partial
        2026-10-23T22:00:00Z,24,false
        2026-10-24T22:00:00Z,25,false
        2026-10-25T23:00:00Z,23,false

        """)
  }

  private func rfc3339(_ seconds: Int) -> String {
    let time = CivilTime(local: Int64(seconds) * 1_000_000)
    let second = time.second < 10 ? "0\(time.second)" : "\(time.second)"
    return "\(time.date)T\(time.clock.prefix(5)):\(second)Z"
  }
}

private let queries = URL(filePath: #filePath)
  .deletingLastPathComponent().appending(path: "../../queries")

private func scripts() throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: queries.path)
    .filter { $0.hasSuffix(".beat") }
    .sorted()
}
