import Language

/// A cell of a table for people, before its parts are set below those of the other rows.
struct Cell: Equatable {
  /// The value itself: `35.2 %`.
  var main: String
  /// The bounds of its interval, without a unit: `31.0` and `39.6`.
  var low: String?
  var high: String?
  var isMarked = false
  var isMissing = false

  static let missing = Cell(main: "–", isMissing: true)

  /// The interval on one line, with room around the dash where a bound has a sign.
  func interval(spaced: Bool) -> String {
    guard low != nil || high != nil else { return "" }
    return (low ?? "?") + (spaced ? " – " : "–") + (high ?? "?")
  }
}

extension ResultTable.Column.Kind {
  /// Draws a value of a column of this kind, bare of its unit; nil where there is nothing.
  func drawn(_ value: Value, in zone: Zone) -> String? {
    switch value {
    case .missing: nil
    case .text(let text): TerminalText.line(text)
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let words): TerminalText.line(words.inOneLine)
    case .time(let instant): Timestamp.text(instant, in: zone, precision: precision)
    case .integer(let integer): drawn(integer)
    case .number(let number): drawn(number)
    }
  }

  /// What stands behind a value, though not behind the bounds of its interval.
  var unit: String {
    switch self {
    case .share: " %"
    case .points: " pp"
    default: ""
    }
  }

  private var precision: ResultTable.Column.Precision {
    if case .time(let precision) = self { precision } else { .second }
  }

  private func drawn(_ integer: Int64) -> String? {
    switch self {
    case .share, .points, .number: drawn(Double(integer))
    case .integer, .text, .time, .flag, .list, .key: NumberText.grouped(integer)
    }
  }

  private func drawn(_ number: Double) -> String? {
    switch self {
    case .share, .points: return NumberText.fixed(number * 100, decimals: 1)
    case .number(let decimals): return NumberText.fixed(number, decimals: decimals)
    case .integer, .text, .time, .flag, .list, .key:
      guard number.isFinite else { return nil }
      if let whole = Int64(exactly: number) { return NumberText.grouped(whole) }
      return number.description.replacing("-", with: NumberText.minus)
    }
  }

  /// Draws the value that a cell is about, with its unit and, for a difference, its sign.
  func main(_ value: Value, in zone: Zone) -> String? {
    switch (self, value) {
    case (.points, .number(let number)):
      NumberText.signed(number * 100, decimals: 1).map { $0 + unit }
    case (.points, .integer(let number)):
      NumberText.signed(Double(number) * 100, decimals: 1).map { $0 + unit }
    case (.share, .number), (.share, .integer): drawn(value, in: zone).map { $0 + unit }
    default: drawn(value, in: zone)
    }
  }
}
