import Language
import Testing

@testable import Reporting

/// What a result becomes, before it is drawn.
struct ChartTests {
  @Test(arguments: [
    ("lines", "lines"), ("bands", "lines"), ("bars", "bars"), ("points", "bars"),
    ("stack", "stack"), ("heat", "heat"), ("week", "heat"), ("sparks", "sparks"),
    ("windows", "windows"), ("volumes", "windows"),
  ])
  func theResultDecides(table: String, body: String) throws {
    let found =
      switch try ChartTables.chart(table).body {
      case .lines: "lines"
      case .sparks: "sparks"
      case .bars: "bars"
      case .stack: "stack"
      case .heat: "heat"
      case .windows: "windows"
      case .empty: "empty"
      }
    #expect(found == body)
  }

  /// The rest is the sum of the rest, bucket by bucket.
  @Test func smallSeriesBecomeOther() throws {
    guard case .lines(let chart) = try Chart(ChartTables.days).body else {
      Issue.record("no lines")
      return
    }
    #expect(chart.series.count == 7)
    #expect(chart.series.last?.name == "other (2)")
    let total = ChartTables.days.rows.reduce(0) { $0 + ($1[2].double ?? 0) }
    let drawn = chart.series.flatMap(\.points).reduce(0) { $0 + ($1?.value ?? 0) }
    #expect(drawn == total)
  }

  /// Averages have no sum, so the rest is named and not drawn.
  @Test func whatDoesNotAddUpIsNotFolded() throws {
    var table = ChartTables.groups
    table.columns[1].isAdditive = false
    let chart = try Chart(table)
    guard case .bars(let bars) = chart.body else {
      Issue.record("no bars")
      return
    }
    #expect(bars.bars.count == 20)
    #expect(!bars.bars.contains { $0.isRest })
    #expect(chart.notes == ["the 20 largest of 33 groups; the rest is not drawn"])
  }

  @Test func whatIsNotKnownIsAGap() throws {
    guard case .lines(let chart) = try Chart(ChartTables.shares).body else {
      Issue.record("no lines")
      return
    }
    #expect(chart.series[0].points[4] == nil)
    #expect(chart.series[0].points[0] == ChartPoint(0.2, low: 0.14, high: 0.28))
    #expect(
      chart.axis.buckets.filter(\.isPartial).map(\.start) == [
        ChartTables.start + 9 * ChartTables.day
      ])
  }

  /// A count that was not caught whole is no count, and least of all zero.
  @Test func uncoveredBucketsAreGaps() throws {
    let chart = try Chart(ChartTables.days, uncovered: ChartTables.gap)
    guard case .lines(let lines) = chart.body else {
      Issue.record("no lines")
      return
    }
    #expect(lines.series.allSatisfy { $0.points[2] == nil && $0.points[1] != nil })
    #expect(
      chart.notes.contains("not covered, so not drawn: 2026-03-22 (the collector was down)"))
  }

  /// Buckets that a filter took out leave the line broken.
  @Test func missingBucketsBreakTheLine() throws {
    var table = ChartTables.shares
    table.rows.remove(at: 2)
    guard case .lines(let chart) = try Chart(table).body else {
      Issue.record("no lines")
      return
    }
    #expect(
      (1..<9).map { chart.axis.isJoined($0) } == [true, false, true, true, true, true, true, true])
  }

  @Test func postsWithoutALabelAreInNoPart() throws {
    let chart = try Chart(ChartTables.sentiments)
    guard case .stack(let stack) = chart.body else {
      Issue.record("no stack")
      return
    }
    #expect(stack.parts == ["positive", "neutral", "negative"])
    #expect(stack.rows.map(\.total) == [100, 96, 92, 0, 84])
    #expect(stack.rows[0].share(0) == 0.3)
    #expect(stack.rows[3].share(0) == nil)
    #expect(chart.notes == ["12 posts without sentiment are not in the shares"])
  }

  /// Counts add up, so that neighbours can stand together where there is room for few.
  @Test func rowsOfAStackAreSummed() throws {
    guard case .stack(let stack) = try Chart(ChartTables.hourlySentiments).body else {
      Issue.record("no stack")
      return
    }
    let fitted = stack.fitted(to: 40)
    #expect(fitted.rows.count == 34)
    #expect(fitted.rows.reduce(0) { $0 + $1.total } == stack.rows.reduce(0) { $0 + $1.total })
    #expect(fitted.rows[0].label == "2026-03-20 00:00 to 2026-03-20 02:00")
    #expect(fitted.note == "each column is of 3 buckets together")
    #expect(stack.fitted(to: 100).note == nil)
  }

  @Test func hoursAreThoseOfTheZone() throws {
    guard case .heat(let heat) = try Chart(ChartTables.hours, as: .heat).body else {
      Issue.record("no heat")
      return
    }
    #expect(heat.rows == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    // Sunday 29 March has no hour 02 in Paris; the Sunday before has.
    #expect(heat.cells[6][2] == 43)
    // 01:00 of Friday 20 March is cut, so the one of 27 March stands alone.
    #expect(heat.cells[4][1] == 46)
  }

  @Test func whatCannotBeDrawnIsAnError() {
    let names = ResultTable(columns: [.init("source", .text)], rows: [[.text("x")]])
    #expect(throws: ChartError.noNumbers) { try Chart(names) }
    #expect(throws: ChartError.noTime(.line)) { try Chart(ChartTables.means, as: .line) }
    #expect(throws: ChartError.noPairs) { try Chart(ChartTables.means, as: .heat) }
    #expect(throws: ChartError.tooManyBars(240)) { try Chart(ChartTables.hours, as: .bar) }
  }
}
