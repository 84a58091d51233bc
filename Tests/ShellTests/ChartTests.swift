import Foundation
import Shell
import TestSupport
import Testing

/// Charts of the synthetic snapshot, as a sitting shows and saves them.
@Suite struct ChartTests {
  @Test(arguments: [
    ("lines", "posts | time last 7d | count by day, source | chart"),
    ("sentiment", "posts | time last 7d | count by day, sentiment | chart"),
    ("comparison", "compare sentiment last 24h vs previous 24h by source | chart"),
    ("share", "posts | time last 14d | share of sentiment = positive by day | chart"),
    ("sources", "posts | count by source | chart"),
  ])
  func drawings(_ name: String, _ query: String) throws {
    let sitting = try Sitting.withSample()
    let plain = sitting.run(query)
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    let narrow = sitting.run("set width = 40\nset glyphs = ascii\n\(query)")
    try expectSnapshot(
      "\(query)\n\n\(plain)\n\n=== 40 columns, ASCII\n\n\(narrow)", "chart-\(name).txt")
  }

  /// A picture is the chart of its result, whether `chart` stands before it or not.
  @Test func savesAPicture() throws {
    let sitting = try Sitting.withSample()
    let folder = try TemporaryFolder()
    let query = "posts | time last 7d | count by day, source"
    for (stage, file) in [("| chart line ", "asked.svg"), ("", "plain.SVG")] {
      #expect(sitting.run("\(query) \(stage)| save \"\(folder.path)/new/\(file)\"") == "")
      #expect(sitting.messages() == "a chart of 64 rows in \(folder.path)/new/\(file)\n")
    }
    let files = try ["asked.svg", "plain.SVG"].map {
      try String(contentsOfFile: "\(folder.path)/new/\($0)", encoding: .utf8)
    }
    #expect(files[0] == files[1])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/new").sorted()
        == ["asked.svg", "plain.SVG"])
    try expectSnapshot(files[0], "chart-lines.svg")
  }

  /// Formats for programs have the rows, and say that a chart was asked for.
  @Test(arguments: ["json", "jsonl", "csv", "tsv", "markdown"])
  func otherFormatsHaveTheRows(_ format: String) throws {
    let sitting = try Sitting.withSample(format: format)
    let rows = sitting.run("posts | time last 24h | count by source")
    let notes = sitting.messages()
    #expect(sitting.run("posts | time last 24h | count by source | chart") == rows)
    #expect(
      sitting.messages()
        == notes
        + "rows, as charts are for terminals: --format table, or … | save chart.svg\n")
  }

  @Test func whatCannotBeDrawnIsUnderlined() throws {
    let sitting = try Sitting.withSample()
    #expect(sitting.run("posts | first 3 | chart") == "")
    #expect(sitting.outcome == .failed)
    #expect(sitting.messages().contains("put count, measure, share or compare before it"))
    #expect(sitting.run("posts | count by day | chart heat") == "")
    #expect(
      sitting.messages().hasPrefix(
        "error: 'chart heat' needs two keys, or buckets of an hour or less\n"))
    #expect(sitting.run("posts | count by hour | chart bar") == "")
    #expect(sitting.messages().hasPrefix("error: 'chart bar' would have 673 bars\n"))
  }
}
