import Language
import Testing

@testable import Reporting

/// Results put together at random, by a seed: each is drawn within its width or refused, and
/// none is a trap.
struct ChartMutationTests {
  @Test(arguments: 1...6)
  func isDrawnOrRefused(seed: UInt64) {
    var draws = SeededDraws(state: seed)
    var outcomes = (drawn: 0, refused: 0)
    for _ in 0..<20 {
      let table = table(&draws)
      for kind in [nil] + ChartKind.allCases.map(Optional.some) {
        do {
          let chart = try Chart(table, as: kind)
          outcomes.drawn += 1
          let terminal = TerminalChart(
            width: 40 + draws.below(100), glyphs: draws.below(2) == 0 ? .unicode : .ascii)
          let text = terminal.text(chart)
          #expect(text.hasSuffix("\n"))
          for line in text.split(separator: "\n") {
            #expect(DisplayWidth.of(String(line)) <= terminal.width, "\(line)")
          }
          #expect(SVGReader().read(SVGChart().text(chart)))
        } catch {
          outcomes.refused += 1
        }
      }
    }
    #expect(outcomes.drawn > 20)
    #expect(outcomes.refused > 5)
  }

  private func table(_ draws: inout SeededDraws) -> ResultTable {
    var columns: [ResultTable.Column] = []
    if draws.below(2) == 0 {
      columns.append(
        .init(
          "bucket", .time([.minute, .day, .month][draws.below(3)]),
          companions: .init(mark: "partial")))
    }
    for index in 0..<draws.below(3) {
      columns.append(.init(["source", "sentiment", "name"][(index + draws.below(2)) % 3], .text))
    }
    let kinds: [ResultTable.Column.Kind] = [
      .integer, .share, .points, .number(decimals: 2),
    ]
    let name = draws.below(3) == 0 ? "count" : "value_now"
    var value = ResultTable.Column(name, kinds[draws.below(4)])
    value.isAdditive = draws.below(2) == 0
    if draws.below(2) == 0 { value.companions = .init(low: "low", high: "high") }
    columns += [value, .init("low", value.kind), .init("high", value.kind)]
    if draws.below(4) == 0 {
      columns += [.init("value_before", value.kind), .init("verdict", .text)]
    }
    columns.append(.init("partial", .flag))
    let rows = (0..<draws.below(60)).map { _ in columns.map { cell(of: $0, &draws) } }
    return ResultTable(columns: columns, rows: rows)
  }

  private func cell(of column: ResultTable.Column, _ draws: inout SeededDraws) -> Value {
    if draws.below(12) == 0 { return .missing }
    switch column.kind {
    case .time:
      let steps: [Int64] = [60_000_000, 3_600_000_000, 86_400_000_000, 1, 31_536_000_000_000]
      return .time(Int64(draws.below(40)) * steps[draws.below(10) < 8 ? 2 : draws.below(5)])
    case .text:
      return .text(
        ["positive", "negative", "x", "", "日本語の掲示板", "\u{1B}[2J]]>&<", "👩‍🔬 שלום", "a\nb"][
          draws.below(8)])
    case .flag: return .flag(draws.below(3) == 0)
    default:
      let numbers: [Double] = [
        0, 1, -3, 0.25, 17, 1e300, -1e300, .nan, .infinity, .leastNonzeroMagnitude, 1e15, 999_999,
      ]
      let number = numbers[draws.below(10) < 8 ? draws.below(5) : draws.below(12)]
      return column.kind == .integer && draws.below(2) == 0
        ? .integer(Int64(draws.below(5_000)) - 20) : .number(number)
    }
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014).
private struct SeededDraws {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(max(1, limit)))
  }
}
