import Language
import Narration

/// Facts as tables.
enum FactTable {
  /// The facts with what they are of and where they come from.
  static func all(_ sheet: FactSheet) -> ResultTable {
    let rows = sheet.facts.map { fact -> [Value] in
      [
        .text(fact.id), .text(FactLabel.text(fact, in: sheet)), .text(FactWords.signed(fact)),
        fact.base.map { .integer(Int64($0)) } ?? .missing, interval(fact),
        fact.verdict.map(Value.text) ?? .missing, .number(fact.value), .text(fact.unit.rawValue),
        .number(fact.low), .number(fact.high), .time(fact.window.start), .time(fact.window.end),
        .text(origin(fact)),
      ]
    }
    return ResultTable(
      columns: [
        .init("fact", .text), .init("what", .text), .init("value", .text), .init("n", .integer),
        .init("interval", .text), .init("verdict", .text),
        .init("number", .number(decimals: 4), isDetail: true),
        .init("unit", .text, isDetail: true), .init("low", .number(decimals: 4), isDetail: true),
        .init("high", .number(decimals: 4), isDetail: true),
        .init("from", .time(.minute), isDetail: true),
        .init("until", .time(.minute), isDetail: true), .init("origin", .text, isDetail: true),
      ], rows: rows, zone: Zone(named: sheet.zone) ?? .utc)
  }

  /// Facts with what their queries say now.
  static func changes(_ lines: [FactReplay.Line], in sheet: FactSheet) -> ResultTable {
    let rows = lines.map { line -> [Value] in
      var now = line.fact
      now.value = line.now ?? 0
      return [
        .text(line.fact.id), .text(FactLabel.text(line.fact, in: sheet)),
        .text(FactWords.signed(line.fact)),
        line.now == nil ? .missing : .text(FactWords.signed(now)), .number(line.fact.value),
        .number(line.now),
      ]
    }
    return ResultTable(
      columns: [
        .init("fact", .text), .init("what", .text), .init("then", .text), .init("now", .text),
        .init("number_then", .number(decimals: 4), isDetail: true),
        .init("number_now", .number(decimals: 4), isDetail: true),
      ], rows: rows)
  }

  private static func interval(_ fact: Fact) -> Value {
    guard let low = fact.low, let high = fact.high else { return .missing }
    var (left, right) = (fact, fact)
    left.value = low
    right.value = high
    return .text("\(FactWords.signed(left)) to \(FactWords.signed(right))")
  }

  /// The query that a fact replays, or the facts it follows from.
  static func origin(_ fact: Fact) -> String {
    switch fact.origin {
    case .cell(let query, let column, let row):
      let names = row.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
      let place = names.isEmpty ? column : "\(column) where \(names.joined(separator: ", "))"
      return "\(query) → \(place)"
    case .rows(let query): return "\(query) → rows"
    case .derived(let operation, let ids):
      return "\(operation.rawValue) of \(ids.joined(separator: ", "))"
    case .window: return "the window's own length"
    }
  }
}

extension Value {
  /// A number, or missing where there is none.
  fileprivate static func number(_ number: Double?) -> Value {
    number.map(Value.number) ?? .missing
  }
}
