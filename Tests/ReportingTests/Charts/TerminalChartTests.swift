import Language
import TestSupport
import Testing

@testable import Reporting

struct TerminalChartTests {
  /// Each chart as it is at a usual terminal, narrow, wide, without Unicode, and in colour.
  @Test(arguments: ChartTables.all.map(\.name))
  func drawings(_ name: String) throws {
    let chart = try ChartTables.chart(name)
    let drawings: [(String, TerminalChart)] = [
      ("80 columns", TerminalChart(width: 80)),
      ("40 columns", TerminalChart(width: 40)),
      ("120 columns", TerminalChart(width: 120)),
      ("ASCII", TerminalChart(width: 80, glyphs: .ascii)),
      ("colour", TerminalChart(width: 60, palette: .ansi)),
    ]
    let text = drawings.map { title, terminal in
      "=== \(title)\n" + terminal.text(chart).replacing("\u{1B}", with: "␛")
    }.joined(separator: "\n")
    try expectSnapshot(text, "\(name).txt")
  }

  /// No line is wider than asked, and none has a control character.
  @Test(arguments: ChartTables.all.map(\.name))
  func staysWithinItsWidth(_ name: String) throws {
    let chart = try ChartTables.chart(name)
    for width in [40, 41, 47, 53, 59, 60, 71, 72, 80, 99, 109, 110, 133, 160, 199, 200] {
      for glyphs in Glyphs.allCases {
        let text = TerminalChart(width: width, glyphs: glyphs).text(chart)
        for line in text.split(separator: "\n") {
          #expect(DisplayWidth.of(String(line)) <= width, "\(width): \(line)")
          #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
        }
      }
    }
  }

  /// What is ours is ASCII where nothing else can be shown; names of posts stay as they are.
  @Test func asciiIsASCII() throws {
    for name in ChartTables.all.map(\.name)
    where name != "lines" && name != "sparks" && name != "bars" {
      let text = TerminalChart(width: 80, glyphs: .ascii).text(try ChartTables.chart(name))
      #expect(!text.unicodeScalars.contains { !$0.isASCII }, "\(name)")
    }
  }

  /// Colour adds codes and nothing else.
  @Test(arguments: ChartTables.all.map(\.name))
  func readsTheSameWithoutColour(_ name: String) throws {
    let chart = try ChartTables.chart(name)
    let plain = TerminalChart(width: 80).text(chart)
    let colored = TerminalChart(width: 80, palette: .ansi).text(chart)
    #expect(colored != plain)
    #expect(colored.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test func anEmptyResultSaysSo() throws {
    var table = ChartTables.means
    table.rows = []
    #expect(
      TerminalChart(width: 80).text(try Chart(table)) == """
        avg_score by source
        no rows
        n = 1,204 (31 without score, not counted in)

        """)
  }
}

extension ChartTables {
  static func chart(_ name: String) throws -> Chart {
    try #require(all.first { $0.name == name }).chart()
  }
}
